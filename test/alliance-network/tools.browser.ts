import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'statecraft/alliance-network/define';
import type { AllianceNetwork } from 'statecraft/alliance-network';
import type { DossierFile } from 'statecraft/dossier';
import { drawn, openFilters, pause, textIn, until } from '../elements.js';

const southKorea = (await (await fetch('/data/south-korea.json')).json()) as DossierFile;

type Options = Readonly<Record<string, unknown>>;

const network = async (options: Options = {}, width = 900): Promise<AllianceNetwork> =>
  (await drawn(
    'alliance-network',
    { data: southKorea, ego: 'KOR', at: '2000', ...options },
    width,
  )) as unknown as AllianceNetwork;

const one = <T extends Element = HTMLElement>(element: Element, selector: string): T => {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const count = (element: Element, selector: string): number =>
  element.shadowRoot?.querySelectorAll(selector).length ?? 0;
const mark = (element: Element, id: string): SVGElement => {
  const marks = [...(element.shadowRoot?.querySelectorAll<SVGElement>('.mark') ?? [])];
  const found = marks.find((each) => each.getAttribute('data-id') === id);
  if (!found) throw new Error(`no mark ${id}`);
  return found;
};
const type = async (element: AllianceNetwork, part: string, text: string): Promise<void> => {
  const field = one<HTMLInputElement>(element, `[part=${part}]`);
  field.value = text;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
};
const choose = async (element: AllianceNetwork, part: string, value: string): Promise<void> => {
  const select = one<HTMLSelectElement>(element, `[part=${part}]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
};

const withShift = async (key: string): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
};

describe('<alliance-network> through the years', () => {
  it('plays year by year until any input, and steps back and on', async () => {
    const element = await network();
    one(element, '[part=play]').click();
    await until(() => Number(element.at) > 2000);
    expect(Number(element.at)).to.be.greaterThan(2000);
    expect(one(element, '[part=play]').getAttribute('aria-label')).to.equal('Pause');
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    const stopped = element.at;
    await pause(600);
    expect(element.at).to.equal(stopped);
    one(element, '[part=step-back]').click();
    await element.updateComplete;
    expect(Number(element.at)).to.equal(Number(stopped) - 1);
  });

  it('keeps the focus on the step that has come to the end', async () => {
    const element = await network({ at: '2022' });
    const step = one(element, '[part=step-on]');
    step.focus();
    for (const wanted of ['2023', '2023']) {
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(element.at).to.equal(wanted);
    }
    expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('step-on');
    expect(step.getAttribute('aria-disabled')).to.equal('true');
  });

  it('stops when it is taken away', async () => {
    const element = await network();
    one(element, '[part=play]').click();
    element.remove();
    await pause(1100);
    expect(element.at).to.equal('2000');
  });

  it('takes a date to the day, and says of an unsound one that it is none while nothing changes', async () => {
    const element = await network();
    await type(element, 'date', '2012-03-15');
    expect(element.at).to.equal('2012-03-15');
    expect(one(element, '.summary').textContent).to.contain('Mar 15, 2012');
    await type(element, 'date', '2012-13-40');
    expect(element.at).to.equal('2012-03-15');
    expect(one(element, '[part=date]').getAttribute('aria-invalid')).to.equal('true');
    expect(one(element, '.misread').textContent).to.contain('2012-13-40');
    await expect(element).to.be.accessible();
  });

  it('compares two dates: new ties have their look, their count and their names', async () => {
    const element = await network({ at: '2023' });
    await type(element, 'compare-date', '1995');
    expect(element.compareTo).to.equal('1995');
    expect(one(element, '.summary').textContent).to.match(/Ties from 1995 to 2023: \d+ new, \d+ ended/);
    expect(count(element, '.change-new.stroke')).to.be.greaterThan(5);
    expect(one(element, '[part=notes]').textContent).to.contain('New: ');
    one(element, '[part=stop-comparing]').click();
    await element.updateComplete;
    expect(element.compareTo).to.equal(undefined);
    expect(count(element, '.change-new')).to.equal(0);
  });

  it('takes an unsound compare-to for none', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const element = await network({ compareTo: 'yesterday' });
    console.warn = warn;
    expect(count(element, '.change-new')).to.equal(0);
  });

  it('has on a phone its buttons over the slider, inside the figure', async () => {
    const element = await network({ view: 'force' }, 360);
    const [row, figure] = [one(element, '.years-row'), one(element, '.figure')];
    expect(row.scrollWidth).to.be.at.most(row.clientWidth);
    const edge = figure.getBoundingClientRect();
    for (const name of ['play', 'step-back', 'step-on', 'slider']) {
      const box = one(element, `[part=${name}]`).getBoundingClientRect();
      expect(box.left >= edge.left && box.right <= edge.right, name).to.equal(true);
    }
  });

  it('lists the sources of the ties of the date, numbers unchanged, and all of them with the table', async () => {
    const world = (await (await fetch('/data/world-alliances.json')).json()) as DossierFile;
    const element = await network({ data: world, ego: undefined, at: '1955' });
    const listed = (): string[] =>
      [...(element.shadowRoot?.querySelectorAll('[part=source]') ?? [])].map((item) => item.textContent?.trim() ?? '');
    const then = listed();
    element.dataTable = true;
    await element.updateComplete;
    const all = listed();
    expect(then.length).to.be.lessThan(all.length / 2);
    expect(then.every((item) => all.includes(item))).to.equal(true);
    expect(then.some((item) => item.includes('African Union'))).to.equal(false);
  });
});

describe('<alliance-network> as it is read', () => {
  it('filters by sign: lines go, places stay, counts follow', async () => {
    const element = await network({ at: '2023' });
    const before = mark(element, 'JPN').getAttribute('d');
    await openFilters(element);
    const labels = [...(element.shadowRoot?.querySelectorAll('.filters label') ?? [])];
    const adversarial = labels.find((label) => label.textContent?.includes('Adversarial'));
    adversarial?.querySelector('input')?.click();
    await element.updateComplete;
    expect(one(element, '.summary').textContent).to.match(/South Korea has 4 ties in 2023/);
    expect(count(element, '.below .stroke.cooperative')).to.equal(0);
    expect(mark(element, 'JPN').getAttribute('d')).to.equal(before);
    expect(element.filter).to.deep.equal(['sign:adversarial']);
    one(element, '[part=show-all]').click();
    await element.updateComplete;
    expect(element.filter).to.deep.equal([]);
    expect(count(element, '.below .stroke.cooperative')).to.be.greaterThan(0);
  });

  it('filters by the entries of its key, by click and by keys, and keeps those that are out to pick', async () => {
    const element = await network({ at: '2023' });
    const entries = (): HTMLElement[] => [...one(element, '[part=legend]').querySelectorAll<HTMLElement>('.pick')];
    const said = (): string[] => entries().map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    const all = said();
    expect(all[0]).to.match(/^Cooperative \d+$/);
    expect(all[1]).to.match(/^Adversarial \d+$/);
    expect(all.at(-1)).to.match(/^Ended before 2023 \d+$/);
    const adversarial = entries()[1]?.querySelector('input') as HTMLInputElement;
    const { left, top, width, height } = adversarial.getBoundingClientRect();
    expect(height, 'a target of 24 px').to.be.at.least(24);
    const hit = element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    expect(hit?.tagName, 'the whole entry is the target').to.equal('INPUT');
    adversarial.click();
    await element.updateComplete;
    expect(element.filter).to.deep.equal(['sign:adversarial']);
    expect(count(element, '.below .stroke.cooperative')).to.equal(0);
    expect(said().slice(0, 2)).to.deep.equal(all.slice(0, 2));
    expect(entries().map(({ className }) => className.trim().replace(/ +/g, ' '))).to.deep.equal([
      'pick out',
      'pick on',
      'pick',
    ]);
    adversarial.focus();
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(element.filter).to.deep.equal([]);
    expect(said()).to.deep.equal(all);
  });

  it('is filtered and searched by its page as by its reader', async () => {
    const element = await network({ at: '2023' });
    element.setAttribute('filter', 'sign:adversarial nonsense');
    element.setAttribute('search', '일본');
    await element.updateComplete;
    expect(one(element, '.summary').textContent).to.match(/South Korea has 4 ties in 2023/);
    expect(one(element, 'svg.network').classList.contains('raising')).to.equal(true);
    await openFilters(element);
    expect(one<HTMLInputElement>(element, '.filters input[type=search]').value).to.equal('일본');
  });

  it('finds an actor by its name in another language, and goes there', async () => {
    const element = await network({ at: '2023' });
    await openFilters(element);
    const box = one<HTMLInputElement>(element, '.filters input[type=search]');
    box.value = '일본';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(one(element, 'svg.network').classList.contains('raising')).to.equal(true);
    one(element, '.results button').click();
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['JPN']);
  });

  it('selects two with Shift and Enter, and tells what they share', async () => {
    const element = await network({ at: '2023' });
    mark(element, 'JPN').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    mark(element, 'CHN').focus();
    await withShift('Enter');
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['JPN', 'CHN']);
    expect(one(element, '[part=details]').textContent).to.match(/Japan and China share \d+ partners: .*South Korea/);
    await expect(element).to.be.accessible();
  });

  it('offers the others in the details, and each partner as a button that goes there', async () => {
    const element = await network({ at: '2023', selected: ['JPN'] });
    await element.updateComplete;
    await choose(element, 'shared-with', 'United States');
    expect(element.selected).to.deep.equal(['JPN', 'USA']);
    const button = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.entries button') ?? [])].find((each) =>
      each.textContent?.includes('South Korea'),
    );
    button?.click();
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['KOR']);
  });

  it('goes along the ties of an actor with Shift and an arrow, and says where it is', async () => {
    const element = await network({ at: '2023' });
    mark(element, 'KOR').focus();
    await withShift('ArrowDown');
    await element.updateComplete;
    const tie = element.shadowRoot?.activeElement?.getAttribute('data-id');
    expect(southKorea.ties?.some(({ id }) => id === tie)).to.equal(true);
    await until(() => one(element, '[role=status]').textContent?.startsWith('South Korea, 27 ties; to ') ?? false);
    expect(one(element, '.unseen[role=status]').textContent).to.match(/^South Korea, 27 ties; to .*: \d+$/);
    await withShift('ArrowRight');
    await element.updateComplete;
    expect(
      southKorea.actors?.some(({ id }) => id === element.shadowRoot?.activeElement?.getAttribute('data-id')),
    ).to.equal(true);
  });

  it('is a circle, a matrix or a table with the same selection', async () => {
    const element = await network({ at: '2023', selected: ['KOR', 'JPN'] });
    for (const view of ['circle', 'matrix'] as const) {
      await choose(element, 'view', view);
      await until(() => one(element, '[part=notes]').textContent?.includes('Actors ') ?? false);
      expect(element.view).to.equal(view);
      expect(element.selected).to.deep.equal(['KOR', 'JPN']);
      await expect(element).to.be.accessible();
    }
    await choose(element, 'view', 'table');
    expect(element.dataTable).to.equal(true);
    expect(textIn(element)).to.contain('Mutual Defense Treaty');
  });

  it('a cell of a matrix selects its two actors, and arrows go from cell to cell', async () => {
    const element = await network({ at: '2023', view: 'matrix' });
    const cell = mark(element, JSON.stringify(['KOR', 'JPN']));
    expect(cell.getAttribute('aria-label')).to.match(/^South Korea and Japan: \d+ ties, 2 adversarial$/);
    cell.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['KOR', 'JPN']);
    mark(element, 'KOR').focus();
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.getAttribute('data-id')).to.match(/^\["KOR",/);
  });

  it('explains the numbers and the diamonds of a matrix in its key', async () => {
    const element = await network({ at: '2023', view: 'matrix' });
    const numbers = element.shadowRoot?.querySelectorAll('.drawing .cell-count').length ?? 0;
    expect(numbers).to.be.greaterThan(0);
    const key = one(element, '[part=legend]');
    expect(key.textContent).to.contain('Number of their ties').and.to.contain('Only in ties of three or more');
    expect(key.querySelectorAll('.cell-count').length).to.equal(1);
    expect(key.querySelectorAll('.stroke').length).to.equal(0, 'a sample of a line, where there is none');
    expect(key.textContent, 'cells of both signs').to.match(/Mixed/);
    expect(key.textContent, 'no cell is of a tie that ended').not.to.match(/Ended before/);
  });

  it('draws an area around the members of what is asked for', async () => {
    const element = await network({ at: '2023', hulls: ['rcep'] });
    expect(count(element, '.hull')).to.equal(1);
    expect(one(element, '.hull-name').textContent).to.equal('RCEP');
  });
});
