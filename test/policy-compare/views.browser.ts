import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PolicyCompare } from 'statecraft/policy-compare';
import { has, textIn } from '../elements.js';
import { expectGolden } from '../golden.js';
import { dossierOf, manyByMany, moving, trilateral, votes } from './comparisons.js';
import { all, compare, focused, middleOf, one } from './shown.js';

const blocs = dossierOf(
  votes(
    ['yes', 'no', 'yes', ''],
    ['no', 'yes', 'no', 'no'],
    ['yes', 'no', 'yes', 'abstain'],
    ['no', 'yes', 'no', 'no'],
  ),
);

const namesOf = (element: PolicyCompare, selector: string): (string | null)[] =>
  all(element, selector).map((node) => node.getAttribute('data-id'));

const press = async (element: PolicyCompare, keys: string): Promise<void> => {
  await sendKeys({ press: keys });
  await element.updateComplete;
};

const shiftEnter = async (element: PolicyCompare): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  await press(element, 'Enter');
  await sendKeys({ up: 'Shift' });
};

const choose = async (element: PolicyCompare, selector: string, value: string): Promise<void> => {
  const select = one(element, selector) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
};

describe('<policy-compare> has several views of one comparison', () => {
  const VIEWS = ['table', 'positions', 'change', 'matrix', 'agreement', 'for-and-against'];

  for (const view of VIEWS) {
    it(`${view}: stands, by keys and for screen readers, at any width and with any selection`, async () => {
      for (const width of [360, 900]) {
        const element = await compare({ view, selected: ['us/taiwan', 'kr'] }, width);
        expect(element.order.length).to.be.greaterThan(5);
        (one(element, '.drawing .mark[tabindex="0"]') as HTMLElement).focus();
        await press(element, 'ArrowDown');
        expect(element.order).to.include(focused(element));
        await press(element, 'End');
        expect(focused(element)).to.equal(element.order.at(-1));
        expect(one(element, '[part=details]').textContent).to.contain('United States · Taiwan');
        await expect(element).to.be.accessible();
        expect(element.scrollWidth).to.be.at.most(width);
        expect(new Set(element.order).size).to.equal(element.order.length);
      }
    });
  }

  it('has the same table under all of them, without what is hidden', async () => {
    const tables = await Promise.all(
      VIEWS.map(
        async (view) => one(await compare({ view, dataTable: true, hide: ['jp'] }), '[part=table]').textContent,
      ),
    );
    expect(tables[0]).to.contain('United States');
    expect(tables[0]).not.to.contain('Japan');
    expect(new Set(tables).size).to.equal(1);
  });

  it('has in the table the questions that are shown, where only those that divide are', async () => {
    const data = dossierOf(votes(['yes', 'no', 'no', 'abstain'], ['yes', 'yes', 'no', 'yes']));
    const rows = async (differing: boolean): Promise<number> =>
      all(await compare({ data, dataTable: true, differing }), '[part=table] tbody tr').length;
    expect([await rows(false), await rows(true)]).to.deep.equal([4, 2]);
  });
});

describe('<policy-compare view=agreement>', () => {
  it('sets those side by side who agree, and names each pair with its agreement', async () => {
    const element = await compare({ data: blocs, view: 'agreement' });
    expect(namesOf(element, '.row-head')).to.deep.equal(['st0', 'st2', 'st1', 'st3']);
    const names = all(element, '.cell').map((cell) => cell.getAttribute('aria-label'));
    expect(names).to.include('State A, State C: 100% agreement on 3 questions');
    expect(names).to.include('State B, State A: 0% agreement on 3 questions');
  });

  it('shows what both say when a pair is chosen, by either way of naming it', async () => {
    const element = await compare({ data: blocs, view: 'agreement' });
    const cell = one(element, '[data-id="st0/st2"]');
    cell.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['st0/st2']);
    expect(one(element, '[part=details]').textContent).to.contain('State A · State C').and.contain('Vote 1: yes');
    const named = await compare({ view: 'agreement', selected: ['JPN/USA'] });
    expect(one(named, '[part=details]').textContent).to.contain('100% agreement on 3 questions');
  });

  it('knows the box of a pair', async () => {
    const element = await compare({ data: blocs, view: 'agreement' });
    expect(middleOf(element.boxOf('st0/st2'))).to.deep.equal(
      middleOf(one(element, '[data-id="st0/st2"]').getBoundingClientRect()),
    );
  });

  it('draws the same picture every time', async () => {
    const element = await compare({ data: blocs, view: 'agreement' }, 600);
    await expectGolden(one(element, '.matrix'), 'policy-compare/agreement');
  });
});

