import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { TAGS } from '../fixtures.js';
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

// As text: what this file is compiled with puts helpers into functions that the page does not have.
const COUNT = `
  globalThis.held = { observers: new Set(), listeners: 0, timers: new Set(), frames: new Set(), globals: Object.keys(globalThis) };
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    const { observe, disconnect } = globalThis[name].prototype;
    globalThis[name].prototype.observe = function (...args) { held.observers.add(this); return observe.apply(this, args); };
    globalThis[name].prototype.disconnect = function () { held.observers.delete(this); return disconnect.call(this); };
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const ofPage = (target) => target === undefined || target === window || target === document || target === document.body || target === document.documentElement;
  EventTarget.prototype.addEventListener = function (...args) { if (ofPage(this)) held.listeners++; return addEventListener.apply(this ?? window, args); };
  EventTarget.prototype.removeEventListener = function (...args) { if (ofPage(this)) held.listeners--; return removeEventListener.apply(this ?? window, args); };
  for (const [set, clear, kept, once] of [
    ['setTimeout', 'clearTimeout', held.timers, true], ['setInterval', 'clearInterval', held.timers, false],
    ['requestAnimationFrame', 'cancelAnimationFrame', held.frames, true],
  ]) {
    const [start, stop] = [globalThis[set], globalThis[clear]];
    globalThis[set] = (act, ...rest) => {
      const id = start((...args) => { if (once) kept.delete(id); act(...args); }, ...rest);
      kept.add(id);
      return id;
    };
    globalThis[clear] = (id) => { kept.delete(id); stop(id); };
  }
`;

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

describe('what an element leaves behind when it is taken away', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage({ args: ['--js-flags=--expose-gc'] });
  });
  after(() => stage?.close());

  const heap = async (page: Page): Promise<{ bytes: number; nodes: number }> => {
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.enable');
    // What the last mounts have under way, such as code that loads, holds them until it is done.
    let nodes = Infinity;
    for (let last = Infinity, i = 0; i < 10 && (i < 2 || nodes < last); i++) {
      last = nodes;
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (let j = 0; j < 3; j++) await client.send('HeapProfiler.collectGarbage');
      ({ nodes } = await client.send('Memory.getDOMCounters'));
    }
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    await client.detach();
    return { bytes: usedSize, nodes };
  };

  const mount = (page: Page, tag: string, times: number): Promise<unknown> =>
    page.evaluate(`(${MOUNT})(${JSON.stringify(tag)}, ${times}, ${JSON.stringify(DATA)}, { at: 'all' })`);

  /** What is held for longer than a frame or two take. */
  const held = async (page: Page): Promise<unknown> => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return page.evaluate(
      `({ observers: held.observers.size, listeners: held.listeners, timers: held.timers.size, frames: held.frames.size })`,
    );
  };

  for (const tag of TAGS) {
    test(`<${tag}> leaves under ${MOST_BYTES} bytes a mount, and no node, observer, listener or timer`, async () => {
      const { page } = await stage.open({ head: SCRIPT, first: COUNT });
      await page.waitForFunction((name) => customElements.get(name), {}, tag);
      await mount(page, tag, WARM_UP);
      const before = await heap(page);
      await mount(page, tag, MOUNTS);
      const afterwards = await heap(page);
      const bytes = (afterwards.bytes - before.bytes) / MOUNTS;
      assert.ok(bytes <= MOST_BYTES, `${bytes} bytes a mount`);
      // The browser may hold the last element or two for a while; what each mount leaves would come by the thousand.
      const nodes = Math.abs(afterwards.nodes - before.nodes) / MOUNTS;
      assert.ok(nodes <= MOST_NODES, `${before.nodes} nodes, then ${afterwards.nodes}`);
      assert.deepEqual(await held(page), { observers: 0, listeners: 0, timers: 0, frames: 0 });
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
    assert.deepEqual(await held(page), { observers: 0, listeners: 0, timers: 0, frames: 0 });
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
