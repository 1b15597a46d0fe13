import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { frame, textIn } from '../elements.js';
import { dossierOf, manyByMany, moving, oneQuestion, trilateral } from './comparisons.js';
import { all, compare, focused, idsOf, middleOf, one } from './shown.js';

describe('<policy-compare> as columns', () => {
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('is a real table: heads of columns and rows, a cell for every position', async () => {
    const element = await compare();
    expect(all(element, 'thead th[scope=col]').map((head) => head.querySelector('.mark')?.textContent)).to.deep.equal([
      'South Korea',
      'Japan',
      'United States',
    ]);
    expect(all(element, 'th[scope=row]').map((head) => head.textContent?.trim())).to.deep.equal([
      'China',
      'Taiwan',
      'Trade order',
      'The pact',
    ]);
    expect(all(element, 'td[data-id]').length).to.equal(12);
    expect(all(element, 'th[scope=rowgroup]').map((head) => head.textContent)).to.deep.equal([
      'Ranked, from more conciliatory (left) to more confrontational (right)',
      'Not ranked: the source gives no order',
    ]);
  });

  it('keeps the heads of a long table in view, and what takes the focus out from under them', async () => {
    const element = await compare({ data: dossierOf(manyByMany(3, 40)), view: 'table' });
    element.style.setProperty('--statecraft-sticky-top', '30px');
    const head = one(element, 'thead th:last-child');
    const cells = all(element, 'td[data-id]');
    const late = cells[75] as HTMLElement;
    scrollTo(0, late.getBoundingClientRect().top + scrollY - 50);
    await new Promise(requestAnimationFrame);
    expect(head.getBoundingClientRect().top).to.be.closeTo(30, 1);
    const mark = cells[60]?.querySelector<HTMLElement>('.mark') ?? (cells[60] as HTMLElement);
    mark.focus();
    await new Promise(requestAnimationFrame);
    expect(mark.getBoundingClientRect().top).to.be.at.least(head.getBoundingClientRect().bottom);
    scrollTo(0, 0);
  });

  it('draws a mark over each cell that has a rank, in line with its column', async () => {
    const element = await compare();
    for (const subject of ['kr', 'jp', 'us']) {
      const mark = one(element, `.point[data-id="tri/${subject}/china"] .body`).getBoundingClientRect();
      const cell = one(element, `td[data-id="tri/${subject}/china"] .said`).getBoundingClientRect();
      expect(mark.left).to.be.closeTo(cell.left, 2.5);
      expect(mark.bottom).to.be.lessThan(cell.top + 1);
    }
    expect(textIn(element)).to.contain('same rank');
    expect(one(element, '.strip').getAttribute('aria-label')).to.equal(
      'China: South Korea, then Japan and United States level',
    );
  });

  it('says each blank by its own sign and word', async () => {
    const file = oneQuestion({ type: 'text' }, [
      { blank: 'unknown' },
      { blank: 'not-applicable' },
      { blank: 'no-position' },
    ]);
    const element = await compare({ data: dossierOf(file) });
    expect(all(element, 'td .mark').map((mark) => mark.textContent?.trim())).to.deep.equal([
      'Not in the source',
      'Does not apply',
      'Takes no position',
    ]);
    const signs = all(element, 'td .blank-sign').map((sign) => sign.innerHTML.replace(/<!--.*?-->/g, ''));
    expect(new Set(signs).size).to.equal(3);
    expect(textIn(element)).to.contain('Hatching: the source gives no position.');
  });

  it('is accessible as positions, as a table, selected, and in Arabic', async () => {
    const element = await compare({ selected: ['kr/china', 'KOR'] });
    await expect(element).to.be.accessible();
    element.view = 'table';
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await expect(await compare({ locale: 'ar' })).to.be.accessible();
  });

  it('has one tab stop; arrows go from cell to cell and up to the heads', async () => {
    const element = await compare();
    expect(all(element, '.drawing [tabindex="0"]').length).to.equal(1);
    (one(element, '.drawing [tabindex="0"]') as HTMLElement).focus();
    expect(focused(element)).to.equal('kr');
    const walk: (string | null)[] = [];
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowUp',
      'ArrowUp',
    ]) {
      await sendKeys({ press: key });
      await element.updateComplete;
      walk.push(focused(element));
    }
    expect(walk).to.deep.equal([
      'tri/kr/china',
      'tri/jp/china',
      'tri/us/china',
      'tri/us/china',
      'tri/us/taiwan',
      'tri/jp/taiwan',
      'tri/jp/china',
      'jp',
    ]);
  });

  it('mirrors its columns, and the arrow keys with them, right to left', async () => {
    const element = await compare({ locale: 'ar' });
    const [first, second] = all(element, 'thead th').map((head) => head.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(second ?? Infinity);
    (one(element, '.drawing [tabindex="0"]') as HTMLElement).focus();
    await sendKeys({ press: 'ArrowLeft' });
    await element.updateComplete;
    expect(focused(element)).to.equal('jp');
    const marks = all(element, '.strip')[0]?.querySelectorAll('.body') ?? [];
    expect(marks[0]?.getBoundingClientRect().left).to.be.greaterThan(
      marks[1]?.getBoundingClientRect().left ?? Infinity,
    );
  });

  it('selects a cell by Enter, tells its details, and gives it up by Escape', async () => {
    const element = await compare();
    const ids = idsOf(element, 'statecraft-select');
    (one(element, '.drawing [tabindex="0"]') as HTMLElement).focus();
    await sendKeys({ press: 'End' });
    await element.updateComplete;
    await sendKeys({ press: 'ArrowUp' });
    await element.updateComplete;
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['tri/us/trade']);
    const details = one(element, '[part=details]').textContent?.replace(/\s+/g, ' ') ?? '';
    for (const words of ['United States · Trade order', 'Trade as a weapon', 'a small yard'])
      expect(details).to.contain(words);
    expect(one(element, 'td.selected .mark').getAttribute('aria-pressed')).to.equal('true');
    expect(one(element, '[role=status].unseen').textContent).to.equal('United States, Trade order: Trade as a weapon');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(all(element, '[part=details]').length).to.equal(0);
    expect(ids).to.deep.equal(['tri/us/trade', null]);
  });

  it('accents the subject whose head is clicked, and no other', async () => {
    const element = await compare();
    const ids = idsOf(element, 'statecraft-select');
    await sendMouse({
      type: 'click',
      position: middleOf(one(element, 'thead .mark[data-id=jp]').getBoundingClientRect()),
    });
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['jp']);
    expect(all(element, 'thead .accent').map((head) => head.getAttribute('data-id'))).to.deep.equal(['jp']);
    expect(all(element, '.point.accent').length).to.equal(2);
    expect(all(element, '[part=details]').length).to.equal(0);
    element.selected = ['USA', 'JPN'];
    await element.updateComplete;
    expect(all(element, 'thead .accent').map((head) => head.getAttribute('data-id'))).to.deep.equal(['us']);
    expect(ids).to.deep.equal(['jp']);
  });

  it('gives up what was selected by another of its names', async () => {
    const element = await compare({ selected: ['KOR'] });
    await sendMouse({
      type: 'click',
      position: middleOf(one(element, 'thead .mark[data-id=kr]').getBoundingClientRect()),
    });
    expect(element.selected).to.deep.equal([]);
  });

  // Driven from outside, Firefox moved its pointer here without an event of it reaching the page.
  const itWithPointer = navigator.userAgent.includes('Firefox') ? (): void => undefined : it;
  itWithPointer('hovers a cell by its mark and by its words, and lifts its heads', async () => {
    const element = await compare();
    // Away first: where the pointer already is, it does not come to.
    await sendMouse({ type: 'move', position: [0, 0] });
    const ids = idsOf(element, 'statecraft-hover');
    await sendMouse({
      type: 'move',
      position: middleOf(one(element, '.point[data-id="tri/us/taiwan"]').getBoundingClientRect()),
    });
    await element.updateComplete;
    expect(ids).to.deep.equal(['tri/us/taiwan']);
    expect(
      all(element, '.over').map((node) => node.getAttribute('data-id') ?? node.textContent?.trim()),
    ).to.include.members(['us', 'taiwan']);
  });

  it('finds the box of a cell by its full and by its short id', async () => {
    const element = await compare();
    const full = element.boxOf('tri/kr/china');
    expect(full?.width).to.be.greaterThan(10);
    for (const id of ['kr/china', 'KOR/china']) expect(element.boxOf(id)?.toJSON()).to.deep.equal(full?.toJSON());
    expect(element.boxOf('KOR')?.toJSON()).to.deep.equal(element.boxOf('kr')?.toJSON());
    expect(element.boxOf('nobody/china')).to.equal(undefined);
  });

  it('dims all but what the page highlights', async () => {
    const element = await compare({ highlight: ['china'] });
    expect(all(element, 'td[data-id]:not(.dimmed)').length).to.equal(3);
    expect(all(element, 'td.dimmed').length).to.equal(9);
  });

  it('draws the comparison that is named, numbers its sources alone, and warns of an unknown one', async () => {
    const file = oneQuestion({ type: 'text' }, [{ text: 'Other words', sources: ['s2'] }]);
    const subjects = file.subjects.map((subject) => ({ ...subject, sources: ['s2'] }));
    const other = { ...file, subjects, sources: ['s2'] };
    const data = dossierOf(trilateral, other);
    const sources = [
      ...(data.sources ?? []),
      { id: 's2', title: 'Another study', publisher: 'The press', date: '2022' },
    ];
    const element = await compare({ data: { ...data, sources } });
    expect(all(element, '[part=source]').map((source) => source.textContent)).to.have.lengthOf(1);
    element.comparison = 'one';
    await element.updateComplete;
    expect(textIn(element)).to.contain('Other words');
    expect(one(element, '[part=source]').textContent).to.contain('Another study').and.to.match(/^\s*1/);
    element.comparison = 'none';
    await element.updateComplete;
    expect(textIn(element)).to.contain('Seoul stands apart');
  });

  it('draws the line under its heads with them, where they stay in view while the page scrolls', async () => {
    const questions = Array.from({ length: 40 }, (_, i) => ({
      id: `t${i}`,
      title: `Question ${i}`,
      scale: { type: 'text' } as const,
    }));
    const words = { ...trilateral, dimensions: questions, positions: [] };
    const element = await compare({ data: dossierOf(words) }, 600);
    const head = one(element, 'thead th');
    scrollBy(0, head.getBoundingClientRect().top + 200);
    await frame();
    const { borderBottomColor, borderBottomWidth, bottom } = getComputedStyle(head, '::after');
    const top = Math.round(head.getBoundingClientRect().top);
    scrollTo(0, 0);
    expect(top).to.equal(0);
    expect([borderBottomWidth, bottom]).to.deep.equal(['1px', '-1px']);
    expect(borderBottomColor).to.not.equal('rgba(0, 0, 0, 0)');
  });

  it('names a lone subject once on a phone, with its source behind its name', async () => {
    const file = oneQuestion({ type: 'text' }, [{ text: 'Words' }]);
    const element = await compare({ data: dossierOf(file) }, 328);
    expect(one(element, '.cards').textContent).to.match(/Subject A\s*1/);
    expect(one(element, '.cards').textContent?.match(/Subject A/g)).to.have.lengthOf(1);
  });

  it('has every position in its table', async () => {
    const element = await compare({ dataTable: true });
    const rows = all(element, '[part=table] tbody tr');
    expect(rows.map((row) => row.querySelector('th')?.textContent?.trim())).to.deep.equal([
      'Trade order',
      'China',
      'Taiwan',
      'The pact',
    ]);
    expect(rows[1]?.textContent?.replace(/\s+/g, ' '))
      .to.contain('Opposes · rank 2')
      .and.to.contain('Competes · rank 2');
    expect(all(element, '[part=table] td').length).to.equal(12);
  });

  it('has room for some words in each column of its table, however narrow the container', async () => {
    const element = await compare({ data: dossierOf(moving), dataTable: true }, 328);
    const widths = all(element, '[part=table] td').map((cell) => cell.getBoundingClientRect().width);
    expect(Math.min(...widths)).to.be.greaterThan(90);
    expect(element.scrollWidth, 'and the page does not scroll sideways').to.be.at.most(328);
  });

  it('shows the position at its date', async () => {
    const file = oneQuestion({ type: 'text' }, [{ text: 'Old words', when: '2019' }]);
    const positions = [
      ...(file.positions ?? []),
      { subject: 'a', dimension: 'q', text: 'New words', when: '2022', sources: ['s1'] },
    ];
    const element = await compare({ data: dossierOf({ ...file, positions }) });
    expect(textIn(element)).to.contain('New words').and.not.to.contain('Old words');
    element.at = '2020';
    await element.updateComplete;
    expect(textIn(element)).to.contain('Old words').and.not.to.contain('New words');
  });

  it('draws without a single position, and says so without a single question', async () => {
    const element = await compare({ data: dossierOf({ ...trilateral, positions: [] }) });
    expect(all(element, 'td .blank-sign').length).to.equal(12);
    element.data = dossierOf({ ...trilateral, dimensions: [], positions: [] });
    await element.updateComplete;
    expect(all(element, '[part=empty]').length).to.equal(1);
  });
});