describe('<policy-compare view=change>', () => {
  const data = dossierOf(moving);

  it('keys and explains what is drawn and no more: dates, standstill, intervals, and what was not measured', async () => {
    const element = await compare({ data, view: 'change', at: '2019' });
    const keys = (): string[] =>
      all(element, '[part=legend] li, .legend li').map((item) => item.textContent?.trim() ?? '');
    expect(keys()).to.deep.equal(['1990', '2019', 'no change']);
    expect(one(element, '[part=notes]').textContent)
      .to.contain('A line over or under a mark')
      .and.contain('Not measured at this date');
    element.hide = ['rank', 'same'];
    await element.updateComplete;
    expect(keys()).to.deep.equal(['1990', '2019']);
  });

  it('shows the blanks of questions in words by sign and word, unlike what is said', async () => {
    const file = {
      ...moving,
      positions: [
        ...(moving.positions ?? []),
        { subject: 'late', dimension: 'words', blank: 'no-position', sources: ['s1'] } as const,
      ],
    };
    const element = await compare({ data: dossierOf(file), view: 'change' });
    const cell = one(element, 'dd[data-id="mov/late/words"] .mark');
    expect(cell.matches('.blank')).to.equal(true);
    expect(cell.querySelector('.blank-sign.no-position') !== null).to.equal(true);
    expect(cell.textContent).to.contain('Takes no position');
  });

  it('says in its sentence who has moved furthest, and how many have', async () => {
    const element = await compare({ data, view: 'change', at: '2019' });
    expect(textIn(element)).to.contain(
      'Moved furthest: Goes up on In numbers, from −2.0 (1990) to 2.0 (2019). 2 of 2 positions changed.',
    );
  });

  it('says from where to where, and what has not changed', async () => {
    const element = await compare({ data, view: 'change', at: '2019' });
    const names = all(element, '.move').map((mark) => mark.getAttribute('aria-label'));
    expect(names[0]).to.match(/^Goes up, In numbers: from −2.0 .*\(1990\) to 2.0 .*\(2019\)$/);
    expect(names[2]).to.match(/none after 1990$/);
    expect(names[3]).to.match(/none before 1990$/);
    expect(names.some((name) => /By rank: rank 1 \(1990\) · no change$/.test(name ?? ''))).to.equal(true);
    expect(textIn(element)).to.contain('from Silent (1990) to Loud (2019)');
  });

  it('tells in the other views which values are of an earlier time than the date shown', async () => {
    const note = 'Not measured at this date; the last value before it stands: ';
    const matrix = await compare({ data, view: 'matrix', at: '2019' });
    expect(textIn(matrix)).to.contain(`${note}Goes drop (2005), Goes same (1990), and Goes late (2001).`);
    const then = await compare({ data, view: 'matrix', at: '1990' });
    expect(textIn(then)).not.to.contain('Not measured');
  });

  it('goes from the date of compare-to, and warns of one that is none', async () => {
    const element = await compare({ data, view: 'change', at: '2019', compareTo: '2010' });
    expect(one(element, '.move[data-id="mov/drop/linear/2005"]').getAttribute('aria-label')).to.match(
      /none after 2005$/,
    );
    const heard: unknown[] = [];
    const { warn } = console;
    console.warn = (message: unknown) => heard.push(message);
    await compare({ data, view: 'change', compareTo: 'long ago' });
    console.warn = warn;
    expect(heard).to.deep.equal(['<policy-compare> invalid compare-to: long ago (expected an EDTF date)']);
  });

  it('draws the same picture every time', async () => {
    const element = await compare({ data, view: 'change', at: '2019', selected: ['up'] }, 800);
    await expectGolden(one(element, '.change'), 'policy-compare/change');
  });
});

describe('<policy-compare view=for-and-against>', () => {
  it('is two lists with their signs, without blanks, and says in the notes what is missing', async () => {
    const element = await compare({ view: 'for-and-against' });
    expect(all(element, '.side').map((side) => side.querySelectorAll('li').length)).to.deep.equal([4, 3]);
    expect(all(element, '.side-sign').map((sign) => sign.getAttribute('aria-label'))[4]).to.equal('against');
    expect(textIn(element)).to.contain('South Korea: no entry on Trade order.');
  });
});

