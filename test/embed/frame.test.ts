import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { TAGS } from '../fixtures.js';
import { ROOT } from '../house/module-graph.js';
import { startStage, until, type Stage } from '../page/open-page.js';
import { startTestServer } from '../server.mjs';

const snippet = (...words: string[]): string =>
  execFileSync(process.execPath, [path.join(ROOT, 'dist/cli.js'), 'snippet', ...words], { encoding: 'utf8' });

const HEIGHT = `document.querySelector('iframe').clientHeight`;
const STANDS = `document.querySelector('[aria-busy=false]')?.shadowRoot.querySelector('.drawing')`;
const IN_FRAME = `document.querySelector('alliance-network, summit-timeline, policy-compare')`;

test('the script of the page around is under one kilobyte', () => {
  assert.ok(readFileSync(path.join(ROOT, 'cdn/embed-host.js')).length < 1000);
});

describe('a figure in a frame', () => {
  // The article is on one site, the figure on another.
  let stage: Stage;
  let article: Awaited<ReturnType<typeof startTestServer>>;
  before(async () => {
    stage = await startStage({ headers: { 'access-control-allow-origin': '*' } });
    article = await startTestServer();
  });
  after(async () => {
    await article?.close();
    await stage?.close();
  });

  async function open(body: string, width = 760): Promise<Page> {
    const page = await stage.browser.newPage();
    await page.setViewport({ width, height: 800 });
    const markup = `<!doctype html><meta charset="utf-8"><title>An article</title>${body}<p id="after">After</p>`;
    await page.goto(`${article.url}/__test/body?type=text/html&body=${encodeURIComponent(markup)}`);
    return page;
  }

  const framed = (tag: string, ...options: string[]): string =>
    snippet(
      ...['--way', 'iframe', '--element', tag, '--base', `${stage.url}/cdn`, '--src', '/data/south-korea.json'],
      ...options,
    );

  /** The frame of the first figure, in which it stands. */
  async function figureIn(page: Page): Promise<Frame> {
    await until(page, `document.querySelector('iframe').contentWindow`);
    for (let i = 0; i < 100 && !page.frames()[1]?.url().includes('embed.html'); i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const frame = page.frames()[1] ?? assert.fail('no frame');
    await until(frame, STANDS);
    return frame;
  }

  for (const tag of TAGS) {
    test(`<${tag}> is drawn as its address says, and the frame takes its height, at any width`, async () => {
      const page = await open(framed(tag, '--heading', 'A “finding” & <more>', '--height', '300'));
      const frame = await figureIn(page);
      const heights = async (): Promise<readonly unknown[]> => [
        await page.evaluate(HEIGHT),
        await frame.evaluate(`Math.ceil(${IN_FRAME}.getBoundingClientRect().height)`),
      ];
      const seen: unknown[] = [];
      for (const width of [760, 380]) {
        await page.setViewport({ width, height: 800 });
        await until(frame, `innerWidth < ${width} && innerWidth > ${width - 60} && ${STANDS}`);
        let [outside, inside] = await heights();
        for (let i = 0; i < 100 && outside !== inside; i++) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          [outside, inside] = await heights();
        }
        assert.equal(outside, inside);
        seen.push(outside);
      }
      assert.notEqual(seen[0], seen[1]);
      assert.deepEqual(await frame.evaluate(`[document.title, ${IN_FRAME}.localName]`), ['A “finding” & <more>', tag]);
      await page.close();
    });
  }

  test('what others say of the height, or says no height, changes nothing', async () => {
    const page = await open(`${framed('policy-compare')}<iframe id="other" src="${stage.url}/__test/html"></iframe>`);
    const own = await figureIn(page);
    const inside = await own.evaluate(`Math.ceil(${IN_FRAME}.getBoundingClientRect().height)`);
    await until(page, `${HEIGHT} === ${String(inside)} && document.querySelector('#other').contentWindow`);
    const id = await page.evaluate(`document.querySelector('iframe').dataset.statecraft`);
    const before = await page.evaluate(HEIGHT);
    const other = page.frames().find((each) => each.url().endsWith('/__test/html'));
    assert.ok(other);
    const tell = (message: unknown): string => `parent.postMessage(${JSON.stringify(message)}, '*')`;
    // From another frame, from the page itself, and from the figure's own frame in other words.
    await other.evaluate(tell({ type: 'statecraft:height', id, height: 111 }));
    await page.evaluate(`postMessage(${JSON.stringify({ type: 'statecraft:height', id, height: 112 })}, '*')`);
    for (const height of ['113', null, -1, 0, 1e9, [114], { valueOf: 115 }, 'javascript:alert(1)'])
      await own.evaluate(tell({ type: 'statecraft:height', id, height }));
    for (const message of [null, 'statecraft:height', 7, { id, height: 116 }, { type: 'x', id, height: 117 }])
      await own.evaluate(tell(message));
    await own.evaluate(tell({ type: 'statecraft:height', id: `${String(id)}x`, height: 118 }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(await page.evaluate(HEIGHT), before);
    await own.evaluate(tell({ type: 'statecraft:height', id, height: 119 }));
    await until(page, `${HEIGHT} === 119`);
    await page.close();
  });

  test('shows no data of another site, no other element, and nothing that is no option', async () => {
    for (const [query, says] of [
      ['element=alliance-network&src=https://evil.example/data.json', 'invalid src'],
      ['element=alliance-network&src=data:application/json,{}', 'invalid src'],
      ['element=script&src=/data/south-korea.json', 'invalid element: script'],
      ['element=__proto__&src=/data/south-korea.json', 'invalid element: __proto__'],
    ] as const) {
      const page = await stage.browser.newPage();
      await page.goto(`${stage.url}/cdn/embed.html?${query}`);
      await until(page, `document.body.textContent.includes('invalid')`);
      assert.ok(String(await page.evaluate('document.body.textContent')).includes(says), query);
      await page.close();
    }
    const page = await stage.browser.newPage();
    await page.goto(
      `${stage.url}/cdn/embed.html?element=policy-compare&src=/data/south-korea.json&onclick=alert(1)&style=color:red&class=x`,
    );
    await until(page, IN_FRAME);
    assert.deepEqual(
      await page.evaluate(`${IN_FRAME}.getAttributeNames().filter((name) => /^on|style|class/.test(name))`),
      [],
    );
    await page.close();
  });

  test('is drawn under a strict policy, with no fault', async () => {
    const page = await stage.browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${stage.url}/__test/csp/cdn/embed.html?element=policy-compare&src=/data/south-korea.json`);
    await until(page, `${IN_FRAME}?.shadowRoot.querySelector('.drawing')`);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('is oEmbed JSON, whose frame is the same', () => {
    const words = ['--element', 'summit-timeline', '--heading', 'Summits', '--src', '/data/south-korea.json'];
    const { html, ...rest } = JSON.parse(snippet('--way', 'oembed', ...words, '--width', '640', '--height', '480')) as {
      html: string;
    };
    assert.deepEqual(rest, {
      type: 'rich',
      version: '1.0',
      title: 'Summits',
      provider_name: 'Statecraft',
      width: 640,
      height: 480,
    });
    assert.ok(snippet('--way', 'iframe', ...words, '--height', '480').startsWith(html));
    assert.match(
      html,
      /^<iframe src="https:\/\/your-site\.example\/statecraft\/embed\.html\?element=summit-timeline&amp;/,
    );
  });
});
