/** What puts events in one lane; an actor's kind takes the first actor of that kind. */
export const LANES = [
  ...(['auto', 'theme', 'kind', 'series', 'actor', 'place', 'none'] as const),
  ...(['state', 'organisation', 'bloc', 'forum', 'agency', 'company', 'person'] as const),
] as const;
export type LanesBy = (typeof LANES)[number];

/** `auto` is to scale, or to two scales; `time` to one scale; `even` gives every date as much room. */
export const SPACINGS = ['auto', 'time', 'even'] as const;
export type Spacing = (typeof SPACINGS)[number];

/** Which ties are drawn: none; those that the dossier puts on a timeline; or those with these ids or of these kinds. */
export type TiesShown = boolean | readonly string[];

/** Which way time runs: as the language is read, or one way whatever the language. */
export const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const;
export type TimeDirection = (typeof DIRECTIONS)[number];
