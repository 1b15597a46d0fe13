import { detailsStyles, tableStyles, tooltipStyles } from '../parts.css.js';

/** What a reader may ask for, and most do not: it loads when it is asked for. */
export { detailsPanel } from './details-panel.js';
export { TableReading } from './table-view.js';
export { Tooltip } from './tooltip.js';

export const styles = [tableStyles, detailsStyles, tooltipStyles];
