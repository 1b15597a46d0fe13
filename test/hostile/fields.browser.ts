import { expect, oneEvent } from '@open-wc/testing';
import type { LitElement } from 'lit';
import 'statecraft/define';
import type { ChartElement } from '../../src/chart/chart-element.js';
import { drawn, has, pause, quietly, textIn } from '../elements.js';
import { markOf, smallDossier, TAGS, textOf, type Tag } from '../fixtures.js';
import { ADDRESSES } from './addresses.js';
import { alarms } from './alarms.js';
import { DossierMaker, type Strict } from './dossiers.js';
import { plain, readingOf } from './readings.js';
import { HOSTILE } from './strings.js';

const ROWS = 10;
const FAULTY = /NaN|Infinity|undefined|\[object/;

/** Everything of a figure that is text or an attribute, as one. */
const allIn = ({ shadowRoot }: Element): string =>
  [
    shadowRoot?.textContent ?? '',
    ...[...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((node) => [...node.attributes].map(({ value }) => value)),
  ].join('\n');

/** What no figure has, whatever it draws. */
const danger = (element: ChartElement): string[] =>
  [...readingOf(element).shape].filter((each) =>
    /^(script|iframe|img|image|object|embed|link|style|video)$|@(on|style|src)/.test(each),
  );

async function show(element: ChartElement, data: object): Promise<void> {
  const settled = oneEvent(element, 'statecraft-settled');
  element.data = data;
  await settled;
}

/** A dossier of harmless words whose dates, numbers, choices, addresses and references are what the test wants. */
const strictly = (strict: Strict): Record<string, unknown> => {
  let count = 0;
  return new DossierMaker(ROWS, () => `word ${count++}`, strict).make();
};

const NO_NUMBERS = ['1,5', '1.234', '0x10', NaN, Infinity, -Infinity, -1e308, 1e308, -0, true, null, {}, [], [1]];

for (const tag of TAGS) {
  describe(`<${tag}> given hostile values`, () => {
    it('shows nothing of a text where a date, number, choice, address or reference is wanted', () =>
      quietly(async () => {
        const alarm = alarms();
        const element = await drawn(tag, { at: 'all', ties: 'all' });
        await show(
          element,
          strictly((_path, _field, sound) => sound),
        );
        for (let round = 0; round * ROWS < HOSTILE.length; round++) {
          let count = 0;
          const data = strictly((_path, { need }, sound, row) =>
            need === 'must' && row % 2 === 0
              ? sound
              : `${HOSTILE[(row + round * ROWS + count++) % HOSTILE.length]} q${count}q`,
          );
          const told = oneEvent(element, 'statecraft-problem');
          await show(element, data);
          await told;
          expect(element.problems.length).to.be.greaterThan(10);
          for (const dataTable of [false, true]) {
            element.dataTable = dataTable;
            await element.updateComplete;
            expect(allIn(element)).not.to.match(/q\d+q/);
            expect(danger(element)).to.deep.equal([]);
          }
          element.dataTable = false;
          expect((await element.toSVG()) ?? '').not.to.match(/q\d+q/);
          expect((await element.toCSV()) ?? '').not.to.match(/q\d+q/);
        }
        expect(alarm.runs() + alarm.requests()).to.equal(0);
      }));

    it('draws no number, date or choice that is none', () =>
      quietly(async () => {
        const element = await drawn(tag, { at: 'all', ties: 'all' });
        for (let round = 0; round < NO_NUMBERS.length; round++) {
          await show(
            element,
            strictly((_path, { need }, sound, row) =>
              need === 'must' ? sound : NO_NUMBERS[(row + round) % NO_NUMBERS.length],
            ),
          );
          expect(allIn(element)).not.to.match(FAULTY);
          expect((await element.toSVG()) ?? '').not.to.match(FAULTY);
          expect((await element.toCSV()) ?? '').not.to.match(FAULTY);
        }
      }));

    it('calls nothing that the data bring along', () =>
      quietly(async () => {
        const called: string[] = [];
        const methods = ['toString', 'valueOf', 'toJSON', 'map', 'push', 'then', 'replace', 'includes'];
        const call = (name: string) => () => (called.push(name), 'x');
        const bait = Object.fromEntries(methods.map((name) => [name, call(name)]));
        Object.assign(bait, { [Symbol.toPrimitive]: call('toPrimitive'), [Symbol.iterator]: call('iterator') });
        const element = await drawn(tag, { at: 'all', ties: 'all' });
        await show(
          element,
          strictly((_path, { need }, sound) => (need === 'must' ? sound : bait)),
        );
        await show(element, {
          ...smallDossier,
          title: bait,
          asOf: bait,
          actors: smallDossier.actors?.map((actor) => ({ ...actor, note: bait, short: bait })),
        });
        expect(textIn(element)).to.contain(textOf[tag]);
        expect(called).to.deep.equal([]);
      }));

    it('takes hostile texts in its options and in the dossier’s own fields for texts', () =>
      quietly(async () => {
        const alarm = alarms();
        const errors: string[] = [];
        const note = (event: ErrorEvent | PromiseRejectionEvent): unknown =>
          errors.push('message' in event ? event.message : String(event.reason));
        for (const type of ['error', 'unhandledrejection'] as const) window.addEventListener(type, note);
        const element = await drawn(tag);
        const properties = [...(element.constructor as typeof LitElement).elementProperties].filter(
          ([name]) => !['data', 'src'].includes(String(name)),
        );
        const set = async (text: string): Promise<void> => {
          element.data = { ...smallDossier, title: text, licence: text, language: text };
          for (const [name, { attribute }] of properties) {
            if (attribute === false) Object.assign(element, { [name]: text });
            else element.setAttribute(typeof attribute === 'string' ? attribute : String(name).toLowerCase(), text);
          }
          Object.assign(element, { heading: undefined, dataTable: false, kinds: [], locale: 'en' });
          await element.updateComplete;
        };
        await set('harmless words');
        const { shape } = readingOf(element);
        for (const text of HOSTILE) {
          await set(text);
          expect(
            [...readingOf(element).shape].filter((each) => !shape.has(each)),
            text,
          ).to.deep.equal([]);
          const shown = element.shadowRoot?.querySelector('[part=byline]')?.textContent ?? '';
          expect(plain(shown)).to.contain(plain(text));
          Object.assign(element, Object.fromEntries(properties.map(([name]) => [name, text])), {
            dataTable: false,
            selected: [text],
            highlight: [text],
            kinds: [],
          });
          await element.updateComplete;
          expect(plain(element.shadowRoot?.querySelector('[part=heading]')?.textContent ?? '')).to.equal(plain(text));
        }
        await pause(20);
        for (const type of ['error', 'unhandledrejection'] as const) window.removeEventListener(type, note);
        expect(errors).to.deep.equal([]);
        expect(alarm.runs() + alarm.requests()).to.equal(0);
      }));

    it('draws records whose ids are names of the language, and can select them', () =>
      quietly(async () => {
        const before = Object.getOwnPropertyNames(Object.prototype).sort();
        for (const id of [
          '__proto__',
          'constructor',
          'prototype',
          'toString',
          'hasOwnProperty',
          'then',
          '1x',
          'a"b',
          ' ',
          '\n',
          '#',
        ]) {
          const element = await drawn(tag, { data: renamed(tag, id), at: 'all' });
          expect(element.boxOf(idIn(tag, id))?.width, id).to.be.greaterThan(0);
          element.selected = [idIn(tag, id)];
          await element.updateComplete;
          expect(has(element, '[part=details], [aria-pressed=true]'), id).to.equal(true);
          element.remove();
        }
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).to.deep.equal(before);
        expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      }));

    it('links to http, https, mailto and relative addresses, and to nothing else', () =>
      quietly(async () => {
        const ids = ADDRESSES.map((_, i) => `s${i}`);
        const sources = ADDRESSES.map((url, i) => ({ id: ids[i], title: `Source ${i}.`, url }));
        const cited = { ...smallDossier, sources };
        const cite = <T extends object>(records: readonly T[] | undefined) =>
          records?.map((each) => ({ ...each, sources: ids }));
        const element = await drawn(tag, {
          data: {
            ...cited,
            actors: cite(cited.actors),
            ties: cite(cited.ties),
            events: cite(cited.events),
            comparisons: cite(cited.comparisons),
          },
          at: 'all',
        });
        const items = [...(element.shadowRoot?.querySelectorAll('[part=source]') ?? [])];
        expect(items.length).to.equal(ADDRESSES.length);
        const wrong = items.flatMap((item) => {
          const address = ADDRESSES[Number(/Source (\d+)/.exec(item.textContent ?? '')?.[1])] ?? '';
          const link = item.querySelector('a');
          return link?.href === expectedOf(address) && (!link || link.rel === 'noopener noreferrer')
            ? []
            : [`${JSON.stringify(address)} → ${link?.href}`];
        });
        expect(wrong).to.deep.equal([]);
      }));
  });
}

/** What a browser would go to, where that is allowed. */
const expectedOf = (address: string): string | undefined => {
  // eslint-disable-next-line no-control-regex
  if (address.replace(/[\u0000-\u0020]/g, '') === '' || !URL.canParse(address, document.baseURI)) return undefined;
  const { protocol, href } = new URL(address, document.baseURI);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
};

/** The record whose mark the element draws has another id, also as a word, a language, and a key of its own. */
const renamed = (tag: Tag, id: string): unknown => {
  const old = tag === 'policy-compare' ? 'c1.kor' : markOf[tag];
  const text = JSON.stringify(smallDossier).replaceAll(JSON.stringify(old), JSON.stringify(id));
  const data = JSON.parse(
    text.replace(/\}$/, ',"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ) as Record<string, Record<string, unknown>[]>;
  for (const record of [...(data['ties'] ?? []), ...(data['events'] ?? [])]) {
    record['theme'] = id;
    record['note'] = JSON.parse('{"en":"Words","__proto__":"x","constructor":"y"}');
  }
  return data;
};

const idIn = (tag: Tag, id: string): string => (tag === 'policy-compare' ? `${encodeURIComponent(id)}/china` : id);
