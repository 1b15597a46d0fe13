import { expect, oneEvent } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import 'statecraft/define';
import type { ChartElement } from '../../src/chart/chart-element.js';
import { encodeId } from '../../src/dossier/encode-id.js';
import { pause, place, quietly } from '../elements.js';
import { TAGS, type Tag } from '../fixtures.js';
import { takeForHtml } from '../house/sinks-control.js';
import { alarms } from './alarms.js';
import { DossierMaker } from './dossiers.js';
import { marksIn, plain, readingOf, textNodes, type Reading } from './readings.js';
import { HOSTILE } from './strings.js';

/** Records in every list of one dossier: so many texts are tried in each field at once. */
const ROWS = 10;
const ROUNDS = Math.ceil(HOSTILE.length / ROWS);
// What a spreadsheet runs, where it stands first.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
// What no XML can hold, and what becomes of half a character in any file.
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const inXml = (text: string): string => text.replace(UNWRITABLE, '').replace(/\p{Cs}/gu, '\ufffd');

const VIEWS: Readonly<Record<Tag, readonly string[]>> = {
  'alliance-network': ['force'],
  'summit-timeline': ['horizontal'],
  'policy-compare': ['table', 'positions', 'matrix'],
};

/** Fields whose whole text each element shows somewhere: fewer, and the test would have lost sight of some. */
const LEAST: Readonly<Record<Tag, number>> = { 'alliance-network': 10, 'summit-timeline': 14, 'policy-compare': 21 };

interface Given {
  readonly path: string;
  readonly text: string;
}

interface World {
  readonly data: Record<string, unknown>;
  readonly maker: DossierMaker;
  /** By mark: the field, and the text as it was given. */
  readonly given: ReadonlyMap<string, Given>;
}

/** Every text of the table of fields, each with a mark of its own, by which it is found again. */
function worldOf(round: number, textFor: (text: string) => string): World {
  const given = new Map<string, Given>();
  const offsets = new Map<string, number>();
  const maker = new DossierMaker(ROWS, (path, row) => {
    const mark = `q${given.size}q`;
    if (!offsets.has(path)) offsets.set(path, offsets.size);
    const hostile = HOSTILE[(row + round * ROWS + (offsets.get(path) ?? 0)) % HOSTILE.length] as string;
    const body = textFor(hostile);
    const text = FORMULA.test(hostile) ? `${body} ${mark}` : `${mark} ${body}`;
    given.set(mark, { path, text });
    return text;
  });
  return { data: maker.make(), maker, given };
}

const hostile = (text: string): string => text;
const harmless = (text: string): string => text.replace(/[^\s]/gu, 'x');

interface Figures {
  readonly tag: Tag;
  readonly wide: ChartElement;
  readonly phone: ChartElement;
}

async function figures(tag: Tag): Promise<Figures> {
  const options = { at: 'all', ties: 'all' };
  return { tag, wide: await place(tag, options), phone: await place(tag, options, 360) };
}

interface Shown {
  readonly readings: readonly (Reading & { readonly state: string })[];
  readonly csv: readonly (readonly string[])[];
  readonly table: readonly (readonly string[])[];
  readonly svg: string;
}

/** All states that show texts: the drawings, every record's details by turns, the table, the files. */
async function show({ tag, wide, phone }: Figures, { data, maker }: World, round: number): Promise<Shown> {
  const readings: (Reading & { state: string })[] = [];
  const read = async (state: string, element: ChartElement): Promise<void> => {
    await element.updateComplete;
    readings.push({ state, ...readingOf(element) });
  };
  const view = VIEWS[tag][round % VIEWS[tag].length];
  const settled = [wide, phone].map((element) => oneEvent(element, 'statecraft-settled'));
  for (const element of [wide, phone]) Object.assign(element, { data, dataTable: false, selected: [] });
  Object.assign(wide, { view, comparison: maker.id('comparisons', [ROWS - 1]) });
  // Until the new data are in, the old ones have no such comparison.
  await quietly(async () => void (await Promise.all(settled)));
  expect(wide.problems.map(({ message }) => message)).to.deep.equal([]);
  await read('phone', phone);
  for (const row of tag === 'policy-compare' ? [...Array(ROWS).keys()].reverse() : [0]) {
    Object.assign(wide, { comparison: maker.id('comparisons', [row]) });
    await read(`drawing ${row}`, wide);
  }
  const svg = (await wide.toSVG()) ?? '';
  const marks = [...(wide.shadowRoot?.querySelectorAll<SVGElement>('.drawing [role=button][data-id]') ?? [])];
  const hovered =
    tag === 'policy-compare'
      ? [marks[round], marks[round + 3]]
      : idsIn(tag, maker, round).map((id) => marks.find(({ dataset }) => dataset['id'] === id));
  for (const [nth, mark] of hovered.entries()) {
    mark?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await read(`tooltip ${nth}`, wide);
  }
  wide.shadowRoot?.querySelector('figure')?.parentElement?.dispatchEvent(new PointerEvent('pointerleave'));
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  for (const id of idsIn(tag, maker, round)) {
    wide.selected = [id];
    await read(`details ${id.match(/q\d+q/)?.[0]}`, wide);
  }
  wide.dataTable = true;
  await read('table', wide);
  return { readings, svg, table: tableIn(wide), csv: csvParseRows(((await wide.toCSV()) ?? '').slice(1)) };
}

