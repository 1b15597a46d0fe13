import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import 'statecraft/define';
import type { ChartElement } from '../../src/chart/chart-element.js';
import { drawn, pause, textIn } from '../elements.js';
import { inkIn, pixelsOf, shapesIn, xmlOf } from '../exported.js';
import { smallDossier, TAGS, textOf, type Tag } from '../fixtures.js';

/** Every drawing that an element has. */
const VIEWS: Readonly<Record<Tag, readonly string[]>> = {
  'alliance-network': ['force', 'list'],
  'summit-timeline': ['horizontal', 'vertical'],
  'policy-compare': ['table', 'positions', 'change', 'matrix', 'agreement', 'for-and-against'],
};
const CASES = TAGS.flatMap((tag) => VIEWS[tag].flatMap((view) => [360, 900].map((width) => ({ tag, view, width }))));

const exported = async (element: ChartElement): Promise<Document> => xmlOf((await element.toSVG()) ?? '');

const saidIn = (file: Document): string =>
  [...file.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');

const squeezed = (text: string): string => text.replace(/[\s\u2060]+/g, '');

const drawing = (element: ChartElement): Element => element.shadowRoot?.querySelector('.drawing') as Element;

for (const { tag, view, width } of CASES) {
  describe(`<${tag} view=${view}> at ${width} px, as a file`, () => {
    it('toSVG() has the marks of the screen, and all words of the frame', async () => {
      const element = await drawn(tag, { view, heading: 'The finding', byline: 'The desk' }, width);
      const seen = shapesIn(drawing(element)) as SVGElement[];
      const file = await exported(element);
      const part = file.querySelector('#drawing') as Element;
      // Rules between rows are borders on the screen; they come to the file's marks, and take none away.
      const shapes = [...part.querySelectorAll('path, circle, rect, line, polygon')];
      if (seen.some(({ ownerSVGElement }) => ownerSVGElement?.matches('[part=svg]')))
        expect(shapes.length).to.equal(seen.length);
      else expect(shapes.length).to.be.at.least(seen.length);
      const words = [...drawing(element).querySelectorAll('text, bdi')].map(({ textContent }) => textContent ?? '');
      for (const said of [...words, 'The finding', 'The desk', 'A yearbook'])
        expect(squeezed(saidIn(file)), said).to.contain(squeezed(said));
      expect(file.querySelector('title')?.textContent).to.equal('The finding');
      expect(file.querySelector('desc')?.textContent).to.match(/\w+ \w+/);
    });

    it('toPNG() is twice as large, and has ink in it', async () => {
      const element = await drawn(tag, { view }, width);
      const [, across, down] = /width="([\d.]+)" height="([\d.]+)"/.exec((await element.toSVG()) ?? '') ?? [];
      const pixels = await pixelsOf((await element.toPNG()) as Blob);
      expect(pixels.width).to.be.within(2 * width, 2 * width + 400);
      expect(pixels.width).to.be.closeTo(2 * Number(across), 1);
      expect(pixels.height).to.be.closeTo(2 * Number(down), 1);
      expect(inkIn(pixels)).to.be.within(0.01, 0.6);
    });
  });
}

for (const tag of TAGS) {
  describe(`<${tag}>, as a file`, () => {
    it('toSVG() leaves the page as it was', async () => {
      const element = await drawn(tag, { ego: 'KOR' });
      const root = element.shadowRoot as ShadowRoot;
      element.shadowRoot?.querySelector<HTMLElement>('summary')?.focus();
      // What a figure wears on paper comes once it stands.
      await element.toSVG();
      await pause(100);
      const before = [root.adoptedStyleSheets.length, element.offsetHeight, textIn(element)];
      await element.toSVG();
      await element.toPNG();
      expect([root.adoptedStyleSheets.length, element.offsetHeight, textIn(element)]).to.deep.equal(before);
      expect(root.activeElement?.localName).to.equal('summary');
    });

    it('toSVG() names its fonts, and has neither script nor style nor anything from outside', async () => {
      const file = await exported(await drawn(tag));
      for (const text of file.querySelectorAll('text')) expect(text.getAttribute('font-family')).to.match(/sans-serif/);
      const names = [...file.querySelectorAll('*')].map(({ localName }) => localName);
      expect(names.filter((name) => /script|style|foreignObject|image|use|^a$/i.test(name))).to.deep.equal([]);
      const attributes = [...file.querySelectorAll('*')].flatMap((node) => [...node.attributes]);
      expect(attributes.filter(({ name }) => /^on|href|^src|^style|^class/.test(name)).length).to.equal(0);
      expect(attributes.filter(({ value }) => /var\(|url\((?!#)|rgb|light-dark/.test(value))).to.deep.equal([]);
    });

    it('toSVG() is dark where the figure is', async () => {
      const element = await drawn(tag);
      const ground = async (): Promise<string | null | undefined> =>
        (await exported(element)).querySelector('svg > rect')?.getAttribute('fill');
      expect(await ground()).to.equal('#ffffff');
      element.style.colorScheme = 'dark';
      expect(await ground()).to.equal('#16181c');
    });

    it('toSVG() of the table is the table', async () => {
      const element = await drawn(tag, { dataTable: true });
      const said = squeezed(saidIn(await exported(element)));
      for (const cell of element.shadowRoot?.querySelectorAll('tbody bdi') ?? [])
        expect(said).to.contain(squeezed(cell.textContent ?? ''));
    });

    it('toSVG() reads from the right in Arabic', async () => {
      const file = await exported(await drawn(tag, { locale: 'ar', heading: 'عنوان' }));
      const heading = file.querySelector('#heading text');
      expect(heading?.getAttribute('direction')).to.equal('rtl');
      expect(Number(heading?.getAttribute('x'))).to.be.above(700);
      expect(file.documentElement.getAttribute('lang')).to.equal('ar');
    });

    it('toSVG() has what the page has put into its slots, and not what operates the figure', async () => {
      const element = await drawn(tag);
      element.append(Object.assign(document.createElement('h2'), { slot: 'heading', textContent: 'From the page' }));
      const said = saidIn(await exported(element));
      expect(said).to.contain('From the page');
      expect(said).not.to.match(/View as table|Download/);
    });

    it('toCSV() reads back as the table that is shown', async () => {
      const element = await drawn(tag, { dataTable: true });
      const rows = csvParseRows(((await element.toCSV()) ?? '').slice(1));
      const shown = [...(element.shadowRoot?.querySelectorAll('table tr') ?? [])].map((row) =>
        [...row.children].map((cell) => (cell.querySelector('bdi') ?? cell).textContent?.trim()),
      );
      expect(rows.length).to.equal(shown.length);
      expect(rows[1]?.slice(0, 3)).to.deep.equal(shown[1]?.slice(0, 3));
    });

    it('toDossier() can be drawn again', async () => {
      const file = await (await drawn(tag)).toDossier();
      expect(textIn(await drawn(tag, { data: JSON.parse(JSON.stringify(file)) }))).to.contain(textOf[tag]);
    });
  });
}

describe('a figure as a file', () => {
  it('says what its slider stands at', async () => {
    const element = await drawn('alliance-network', { at: '1960' });
    expect(saidIn(await exported(element))).to.contain('Ties as of 1960');
  });

  it('is well-formed with any text', async () => {
    const texts = [
      '<b>&amp;',
      ']]>',
      '"\'',
      '\u0000\u0001\u000b\u001f',
      '\ufffe\uffff',
      '\ud800',
      '\udc00x',
      '🇰🇷',
      '\u202e',
    ];
    for (const text of texts) {
      const data = {
        ...smallDossier,
        title: text,
        actors: smallDossier.actors?.map((actor) => ({ ...actor, name: `${text}${actor.id}` })),
      };
      const file = await exported(await drawn('alliance-network', { data, heading: `${text}!` }));
      expect(saidIn(file)).to.contain('KOR');
      expect(file.querySelector('title')?.textContent).to.contain('!');
    }
  });

  it('has the marks of a canvas as marks', async () => {
    const actors = Array.from({ length: 600 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}`, kind: 'state' }));
    const ties = actors
      .slice(1)
      .map(({ id }, i) => ({ id: `t${i}`, title: `Tie ${i}`, kind: 'k', parties: ['a0', id] }));
    const element = await drawn('alliance-network', { data: { actors, ties } });
    expect(element.shadowRoot?.querySelector('canvas') === null).to.equal(false);
    const file = await exported(element);
    const strokes = [...file.querySelectorAll('#drawing path')].map((path) => path.getAttribute('d') ?? '').join('');
    expect(strokes.match(/M/g)?.length).to.be.at.least(599);
    expect(saidIn(file)).to.contain('Actor 0');
    expect(inkIn(await pixelsOf((await element.toPNG()) as Blob))).to.be.above(0.01);
  });

  it('is not to be had before there is a picture', async () => {
    const element = document.createElement('alliance-network') as ChartElement;
    expect(await element.toSVG()).to.equal(undefined);
    expect(await element.toPNG()).to.equal(undefined);
    expect(await element.toCSV()).to.equal(undefined);
    expect(await element.toDossier()).to.equal(undefined);
  });
});
