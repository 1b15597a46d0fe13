import { svg, type TemplateResult } from 'lit';
import type { LegendItem } from '../chart/figure/figure.js';
import type { Measure } from '../chart/measure.js';
import { shapePath, SLOT_SHAPES } from '../chart/symbols.js';
import { categoryFill } from './layout/categories.js';
import type { KeyItem } from './layout/matrix-key.js';
import { blankSign } from './signs.js';

const SWATCH = 18;
const TEXT = 13;

/** The key of a matrix as legend entries. */
export const keyView = (items: readonly KeyItem[], measure: Measure, rtl: boolean): readonly LegendItem[] =>
  items.map((item) => ({ symbol: symbolOf(item, measure, rtl), label: item.label }));

const symbolOf = (item: KeyItem, measure: Measure, rtl: boolean): TemplateResult => {
  switch (item.type) {
    case 'ramp':
      return rampSymbol(item, measure, rtl);
    case 'step':
      return small(
        18,
        svg`<rect class="filled" fill="var(--_${item.ramp}-${item.step})" x="0.5" y="0.5" width="17" height="13"></rect>`,
      );
    case 'category':
      return small(
        14,
        svg`<path fill=${categoryFill(item.slot)} transform="translate(7 7)" d=${categoryShape(item.slot)}></path>`,
      );
    case 'blank':
      return blankSign(item.blank);
    case 'wordy':
      return small(18, svg`<path class="rule" d="M3,5.5h12m-12,4h8"></path>`);
  }
};

export const categoryShape = (slot: number): string => {
  const shape = SLOT_SHAPES[slot - 1];
  return shape ? shapePath(shape, 5) : shapePath('circle', 3);
};

const small = (width: number, content: TemplateResult): TemplateResult =>
  svg`<svg width=${width} height="14" viewBox="0 0 ${width} 14" aria-hidden="true">${content}</svg>`;

/** `0 [seven swatches] 100`; the label behind it is the unit. */
const rampSymbol = (
  { ramp, from, to }: Extract<KeyItem, { type: 'ramp' }>,
  measure: Measure,
  rtl: boolean,
): TemplateResult => {
  const [first, last] = rtl ? [to, from] : [from, to];
  const start = Math.ceil(measure(first, TEXT)) + 6;
  const swatches = start + 7 * SWATCH;
  const width = swatches + 6 + Math.ceil(measure(last, TEXT));
  return svg`<svg role="img" aria-label="${from} – ${to}" width=${width} height="18" viewBox="0 0 ${width} 18">
    <text class="key-ends" x="0" y="14">${first}</text>
    ${[1, 2, 3, 4, 5, 6, 7].map(
      (step, i) =>
        svg`<rect class="filled" fill="var(--_${ramp}-${rtl ? 8 - step : step})" x=${start + i * SWATCH + 0.5} y="2.5" width=${SWATCH - 1} height="13"></rect>`,
    )}
    <text class="key-ends" x=${swatches + 6} y="14">${last}</text>
  </svg>`;
};
