/** The drawings that a comparison has; `auto` takes the one that suits its scales. */
export const VIEWS = ['auto', 'table', 'positions', 'change', 'matrix', 'agreement', 'for-and-against'] as const;
export type View = (typeof VIEWS)[number];