describe('<policy-compare> arranges rows and columns', () => {
  it('sorts by a head with Shift+Enter, and gives it up the same way', async () => {
    const element = await compare({ data: blocs, view: 'matrix' });
    (one(element, '.head-mark[data-id=v1]') as HTMLElement).focus();
    await shiftEnter(element);
    expect(element.sort).to.equal('v1');
    expect(namesOf(element, '.row-head')).to.deep.equal(['st0', 'st2', 'st1', 'st3']);
    expect(focused(element)).to.equal('v1');
    await shiftEnter(element);
    expect(namesOf(element, '.row-head')).to.deep.equal(['st0', 'st1', 'st2', 'st3']);
  });

  it('hides a row or a column with Delete, keeps the focus in the drawing, and shows all again', async () => {
    const element = await compare({ data: blocs, view: 'matrix' });
    (one(element, '.row-head[data-id=st1]') as HTMLElement).focus();
    await press(element, 'Delete');
    await element.updateComplete;
    expect(element.hide).to.deep.equal(['st1']);
    expect(namesOf(element, '.row-head')).to.deep.equal(['st0', 'st2', 'st3']);
    expect(element.order).to.include(focused(element));
    expect(textIn(element)).to.contain('Not shown: State B.');
    (one(element, '[part=show-all]') as HTMLElement).click();
    await element.updateComplete;
    expect(namesOf(element, '.row-head').length).to.equal(4);
  });

  it('lets the page prevent it', async () => {
    const element = await compare({ data: blocs, view: 'matrix' });
    element.addEventListener('statecraft-change', (event) => event.preventDefault());
    (one(element, '.row-head[data-id=st1]') as HTMLElement).focus();
    await press(element, 'Delete');
    expect(element.hide).to.deep.equal([]);
    expect(namesOf(element, '.row-head').length).to.equal(4);
  });

  it('orders by the choice of the reader, and filters to where they differ', async () => {
    const data = dossierOf(
      votes(
        ['yes', 'no', 'no', 'no', 'no', 'no'],
        ['yes', 'yes', 'no', 'no', 'no', 'no'],
        ['yes', 'abstain', 'yes', 'no', 'no', 'no'],
      ),
    );
    const element = await compare({ data });
    await choose(element, '.choice select', 'difference');
    expect(element.sort).to.equal('difference');
    expect(namesOf(element, 'th[scope=row]')).to.deep.equal(['v1', 'v2', 'v0', 'v3', 'v4', 'v5']);
    (one(element, '.choices input') as HTMLElement).click();
    await element.updateComplete;
    expect(namesOf(element, 'th[scope=row]')).to.deep.equal(['v1', 'v2']);
    expect(textIn(element)).to.contain('Only where they differ (2 of 6)');
    await expect(element).to.be.accessible();
  });

  it('offers one subject or one question at a time where there is little room', async () => {
    const data = dossierOf(manyByMany(12, 8));
    const element = await compare({ data }, 360);
    expect(all(element, '.choice').length).to.equal(2);
    await choose(element, '.choice + .choice select', 'd3');
    expect(namesOf(element, '.head-mark')).to.deep.equal(['d3']);
    await choose(element, '.choice + .choice select', 'p4');
    expect(all(element, '.card').length).to.equal(8);
    await expect(element).to.be.accessible();
  });

  it('spares a comparison that is read in one look', async () => {
    expect(has(await compare(), '.arranging')).to.equal(false);
  });
});

describe('<policy-compare> explains itself', () => {
  it('says what a question is, and how far its answers are apart, when its head is chosen', async () => {
    const element = await compare({ data: dossierOf(moving), view: 'table', at: '2019' });
    (one(element, 'th[data-id=linear] .mark') as HTMLElement).click();
    await element.updateComplete;
    const text = one(element, '[part=details]').textContent ?? '';
    expect(text).to.contain('Measured, from −3 to 3').and.contain('As measured.');
    expect(text, 'three of five were last measured long ago').to.contain('not compared').and.not.contain('5 answer');
    expect(one(element, '[role=status].unseen').textContent).to.contain('In numbers');
  });

  it('says who is closest, and never of texts', async () => {
    expect(textIn(await compare())).to.contain('Closest: Japan and United States (on China, Taiwan, and The pact).');
    const words = {
      ...trilateral,
      dimensions: trilateral.dimensions.slice(0, 1),
      positions: trilateral.positions?.slice(0, 2) ?? [],
    };
    expect(textIn(await compare({ data: dossierOf(words) }))).not.to.contain('Closest');
  });

  it('keeps its heads in view while a long matrix scrolls', async () => {
    const element = await compare({ data: dossierOf(manyByMany(60, 30)) }, 700);
    const scroll = one(element, '[part=scroll]');
    const [row, column] = ['.row-head[data-id=p20]', '.head-mark[data-id=d10]'].map((at) => one(element, at)) as [
      Element,
      Element,
    ];
    const before = [row.getBoundingClientRect().left, column.getBoundingClientRect().top];
    scroll.scrollTo(200, 300);
    expect([row.getBoundingClientRect().left, column.getBoundingClientRect().top]).to.deep.equal(before);
    expect(scroll.clientHeight).to.be.lessThan(700);
  });
});
