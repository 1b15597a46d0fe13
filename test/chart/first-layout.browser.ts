import { expect, oneEvent } from '@open-wc/testing';
import 'statecraft/define';
import type { DossierFile } from '../../src/dossier/dossier.js';
import { frame, place } from '../elements.js';
import type { Tag } from '../fixtures.js';

const numbers = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

const plain: Readonly<Record<string, readonly [Tag, DossierFile]>> = {
  'a network': [
    'alliance-network',
    {
      actors: numbers(12).map((i) => ({ id: `a${i}`, name: `Actor ${i}`, kind: 'state' })),
      ties: numbers(12).map((i) => ({
        id: `t${i}`,
        title: `Tie ${i}`,
        parties: [`a${i}`, `a${(i + 5) % 12}`],
        kind: 'alliance',
      })),
    },
  ],
  'a timeline': [
    'summit-timeline',
    { events: numbers(20).map((i) => ({ id: `e${i}`, title: `Event ${i}`, when: `${1990 + i}`, kind: 'summit' })) },
  ],
  'a long timeline': [
    'summit-timeline',
    {
      events: numbers(300).map((i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        when: `${1950 + Math.floor(i / 4)}-0${1 + (i % 4)}-11`,
        kind: `kind ${i % 3}`,
      })),
    },
  ],
};

describe('in a container of a definite height, the first layout', () => {
  for (const [what, [tag, data]] of Object.entries(plain))
    it(`of ${what} has the height that the frame leaves`, async () => {
      const element = await place(tag, {}, 960);
      element.style.cssText = 'display: block; height: 640px';
      await frame();
      await frame();
      const height = (): number => element.shadowRoot?.querySelector<HTMLElement>('.drawing')?.offsetHeight ?? 0;
      let first = 0;
      element.addEventListener('statecraft-ready', () => (first = height()));
      const settled = oneEvent(element, 'statecraft-settled');
      element.data = data;
      await settled;
      expect(first).to.be.greaterThan(100);
      expect(Math.abs(first - height())).to.be.lessThan(12);
    });
});
