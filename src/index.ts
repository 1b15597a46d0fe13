/**
 * `statecraft`: the classes of the elements, their layouts and their types. Importing it registers no tag;
 * `statecraft/define` does.
 */
export * from './dossier/index.js';
export * from './chart/chart-events.js';
export { ChartElement } from './chart/chart-element.js';
export { registerNames } from './chart/house-style.js';
export { registerLocale } from './chart/locale/locales.js';
export type { Words } from './chart/locale/en.js';
export { languageOf, type Language } from './chart/language.js';
export { measureByTable, type Measure } from './chart/measure.js';
export { AllianceNetwork } from './alliance-network/alliance-network.element.js';
export { layoutNetwork, type NetworkLayoutOptions } from './alliance-network/layout.js';
export { PolicyCompare } from './policy-compare/policy-compare.element.js';
export { layoutComparison, layoutMatrix } from './policy-compare/layout.js';
export { SummitTimeline } from './summit-timeline/summit-timeline.element.js';
export { layoutTimeline, type TimelineLayout, type TimelineOptions } from './summit-timeline/layout.js';
