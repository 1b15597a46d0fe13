import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import 'statecraft/define';
import { registerNames } from 'statecraft';
import { drawn, frame, has, pause, textIn } from '../elements.js';
import { markOf, smallDossier, TAGS } from '../fixtures.js';

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const tip = (element: Element): string =>
  root(element).querySelector('[role=tooltip]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const heads = (element: Element): HTMLButtonElement[] => [
  ...root(element).querySelectorAll<HTMLButtonElement>('thead th > button'),
];
const firstCells = (element: Element): (string | undefined)[] =>
  [...root(element).querySelectorAll('tbody tr')].map((row) => row.querySelector('th')?.textContent?.trim());

/** Waits until the tooltip says something, or nothing. */
async function tipIs(element: Element, shown: boolean): Promise<string> {
  for (let i = 0; i < 60 && (tip(element) !== '') !== shown; i++) await pause(20);
  return tip(element);
}

for (const tag of TAGS) {
  describe(`the figure of <${tag}>`, () => {
    const focusMark = (element: Element): void =>
      root(element).querySelector<SVGElement>('.drawing [data-id][tabindex="0"]')?.focus();

    it('says in a tooltip what has the focus, with source numbers; Escape takes it away, and the focus stays', async () => {
      const element = await drawn(tag);
      focusMark(element);
      await sendKeys({ press: tag === 'policy-compare' ? 'ArrowDown' : 'ArrowRight' });
      expect(await tipIs(element, true)).to.not.equal('');
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      expect(await tipIs(element, false)).to.equal('');
    });

    it('says nothing in a tooltip that stands in the details', async () => {
      const element = await drawn(tag, { selected: [markOf[tag]] });
      await element.updateComplete;
      expect(has(element, '[part=details]')).to.equal(true);
      const mark = [...root(element).querySelectorAll<SVGElement>('.drawing [data-id][tabindex]')].find(
        (each) => each.getAttribute('data-id') === markOf[tag],
      );
      mark?.focus();
      await pause(60);
      expect(tip(element)).to.equal('');
    });

    it('sorts its table by any column, up, down and back, and says which', async () => {
      const element = await drawn(tag, { dataTable: true });
      const before = firstCells(element);
      const [head] = heads(element);
      head?.click();
      await element.updateComplete;
      const collator = new Intl.Collator('en', { numeric: true });
      const up = [...before].sort((a, b) => collator.compare(a ?? '', b ?? ''));
      expect(firstCells(element)).to.deep.equal(up);
      expect(head?.closest('th')?.getAttribute('aria-sort')).to.equal('ascending');
      head?.click();
      await element.updateComplete;
      expect(firstCells(element)).to.deep.equal([...up].reverse());
      head?.click();
      await element.updateComplete;
      expect(firstCells(element)).to.deep.equal(before);
    });

    it('chooses a record by the head of its row, by keys too', async () => {
      const element = await drawn(tag, { dataTable: true });
      const row = root(element).querySelector<HTMLElement>('tbody tr');
      row?.querySelector<HTMLElement>('th button')?.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(element.selected).to.deep.equal([row?.getAttribute('data-id')]);
      expect(root(element).querySelector('tr.selected th button')?.getAttribute('aria-pressed')).to.equal('true');
    });

    it('has the author’s alternative text and note, and leaves out the parts that the author does', async () => {
      const element = await drawn(tag, { alt: 'What a reader would see.', note: 'As of the treaty text.' });
      expect(textIn(element)).to.contain('What a reader would see.').and.to.contain('As of the treaty text.');
      element.without = ['legend', 'notes', 'sources', 'actions'];
      await element.updateComplete;
      for (const part of ['legend', 'notes', 'sources', 'actions'])
        expect(has(element, `[part=${part}]`), part).to.equal(false);
      element.without = ['footer'];
      await element.updateComplete;
      expect(has(element, '[part=footer]')).to.equal(false);
      expect(has(element, '[part=sources]')).to.equal(true);
    });

    it('keeps Korean words whole, in all that stands in the frame', async () => {
      const element = await drawn(tag, { locale: 'ko', note: '주석' });
      for (const part of ['heading', 'summary', 'notes', 'sources'])
        expect(getComputedStyle(root(element).querySelector(`[part=${part}]`) as Element).wordBreak, part).to.equal(
          'keep-all',
        );
    });

    it('follows the page’s language when that changes, and has it from now on', async () => {
      const element = await drawn(tag);
      element.parentElement?.setAttribute('lang', 'ko');
      for (let i = 0; i < 50 && !textIn(element).includes('표로 보기'); i++) await pause(20);
      expect(textIn(element)).to.contain('표로 보기');
    });

    it('calls actors as the house does, wherever they are named, from when the page says so', async () => {
      const element = await drawn(tag, { dataTable: true, ties: true });
      expect(textIn(element)).to.contain('South Korea');
      registerNames({ KOR: 'Republic of Korea' });
      for (let i = 0; i < 50 && !textIn(element).includes('Republic of Korea'); i++) await pause(20);
      expect(textIn(element)).to.contain('Republic of Korea').and.not.to.contain('South Korea');
      registerNames({});
    });
  });
}

