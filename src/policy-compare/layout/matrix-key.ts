import { BLANKS, type Blank, type Dimension } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import { categorySlots } from './categories.js';
import { blankOf, type Grid } from './grid.js';
import { scaleNumbers, type CellSpeech } from './cells.js';
import { isPlaced } from './order.js';
import { rampEnds, rampName, rampStepOf, type RampName } from './ramp.js';

/** What the key over a matrix explains. */
export type KeyItem =
  /** A whole ramp with words at its ends. */
  | {
      readonly type: 'ramp';
      readonly ramp: RampName;
      readonly from: string;
      readonly to: string;
    }
  | { readonly type: 'step'; readonly ramp: RampName; readonly step: number; readonly label: string }
  | { readonly type: 'category'; readonly slot: number; readonly label: string }
  | { readonly type: 'blank'; readonly blank: Blank; readonly label: string }
  | { readonly type: 'wordy' | 'disputed'; readonly label: string };

const MOST_SCALES = 3;

/** A key for the colours and signs that occur, and for no other. */
export function matrixKey(grid: Grid, speech: CellSpeech): readonly KeyItem[] {
  const { compare } = speech.language.words;
  const blanks = new Set<Blank | 'wordy'>();
  grid.standing.forEach((position) => {
    const blank = blankOf(position) ?? (position?.value === undefined ? 'wordy' : undefined);
    if (blank) blanks.add(blank);
  });
  return [
    ...scaleItems(grid, speech),
    ...[...categorySlots(grid)].map(([label, slot]) => ({ type: 'category', slot, label }) as const),
    ...BLANKS.filter((blank) => blanks.has(blank)).map(
      (blank) => ({ type: 'blank', blank, label: compare.blanks[blank] }) as const,
    ),
    ...(grid.standing.some((position) => position?.disputed && !blankOf(position))
      ? [{ type: 'disputed', label: speech.language.words.figure.disputed } as const]
      : []),
    ...(blanks.has('wordy') ? [{ type: 'wordy', label: compare.wordsOnly } as const] : []),
  ];
}

/** One entry a scale, not a dimension; past three scales, one a ramp, which then says only which end is which. */
const scaleItems = (grid: Grid, speech: CellSpeech): KeyItem[] => {
  const scales = new Map<string, { items: KeyItem[]; ramp: RampName }>();
  grid.comparison.dimensions.forEach((dimension, d) => {
    if (!isPlaced(grid, d)) return;
    const items = itemsOf(dimension, speech);
    scales.set(JSON.stringify(items), { items, ramp: rampName(dimension) });
  });
  if (scales.size <= MOST_SCALES) return [...scales.values()].flatMap(({ items }) => items);
  const [from, to] = speech.language.words.compare.ends;
  return [...new Set([...scales.values()].map(({ ramp }) => ramp))].map((ramp) => ({
    type: 'ramp',
    ramp,
    from,
    to,
  }));
};

const itemsOf = (dimension: Dimension, speech: CellSpeech): KeyItem[] => {
  const { language } = speech;
  const { scale } = dimension;
  const ramp = rampName(dimension);
  if (scale.type === 'ordinal') {
    return scale.steps.map(({ title }, i) => ({
      type: 'step',
      ramp,
      step: rampStepOf(i, scale.steps.length),
      label: language.say(title),
    }));
  }
  if (scale.type === 'linear') {
    const [from, to] = scaleNumbers(dimension, rampEnds(dimension, scale.domain), speech);
    const unit = language.say(scale.unit);
    const end = unit ? language.words.compare.value(to ?? '', unit) : (to ?? '');
    return [{ type: 'ramp', ramp, from: from ?? '', to: end }];
  }
  const [from, to] = rankEnds(scale, language);
  return [{ type: 'ramp', ramp, from, to }];
};

const rankEnds = (scale: Dimension['scale'], { words, say }: Language): readonly [string, string] =>
  'poles' in scale && scale.poles ? [say(scale.poles[0]), say(scale.poles[1])] : words.compare.ends;
