import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { openFilters, until } from '../elements.js';
import { filterBar, toggled, type FilterActions, type Filters } from '../../src/chart/figure/filters.js';
import { languageIn } from '../../src/chart/language-in.js';
import en from '../../src/chart/locale/en.js';

const language = languageIn('en', en);

interface Bar {
  readonly root: HTMLElement;
  readonly did: string[];
  draw(filters: Filters): void;
}

const many = Array.from({ length: 30 }, (_, i) => ({ id: `s${i}`, label: `State ${i}`, count: 30 - i }));

const filters = (more: Partial<Filters> = {}): Filters => ({
  ...{ shown: 5, all: 12, search: '', active: false },
  groups: () => [
    {
      ...{ id: 'kind', title: 'Kind', picked: new Set<string>() },
      options: [
        { id: 'summit', label: 'Summit', count: 7 },
        { id: '<b>"x"', label: '<b>"x"', count: 0 },
      ],
    },
    { id: 'actor', title: 'Actor', picked: new Set<string>(), options: many },
    { id: 'series', title: 'Series', picked: new Set<string>(), options: [{ id: 'g7', label: 'G7', count: 2 }] },
  ],
  ...more,
});

async function bar(): Promise<Bar> {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const did: string[] = [];
  const actions: FilterActions = {
    toggle: (group, option) => did.push(`${group} ${option}`),
    search: (words) => did.push(`search ${words}`),
    clear: () => did.push('clear'),
  };
  return { root, did, draw: (each) => render(filterBar(each, language, actions), root) };
}

const textOf = (root: Element): string => (root.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('filterBar()', () => {
  it('is one closed line while nothing is picked, and says how many are shown once something is', async () => {
    const { root, draw } = await bar();
    draw(filters());
    expect(textOf(root.querySelector('summary') as Element)).to.equal('Filter');
    expect(root.querySelectorAll('[part=show-all]').length).to.equal(0);
    draw(filters({ search: 'sum', active: true }));
    expect(textOf(root.querySelector('summary') as Element)).to.equal('Filter 5 of 12');
    expect(root.querySelectorAll('[part=show-all]').length).to.equal(1);
  });

  it('gives every option a name and a count, the far ones a step further away, and no group of one', async () => {
    const { root, draw } = await bar();
    draw(filters());
    expect(root.querySelectorAll('label').length).to.equal(0);
    await openFilters(root);
    const groups = [...root.querySelectorAll('fieldset')];
    expect(groups.map((each) => textOf(each.querySelector('legend') as Element))).to.deep.equal(['Kind', 'Actor']);
    expect([...(groups[0]?.querySelectorAll('label') ?? [])].map(textOf)).to.deep.equal(['Summit 7', '<b>"x" 0']);
    expect(groups[1]?.querySelectorAll(':scope > div label').length).to.equal(12);
    expect(textOf(groups[1]?.querySelector('details summary') as Element)).to.equal('18 more');
  });

  it('is worked by keys alone', async () => {
    const { root, did, draw } = await bar();
    draw(filters());
    (root.querySelector('summary') as HTMLElement).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root.querySelector('input') !== null);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'y' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect(did).to.include.members(['search y', 'kind summit']);
  });

  it('is accessible, open and with something picked', async () => {
    const { root, draw } = await bar();
    const picked = filters()
      .groups()
      .map((group) => ({ ...group, picked: new Set(['summit']) }));
    draw(filters({ groups: () => picked, active: true }));
    await openFilters(root);
    await expect(root).to.be.accessible();
    expect((root.querySelector('input[type=checkbox]') as HTMLInputElement).checked).to.equal(true);
  });
});

describe('toggled()', () => {
  it('puts in what was not there, takes out what was, and leaves the old set alone', () => {
    const before = new Set(['a']);
    expect([...toggled(before, 'b')]).to.deep.equal(['a', 'b']);
    expect([...toggled(before, 'a')]).to.deep.equal([]);
    expect([...before]).to.deep.equal(['a']);
  });
});
