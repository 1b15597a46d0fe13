import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { TAGS } from '../fixtures.js';
import { allElements, drawn, elementOf, SCRIPT, startStage, type Stage } from './open-page.js';

const whole = (tag: string, attributes = ''): string => `<${tag} ${attributes} src="/data/south-korea.json"></${tag}>`;

const A4 = { width: 718, height: 1046 };

// As text: what this file is compiled with puts helpers into functions that the page does not have.
const SEEN = `() => [...document.querySelectorAll('alliance-network, summit-timeline, policy-compare')].map((element) => {
  const root = element.shadowRoot;
  const seen = [...root.querySelectorAll('figure *')].filter((node) => node.checkVisibility({ visibilityProperty: true }));
  const boxes = (selector) => [...root.querySelectorAll(selector)].filter((node) => node.checkVisibility()).map((node) => {
    const { top, bottom, left, right } = node.getBoundingClientRect();
    return [top, bottom, left, right];
  });
  const texts = seen.filter((node) => node.localName === 'text' || node.localName === 'tspan');
  return {
    text: root.querySelector('figure').innerText.replace(/\\s+/g, ' '),
    said: texts.map((node) => node.textContent).join(' '),
    said2: getComputedStyle(root.querySelector('.control') ?? root.host, '::before').content,
    operated: seen.filter((node) => node.matches('button:not(th *), input, select, summary')).length,
    slices: boxes('.slice'),
    figure: boxes('figure')[0],
    smallest: Math.min(99, ...texts.map((node) => parseFloat(getComputedStyle(node).fontSize) * node.getScreenCTM().a)),
    ink: getComputedStyle(root.querySelector('figure')).color,
    ground: getComputedStyle(root.host).backgroundColor,
    width: root.querySelector('.drawing > svg')?.getAttribute('width'),
  };
})`;

interface Seen {
  readonly text: string;
  readonly said: string;
  readonly said2: string;
  readonly operated: number;
  readonly slices: readonly (readonly number[])[];
  readonly figure: readonly number[];
  readonly smallest: number;
  readonly ink: string;
  readonly ground: string;
  readonly width: string | undefined;
}

/** What stands on the sheet while the page is printed. */
async function onPaper(page: Page, act: (seen: Seen[]) => Promise<void> | void): Promise<void> {
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  await page.setViewport(A4);
  await page.emulateMediaType('print');
  await act((await page.evaluate(`(${SEEN})()`)) as Seen[]);
  await page.emulateMediaType('screen');
  await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
}

/** The code for paper comes once the figures stand. */
const stands = async (page: Page): Promise<void> => {
  await drawn(page);
  await page.waitForFunction(
    `[...document.querySelectorAll('${TAGS.join()}')].every(({ shadowRoot }) => [...shadowRoot.adoptedStyleSheets].some((sheet) => [...sheet.cssRules].some((rule) => rule.selectorText === '.on-paper')))`,
  );
};

