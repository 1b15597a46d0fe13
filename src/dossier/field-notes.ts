import type {
  Actor,
  Comparison,
  DatedName,
  Development,
  Dimension,
  Dossier,
  Era,
  Event,
  Kind,
  Link,
  MediaItem,
  Party,
  Position,
  Scale,
  Source,
  Step,
  Subject,
  Term,
  Theme,
  Tie,
  Topic,
} from './dossier.js';

/**
 * What each field means, for the JSON Schema and so for editors. Apart from the tables, as no page needs it.
 * A field without a note does not compile.
 */
type NotesFor<T> = { readonly [K in keyof Required<T>]: string };

const cited = {
  id: 'Unique in the whole dossier, in all lists.',
  sources: 'Ids of the sources it was read in.',
  note: 'What a reader should know of it.',
};
const disputed = 'True, or who contests what.';
const kind = 'Id of a declared kind, or any word.';
const theme = 'Id of a declared theme, or any word.';

const SOURCE_NOTES: NotesFor<Source> = {
  id: cited.id,
  title: 'Title of the publication.',
  publisher: 'Who published it. Said to be not given, where absent.',
  author: 'Who wrote it.',
  url: 'Its address: http, https, mailto or relative.',
  date: 'When it was published.',
};

const PARTY_NOTES: NotesFor<Party> = {
  actor: 'Id of an actor.',
  when: "From accession to withdrawal, where it differs from the whole's. Who left and came back is named once for each time.",
  suspended: 'While its part in it is or was suspended, though it has not left.',
  role: 'Its part in it, such as depositary or observer.',
};

const NAME_NOTES: NotesFor<DatedName> = { name: 'The name.', when: 'When it had it.' };

const ACTOR_NOTES: NotesFor<Actor> = {
  ...cited,
  name: 'Its usual name.',
  short: 'A shorter one, where room is scarce.',
  kind: 'What sort of actor it is.',
  iso3: 'ISO 3166-1 alpha-3, for states; gives the map-like bearing of a network.',
  members: 'Of an organisation or bloc: who belongs to it, and when.',
  when: 'From its founding to its end.',
  successorOf: 'Ids of the actors it took the place of.',
  disputed,
  names: 'Names it had at other dates, or has by other lights.',
  x: 'Place in a drawing, 0 to 1 from the start edge.',
  y: 'Place in a drawing, 0 to 1 from the top.',
  group: 'Any word; actors of one group stand together.',
};

const TIE_NOTES: NotesFor<Tie> = {
  ...cited,
  title: 'What the tie is called.',
  parties: 'Two or more actors; for a directed tie, from the first to the others.',
  directed: 'It goes from the first party to the others.',
  kind,
  sign: "Whether it draws its parties together or sets them apart; else its kind's, else neutral.",
  when: 'In force. Absent where the sources give no date.',
  signed: 'When it was signed.',
  suspended: 'While it is or was suspended.',
  theme,
  weight: 'How strong it is, 0 or more.',
  disputed,
};

const MEDIA_NOTES: NotesFor<MediaItem> = {
  src: 'Address of the picture: http, https or relative.',
  alt: 'What it shows, for who cannot see it.',
  credit: 'Whose picture it is.',
};

const LINK_NOTES: NotesFor<Link> = {
  href: 'Address: http, https, mailto or relative.',
  title: 'What is there.',
};

const EVENT_NOTES: NotesFor<Event> = {
  ...cited,
  title: 'What happened.',
  when: 'When. Absent where the sources give no date: listed, not drawn on the axis.',
  kind,
  actors: 'Ids of the actors who took part.',
  tie: 'Id of the tie that it begins, changes or ends.',
  place: 'Where.',
  series: 'Any word; events of one series are told as one.',
  theme,
  summary: 'A sentence or two.',
  weight: 'Greater is more important: its label is kept longer.',
  turning: 'A turning point: set in bold.',
  disputed,
  media: 'Pictures for the details.',
  links: 'Where to read on.',
};

const ERA_NOTES: NotesFor<Era> = {
  ...cited,
  title: 'Its name.',
  when: 'From when to when.',
  kind: 'Any word, such as presidency.',
};

const STEP_NOTES: NotesFor<Step> = { id: 'What positions give as their value.', title: 'What the step is called.' };

const SCALE_NOTES: NotesFor<{ type: 0; steps: 0; poles: 0; domain: 0; unit: 0 }> = {
  type: 'text: words only; categorical: a word each; ordinal: named steps; rank: an order; linear: numbers.',
  steps: 'From the first pole to the last: in a matrix from blue to red.',
  poles: 'What the two ends are called.',
  domain: 'Least and greatest value, the smaller first.',
  unit: 'Of the values.',
};

