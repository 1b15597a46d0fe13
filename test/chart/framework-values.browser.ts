import { expect } from '@open-wc/testing';
import 'statecraft/define';
import type { ChartElement } from '../../src/chart/chart-element.js';
import { drawn, listen, pause, place, textIn } from '../elements.js';
import { TAGS, smallDossier, textOf } from '../fixtures.js';

type Values = Record<string, unknown>;

const optionsOf = (element: ChartElement): string[] => [
  ...(element.constructor as unknown as { elementProperties: Map<string, unknown> }).elementProperties.keys(),
];

/** What goes wrong while the element takes a value and a reader's choice after it. */
async function faultsOf(element: ChartElement & Values, option: string, value: unknown): Promise<string[]> {
  const faults: string[] = [];
  const { warn } = console;
  const rejected = (event: PromiseRejectionEvent): void => void faults.push(String(event.reason));
  console.warn = (...words) => void faults.push(words.join(' '));
  addEventListener('unhandledrejection', rejected);
  try {
    element[option] = value;
    await element.updateComplete;
    element.choose('KOR');
    await element.updateComplete;
    await pause(20);
  } catch (error) {
    faults.push(String(error));
  } finally {
    console.warn = warn;
    removeEventListener('unhandledrejection', rejected);
  }
  return faults.map((fault) => `${option}: ${fault}`);
}

/** Frameworks set properties where a page writes attributes, and set undefined or null to take them back. */
for (const tag of TAGS) {
  describe(`<${tag}> as frameworks set it`, () => {
    for (const nothing of [undefined, null]) {
      it(`takes ${nothing} for every option, and shows no such word`, async () => {
        const options = optionsOf(await drawn(tag)).filter((option) => option !== 'data');
        for (const option of options) {
          const element = (await drawn(tag)) as ChartElement & Values;
          expect(await faultsOf(element, option, nothing)).to.deep.equal([]);
          expect(textIn(element), option).not.to.match(/\bnull\b|undefined/);
        }
      }).timeout(20_000);

      it(`waits while its data are ${nothing}, and draws when they are there`, async () => {
        const element = await place(tag, { data: nothing });
        const heard = listen(element);
        await pause(100);
        expect(heard).to.deep.equal([]);
        element.data = smallDossier;
        await new Promise((resolve) => element.addEventListener('statecraft-settled', resolve, { once: true }));
        expect(textIn(element)).to.contain(textOf[tag]);
      });
    }

    it('reads a text that is set as a property like the attribute', async () => {
      const element = await drawn(tag);
      Object.assign(element, { selected: 'KOR six-party%20talks', without: 'sources footer' });
      expect(element.selected).to.deep.equal(['KOR', 'six-party talks']);
      expect(element.without).to.deep.equal(['sources', 'footer']);
    });
  });
}
