import { html, nothing, type TemplateResult } from 'lit';
import { filterBar, type FilterGroup } from '../chart/figure/filters.js';
import type { Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { once } from '../chart/once.js';
import type { Text } from '../dossier/dossier.js';
import { differsOn } from './layout/arrange.js';
import { blankOf, type Grid } from './layout/grid.js';
import type { Given } from './picture.js';

/** Sets an option as the reader's own change. */
export type SetOption = (option: string, value: unknown) => void;

/** From so many comparable questions and subjects on, and so many cells, there is something to arrange. */
const WORTH = 3;
const WORTH_CELLS = 16;
/** Up to so many rows and columns, they are ticked one by one; more are hidden from their heads. */
const MOST_TICKED = 60;
/** A phone shows so many cells without a choice of one row or column. */
const MOST_ON_PHONE = 30;

/** From this width on two choices stand in one line, in any language: the wider is 22 em. */
const ONE_LINE_FROM = 760;

const ORDERS = ['given', 'difference', 'likeness'] as const;

/** What the reader can do with rows and columns; nothing for a comparison that is read in one look. */
export function arrangingView(given: Given, full: Grid, set: SetOption): TemplateResult | undefined {
  const { arrangement } = given.wanted;
  const { subjects, dimensions } = full.comparison;
  const inUse =
    arrangement.sort !== 'auto' || arrangement.differing || arrangement.hidden.size > 0 || arrangement.only !== '';
  const scaled = dimensions.filter(({ scale }) => scale.type !== 'text').length;
  const worthwhile = subjects.length >= WORTH && scaled >= WORTH && subjects.length * dimensions.length >= WORTH_CELLS;
  if (!inUse && !worthwhile) return undefined;
  const many = subjects.length + dimensions.length > MOST_TICKED;
  const { phone, brief, width } = given.stage;
  const narrow = phone && subjects.length * dimensions.length > MOST_ON_PHONE;
  const picksOne = narrow || arrangement.only !== '';
  // Until the picture has been painted they only take their room.
  return html`<div class="arranging ${brief ? 'to-come' : ''}">
    <div class="choices">
      ${
        brief && !picksOne && width >= ONE_LINE_FROM
          ? nothing
          : html`${orderChoice(given, full, set)} ${picksOne ? onlyChoice(given, full, set) : nothing}
            ${canDiffer(given) ? differingChoice(given, set) : nothing}`
      }
    </div>
    ${many ? hiddenCount(given, set) : rowsAndColumns(given, full, set)}
  </div>`;
}

/** Where one subject is left, or all are set against all, there is no row to leave out. */
const canDiffer = ({ wanted, grid }: Given): boolean =>
  wanted.arrangement.differing || (wanted.view !== 'agreement' && grid.comparison.subjects.length > 1);

interface Titled {
  readonly id: string;
  readonly title: Text;
}

/** What the reader chooses one of. */
interface Choice {
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  /** The value that is in use. */
  readonly chosen: string;
  onChange(value: string): void;
}

interface ChoiceGroup {
  readonly title?: string;
  /** Values, and what they are called. */
  readonly options: readonly (readonly [value: string, label: string])[];
}

const groupOf = (title: string, records: readonly Titled[], { say }: Language): ChoiceGroup => ({
  title,
  options: records.map((record) => [record.id, say(record.title)]),
});

const choiceView = (choice: Choice, { brief, measure }: Stage): TemplateResult => {
  const { label, groups, chosen, onChange } = choice;
  const options = groups.map(({ title, options: some }) => {
    const shown = brief ? [widest(some, measure)] : some;
    const views = shown.map(
      ([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
    );
    return title === undefined ? views : html`<optgroup label=${title}>${views}</optgroup>`;
  });
  return html`<label class="choice"
    ><span>${label}</span
    ><select @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
      ${options}
    </select></label
  >`;
};

/** A closed list is as wide as the widest of its options. */
const widest = (options: ChoiceGroup['options'], measure: Stage['measure']): ChoiceGroup['options'][number] =>
  options.reduce((most, option) => (measure(option[1], 13) > measure(most[1], 13) ? option : most), ['', '']);

const orderChoice = ({ stage, wanted, speech }: Given, { comparison }: Grid, set: SetOption): TemplateResult => {
  const { language } = speech;
  const { compare } = language.words;
  const { sort } = wanted.arrangement;
  const { subjects, dimensions } = comparison;
  const scaled = dimensions.filter(({ scale }) => scale.type !== 'text');
  const few = subjects.length + scaled.length <= MOST_TICKED;
  const orders = wanted.view === 'agreement' ? ORDERS.filter((order) => order !== 'difference') : ORDERS;
  const choice: Choice = {
    label: compare.orderBy,
    groups: [
      { options: orders.map((order) => [order, compare.orders[order]]) },
      ...(scaled.length <= MOST_TICKED ? [groupOf(compare.byAnswersTo, scaled, language)] : []),
      ...(few ? [groupOf(compare.byAnswersOf, subjects, language)] : []),
    ],
    chosen: sort === 'auto' ? (wanted.view === 'agreement' ? 'likeness' : 'given') : sort,
    onChange: (value) => set('sort', value),
  };
  return choiceView(choice, stage);
};

const onlyChoice = ({ stage, wanted, speech }: Given, { comparison }: Grid, set: SetOption): TemplateResult => {
  const { language } = speech;
  const { compare } = language.words;
  const choice: Choice = {
    label: compare.show,
    groups: [
      { options: [['', compare.everything]] },
      groupOf(compare.allQuestions, comparison.dimensions, language),
      groupOf(compare.allSubjects, comparison.subjects, language),
    ],
    chosen: wanted.arrangement.only,
    onChange: (value) => set('only', value || undefined),
  };
  return choiceView(choice, stage);
};

const differingChoice = ({ wanted, shown, difference, speech }: Given, set: SetOption): TemplateResult => {
  const { differing } = wanted.arrangement;
  const { length } = shown.comparison.dimensions;
  const differ = shown.comparison.dimensions.filter((_, d) => differsOn(difference, d)).length;
  return html`<label
    ><input
      type="checkbox"
      .checked=${differing}
      @change=${() => set('differing', !differing)}
    />${speech.language.words.compare.differing(differ, length)}</label
  >`;
};

/** The names of what is hidden, and the way back. */
const hiddenCount = ({ wanted, speech }: Given, set: SetOption): TemplateResult => {
  const { compare } = speech.language.words;
  const { size } = wanted.arrangement.hidden;
  if (!size) return html`<p class="remarks">${compare.headKeys}</p>`;
  return html`<p class="remarks">
    ${compare.hidden(size)} <button type="button" @click=${() => set('hide', [])}>${compare.showAll}</button>
  </p>`;
};

const rowsAndColumns = (given: Given, full: Grid, set: SetOption): TemplateResult => {
  const { language } = given.speech;
  const { compare } = language.words;
  const { hidden } = given.wanted.arrangement;
  const { subjects, dimensions } = full.comparison;
  const filterGroup = (
    id: string,
    title: string,
    records: readonly Titled[],
    count: (i: number) => number,
  ): FilterGroup => ({
    id,
    title,
    options: records.map((record, i) => ({ id: record.id, label: language.say(record.title), count: count(i) })),
    picked: new Set(
      records.some((record) => hidden.has(record.id))
        ? records.filter((record) => !hidden.has(record.id)).map((record) => record.id)
        : [],
    ),
  });
  const width = dimensions.length;
  const answers = (cells: readonly number[]): number => cells.filter((cell) => !blankOf(full.standing[cell])).length;
  const groups = once(() => [
    filterGroup('subjects', compare.allSubjects, subjects, (s) => answers(dimensions.map((_, d) => s * width + d))),
    filterGroup('questions', compare.allQuestions, dimensions, (d) => answers(subjects.map((_, s) => s * width + d))),
  ]);
  const toggle = (of: string, id: string): void => {
    const { picked, options } = groups().find((one) => one.id === of) as FilterGroup;
    const left = picked.has(id) ? [...picked].filter((other) => other !== id) : [...picked, id];
    const others = [...hidden].filter((other) => !options.some((known) => known.id === other));
    // To give up the last one is to see all again.
    const unseen = left.length ? options.map((known) => known.id).filter((known) => !left.includes(known)) : [];
    set('hide', [...others, ...unseen]);
  };
  const shown = given.grid.comparison.subjects.length * given.grid.comparison.dimensions.length;
  const active = [...subjects, ...dimensions].some(({ id }) => hidden.has(id));
  return filterBar({ groups, active, shown, all: subjects.length * width }, language, {
    toggle,
    search: () => undefined,
    clear: () => set('hide', []),
  });
};
