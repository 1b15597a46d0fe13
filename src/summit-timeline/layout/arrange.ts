import type { Dossier, Era, Event } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';
import { languageIn, type Language } from '../../chart/language-in.js';
import { common } from '../../chart/locale/en-common.js';
import { timeline } from '../../chart/locale/en-timeline.js';
import type { Words } from '../../chart/locale/en.js';
import { measureByTable, type Measure } from '../../chart/measure.js';
import { domainOf, type Domain } from './domain.js';
import type { Form, FormInput, Frame, SameHeights, TimeWindow } from './form.js';
import { mirrored, type DateSign, type Drawing, type Mark } from './geometry.js';
import { itemsOf, type Item } from './items.js';
import { lanesOf, type Lane } from './lanes.js';
import type { LanesBy, Spacing, TiesShown, TimeDirection } from './options.js';
import type { Panel } from './time-scale.js';

export type FormName = 'horizontal' | 'vertical';

export interface TimelineOptions {
  /** Room for the drawing, in CSS pixels. */
  readonly width: number;
  /** Where the drawing must keep to one: fewer labels, more counts. */
  readonly height?: number;
  /** Lanes under a time axis, or rows in order of time. */
  readonly form?: FormName;
  readonly lanes?: LanesBy;
  readonly ties?: TiesShown;
  /** Ids of the kinds to draw; empty for all. Likewise of actors and series. */
  readonly kinds?: readonly string[];
  readonly actors?: readonly string[];
  readonly series?: readonly string[];
  /** Words that are all to be found in what is drawn. */
  readonly search?: string;
  /** Ids of lanes, which come first in this order. */
  readonly laneOrder?: readonly string[];
  /** How time is laid out: to scale, in two scales where events crowd (`auto`); in one; or evenly. */
  readonly spacing?: Spacing;
  /** Which way time runs under a level axis: `auto` as the language is read. Rows are always set as it is read. */
  readonly direction?: TimeDirection;
  /** Leaves out the longest times in which nothing is dated, and says how long they are. */
  readonly foldGaps?: boolean;
  /** Days since 1970-01-01; draws a line there. */
  readonly today?: number;
  /** A part of the time, drawn in the frame that the whole has. */
  readonly window?: TimeWindow;
  /** Ids of records that stand out of crowds. */
  readonly pinned?: ReadonlySet<string>;
  /** Where open spans end: the dossier's closing date. */
  readonly closing?: When;
  /** Leaves out what is later. */
  readonly until?: When;
  readonly language?: Language;
  readonly measure?: Measure;
}

/** Whether the past is on the right. */
export const runsLeft = (direction: TimeDirection, form: FormName, language: Language): boolean =>
  (direction === 'auto' || form === 'vertical' ? language.dir : direction) === 'rtl';

/** The drawing, and what is to be said about it. Plain and frozen. */
export interface TimelineLayout extends Drawing {
  readonly form: FormName;
  /** By time: how the keys walk. */
  readonly marks: readonly Mark[];
  /** The signs of dates that occur, for the key. */
  readonly signs: readonly DateSign[];
  readonly items: readonly Item[];
  readonly undated: readonly Event[];
  readonly later: number;
  /** The eras whose bands are drawn. */
  readonly eras: readonly Era[];
  /** From the top; one without a title where there are none. */
  readonly lanes: readonly Lane[];
  /** How many times the crowd's scale is that of the rest; 1 for one scale. */
  readonly factor: number;
  readonly domain: Domain;
  /** The pieces of the axis; none where there is no scale. */
  readonly panels: readonly Panel[];
  /** Where the axis begins and ends, in px; drawn beyond it is only what can be moved into sight. */
  readonly stretch: { readonly x1: number; readonly x2: number };
  readonly frame: Frame;
  /** Other heights for which it would be the same. */
  readonly heights?: SameHeights;
  /** Where a window cuts the drawing off, in px of the drawing as it is seen; undefined where it is whole. */
  readonly clip?: { readonly x1: number; readonly x2: number };
}

