import type { Page } from 'puppeteer-core';

/**
 * For a page, before its own scripts: counts what is held of it. As text: what this file is compiled with puts helpers
 * into functions that the page does not have.
 */
export const COUNT = `
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

/** What the page's scripts hold, once the browser has collected what nobody does. */
export async function heapOf(page: Page): Promise<{ bytes: number; nodes: number }> {
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
}

/** What is held for longer than a frame or two take. */
export async function heldBy(page: Page): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  return page.evaluate(
    `({ observers: held.observers.size, listeners: held.listeners, timers: held.timers.size, frames: held.frames.size })`,
  );
}
