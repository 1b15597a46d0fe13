import { svg, type TemplateResult } from 'lit';
import type { LegendItem } from '../../chart/figure/figure.js';
import type { Account } from '../account.js';
import type { MatrixDrawing } from '../layout/matrix.js';
import { toolWordsOf } from '../tool-words.js';
import type { LegendPicks } from '../tools/legend-picks.js';
import { legendOf } from './legend.js';
import { cellMark, cellView, type CellMark } from './matrix-view.js';
import type { Sample } from './samples.js';

const SIZE = 18;

const swatch = (mark: Pick<CellMark, 'look'> & Partial<CellMark>): TemplateResult =>
  svg`<svg class="matrix" width=${SIZE} height=${SIZE} viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">${cellView(
    { x: SIZE / 2, y: SIZE / 2, loose: false, sign: undefined, ...mark },
    SIZE,
  )}</svg>`;

const cellSample: Sample = (look, sign) => swatch({ look, sign });

/** What the cells say: their colours and signs, their numbers, and the diamond of ties of many, as far as they occur. */
export function legendOfMatrix(
  { cells, size }: MatrixDrawing,
  { at, language }: Account,
  picks: LegendPicks,
): LegendItem[] {
  const date = at === 'all' ? language.words.network.allDates : language.dates.short(at);
  const { matrixKey } = toolWordsOf(language);
  const lines = cells.map(({ style }) => ({ style, signs: [] }));
  const items = legendOf({ marks: [], lines, hubs: [] }, language, date, picks, cellSample);
  const marks = cells.map((cell) => cellMark(cell, size));
  const counted = marks.find(({ count }) => count);
  const loose = marks.find((mark) => mark.loose);
  if (counted) items.push({ symbol: swatch({ look: counted.look, count: counted.count }), label: matrixKey.count });
  if (loose) items.push({ symbol: swatch({ look: loose.look, loose: true }), label: matrixKey.loose });
  return items;
}
