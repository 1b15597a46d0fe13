import type { LegendItem } from '../../chart/figure/figure.js';
import type { Language } from '../../chart/language.js';
import type { TieStyle } from '../layout/geometry.js';
import { toolWordsOf } from '../tool-words.js';
import type { Sample } from './samples.js';

/** So that dashes and a sign both find room. */
const LONG = 36;

/** What is to be seen of dates, as far as it occurs. */
export function phaseItems(
  styles: readonly TieStyle[],
  language: Language,
  date: string,
  sample: Sample,
): LegendItem[] {
  const dated: Sample = (look, sign) => sample(`cooperative in-force ${look}`, sign, LONG);
  const words = toolWordsOf(language);
  const has = (test: (style: TieStyle) => boolean | undefined): boolean => styles.some(test);
  const items: LegendItem[] = [];
  if (has(({ change }) => change === 'new'))
    items.push({ symbol: dated('change-new', 'new'), label: words.changes.new });
  if (has(({ change }) => change === 'gone'))
    items.push({ symbol: dated('change-gone', 'gone'), label: words.changes.gone });
  if (has(({ change }) => change === 'kept')) items.push({ symbol: dated('change-kept'), label: words.changes.kept });
  const plain = ({ change, doubtful }: TieStyle): boolean => !change && !doubtful;
  if (has((style) => plain(style) && style.begins))
    items.push({ symbol: dated('passing', 'begins'), label: words.beginsThen(date) });
  if (has((style) => plain(style) && style.ends))
    items.push({ symbol: dated('passing', 'ends'), label: words.endsThen(date) });
  if (has(({ doubtful }) => doubtful)) items.push({ symbol: dated('doubtful', 'doubtful'), label: words.doubtful });
  return items;
}