describe('a table of many rows', () => {
  const many = {
    ...smallDossier,
    events: Array.from({ length: 250 }, (_, i) => ({
      id: `e${i}`,
      title: i === 77 ? 'Zürich talks' : `Event ${i}`,
      when: String(1700 + i),
      kind: 'talks',
      actors: [],
    })),
  };

  it('has pages, and a search that finds words in any of them, with or without their accents', async () => {
    const element = await drawn('summit-timeline', { data: many, dataTable: true });
    expect(firstCells(element)).to.have.length(100);
    const buttons = [...root(element).querySelectorAll<HTMLButtonElement>('.table-pages button')];
    buttons[1]?.click();
    await element.updateComplete;
    expect(firstCells(element)[0]).to.equal('Event 100');
    const input = root(element).querySelector('.table-search input') as HTMLInputElement;
    input.value = 'zurich';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    expect(firstCells(element)).to.deep.equal(['Zürich talks']);
    expect(textIn(element)).to.contain('1 of 250 rows');
  });

  it('sorts dates by time, not by their words', async () => {
    const element = await drawn('summit-timeline', { data: many, dataTable: true });
    heads(element)[1]?.click();
    await element.updateComplete;
    heads(element)[1]?.click();
    await element.updateComplete;
    expect(firstCells(element)[0]).to.equal('Event 249');
  });
});

describe('figures of one group', () => {
  it('share selection, hover and date, and only the one that was touched speaks', async () => {
    const one = await drawn('alliance-network', { group: 'g', view: 'force' });
    const other = await drawn('alliance-network', { group: 'g', view: 'force' });
    const apart = await drawn('alliance-network', { group: 'h', view: 'force' });
    const heard: string[] = [];
    for (const element of [one, other, apart])
      for (const type of ['select', 'hover', 'change'])
        element.addEventListener(`statecraft-${type}`, () =>
          heard.push(`${[one, other, apart].indexOf(element)} ${type}`),
        );
    one.choose(markOf['alliance-network']);
    await frame();
    expect(other.selected).to.deep.equal([markOf['alliance-network']]);
    expect(apart.selected).to.deep.equal([]);
    one.setOption('at', '1960');
    expect(other.at).to.equal('1960');
    expect(apart.at).to.equal(undefined);
    expect(heard).to.deep.equal(['0 change', '0 select', '0 change']);
  });

  it('raise the parties of an event that only the timeline draws', async () => {
    const timeline = await drawn('summit-timeline', { group: 'g' });
    const network = await drawn('alliance-network', { group: 'g', view: 'force' });
    timeline.choose(markOf['summit-timeline']);
    for (let i = 0; i < 50 && !has(network, '.raising'); i++) await pause(20);
    expect(has(network, '.raising')).to.equal(true);
    timeline.choose(null);
    for (let i = 0; i < 50 && has(network, '.raising'); i++) await pause(20);
    expect(has(network, '.raising')).to.equal(false);
  });

  it('raise the three states at Phnom Penh in the network, when the timeline’s reader picks the statement', async () => {
    const data: unknown = await (await fetch('/data/south-korea.json')).json();
    const network = await drawn('alliance-network', { data, group: 'g', view: 'force' });
    const timeline = await drawn('summit-timeline', { data, group: 'g' });
    timeline.choose('phnom-penh-2022');
    for (let i = 0; i < 50 && !has(network, '.raising'); i++) await pause(20);
    const actors = [...root(network).querySelectorAll('.actor[data-id]:not(.dim)')].map((mark) =>
      mark.getAttribute('data-id'),
    );
    expect([...new Set(actors)].sort()).to.deep.equal(['JPN', 'KOR', 'USA', 'eas']);
  });

  it('are left when the element is, or names another', async () => {
    const one = await drawn('alliance-network', { group: 'g' });
    const other = await drawn('alliance-network', { group: 'g' });
    other.remove();
    one.choose(markOf['alliance-network']);
    expect(other.selected).to.deep.equal([]);
  });
});

describe('what is said to screen readers', () => {
  it('is at most one message a second, the last of those that came', async () => {
    const element = await drawn('alliance-network');
    const status = root(element).querySelector('.unseen[role=status]') as HTMLElement;
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    const started = performance.now();
    for (const id of ['KOR', 'USA', 'JPN', 'KOR', 'USA']) {
      element.selected = [id];
      await element.updateComplete;
    }
    await pause(1200);
    expect(said.length).to.be.at.most(Math.ceil((performance.now() - started) / 1000));
    expect(status.textContent).to.contain('United States');
  });
});

describe('a tooltip', () => {
  afterEach(() => resetMouse());

  it('stays while the pointer is on it, and goes when it leaves', async () => {
    const element = await drawn('summit-timeline', {}, 700);
    const box = element.boxOf(markOf['summit-timeline']) as DOMRect;
    await sendMouse({
      type: 'move',
      position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
    });
    expect(await tipIs(element, true)).to.not.equal('');
    const text = root(element).querySelector('[role=tooltip]')?.getBoundingClientRect() as DOMRect;
    await sendMouse({ type: 'move', position: [Math.round(text.x + 8), Math.round(text.y + 8)] });
    await pause(500);
    expect(tip(element)).to.not.equal('');
    await sendMouse({ type: 'move', position: [1, 1] });
    expect(await tipIs(element, false)).to.equal('');
  });
});
