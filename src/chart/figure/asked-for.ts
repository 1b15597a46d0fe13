import { detailsStyles, tableStyles } from '../parts.css.js';

/** What a reader may ask for, and most do not: it loads when it is asked for. */
export { detailsPanel } from './details-panel.js';
export { tableView } from './table-view.js';
export const styles = [tableStyles, detailsStyles];
