import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A place in client coordinates. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A drawing that can be looked at more closely. */
export interface Zoomable {
  /** Multiplies the scale; what is at the place stays there. Without a place, the middle. */
  zoomBy(factor: number, at?: Place): void;
  /** Moves the drawing with the pointer, in px. */
  panBy(dx: number, dy: number): void;
  /** Back to the whole. */
  zoomReset(): void;
  /** Whether a drag would move anything; while not, a drag is the page's. */
  readonly pannable: boolean;
}

/** One press of a key or a button. */
export const ZOOM_STEP = 1.6;
/** Of a wheel: one notch is about a hundred units. */
const WHEEL_RATE = 0.0022;
const LINE_UNITS = 33;
/** A pointer that has moved less is still clicking. */
const DRAG_FROM = 4;

const KEYS: Readonly<Record<string, 'in' | 'out' | 'reset'>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '−': 'out',
  _: 'out',
  '0': 'reset',
};

interface Pinch extends Place {
  readonly distance: number;
}

/** Safari's own event for two fingers on a trackpad. */
interface TrackpadEvent extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Zoom and pan by ctrl or ⌘ with the wheel, by two fingers, by drag with a mouse once zoomed in, and by + − 0 while
 * the focus is in the drawing. A plain wheel and a swipe of one finger are left to the page, always; two fingers, too,
 * on a page that the reader has enlarged: they are the only way back.
 */
export class ZoomGesture implements ReactiveController {
  #surface: HTMLElement | undefined;
  #drag: (Place & { readonly id: number; moved: boolean }) | undefined;
  #pinch: Pinch | undefined;
  #scale = 1;
  #listening = new AbortController();

  constructor(
    host: ReactiveControllerHost,
    private readonly surface: () => HTMLElement | null,
    private readonly target: Zoomable,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const surface = this.surface() ?? undefined;
    if (surface === this.#surface) return;
    this.hostDisconnected();
    if (surface) this.#attach(surface);
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#surface = this.#drag = this.#pinch = undefined;
  }

  #attach(surface: HTMLElement): void {
    this.#surface = surface;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = (type: string, listener: (event: never) => void, more: AddEventListenerOptions = {}): void =>
      surface.addEventListener(type, listener as EventListener, { signal, ...more });
    on('wheel', this.#wheel, { passive: false });
    on('keydown', this.#key);
    on('pointerdown', this.#down);
    on('pointermove', this.#move);
    on('pointerup', this.#up);
    on('pointercancel', this.#up);
    on('selectstart', this.#select);
    on('click', this.#click, { capture: true });
    on('touchstart', this.#touch, { passive: false });
    on('touchmove', this.#touchMove, { passive: false });
    on('touchend', this.#touch, { passive: false });
    on('gesturestart', this.#trackpadStart);
    on('gesturechange', this.#trackpad);
  }

  readonly #wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const units = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_UNITS;
    this.target.zoomBy(Math.exp(-Math.max(-400, Math.min(400, units)) * WHEEL_RATE), {
      x: event.clientX,
      y: event.clientY,
    });
  };

  readonly #key = (event: KeyboardEvent): void => {
    const what = KEYS[event.key];
    if (!what || event.ctrlKey || event.metaKey || event.altKey) return;
    // Digits and signs would also be letters that lead to a name.
    event.preventDefault();
    event.stopPropagation();
    if (what === 'reset') this.target.zoomReset();
    else this.target.zoomBy(what === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
  };

  readonly #down = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.button !== 0 || !this.target.pannable) return;
    this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
  };

  readonly #move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < DRAG_FROM) return;
    if (!drag.moved) this.#surface?.setPointerCapture(event.pointerId);
    this.#drag = { id: drag.id, x: event.clientX, y: event.clientY, moved: true };
    this.target.panBy(dx, dy);
  };

  /** A drag that has moved stays until its click has been, and is told from one. */
  readonly #up = (event: PointerEvent): void => {
    if (this.#drag?.id !== event.pointerId) return;
    if (!this.#drag.moved || event.type === 'pointercancel') this.#drag = undefined;
    else setTimeout(() => (this.#drag = undefined));
  };

  readonly #click = (event: MouseEvent): void => {
    if (!this.#drag?.moved) return;
    this.#drag = undefined;
    event.stopImmediatePropagation();
  };

  readonly #select = (event: Event): void => {
    if (this.#drag) event.preventDefault();
  };

  readonly #touch = (event: TouchEvent): void => {
    this.#pinch = isEnlarged() ? undefined : pinchOf(event.touches);
    if (this.#pinch && event.type === 'touchstart') event.preventDefault();
  };

  readonly #touchMove = (event: TouchEvent): void => {
    const before = this.#pinch;
    const now = pinchOf(event.touches);
    if (!before || !now) return;
    event.preventDefault();
    this.#pinch = now;
    this.target.zoomBy(now.distance / before.distance, now);
    if (this.target.pannable) this.target.panBy(now.x - before.x, now.y - before.y);
  };

  readonly #trackpadStart = (event: Event): void => {
    if (isEnlarged()) return;
    event.preventDefault();
    this.#scale = 1;
  };

  readonly #trackpad = (event: TrackpadEvent): void => {
    if (isEnlarged()) return;
    event.preventDefault();
    this.target.zoomBy(event.scale / this.#scale, { x: event.clientX, y: event.clientY });
    this.#scale = event.scale;
  };
}

/** By two fingers; not by the browser's own zoom, which the wheel leaves to itself. */
const isEnlarged = (): boolean => (globalThis.visualViewport?.scale ?? 1) > 1.01;

function pinchOf(touches: TouchList): Pinch | undefined {
  const [a, b] = [touches[0], touches[1]];
  if (!a || !b || touches.length !== 2) return undefined;
  const distance = Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
  return { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2, distance };
}
