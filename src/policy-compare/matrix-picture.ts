/** All that draws a matrix: a part of its own, as most comparisons never need it. */
export { keyView } from './key-view.js';
export { boxOfCell, cellAt, layoutMatrix, rowAt } from './layout/matrix.js';
export { matrixView } from './matrix-view.js';
export { matrixStyles as styles } from './matrix.styles.js';
