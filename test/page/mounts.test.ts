import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { TAGS } from '../fixtures.js';
import { COUNT, heapOf, heldBy } from './held.js';
import { SCRIPT, startStage, type Stage } from './open-page.js';

const WARM_UP = 100;
const MOUNTS = 1000;
const MOST_BYTES = 1000;
const MOST_NODES = 0.5;

/** Little to draw: what is counted is what stays, and it stays for each mount alike. */
const DATA = {
  actors: [
    { id: 'a', name: 'A', kind: 'state' },
    { id: 'b', name: 'B', kind: 'state' },
  ],
  ties: [{ id: 't', title: 'T', kind: 'k', parties: ['a', 'b'], when: '2000' }],
  events: [{ id: 'e', title: 'E', kind: 'k', when: '2000' }],
  comparisons: [
    {
      id: 'c',
      title: 'C',
      subjects: [{ id: 's', title: 'S' }],
      dimensions: [{ id: 'd', title: 'D', scale: { type: 'text' } }],
      positions: [{ subject: 's', dimension: 'd', text: 'P' }],
    },
  ],
};

const MOUNT = `async (tag, times, data, options) => {
  for (let i = 0; i < times; i++) {
    const element = Object.assign(document.createElement(tag), { data, ...options });
    const ready = new Promise((resolve) => element.addEventListener('statecraft-settled', resolve, { once: true }));
    document.body.append(element);
    await ready;
    if (!element.shadowRoot.querySelector('[part~=figure]')) throw new Error('not drawn: ' + i);
    element.remove();
  }
}`;

/** What a page does while it is idle is over then. */
const IDLE = `(async () => {
  for (let i = 0; i < 30; i++) await new Promise((resolve) => requestIdleCallback(resolve));
})()`;

describe('what an element leaves behind when it is taken away', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage({ args: ['--js-flags=--expose-gc'] });
  });
  after(() => stage?.close());

  const mount = (page: Page, tag: string, times: number): Promise<unknown> =>
    page.evaluate(`(${MOUNT})(${JSON.stringify(tag)}, ${times}, ${JSON.stringify(DATA)}, { at: 'all' })`);

  for (const tag of TAGS) {
    test(`<${tag}> leaves under ${MOST_BYTES} bytes a mount, and no node, observer, listener or timer`, async () => {
      const { page } = await stage.open({ head: SCRIPT, first: COUNT });
      await page.waitForFunction((name) => customElements.get(name), {}, tag);
      await page.evaluate(IDLE);
      await mount(page, tag, WARM_UP);
      const before = await heapOf(page);
      await mount(page, tag, MOUNTS);
      const afterwards = await heapOf(page);
      const bytes = (afterwards.bytes - before.bytes) / MOUNTS;
      assert.ok(bytes <= MOST_BYTES, `${bytes} bytes a mount`);
      // The browser may hold the last element or two for a while; what each mount leaves would come by the thousand.
      const nodes = Math.abs(afterwards.nodes - before.nodes) / MOUNTS;
      assert.ok(nodes <= MOST_NODES, `${before.nodes} nodes, then ${afterwards.nodes}`);
      assert.deepEqual(await heldBy(page), { observers: 0, listeners: 0, timers: 0, frames: 0 });
      await page.close();
    });
  }

  test('an element that is taken away while it loads leaves nothing, either', async () => {
    const { page, faults } = await stage.open({ head: SCRIPT, first: COUNT });
    for (const tag of TAGS) {
      await page.evaluate(
        `(async () => {
          await customElements.whenDefined('${tag}');
          for (let i = 0; i < 5; i++) {
            const element = Object.assign(document.createElement('${tag}'), { src: '/__test/slow?ms=400&n=' + i });
            document.body.append(element);
            await new Promise((resolve) => setTimeout(resolve, i * 15));
            element.remove();
          }
          await new Promise((resolve) => setTimeout(resolve, 50));
        })()`,
      );
    }
    assert.deepEqual(await heldBy(page), { observers: 0, listeners: 0, timers: 0, frames: 0 });
    assert.deepEqual(faults, []);
    const globals = await page.evaluate('Object.keys(globalThis).filter((name) => !held.globals.includes(name))');
    // Lit's own, by which it tells of two versions; none is ours.
    const lits = ['litPropertyMetadata', 'reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'];
    assert.deepEqual(
      (globals as string[]).filter((name) => name !== 'held' && !lits.includes(name)),
      [],
    );
    await page.close();
  });
});
