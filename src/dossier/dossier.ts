import type { When } from './when.js';

/**
 * The record types of a dossier, as they leave the checker: dates parsed, parties and lists in one
 * form, every reference known to resolve. {@link DossierFile} is the same thing as it is written in a file.
 */

/** Text in one language, or in several by BCP 47 tag. A plain string is in the dossier's `language`. */
export type Text = string | Readonly<Record<string, string>>;

export const ACTOR_KINDS = ['state', 'organisation', 'bloc', 'forum', 'agency', 'company', 'person'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const SIGNS = ['cooperative', 'adversarial', 'mixed', 'neutral'] as const;
/** Whether a tie draws its parties together or sets them apart. `neutral` is what an unsigned tie has. */
export type Sign = (typeof SIGNS)[number];

export const BLANKS = ['unknown', 'not-applicable', 'no-position'] as const;
/** Why a cell is empty: the source is silent; the question does not arise; the subject declines to say. */
export type Blank = (typeof BLANKS)[number];

export const CODINGS = ['source', 'ours', 'author'] as const;
/** Who put a position on its scale: the source itself, this dossier's editors, or the article's author. */
export type Coding = (typeof CODINGS)[number];

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher?: Text;
  readonly author?: Text;
  /** http, https or relative; anything else is dropped by the checker. */
  readonly url?: string;
  readonly date?: When;
}

/** What every citable record carries. */
interface Cited {
  readonly id: string;
  /** Ids of sources; empty when the file cites none. */
  readonly sources: readonly string[];
  readonly note?: Text;
}

export interface Party {
  /** Id of an actor. */
  readonly actor: string;
  /** From accession to withdrawal, where it differs from the whole's. */
  readonly when?: When;
  /** While its part in it is or was suspended, though it has not left. */
  readonly suspended?: When;
  readonly role?: Text;
}

export interface DatedName {
  readonly name: Text;
  readonly when?: When;
}

export interface Actor extends Cited {
  readonly name: Text;
  readonly short?: Text;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3, for states; gives the map-like bearing of a network. */
  readonly iso3?: string;
  readonly members?: readonly Party[];
  readonly when?: When;
  readonly successorOf?: readonly string[];
  /** True, or who contests what. */
  readonly disputed?: boolean | Text;
  /** Names it had at other dates, or has by other lights. */
  readonly names?: readonly DatedName[];
  /** Position in the drawing, 0–1 from the start edge and from the top. */
  readonly x?: number;
  readonly y?: number;
  readonly group?: string;
}

export interface Tie extends Cited {
  readonly title: Text;
  /** Two or two hundred; in the file's order. For a directed tie, from the first to the others. */
  readonly parties: readonly Party[];
  readonly directed?: boolean;
  /** Id of a declared kind, or any word. */
  readonly kind: string;
  readonly sign: Sign;
  /** In force. Absent: the sources give no date. */
  readonly when?: When;
  readonly signed?: When;
  readonly suspended?: When;
  /** Id of a declared theme, or any word: the lane of a tie that no event begins. */
  readonly theme?: string;
  readonly weight?: number;
  readonly disputed?: boolean | Text;
}

export interface MediaItem {
  readonly src: string;
  readonly alt: Text;
  readonly credit?: Text;
}

export interface Link {
  readonly href: string;
  readonly title?: Text;
}

export interface Event extends Cited {
  readonly title: Text;
  /** Absent: undated in the sources; listed and counted, not drawn on the axis. */
  readonly when?: When;
  readonly kind: string;
  /** Ids of actors. */
  readonly actors: readonly string[];
  /** Id of the tie that it begins, changes or ends: a timeline of both draws the two as one. */
  readonly tie?: string;
  readonly place?: Text;
  readonly series?: string;
  /** Id of a declared theme, or any word. */
  readonly theme?: string;
  readonly summary?: Text;
  /** Greater is more important: labels are kept in this order. */
  readonly weight?: number;
  /** A turning point: set in bold. */
  readonly turning?: boolean;
  readonly disputed?: boolean | Text;
  readonly media?: readonly MediaItem[];
  readonly links?: readonly Link[];
}

export interface Era extends Cited {
  readonly title: Text;
  readonly when: When;
  readonly kind?: string;
}

export interface Step {
  readonly id: string;
  readonly title: Text;
}

export type Scale =
  | { readonly type: 'text' | 'categorical' }
  /** Named steps from the first pole to the last. */
  | { readonly type: 'ordinal'; readonly steps: readonly Step[]; readonly poles?: readonly [Text, Text] }
  /** An order without distances; a position's value is its rank, 1 first. Equal ranks are level. */
  | { readonly type: 'rank'; readonly poles?: readonly [Text, Text] }
  | { readonly type: 'linear'; readonly domain: readonly [number, number]; readonly unit?: Text };

export interface Subject {
  readonly id: string;
  readonly title: Text;
  /** Of what actor, if it is one. */
  readonly actor?: string;
  /** One line under the head: who, when. */
  readonly note?: Text;
  readonly sources: readonly string[];
}

