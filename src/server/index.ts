export type { FigureRequest } from './drawn-element.js';
export { renderFigure, type RenderedFigure } from './render-figure.js';
export type { FigureOptions } from './written-options.js';