/** Records whose details are opened: some of each kind that the element draws, others every round. */
function idsIn(tag: Tag, maker: DossierMaker, round: number): string[] {
  const rows = [round % ROWS, (round + 5) % ROWS];
  const lists = { 'alliance-network': ['actors', 'ties'], 'summit-timeline': ['events', 'ties'], 'policy-compare': [] };
  if (tag !== 'policy-compare')
    return rows.flatMap((row) => lists[tag].map((list) => maker.id(list as 'actors' | 'ties' | 'events', [row])));
  return [0, 1, 2, 3, 4].map(
    (dimension) =>
      `${encodeId(maker.id('subjects', [0, round % 2]))}/${encodeId(maker.id('dimensions', [0, dimension]))}`,
  );
}

const tableIn = ({ shadowRoot }: ChartElement): string[][] =>
  [...(shadowRoot?.querySelectorAll('table tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.querySelector('bdi')?.textContent ?? cell.textContent ?? ''),
  );

/** Which of the given texts stand whole where: `table: q12q`. Drawings may cut and break theirs. */
function wholeIn({ given }: World, { readings, csv }: Shown): Map<string, Given> {
  const found = new Map<string, Given>();
  const look = (where: string, texts: readonly string[]): void => {
    for (const text of texts) {
      for (const mark of marksIn(text)) {
        const source = given.get(mark);
        if (source && asWritten(text, source).includes(asWritten(source.text, source)))
          found.set(`${where}: ${mark}`, source);
      }
    }
  };
  for (const { state, texts, spoken } of readings) {
    look(state, texts);
    look(`${state}, spoken`, spoken);
  }
  look('CSV', csv.flat());
  return found;
}

/** What of a drawing's texts is no piece of what was given, from its mark on. */
function changedIn({ given }: World, texts: readonly string[], rule: (text: string) => string = hostile): string[] {
  return texts.flatMap((text) =>
    marksIn(text).flatMap((mark) => {
      const source = given.get(mark) ?? { path: '', text: '' };
      const from = (each: string): string => asWritten(each.slice(each.indexOf(mark)), source);
      const [piece, whole] = [from(text).replace(/….*$/, '').trim(), from(rule(source.text))];
      return whole.startsWith(piece) || piece.startsWith(whole) ? [] : [`${source.path}: ${text} is not of ${whole}`];
    }),
  );
}

/** A word that has no title of its own is made readable; every other text is shown as it is written. */
const asWritten = (text: string, { path }: Given): string =>
  /\.(kind|theme|series|value|id)$/.test(path) ? plain(text.replace(/[-_]+/g, ' ')).toLowerCase() : plain(text);

/** Opens a file as a page of its own, in a frame that may run scripts, and gives back its document. */
async function opened(svg: string): Promise<{ readonly document: Document; close(): void }> {
  const frame = document.createElement('iframe');
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const loaded = oneEvent(frame, 'load');
  frame.src = url;
  document.body.append(frame);
  await loaded;
  const close = (): void => {
    frame.remove();
    URL.revokeObjectURL(url);
  };
  return { document: frame.contentDocument as Document, close };
}

describe('hostile texts', () => {
  for (const tag of TAGS) {
    it(`in every text field of a dossier are nothing but texts in every output of <${tag}>`, async function () {
      this.timeout(60_000);
      const alarm = alarms();
      const shown = await figures(tag);
      const seen = new Set<string>();
      for (let round = 0; round < ROUNDS; round++) {
        const plainWorld = worldOf(round, harmless);
        const baseline = await show(shown, plainWorld, round);
        const world = worldOf(round, hostile);
        const result = await show(shown, world, round);
        const shape = new Set(baseline.readings.flatMap((reading) => [...reading.shape]));
        for (const { state, ...reading } of result.readings) {
          expect(
            [...reading.shape].filter((each) => !shape.has(each)),
            `foreign in ${state}`,
          ).to.deep.equal([]);
          expect(reading.strays, `attributes in ${state}`).to.deep.equal([]);
          expect(changedIn(world, reading.drawn), state).to.deep.equal([]);
          expect(
            reading.links.filter((link) => !/^https:\/\/example\.test\//.test(link)),
            state,
          ).to.deep.equal([]);
          expect(reading.overflow, `${state} is wider than its box`).to.be.at.most(0);
        }
        const whole = wholeIn(world, result);
        const [lost] = [...wholeIn(plainWorld, baseline)].filter(([where]) => !whole.has(where));
        expect(lost && `${lost[0]} ${lost[1].path}: ${world.given.get(lost[0].replace(/.* /, ''))?.text}`).to.equal(
          undefined,
        );
        for (const { path } of whole.values()) seen.add(path);
        expectSameTable(result);
        await expectSoundFile(result.svg, baseline.svg, world);
      }
      expect(alarm.runs()).to.equal(0);
      expect(alarm.requests()).to.equal(0);
      expect(seen.size, [...seen].join()).to.be.at.least(LEAST[tag]);
    });
  }

  // Last: what it sets off may come late.
  it('run where they are taken for HTML, and in a file with a script, so these tests can fail', async () => {
    const alarm = alarms();
    const box = document.createElement('div');
    document.body.append(box);
    HOSTILE.forEach((text, i) => {
      const each = document.createElement('div');
      box.append(each);
      takeForHtml(each, text.replaceAll('ran()', `ran(${i})`));
    });
    for (let i = 0; i < 100 && alarm.ran().size < 20; i++) await pause(30);
    box.remove();
    expect(alarm.ran().size).to.be.at.least(20);
    expect(alarm.requests()).to.be.greaterThan(0);
    (await opened('<svg xmlns="http://www.w3.org/2000/svg"><script>parent.ran(-1)</script></svg>')).close();
    expect(alarm.ran().has(-1)).to.equal(true);
  });
});

/** Read back, the file is the table that is shown; no cell of it is a formula. */
function expectSameTable({ csv, table }: Shown): void {
  expect(csv.length).to.equal(table.length);
  table.forEach((row, at) => {
    row.forEach((cell, column) => {
      const read = csv[at]?.[column] ?? '';
      if (FORMULA.test(cell) && !NUMBER.test(cell)) expect(read).to.equal(`'${cell}`);
      else expect(read).to.equal(cell);
    });
  });
}

/** Well-formed, nothing in it that runs, loads or links, and the texts as they were drawn. */
async function expectSoundFile(svg: string, baseline: string, world: World): Promise<void> {
  if (svg === '') return void expect(baseline).to.equal('');
  const [plainFile, file] = [await opened(baseline), await opened(svg)];
  const drawn = ['line', 'path', 'rect', 'circle', 'text', 'tspan'];
  const known = new Set([...drawn, ...[...plainFile.document.querySelectorAll('*')].map(({ localName }) => localName)]);
  const nodes = [...file.document.querySelectorAll('*')];
  const texts = textNodes(file.document).map(({ data }) => data);
  for (const { close } of [plainFile, file]) close();
  expect(nodes[0]?.localName).to.equal('svg');
  expect(nodes.map(({ localName }) => localName).filter((name) => !known.has(name))).to.deep.equal([]);
  const attributes = nodes.flatMap((node) => [...node.attributes]);
  expect(attributes.filter(({ name }) => /^on|href|src|style/i.test(name)).map(({ name }) => name)).to.deep.equal([]);
  expect(attributes.filter(({ value }) => /q\d+q|url\((?!["']?#)/.test(value)).map(({ name }) => name)).to.deep.equal(
    [],
  );
  expect(changedIn(world, texts, inXml)).to.deep.equal([]);
}
