import { svg, type TemplateResult } from 'lit';
import type { LegendItem } from '../../chart/figure/figure.js';
import type { Language } from '../../chart/language.js';
import type { LineSign, TieStyle } from '../layout/geometry.js';
import { toolWordsOf } from '../tool-words.js';
import { lineSign } from './symbols.js';

const line = (look: string, sign?: LineSign): TemplateResult =>
  svg`<svg width="36" height="16" viewBox="0 0 36 16" aria-hidden="true"><g class="tie cooperative in-force ${look}">
    <path class="stroke" d="M0,8H36"></path>${sign ? lineSign(sign, 18, 8) : ''}
  </g></svg>`;

/** What is to be seen of dates, as far as it occurs. */
export function phaseItems(styles: readonly TieStyle[], language: Language, date: string): LegendItem[] {
  const words = toolWordsOf(language);
  const has = (test: (style: TieStyle) => boolean | undefined): boolean => styles.some(test);
  const items: LegendItem[] = [];
  if (has(({ change }) => change === 'new'))
    items.push({ symbol: line('change-new', 'new'), label: words.changes.new });
  if (has(({ change }) => change === 'gone'))
    items.push({ symbol: line('change-gone', 'gone'), label: words.changes.gone });
  if (has(({ change }) => change === 'kept')) items.push({ symbol: line('change-kept'), label: words.changes.kept });
  const plain = ({ change, doubtful }: TieStyle): boolean => !change && !doubtful;
  if (has((style) => plain(style) && style.begins))
    items.push({ symbol: line('passing', 'begins'), label: words.beginsThen(date) });
  if (has((style) => plain(style) && style.ends))
    items.push({ symbol: line('passing', 'ends'), label: words.endsThen(date) });
  if (has(({ doubtful }) => doubtful)) items.push({ symbol: line('doubtful', 'doubtful'), label: words.doubtful });
  return items;
}
