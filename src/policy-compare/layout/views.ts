/** The drawings that a comparison has; `auto` takes the one that suits its scales. */
export const VIEWS = ['auto', 'table', 'positions', 'matrix'] as const;
export type View = (typeof VIEWS)[number];
