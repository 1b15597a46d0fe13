import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

const LEAST_HEIGHT = 240;

/**
 * Follows an element's width, and its height where the page gave it a definite one. On a server nothing has a
 * size: there the width is what `server-width` says, in CSS pixels.
 */
export class ElementSize implements ReactiveController {
  width = 0;
  #height = 0;
  #observer: ResizeObserver | undefined;
  #frame = 0;
  #check = 0;
  #held = false;
  #assumed: number | undefined;
  #corrected = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // That of the element's own window: an observer of this one would go on about an element in a frame that is gone.
    const Observer = this.host.ownerDocument.defaultView?.ResizeObserver;
    this.#observer = Observer && new Observer(() => this.#resized());
    this.#observer?.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#check);
    this.#frame = 0;
  }

  /** Has the figure laid out for a width that is not its own, until it is let go by undefined: for paper. */
  hold(width: number | undefined): void {
    this.#held = width !== undefined;
    if (width === undefined) this.measure();
    else [this.width, this.#height] = [width, 0];
  }

  /** Reads the size at once, so that the first picture need not wait for an observer. */
  measure(): boolean {
    if (this.#held) return false;
    if (isServer) {
      this.width = Math.max(0, Number(this.host.getAttribute('server-width')) || 0);
      return true;
    }
    const box = this.host.getBoundingClientRect();
    const { width, height } = withoutPadding(this.host, box);
    const definite = isDefinite(this.host) ? height : 0;
    const changed = Math.abs(width - this.width) >= 0.5 || Math.abs(definite - this.#height) >= 0.5;
    if (changed) [this.width, this.#height] = [width, definite];
    return changed;
  }

  /**
   * What the frame leaves of a definite height for the drawing, at least 240 px; undefined where height is auto.
   * @param drawing the drawing as it stands, to tell the frame's own height from it
   * @param likely the frame's height where there is no drawing yet, in px
   */
  drawingHeight(drawing: HTMLElement | null, likely: number): number | undefined {
    if (!this.#height) return undefined;
    this.#assumed = frameHeight(drawing) ?? likely;
    return Math.max(LEAST_HEIGHT, Math.floor(this.#height - this.#assumed));
  }

  /**
   * The frame's height is known once it stands: where it was taken for another, the drawing is laid out again, once. It is
   * asked for when the browser lays out anyway, before it paints: asked here, the update would last as long again.
   */
  hostUpdated(): void {
    const assumed = this.#assumed;
    this.#assumed = undefined;
    if (assumed === undefined || this.#corrected) return void (this.#corrected = false);
    cancelAnimationFrame(this.#check);
    this.#check = requestAnimationFrame(() => {
      const frame = frameHeight(this.host.shadowRoot?.querySelector<HTMLElement>('.drawing'));
      this.#corrected = frame !== undefined && Math.abs(frame - assumed) >= 1;
      if (this.#corrected) this.host.requestUpdate();
    });
  }

  // In a frame of its own: a change of height inside the observer's callback would be a "ResizeObserver loop".
  #resized(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.measure()) this.host.requestUpdate();
    });
  }
}

const frameHeight = (drawing: HTMLElement | null | undefined): number | undefined => {
  const figure = drawing?.closest('figure');
  return figure && drawing ? figure.offsetHeight - drawing.offsetHeight : undefined;
};

/** The content box: a page may give the element padding and borders of its own. */
const withoutPadding = (host: Element, { width, height }: DOMRect): { width: number; height: number } => {
  const style = getComputedStyle(host);
  const sum = (...names: readonly string[]): number =>
    names.reduce((all, name) => all + (parseFloat(style.getPropertyValue(name)) || 0), 0);
  return {
    width: Math.max(0, width - sum('padding-left', 'padding-right', 'border-left-width', 'border-right-width')),
    height: Math.max(0, height - sum('padding-top', 'padding-bottom', 'border-top-width', 'border-bottom-width')),
  };
};

/** Whether the page, and not the figure inside, decides the height. */
const isDefinite = (host: HTMLElement): boolean => {
  if (!('computedStyleMap' in host)) return (host as HTMLElement).style.height !== '';
  return host.computedStyleMap().get('height')?.toString() !== 'auto';
};