/** Whether marks stand one under the other whatever the time between them. */
export const isInRows = ({ form, panels }: TimelineLayout): boolean => form === 'vertical' && !panels.length;

/** The layout, in a form that the caller brings: a page loads the one that it needs. */
export function arrange(
  options: TimelineOptions,
  draw: (input: FormInput) => Form,
  { items, undated, later, eras, lanes, domain }: Content,
): TimelineLayout {
  const { form = 'horizontal', window, direction = 'auto', language = english() } = options;
  const end = options.until ?? options.closing;
  const input: FormInput = {
    ...{ items, lanes, eras, domain, language, ...settingOf(options) },
    closing: end && Number.isFinite(end.end) ? Math.min(end.end, domain.end) : domain.end,
  };
  const made = draw(input);
  const drawing = runsLeft(direction, form, language) ? mirrored(made) : made;
  const { signs, factor, panels, stretch, frame, heights } = made;
  return Object.freeze({
    ...{ ...drawing, form, marks: Object.freeze(inTime(drawing.marks, form)), signs, factor },
    ...{ domain, panels, stretch, frame, ...(heights && { heights }) },
    ...(window ? { clip: clipOf(stretch, drawing.width, language) } : {}),
    ...{ items, undated, later, eras, lanes },
  });
}

/** What a timeline shows, whatever its size, its form and the part of the time that is seen. */
export type Content = Pick<TimelineLayout, 'items' | 'undated' | 'later' | 'eras' | 'lanes' | 'domain'>;

export function contentOf(dossier: Dossier, options: TimelineOptions): Content {
  const { ties = false, kinds = [], actors = [], series = [], search = '', until, language = english() } = options;
  const picked = { kinds, actors, series, search };
  const { dated, ...rest } = itemsOf(dossier, { ties, picked, language, ...(until ? { until } : {}) });
  const end = until ?? options.closing;
  const domain = domainOf(dated, end && Number.isFinite(end.end) ? end.end : undefined, options.today);
  return {
    ...{ items: dated, ...rest, domain },
    eras: dossier.eras.filter(({ when }) => when.start < domain.end && when.end > domain.start),
    lanes: lanesOf(dated, { by: options.lanes ?? 'auto', order: options.laneOrder ?? [] }, dossier, language),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** What is handed on as it is. */
function settingOf(
  options: TimelineOptions,
): Omit<FormInput, 'items' | 'lanes' | 'eras' | 'domain' | 'language' | 'closing'> {
  const {
    width,
    height,
    today,
    window,
    spacing = 'auto',
    foldGaps = false,
    pinned = NONE,
    measure = measureByTable,
  } = options;
  return {
    ...{ width: Math.max(1, Math.floor(width)), spacing, foldGaps, pinned, measure },
    ...(height === undefined ? {} : { height }),
    ...(today === undefined ? {} : { today }),
    ...(window ? { window } : {}),
  };
}

/** What of a mark at the end of the axis may still be seen beyond it, in px. */
const EDGE = 8;

function clipOf({ x1, x2 }: Form['stretch'], width: number, { dir }: Language): { x1: number; x2: number } {
  const [from, to] = [x1 - EDGE, Math.min(width, x2 + EDGE)];
  return dir === 'rtl' ? { x1: width - to, x2: width - from } : { x1: from, x2: to };
}

/** Rows are in order already; lanes are not. */
function inTime(marks: readonly Mark[], form: FormName): Mark[] {
  return form === 'vertical'
    ? [...marks]
    : [...marks].sort((a, b) => a.day - b.day || a.y - b.y || (a.id < b.id ? -1 : 1));
}

/** A timeline's words alone: the other elements' would weigh on every page that has none of them. */
const english = (): Language => languageIn('en', { ...common, timeline } as Words);
