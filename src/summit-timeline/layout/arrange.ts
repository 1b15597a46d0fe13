import type { Dossier, Era, Event } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';
import { languageIn, type Language } from '../../chart/language-in.js';
import { common } from '../../chart/locale/en-common.js';
import { timeline } from '../../chart/locale/en-timeline.js';
import type { Words } from '../../chart/locale/en.js';
import { measureByTable, type Measure } from '../../chart/measure.js';
import { domainOf } from './domain.js';
import type { Form, FormInput } from './form.js';
import { mirrored, type DateSign, type Drawing, type Mark } from './geometry.js';
import { itemsOf, type Item, type TiesShown } from './items.js';
import { lanesOf, type Lane, type LanesBy } from './lanes.js';

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
  /** Ids of the kinds to draw; empty for all. */
  readonly kinds?: readonly string[];
  /** Where open spans end: the dossier's closing date. */
  readonly closing?: When;
  /** Leaves out what is later. */
  readonly until?: When;
  readonly language?: Language;
  readonly measure?: Measure;
}

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
}

/** The layout, in a form that the caller brings: a page loads the one that it needs. */
export function arrange(dossier: Dossier, options: TimelineOptions, draw: (input: FormInput) => Form): TimelineLayout {
  const { width, height, form = 'horizontal', lanes = 'auto', ties = false, kinds = [], closing, until } = options;
  const { language = english(), measure = measureByTable } = options;
  const { dated, undated, later } = itemsOf(dossier, { ties, kinds, language, ...(until ? { until } : {}) });
  const end = until ?? closing;
  const domain = domainOf(dated, end && Number.isFinite(end.end) ? end.end : undefined);
  const eras = dossier.eras.filter(({ when }) => when.start < domain.end && when.end > domain.start);
  const grouped = lanesOf(dated, lanes, dossier, language);
  const input: FormInput = {
    ...{ items: dated, lanes: grouped, eras, domain, width: Math.max(1, Math.floor(width)), language, measure },
    closing: end && Number.isFinite(end.end) ? Math.min(end.end, domain.end) : domain.end,
    ...(height === undefined ? {} : { height }),
  };
  const made = draw(input);
  const drawing = language.dir === 'rtl' ? mirrored(made) : made;
  const { signs, factor } = made;
  return Object.freeze({
    ...{ ...drawing, form, marks: Object.freeze(inTime(drawing.marks, form)), signs, factor },
    ...{
      items: dated,
      undated,
      later,
      eras,
      lanes: grouped,
    },
  });
}

/** Rows are in order already; lanes are not. */
function inTime(marks: readonly Mark[], form: FormName): Mark[] {
  return form === 'vertical'
    ? [...marks]
    : [...marks].sort((a, b) => a.day - b.day || a.y - b.y || (a.id < b.id ? -1 : 1));
}

/** A timeline's words alone: the other elements' would weigh on every page that has none of them. */
const english = (): Language => languageIn('en', { ...common, timeline } as Words);