const SUBJECT_NOTES: NotesFor<Subject> = {
  id: cited.id,
  title: 'The head of its column.',
  actor: 'Id of the actor it is, if it is one.',
  note: 'One line under the head: who, when.',
  sources: cited.sources,
};

const DIMENSION_NOTES: NotesFor<Dimension> = {
  id: cited.id,
  title: 'What is compared.',
  scale: 'How its positions are given.',
  note: cited.note,
};

const POSITION_NOTES: NotesFor<Position> = {
  id: 'Where absent: comparison/subject/dimension, and /when where a cell holds several.',
  subject: 'Id of a subject of this comparison.',
  dimension: 'Id of a dimension of this comparison.',
  text: 'The position in words.',
  value: 'A number on a linear or rank scale, the id of a step on an ordinal one, a word on a categorical one.',
  interval: "Least and greatest value the source allows, in the scale's unit.",
  when: 'When it was held.',
  blank: 'Why there is none: the source is silent; the question does not arise; the subject declines to say.',
  quote: "The source's own words.",
  coding: "Who put it on the scale: the source, this dossier's editors, or the article's author.",
  note: cited.note,
  disputed,
  sources: cited.sources,
};

const COMPARISON_NOTES: NotesFor<Comparison> = {
  ...cited,
  title: 'What is compared.',
  summary: 'One sentence under the heading.',
  subjects: 'Who is compared.',
  dimensions: 'In what.',
  positions: 'Where each stands.',
};

const DEVELOPMENT_NOTES: NotesFor<Development> = {
  ...cited,
  title: 'What it is called.',
  theme,
  when: 'When.',
  actors: 'Ids of the actors concerned.',
  what: 'What happened.',
  implications: 'What follows from it, one text each.',
  events: 'Ids of the events it is made of.',
};

const TOPIC_NOTES: NotesFor<Topic> = {
  id: cited.id,
  title: 'What it is called.',
  topics: 'The topics below it.',
  sources: cited.sources,
};

const TERM_NOTES: NotesFor<Term> = {
  ...cited,
  title: 'The term.',
  definition: 'What it means.',
  topics: 'Ids of the topics it belongs to.',
};

const THEME_NOTES: NotesFor<Theme> = { id: cited.id, title: 'The head of its lane.' };

const KIND_NOTES: NotesFor<Kind> = {
  id: cited.id,
  of: 'Of ties or of events.',
  title: 'What it is called in the legend.',
  slot: 'Which of the seven kind colours and shapes.',
  shape: 'Another shape than the slot has.',
  width: 'Line width in CSS pixels, for ties.',
  sign: "The sign of this kind's ties, where a tie states none.",
};

/** By list, or by the name of the part. */
export const FIELD_NOTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kinds: KIND_NOTES,
  themes: THEME_NOTES,
  sources: SOURCE_NOTES,
  actors: ACTOR_NOTES,
  ties: TIE_NOTES,
  events: EVENT_NOTES,
  eras: ERA_NOTES,
  comparisons: COMPARISON_NOTES,
  subjects: SUBJECT_NOTES,
  dimensions: DIMENSION_NOTES,
  positions: POSITION_NOTES,
  developments: DEVELOPMENT_NOTES,
  topics: TOPIC_NOTES,
  terms: TERM_NOTES,
  party: PARTY_NOTES,
  names: NAME_NOTES,
  media: MEDIA_NOTES,
  links: LINK_NOTES,
  steps: STEP_NOTES,
  scale: SCALE_NOTES,
};

export const SCALE_TYPE_NOTES: Readonly<Record<Scale['type'], string>> = {
  text: 'Positions in words, not ordered.',
  categorical: 'One word of several, not ordered.',
  ordinal: 'Named steps in order.',
  rank: 'An order without distances: 1 is first, equal ranks are level.',
  linear: 'Numbers in a domain.',
};

export const DOSSIER_NOTES: NotesFor<Dossier> = {
  language: 'Language of plain strings, BCP 47; "en" where absent.',
  title: 'What the dossier is about.',
  licence: 'On what terms it may be used.',
  asOf: 'The date up to which the data speak; else their latest.',
  kinds: 'How kinds of ties and events are called and drawn.',
  themes: 'What themes are called, in the order of their lanes.',
  sources: 'What the data were read in.',
  actors: 'States, organisations, people.',
  ties: 'What binds actors together or sets them apart.',
  events: 'What happened when.',
  eras: 'Spans that stand behind the events.',
  comparisons: 'Where each side stands.',
  developments: "A review's numbered developments.",
  topics: 'An outline: sections hold topics.',
  terms: 'A glossary.',
};
