export type { FigureRequest } from './drawn-element.js';
export { readyMadeFigure, type ReadyMade, type ReadyMadeRequest } from './ready-made.js';
export { renderFigure, type RenderedFigure } from './render-figure.js';
export type { Theme } from './still/cascade.js';
export { stillFigure, type Still } from './still/still-figure.js';
export type { FigureOptions } from './written-options.js';
