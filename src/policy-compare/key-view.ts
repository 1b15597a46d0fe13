import { html, svg, type TemplateResult } from 'lit';
import type { LegendItem } from '../chart/figure/figure.js';
import { shapePath, SLOT_SHAPES } from '../chart/symbols.js';
import { categoryFill } from './layout/categories.js';
import type { KeyItem } from './layout/matrix-key.js';
import { blankSign } from './signs.js';

const SWATCH = 18;

/** The key of a matrix as legend entries. */
export const keyView = (items: readonly KeyItem[], rtl: boolean): readonly LegendItem[] =>
  items.map((item) => ({ symbol: symbolOf(item, rtl), label: item.type === 'ramp' ? item.to : item.label }));

const symbolOf = (item: KeyItem, rtl: boolean): TemplateResult => {
  switch (item.type) {
    case 'ramp':
      return rampSymbol(item, rtl);
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
    case 'disputed':
      return small(14, svg`<text class="no-halo" font-size="12" x="7" y="11.5" text-anchor="middle">?</text>`);
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

/** `0 [seven swatches]`; the label behind it is the other end. Words, not text in a picture: they break where there is no room. */
const rampSymbol = ({ ramp, from }: Extract<KeyItem, { type: 'ramp' }>, rtl: boolean): TemplateResult => {
  const width = 7 * SWATCH;
  return html`<bdi>${from}</bdi
    ><svg width=${width} height="18" viewBox="0 0 ${width} 18" aria-hidden="true">
      ${[1, 2, 3, 4, 5, 6, 7].map(
        (step, i) =>
          svg`<rect class="filled" fill="var(--_${ramp}-${rtl ? 8 - step : step})" x=${i * SWATCH + 0.5} y="2.5" width=${SWATCH - 1} height="13"></rect>`,
      )}
    </svg>`;
};