describe('a printed figure', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  test('is whole, light and 680 px wide, with its sources, and with nothing to operate', async () => {
    const { page, faults } = await stage.open({
      head: `<style>:root { color-scheme: dark }</style>${SCRIPT}`,
      body: allElements(),
    });
    await stands(page);
    await onPaper(page, (seen) => {
      for (const { text, operated, ink, ground, figure } of seen) {
        assert.match(text, /A yearbook\. The press, 2023/);
        assert.equal(operated, 0);
        assert.deepEqual([ink, ground], ['rgb(22, 24, 28)', 'rgb(255, 255, 255)']);
        assert.ok((figure[3] ?? 0) <= A4.width, 'within the sheet');
      }
      assert.match(seen[0]?.said2 ?? '', /Ties as of 2023/);
      assert.equal(seen[0]?.width, '640');
    });
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('is light where the page sets dark tokens', async () => {
    const { page } = await stage.open({
      head: `<style>alliance-network { --statecraft-ink: #eee; --statecraft-ground: #111 }</style>${SCRIPT}`,
      body: elementOf('alliance-network'),
    });
    await stands(page);
    await onPaper(page, ([seen]) => {
      assert.equal(seen?.ink, 'rgb(22, 24, 28)');
    });
    assert.equal(
      await page.evaluate(
        `getComputedStyle(document.querySelector('alliance-network').shadowRoot.querySelector('figure')).color`,
      ),
      'rgb(238, 238, 238)',
    );
    await page.close();
  });

  test('stands on one sheet of A4 with words of 9 px at least; a list is cut between its rows', async () => {
    for (const [tag, attributes, width] of [
      ['alliance-network', 'ego="KOR"', 1000],
      ['summit-timeline', 'ties', 1000],
      ['policy-compare', '', 1000],
      ['alliance-network', 'ego="KOR"', 360],
      ['summit-timeline', 'ties', 360],
    ] as const) {
      const { page, faults } = await stage.open({ head: SCRIPT, body: whole(tag, attributes), width });
      await stands(page);
      const before = await page.evaluate(
        `document.querySelector('${tag}').shadowRoot.querySelector('figure').innerText`,
      );
      await onPaper(page, async ([seen]) => {
        const [top = 0, bottom = 0] = seen?.figure ?? [];
        const slices = seen?.slices.length ?? 0;
        assert.ok(bottom - top <= A4.height || (width < 600 && slices > 1), `${tag} is ${bottom - top} px high`);
        assert.ok(Number(seen?.smallest) >= 8.9, `${tag} has words of ${seen?.smallest} px`);
        const cut = await page.evaluate(
          `(() => { const root = document.querySelector('${tag}').shadowRoot; return [...root.querySelectorAll('.slice')].flatMap((slice) => { const { top, bottom } = slice.getBoundingClientRect(); return [...slice.querySelectorAll('text')].filter((text) => { const box = text.getBoundingClientRect(); return box.top < bottom - 1 && box.bottom > bottom + 1 || box.top < top - 1 && box.bottom > top + 1; }).map((text) => text.textContent); }); })()`,
        );
        assert.deepEqual(cut, []);
      });
      await page.setViewport({ width, height: 800 });
      await page.waitForFunction(
        `document.querySelector('${tag}').shadowRoot.querySelector('figure').innerText === ${JSON.stringify(before)}`,
      );
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  test('comes out of the browser’s own print command, on one page', async () => {
    const { page } = await stage.open({ head: SCRIPT, body: whole('summit-timeline', 'ties'), width: 1100 });
    await stands(page);
    const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
    const pdf = Buffer.from(await page.pdf({ format: 'A4', margin })).toString('latin1');
    assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 1);
    await page.close();
  });

  test('has the whole table where ties are many', async () => {
    const actors = Array.from({ length: 40 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}`, kind: 'state' }));
    const ties = actors
      .slice(1)
      .map(({ id }, i) => ({ id: `t${i}`, title: `Tie ${i}`, kind: 'k', parties: ['a0', id], when: '2000/..' }));
    const data = JSON.stringify({ actors, ties });
    const { page } = await stage.open({
      head: SCRIPT,
      body: `<alliance-network><script type="application/json">${data}</script></alliance-network>`,
    });
    await stands(page);
    await onPaper(page, ([seen]) => {
      for (const { title } of ties) assert.ok(seen?.text.includes(title), title);
    });
    assert.equal(
      await page.evaluate(`document.querySelector('alliance-network').shadowRoot.querySelectorAll('.on-paper').length`),
      0,
    );
    await page.close();
  });

  test('leaves no listener behind, and takes none where it is gone', async () => {
    const { page, faults } = await stage.open({
      first: `globalThis.heard = 0; for (const [name, step] of [['addEventListener', 1], ['removeEventListener', -1]]) { const own = window[name]; window[name] = function (type, ...rest) { if (/print/.test(type)) heard += step; return own.call(window, type, ...rest); }; }`,
      head: SCRIPT,
      body: allElements(),
    });
    await stands(page);
    assert.equal(await page.evaluate('heard'), 2);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.evaluate(`for (const element of document.querySelectorAll('${TAGS.join()}')) element.remove()`);
    assert.equal(await page.evaluate('heard'), 0);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
