import { expect, oneEvent } from '@open-wc/testing';
import 'statecraft/define';
import { place } from '../elements.js';
import type { Tag } from '../fixtures.js';
import { dossierOf, manyByMany } from '../policy-compare/comparisons.js';
import { crowd } from '../summit-timeline/crowd.js';

interface Seen {
  readonly height: number;
  /** Ids of marks that have a name. */
  readonly named: readonly string[];
  readonly painted: number;
}

const seen = (element: Element): Seen => {
  const marks = [...(element.shadowRoot?.querySelectorAll('.drawing [data-id][role=button]') ?? [])];
  return {
    height: element.getBoundingClientRect().height,
    named: marks.filter((mark) => mark.getAttribute('aria-label')).map((mark) => mark.getAttribute('data-id') ?? ''),
    painted: element.shadowRoot?.querySelectorAll('.drawing :is(path, tspan, text)').length ?? 0,
  };
};

/** What there is of a figure when it is first painted, and when it has come to rest. */
async function firstAndLast(
  tag: Tag,
  options: Readonly<Record<string, unknown>>,
  width: number,
): Promise<[Seen, Seen]> {
  const element = await place(tag, options, width);
  const settled = oneEvent(element, 'statecraft-settled');
  await oneEvent(element, 'statecraft-ready');
  const first = seen(element);
  await settled;
  return [first, seen(element)];
}

describe('a first picture', () => {
  for (const width of [340, 620, 960]) {
    it(`of a matrix has the height of the whole, which names every cell, at ${width} px`, async () => {
      const data = dossierOf(manyByMany(6, 12));
      const [first, last] = await firstAndLast('policy-compare', { data, view: 'matrix' }, width);
      expect(first.height).to.equal(last.height);
      expect(first.painted).to.be.greaterThan(first.named.length);
      expect(last.named.length).to.equal(6 + 12 + 72);
      expect(new Set(last.named).size).to.equal(last.named.length);
    });

    it(`of many cells has those in sight, and the whole all others, at ${width} px`, async () => {
      const data = dossierOf(manyByMany(90, 60));
      const [first, last] = await firstAndLast('policy-compare', { data, view: 'matrix' }, width);
      expect(first.height).to.equal(last.height);
      expect(first.named.length).to.be.within(20, 30);
      expect(last.named.length).to.equal(90 + 60);
    });

    it(`of a timeline has the height of the whole, in which all marks have names, at ${width} px`, async () => {
      const [first, last] = await firstAndLast('summit-timeline', { data: crowd, range: '1960/1990' }, width);
      expect(first.height).to.equal(last.height);
      expect([first.named, first.painted > 40]).to.deep.equal([[], true]);
      expect(last.named.length).to.be.greaterThan(10);
    });
  }
});