describe('<policy-compare> as cards', () => {
  it('is a section a question on a phone, with the axis over its rows', async () => {
    const element = await compare({}, 360);
    expect(all(element, '.card-title').map((title) => title.textContent?.trim())).to.deep.equal([
      'China',
      'Taiwan',
      'Trade order',
      'The pact',
    ]);
    expect(all(element, 'dt').length).to.equal(12);
    expect(all(element, '.strip').map((strip) => strip.getAttribute('width'))).to.deep.equal(['328', '328']);
    expect(textIn(element)).to.contain('More confrontational');
    await expect(element).to.be.accessible();
  });

  it('walks its cells one after the other', async () => {
    const element = await compare({}, 360);
    (one(element, '.drawing [tabindex="0"]') as HTMLElement).focus();
    const walk: (string | null)[] = [];
    for (let i = 0; i < 4; i++) {
      await sendKeys({ press: 'ArrowDown' });
      await element.updateComplete;
      walk.push(focused(element));
    }
    expect(walk).to.deep.equal(['jp', 'us', 'china', 'tri/kr/china']);
  });

  it('never needs more width than it has, whatever the words', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const hostile = [
      '<img src=x onerror=alert(1)>',
      '\u202Eright to left',
      long,
      '한국어로 아주 길게 쓴 문장은 낱말 사이에서만 줄을 바꾼다',
    ];
    const scale = { type: 'linear', domain: [0, 10], unit: long } as const;
    const file = oneQuestion(
      scale,
      hostile.map((text, i) => ({ text, value: i * 3 })),
    );
    const subjects = file.subjects.map((subject, i) => ({ ...subject, title: hostile[i] ?? '' }));
    for (const width of [280, 360, 700, 1100]) {
      const element = await compare({ data: dossierOf({ ...file, subjects }) }, width);
      expect(element.scrollWidth, `at ${width}`).to.be.at.most(width);
      expect(all(element, 'img').length).to.equal(0);
      expect(textIn(element)).to.contain(hostile[0]);
    }
  });

  it('names sixty subjects on one axis, and says how many of four hundred it could not', async () => {
    const element = await compare({ data: dossierOf(manyByMany(60, 1)) });
    expect(all(element, '.strip .name').length).to.equal(all(element, '.point').length);
    const many = await compare({ data: dossierOf(manyByMany(400, 1)) });
    const left = all(many, '.point').length - all(many, '.strip .name').length;
    expect(left).to.be.greaterThan(0);
    expect(textIn(many)).to.contain(`${left} names not set on the axis`);
  });
});
