import type { Place, Zoomable } from '../chart/zoom-gesture.js';
import type { Drawn } from './drawn.js';
import { BEYOND } from './layout/time-scale.js';
import { daysPerPixel, moved, nearestMark, rangeOf, rangeText, zoomed, zoomedRows } from './layout/axis-range.js';
import type { Domain } from './layout/domain.js';

/** After the last move, the part of the time is laid out anew and written down. */
const REST_MS = 160;

export interface ZoomHost {
  readonly drawn: Drawn | undefined;
  /** Client coordinates of the drawing's corner at its top left. */
  corner(): Place;
  /** Where the mark with the focus stands: what the keys zoom about. */
  focus(): Place | undefined;
  redraw(): void;
  /** Once it is drawn anew, scrolls by a distance in px that is asked for then: what the reader points at stays there. */
  keep(distance: () => number): void;
  /** The reader has come to rest on a part of the time, as EDTF; undefined for all of it. */
  rest(range: string | undefined): void;
}

interface About {
  readonly day: number;
  /** In client coordinates. */
  readonly y: number;
}

/** Which part of the time is looked at. While it is moved, the drawing is only shifted. */
export class TimeZoom implements Zoomable {
  #span: Domain | undefined;
  #shift = 0;
  #written: string | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #byReader = false;
  /** What the reader zooms an upright drawing about, and where on the screen that is. */
  #about: About | undefined;

  constructor(private readonly host: ZoomHost) {}

  get span(): Domain | undefined {
    return this.#span;
  }

  get shift(): number {
    return this.#shift;
  }

  /** Between two moves: until the reader comes to rest. */
  get moving(): boolean {
    return this.#resting !== undefined;
  }

  /** Whether the reader has moved it since the page set it. */
  get byReader(): boolean {
    return this.#byReader;
  }

  /** An upright drawing is as tall as its events need: it moves with the page. */
  get pannable(): boolean {
    return this.#span !== undefined && this.host.drawn?.layout.form !== 'vertical';
  }

  /** What the page, or a link, asks for. */
  show(range: string | undefined, domain: Domain): void {
    if (range === this.#written) return;
    this.#written = range;
    this.#span = rangeOf(range, domain);
    this.#shift = 0;
    this.#byReader = false;
  }

  zoomBy(factor: number, at = this.host.focus()): void {
    const { drawn } = this.host;
    if (!drawn) return;
    const { form } = drawn.whole;
    if (form === 'vertical') return this.#zoomRows(drawn, factor, at);
    this.#settleShift(drawn);
    const { stretch, width } = drawn.layout;
    const middle = (stretch.x1 + stretch.x2) / 2;
    const x = at ? at.x - this.host.corner().x : drawn.rtl ? width - middle : middle;
    this.#go(zoomed(drawn.layout, this.#span, factor, x, drawn.rtl));
  }

  /** There are rows where the time is, and more or fewer of them: what the reader points at stays under the hand. */
  #zoomRows({ layout, whole: { domain } }: Drawn, factor: number, at: Place | undefined): void {
    const day = at && nearestMark(layout, 'y', at.y - this.host.corner().y)?.day;
    const span = zoomedRows(this.#span ?? domain, factor, domain, day);
    this.#go(span, day === undefined ? undefined : { day, y: (at as Place).y });
  }

  /** The page follows, so that the hand need not. */
  #redrawAbout(about: About | undefined): void {
    this.host.redraw();
    if (about) this.host.keep(() => this.#heightOf(about.day, about.y) - about.y);
  }

  /** Where a day stands on the screen; @param otherwise where no row does */
  #heightOf(day: number, otherwise: number): number {
    const { layout } = this.host.drawn ?? {};
    const mark = layout?.form === 'vertical' ? nearestMark(layout, 'day', day) : undefined;
    return mark ? this.host.corner().y + mark.y : otherwise;
  }

  zoomReset(): void {
    this.#go(undefined);
  }

  panBy(dx: number): void {
    const { drawn } = this.host;
    const span = this.#span;
    if (!drawn || !span) return;
    const { domain, stretch } = drawn.layout;
    const days = daysPerPixel(drawn.layout, span.start);
    const way = drawn.rtl ? -1 : 1;
    const [most, least] = [(span.start - domain.start) / days, (span.end - domain.end) / days];
    const along = Math.max(least, Math.min(most, (this.#shift + dx) * way));
    this.#shift = along * way;
    if (Math.abs(along) > (stretch.x2 - stretch.x1) * BEYOND * 0.9) this.#settleShift(drawn);
    this.host.redraw();
    this.#rest();
  }

  /** Moves on by a share of what is seen; later where positive. */
  step(share: number): void {
    const span = this.#span;
    const { drawn } = this.host;
    if (!span || !drawn) return;
    const length = span.end - span.start;
    this.#go(moved({ start: span.start + share * length, length }, drawn.whole.domain));
  }

  /** Makes a day be seen: in the middle, if it is not. */
  reveal(day: number): void {
    const span = this.#span;
    const { drawn } = this.host;
    if (!span || !drawn || (day >= span.start && day <= span.end)) return;
    const length = span.end - span.start;
    this.#go(moved({ start: day - length / 2, length }, drawn.whole.domain));
  }

  /** Puts the middle of what is seen at a day; a fifth of all the time where all of it was seen. */
  centre(day: number): void {
    const { drawn } = this.host;
    if (!drawn) return;
    const { domain } = drawn.whole;
    const length = this.#span ? this.#span.end - this.#span.start : (domain.end - domain.start) / 5;
    this.#go(moved({ start: day - length / 2, length }, domain));
  }

  #go(span: Domain | undefined, about?: About): void {
    this.#span = span;
    this.#about = about;
    this.#shift = 0;
    this.#rest();
    this.#redrawAbout(about);
  }

  /** From here on, the drawing is laid out where it has been moved to. */
  #settleShift({ layout, rtl }: Drawn): void {
    const span = this.#span;
    if (!span || this.#shift === 0) return;
    const start = span.start - this.#shift * (rtl ? -1 : 1) * daysPerPixel(layout, span.start);
    this.#span = moved({ start, length: span.end - span.start }, layout.domain);
    this.#shift = 0;
  }

  #rest(): void {
    this.stop();
    this.#byReader = true;
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      const { drawn } = this.host;
      if (drawn) this.#settleShift(drawn);
      this.#written = this.#span && rangeText(this.#span);
      // The reader may have scrolled on since: what the words take or leave is made up for, and nothing else.
      const about = this.#about && { ...this.#about, y: this.#heightOf(this.#about.day, this.#about.y) };
      this.#about = undefined;
      this.host.rest(this.#written);
      this.#redrawAbout(about);
    }, REST_MS);
  }

  stop(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
  }
}
