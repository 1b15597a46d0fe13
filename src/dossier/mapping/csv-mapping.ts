import type { ActorKind, Blank, DossierFile, Scale, Sign } from '../dossier.js';

/**
 * How the rows of a table become records: plain data, so that it can stand in an attribute, a script element or a file.
 * Whatever is wrong with it is a problem of the list `mapping`, and the rest of it is used.
 */
export interface CsvMapping {
  /** What the table does not hold: title, language, sources, kinds, and actors whose names or dates it lacks. */
  readonly base?: DossierFile;
  /** Ids of sources in `base`, cited by every record that is made. */
  readonly sources?: readonly string[];
  /** Only rows whose cells are this, one of these, or within these limits. */
  readonly where?: Readonly<Record<string, Condition>>;
  /** Cells that mean that there is nothing, besides empty ones: `NA`, `-`, … */
  readonly missing?: readonly string[];
  /** By column: what to read instead of what is written. Done before anything else. */
  readonly recode?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `,` where numbers are written 3,14. */
  readonly decimal?: '.' | ',';
  /** An event a row. */
  readonly events?: EventMapping;
  /** Ties, one a row or one for many rows. */
  readonly ties?: TieMapping;
  /** One comparison of all rows. */
  readonly comparison?: ComparisonMapping;
}

/** Numbers are compared as such; other cells, such as dates, as text. */
export type Condition =
  string | number | readonly (string | number)[] | { readonly min?: string | number; readonly max?: string | number };

/**
 * The name of a column; or a text with columns in braces, `"{city}, {country}"`, where what stands before an empty one
 * is left out; or a constant. A list of these is the first that is not empty.
 */
export type WordsFrom = string | { readonly value: string } | readonly WordsFrom[];

/** The same, or in several languages by tag: `{ "en": "title_en", "ko": "title_ko" }`. */
export type TextFrom = WordsFrom | { readonly [tag: string]: WordsFrom };

/**
 * A column of EDTF dates, or columns that make one: `from` and `to` an interval, `notBefore` and `notAfter` one date
 * of those between. A side of an interval that is empty is not known; with `open`, what has no end still goes on.
 * A row without any date has none, and is kept.
 */
export type WhenFrom =
  | string
  | {
      readonly date?: string;
      readonly from?: string;
      readonly to?: string;
      readonly notBefore?: string;
      readonly notAfter?: string;
      readonly open?: boolean;
      /** How days are written that are no EDTF: 27.4.2018 or 4/27/2018. */
      readonly order?: 'dmy' | 'mdy';
    };

/** The column of an actor's id, which is its name too, or where else its name stands. */
export type ActorFrom =
  | string
  | {
      readonly id: WordsFrom;
      readonly name?: TextFrom;
      /** What it is, if it is no state. */
      readonly kind?: ActorKind;
      readonly iso3?: string;
      readonly group?: WordsFrom;
      /** A cell holds several, with this between them. */
      readonly split?: string;
    };

interface RecordFrom {
  /** Else the line of the row: `event-12`. */
  readonly id?: WordsFrom;
  readonly title?: TextFrom;
  readonly when?: WhenFrom;
  readonly kind?: WordsFrom;
  readonly note?: TextFrom;
}

export interface EventMapping extends RecordFrom {
  readonly title: TextFrom;
  readonly actors?: readonly ActorFrom[];
  readonly place?: TextFrom;
  readonly summary?: TextFrom;
  readonly series?: WordsFrom;
  readonly theme?: WordsFrom;
  readonly weight?: string;
}

export interface TieMapping extends RecordFrom {
  /** Two or more; with `directed`, from the first to the others. */
  readonly parties: readonly ActorFrom[];
  readonly directed?: boolean;
  readonly sign?: Sign | { readonly column: string };
  /**
   * One tie for each row; for all rows of the same parties and kind in a year; or for all of them. Such a tie lasts
   * from the first date to the last, and `{count}` in its title is the number of its rows.
   */
  readonly each?: 'row' | 'year' | 'parties';
  /** A column of numbers; of several rows their sum. Else the number of rows, where a tie is made of several. */
  readonly weight?: string;
}

/** A dimension in a column of its own. */
export type DimensionFrom =
  string | { readonly value: string; readonly title?: string; readonly low?: string; readonly high?: string };

export interface ComparisonMapping {
  readonly id?: string;
  readonly title: string;
  readonly summary?: string;
  /** Who is compared: a column, or one of ids and one of names. */
  readonly subject: string | { readonly id: string; readonly title?: TextFrom };
  /** Long: the column that says what is compared in this row. Wide: a list of columns, each a dimension. */
  readonly dimension: string | readonly DimensionFrom[];
  /** Long: the column of the value. */
  readonly value?: string;
  /** Long: the columns of the least and greatest value that are possible. */
  readonly low?: string;
  readonly high?: string;
  readonly text?: TextFrom;
  readonly note?: TextFrom;
  readonly quote?: TextFrom;
  readonly when?: WhenFrom;
  /** Titles of dimensions, by what the table calls them. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Of all dimensions. Else numbers make a linear scale, as wide as they are, and words a categorical one. */
  readonly scale?: Scale;
  /** All linear dimensions get one domain, that of all values. */
  readonly oneDomain?: boolean;
  /** What a cell without a value means; `skip`: no cell at all. Default: `unknown`. */
  readonly empty?: Blank | 'skip';
}
