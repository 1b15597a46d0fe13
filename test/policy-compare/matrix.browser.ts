import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expectGolden } from '../golden.js';
import { dossierOf, manyByMany, oneQuestion } from './comparisons.js';
import { all, compare, idsOf, middleOf, one } from './shown.js';

const many = dossierOf(manyByMany(40, 40));

describe('<policy-compare view=matrix>', () => {
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('names every cell where there are no more than 500', async () => {
    const element = await compare({ data: dossierOf(manyByMany(6, 12)) });
    expect(all(element, '.cell').length).to.equal(72);
    expect(one(element, '.cell').getAttribute('aria-label')).to.equal('Subject 1, Question 1: 0');
    expect(one(element, '.row-head').getAttribute('aria-label')).to.equal('Subject 1: 11 values, 1 blank');
    await expect(element).to.be.accessible();
  });

  it('draws 40 × 40 in few nodes, and scrolls beside its heads, never the page', async () => {
    const element = await compare({ data: many }, 900);
    expect(all(element, '*').length).to.be.lessThan(400);
    expect(element.scrollWidth).to.be.at.most(900);
    const scroll = one(element, '[part=scroll]');
    expect(scroll.scrollWidth).to.be.greaterThan(scroll.clientWidth);
    const before = one(element, '.row-head').getBoundingClientRect().left;
    scroll.scrollLeft = 300;
    expect(one(element, '.row-head').getBoundingClientRect().left).to.equal(before);
    await expect(element).to.be.accessible();
  });

  it('draws 200 × 60 in fewer than 3 000 nodes', async () => {
    const element = await compare({ data: dossierOf(manyByMany(200, 60)) }, 900);
    expect(all(element, '*').length).to.be.lessThan(3000);
  });

  it('feels the pointer in cells that have no node, and knows their boxes', async () => {
    const element = await compare({ data: many }, 900);
    const hovered = idsOf(element, 'statecraft-hover');
    for (const id of ['p2/d3', 'p2/d4', 'p7/d4']) {
      await sendMouse({ type: 'move', position: middleOf(element.boxOf(id)) });
    }
    await element.updateComplete;
    expect(hovered).to.deep.equal(['many/p2/d3', 'many/p2/d4', 'many/p7/d4']);
    expect(one(element, '.row-head.over').textContent).to.equal('Subject 8');
    await sendMouse({ type: 'click', position: middleOf(element.boxOf('p7/d4')) });
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['many/p7/d4']);
    expect(one(element, '[part=details]').textContent).to.contain('Subject 8 · Question 5');
  });

  it('feels the pointer beside the words of a row’s head', async () => {
    const element = await compare({ data: many }, 900);
    const { left, width, top } = one(element, '.surface.rows').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width - 2), Math.round(top + 30)] });
    expect(element.selected).to.deep.equal(['p1']);
  });

  it('reaches every cell by the arrow keys, each by its name', async () => {
    const element = await compare({ data: many }, 900);
    (one(element, '.drawing .mark[tabindex="0"]') as HTMLElement).focus();
    const walk: (string | null | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) {
      await sendKeys({ press: key });
      await element.updateComplete;
      walk.push(element.shadowRoot?.activeElement?.getAttribute('aria-label'));
    }
    expect(walk.map((name) => name?.split(':')[0])).to.deep.equal([
      'Subject 1, Question 1',
      'Subject 1, Question 2',
      'Subject 2, Question 2',
      'Subject 2, Question 1',
      'Subject 2',
      'Subject 1',
    ]);
  });

  it('keeps its key to what occurs', async () => {
    const element = await compare({ data: dossierOf(manyByMany(6, 12)) });
    expect(all(element, '[part=legend] li').map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal(
      ['0 100', 'Not in the source', 'Does not apply', 'Takes no position'],
    );
  });
});

describe('<policy-compare> draws the same picture every time', () => {
  it('rank over columns', async () => {
    await expectGolden(one(await compare(), '.strip'), 'policy-compare/rank-columns');
  });

  it('rank on a phone', async () => {
    await expectGolden(one(await compare({ selected: ['kr'] }, 360), '.strip'), 'policy-compare/rank-phone');
  });

  it('a measured scale with intervals, right to left', async () => {
    const cells = [{ value: 1.1, interval: [0.9, 1.4] as const }, { value: 2.7 }, { value: 2.7 }];
    const data = dossierOf(oneQuestion({ type: 'linear', domain: [0, 4], unit: '%' }, cells));
    await expectGolden(one(await compare({ data }), '.strip'), 'policy-compare/linear');
    await expectGolden(one(await compare({ data, locale: 'ar' }), '.strip'), 'policy-compare/linear-rtl');
  });

  it('named steps', async () => {
    const steps = ['No', 'Abstain', 'Yes'].map((title) => ({ id: title.toLowerCase(), title }));
    const data = dossierOf(
      oneQuestion({ type: 'ordinal', steps }, [{ value: 'yes' }, { value: 'no' }, { value: 'yes' }]),
    );
    await expectGolden(one(await compare({ data }), '.strip'), 'policy-compare/ordinal');
  });

  it('a matrix', async () => {
    const element = await compare({ data: dossierOf(manyByMany(5, 4, [-2, 2])), selected: ['p1/d1'] }, 600);
    await expectGolden(one(element, 'svg.matrix'), 'policy-compare/matrix');
  });
});
