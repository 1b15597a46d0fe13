import type { Note } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import type { When } from '../dossier/when.js';
import type { Item } from './layout/items.js';
import { isGeneralKnowledge, titleOf } from './layout/label-words.js';
import { surveyOf } from './layout/of-items.js';
import type { TimelineLayout } from './layout/arrange.js';

const MOST_TITLES = 4;
const MOST_DISPUTED = 6;

/** What the drawing does not say by itself: claims first, then how to read it, then what is not on it. */
export function notesOf(layout: TimelineLayout, language: Language, until: When | undefined): readonly Note[] {
  const { timeline } = language.words;
  const { items, eras, undated, later, marks, panels } = layout;
  const disputed = surveyOf(items).disputed.slice(0, MOST_DISPUTED);
  const counted = marks.reduce((sum, { count }) => sum + (count > 1 ? count : 0), 0);
  const whisker = panels.length > 0 && marks.some(hasWhisker);
  const plain = [
    whisker ? timeline.whisker : '',
    tiesNote(items, language),
    undated.length ? timeline.undated(undated.length) : '',
    later && until ? timeline.later(later, language.dates.short(until)) : '',
    counted ? timeline.counted(counted) : '',
  ];
  return [
    ...disputed.map((item): Note => ({ sign: '?', text: disputedText(item, language) })),
    ...(eras.some(isGeneralKnowledge) ? [{ sign: '†', text: timeline.generalKnowledge } as const] : []),
    ...plain.filter(Boolean).map((text) => ({ text })),
  ];
}

const hasWhisker = ({ parts }: TimelineLayout['marks'][number]): boolean =>
  parts.some((part) => part.type === 'stretch' && part.weight === 3) &&
  parts.some((part) => part.type === 'point' && part.fill === 'hollow');

/** Who contests what, in the data's own words if it has any. */
export function disputedText(item: Item, { say, words }: Language): string {
  const { record, tie } = item;
  const claim = record.disputed ?? tie?.disputed;
  const told = claim === true || claim === false ? say(record.note) : say(claim);
  return told || words.timeline.disputedNote(titleOf(item, { say } as Language));
}

function tiesNote(items: readonly Item[], language: Language): string {
  const { ties } = surveyOf(items);
  if (!ties.length) return '';
  const titles = ties.map((item) => titleOf(item, language));
  const { tiesNotCounted, manyTiesNotCounted } = language.words.timeline;
  return ties.length > MOST_TITLES
    ? manyTiesNotCounted(ties.length)
    : tiesNotCounted(language.list(titles), ties.length);
}