export interface Dimension {
  readonly id: string;
  readonly title: Text;
  readonly scale: Scale;
  readonly note?: Text;
}

export interface Position {
  /** Its own id, or `comparison/subject/dimension` (plus `/when` where a cell holds several), parts percent-encoded. */
  readonly id: string;
  readonly subject: string;
  readonly dimension: string;
  readonly text?: Text;
  /** A number on a linear or rank scale; the id of a step on an ordinal one; a word on a categorical one. */
  readonly value?: number | string;
  /** Least and greatest value the source allows, in the scale's unit. */
  readonly interval?: readonly [number, number];
  readonly when?: When;
  readonly blank?: Blank;
  readonly quote?: Text;
  readonly coding?: Coding;
  readonly note?: Text;
  readonly disputed?: boolean | Text;
  readonly sources: readonly string[];
}

export interface Comparison extends Cited {
  readonly title: Text;
  /** One sentence under the heading. */
  readonly summary?: Text;
  readonly subjects: readonly Subject[];
  readonly dimensions: readonly Dimension[];
  readonly positions: readonly Position[];
}

/** One of a review's numbered developments. */
export interface Development extends Cited {
  readonly title: Text;
  /** Id of a declared theme, or any word. */
  readonly theme?: string;
  readonly when?: When;
  readonly actors: readonly string[];
  readonly what?: Text;
  readonly implications: readonly Text[];
  /** Ids of the events it is made of. */
  readonly events: readonly string[];
}

/** A node of the outline: sections hold topics. */
export interface Topic {
  readonly id: string;
  readonly title: Text;
  readonly topics: readonly Topic[];
  readonly sources: readonly string[];
}

export interface Term extends Cited {
  readonly title: Text;
  readonly definition: Text;
  readonly topics: readonly string[];
}

export const SHAPES = ['square', 'circle', 'pentagon', 'diamond', 'triangle-down', 'triangle', 'cross'] as const;
export type Shape = (typeof SHAPES)[number];

/** How a theme is called: the head of a lane. One that is used but not declared has its id made readable. */
export interface Theme {
  readonly id: string;
  readonly title: Text;
}

/** How a kind of tie or event is called and drawn. Kinds that are used but not declared are neutral. */
export interface Kind {
  readonly id: string;
  readonly of: 'tie' | 'event';
  readonly title: Text;
  /** Which of the seven kind colours and shapes; 1–7. */
  readonly slot?: number;
  readonly shape?: Shape;
  /** Line width in CSS pixels, for ties; 1–4. */
  readonly width?: number;
  /** The sign of this kind's ties, where a tie states none. */
  readonly sign?: Sign;
}

export interface Dossier {
  /** Of plain strings; BCP 47. */
  readonly language: string;
  readonly title?: Text;
  readonly licence?: Text;
  /** The date up to which the data speak. */
  readonly asOf?: When;
  readonly kinds: readonly Kind[];
  /** In the order in which their lanes stand. */
  readonly themes: readonly Theme[];
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
  readonly events: readonly Event[];
  readonly eras: readonly Era[];
  readonly comparisons: readonly Comparison[];
  readonly developments: readonly Development[];
  readonly topics: readonly Topic[];
  readonly terms: readonly Term[];
}

/** The names of a dossier's lists of records, in the order in which they are checked. */
export const LISTS = [
  'kinds',
  'themes',
  'sources',
  'actors',
  'ties',
  'events',
  'eras',
  'comparisons',
  'developments',
  'topics',
  'terms',
] as const;
export type ListName = (typeof LISTS)[number];

type Optional<T, K extends keyof T> = Omit<T, K & keyof T> & Partial<Pick<T, K & keyof T>>;
type Defaulted = 'sources' | 'actors' | 'sign' | 'implications' | 'events' | 'topics';

/** A record as it is written in a file: dates as EDTF strings, a party as a bare id where it has no dates. */
export type AsWritten<T> = T extends When
  ? string
  : T extends Party
    ? string | { readonly [K in keyof T]: AsWritten<T[K]> }
    : T extends readonly [unknown, unknown]
      ? T
      : T extends readonly (infer U)[]
        ? readonly AsWritten<U>[]
        : T extends { readonly id: string }
          ? Optional<{ readonly [K in keyof T]: AsWritten<T[K]> }, Extract<keyof T, Defaulted>>
          : T extends DatedName
            ? { readonly [K in keyof T]: AsWritten<T[K]> }
            : T;

type PositionFile = Omit<AsWritten<Position>, 'id'> & { readonly id?: string };
type ComparisonFile = Omit<AsWritten<Comparison>, 'positions'> & { readonly positions?: readonly PositionFile[] };

/** A dossier as it is written: what `data` takes, and what a JSON file holds. Every list may be missing. */
export type DossierFile = Partial<Omit<{ readonly [K in keyof Dossier]: AsWritten<Dossier[K]> }, 'comparisons'>> & {
  readonly $schema?: string;
  readonly comparisons?: readonly ComparisonFile[];
};
