import { expect } from '@open-wc/testing';
import '../no-idle.js';
import 'statecraft/define';
import type { Tag } from '../fixtures.js';
import { fetched, pause, place } from '../elements.js';

/** Waits for a part that is sent for. */
async function sentFor(part: string): Promise<boolean> {
  for (const until = performance.now() + 5000; performance.now() < until; await pause(20))
    if (fetched().includes(part)) return true;
  return false;
}

interface Case {
  readonly tag: Tag;
  readonly options: Readonly<Record<string, unknown>>;
  readonly width: number;
  readonly part: string;
}

// Each part is wanted by one case only, as what a page has fetched it does not fetch again.
const cases: readonly Case[] = [
  { tag: 'alliance-network', options: {}, width: 900, part: 'force-form' },
  { tag: 'alliance-network', options: {}, width: 360, part: 'list-form' },
  { tag: 'alliance-network', options: { view: 'circle' }, width: 900, part: 'circle-form' },
  { tag: 'summit-timeline', options: {}, width: 900, part: 'horizontal' },
  { tag: 'summit-timeline', options: {}, width: 360, part: 'vertical' },
  { tag: 'policy-compare', options: { view: 'matrix' }, width: 900, part: 'matrix-picture' },
  { tag: 'policy-compare', options: { view: 'change' }, width: 900, part: 'change-picture' },
  { tag: 'policy-compare', options: { view: 'for-and-against' }, width: 900, part: 'sides-picture' },
];

describe('code and data', () => {
  for (const { tag, options, width, part } of cases) {
    it(`come side by side: <${tag}> of ${width} px, ${JSON.stringify(options)}, sends for ${part} without its data`, async () => {
      expect(fetched()).not.to.contain(part);
      await place(tag, { ...options, src: `/__test/stall?part=${part}` }, width);
      expect(await sentFor(part)).to.equal(true);
    });
  }

  it('do not come where there is nothing to draw', async () => {
    await place('policy-compare', { view: 'agreement' });
    await pause(200);
    expect(fetched()).not.to.contain('agreement-picture');
  });
});
