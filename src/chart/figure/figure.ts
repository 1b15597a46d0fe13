import type { TemplateResult } from 'lit';
import type { Dossier } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';
import type { Language } from '../language.js';
import type { Measure } from '../measure.js';

/** What the base class hands to an element when it asks for its figure. */
export interface Stage {
  readonly dossier: Dossier;
  /** Room for the drawing, in CSS pixels, inside the frame's padding. */
  readonly width: number;
  /** Given only where the page gave the element a definite height: what the frame leaves of it, at least 240. */
  readonly height?: number;
  /** The container is narrower than 560 px: the phone form. */
  readonly phone: boolean;
  /** The first picture has been painted: what the reader works it with may come. */
  readonly painted: boolean;
  /** A first picture that takes over from none of a server's: what nobody sees of it waits until it has been painted. */
  readonly brief: boolean;
  readonly language: Language;
  readonly measure: Measure;
  /** Numbers the sources as they are asked for; the same source has the same number all over the figure. */
  readonly cite: Cite;
  readonly emphasis: Emphasis;
}

/** Source ids in, the numbers of the figure's source list out, ascending. Unknown ids have none. */
export type Cite = (ids: readonly string[]) => readonly number[];

/** What the reader, or the page, has picked out. */
export interface Emphasis {
  /** Under the pointer or the focus. */
  readonly hovered: string | null;
  readonly selected: ReadonlySet<string>;
  /** Replaces the chart's automatic emphasis where not empty. */
  readonly highlighted: ReadonlySet<string>;
  /** The mark that the Tab key enters by. */
  readonly current: string | null;
}

export interface LegendItem {
  /** A small svg, 12 to 36 px wide, in the drawing's own signs. */
  readonly symbol: TemplateResult;
  readonly label: string;
  readonly muted?: boolean;
  /** Where the entry is a filter too. */
  readonly pick?: LegendPick;
}

/** What an entry of the key filters by. */
export interface LegendPick {
  /** How many records have this look, given what else is picked. */
  readonly count: number;
  readonly on: boolean;
  /** Whether another is picked of the same sort, so that this one is out. */
  readonly out: boolean;
  toggle(): void;
}

export interface Note {
  /** `?` notes come first. */
  readonly sign?: '?' | '†';
  readonly text: string;
}

export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

export interface Cell {
  readonly text: string;
  /** Numbers of sources, set behind the text. */
  readonly cites?: readonly number[];
  /** BCP 47 tag, where the text fell back to another language. */
  readonly lang?: string;
  /** What it is sorted by, where its words would not do: days since 1970-01-01 for a date. */
  readonly key?: number;
}

export interface Row {
  /** The record's id. */
  readonly id: string;
  /** One a column; the first heads the row. */
  readonly cells: readonly (string | Cell)[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** One selected record in words: what a tooltip or the panel under the drawing shows. */
export interface Details {
  readonly id: string;
  readonly title: string;
  /** Date, parties, place: a line each. */
  readonly lines: readonly string[];
  readonly text?: string;
  /** The source's own words, without quotation marks. */
  readonly quote?: string;
  /** Present where the record is contested; by whom or why, if the data say so. */
  readonly disputed?: string;
  readonly cites: readonly number[];
  /** Records that it has to do with, each to be gone to. */
  readonly entries?: readonly DetailsEntry[];
  /** A choice that belongs to the record. */
  readonly control?: TemplateResult;
  readonly links?: readonly { readonly href: string; readonly text: string }[];
  /** What else there is, under the rest of the panel: pictures, a list to choose from. */
  readonly more?: TemplateResult;
}

/** A record in the details of another: a button that leads to it, and what there is between the two. */
export interface DetailsEntry {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly cites?: readonly number[] }[];
}

/** All parts of one figure, in the order in which the frame sets them. */
export interface Figure {
  /** States the topic where the author states no finding. */
  readonly heading: string;
  /** One sentence: what, when, how many. */
  readonly summary: string;
  readonly legend: readonly LegendItem[];
  /** Narrows what is drawn and listed; under the key. */
  readonly filters?: TemplateResult;
  /** The drawing: an svg, or HTML where the form is a table. */
  readonly drawing: TemplateResult;
  /** On paper the table follows: the drawing leaves out more than a reader without a screen should miss. */
  readonly tableOnPaper?: boolean;
  /** Changes the drawing (a slider); above it on phones, else below. */
  readonly control?: TemplateResult;
  /** The selected record. */
  readonly details?: Details;
  /** Any record of the drawing in words: what the tooltip shows. */
  about?(id: string): Details | undefined;
  readonly notes: readonly Note[];
  readonly table: Table;
  /** Ids of the sources of what is drawn now; the others that have a number are listed with the table only. All by default. */
  readonly cited?: ReadonlySet<string>;
  /** The record ids of the drawing's marks in reading order: how the arrow keys walk. */
  readonly order: readonly string[];
  /** Up to when the data speak. */
  readonly dataTo?: When;
  /** Said politely when it changes. */
  readonly announcement?: string;
  /** Nothing to draw: the frame shows the empty state in its place. */
  readonly empty?: boolean;
}
