import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { TAGS, type Tag } from '../fixtures.js';
import { DossierMaker } from '../hostile/dossiers.js';
import { HOSTILE } from '../hostile/strings.js';
import { SCRIPT, startStage, until, type Stage } from './open-page.js';

const VIEWS: Readonly<Record<Tag, readonly string[]>> = {
  'alliance-network': ['force', 'list'],
  'summit-timeline': ['horizontal', 'vertical'],
  'policy-compare': ['table', 'positions', 'change', 'matrix', 'agreement', 'for-and-against'],
};
const ROWS = 12;
const ROUNDS = Math.ceil(HOSTILE.length / ROWS);

/** Every hostile text in one field or another, and in time in each. */
function dossierOf(round: number): Record<string, unknown> {
  const offsets = new Map<string, number>();
  let count = 0;
  return new DossierMaker(ROWS, (field, row) => {
    if (!offsets.has(field)) offsets.set(field, offsets.size);
    const text = HOSTILE[(row + round * ROWS + (offsets.get(field) ?? 0)) % HOSTILE.length] ?? '';
    // Ids are to differ.
    return `${text} ${count++}`;
  }).make();
}

describe('a figure’s SVG, opened as a page of its own', () => {
  let stage: Stage;
  let folder: string;
  before(async () => {
    stage = await startStage();
    folder = mkdtempSync(path.join(tmpdir(), 'statecraft-'));
  });
  after(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a file does where scripts may run: what it runs, asks for and is, after each of its nodes was pressed. */
  async function opened(svg: string): Promise<{ ran: number; asked: string[]; root: string; nodes: number }> {
    const file = path.join(folder, 'figure.svg');
    writeFileSync(file, svg);
    const { href } = pathToFileURL(file);
    const page = await stage.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => void (request.url() === href || asked.push(request.url())));
    await page.evaluateOnNewDocument('globalThis.runs = 0; globalThis.ran = () => runs++;');
    await page.goto(href);
    await page.evaluate(`for (const node of document.querySelectorAll('*'))
      for (const type of ['pointerover', 'mouseover', 'focus', 'click'])
        node.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const seen = (await page.evaluate(
      `({ ran: runs, root: document.querySelector('parsererror')?.textContent ?? document.documentElement.localName, nodes: document.querySelectorAll('*').length })`,
    )) as { ran: number; root: string; nodes: number };
    await page.close();
    return { ...seen, asked };
  }

  for (const tag of TAGS) {
    test(`of <${tag}> with hostile texts in every field, in every view, is well-formed, runs nothing and asks for nothing`, async () => {
      const { page } = await stage.open({ head: SCRIPT });
      await until(page, `customElements.get('${tag}')`);
      for (let round = 0; round < ROUNDS; round++) {
        for (const view of VIEWS[tag]) {
          const svg = (await page.evaluate(`(async () => {
            const element = Object.assign(document.createElement('${tag}'), { data: ${JSON.stringify(dossierOf(round))}, view: '${view}', at: 'all', ties: 'all' });
            const settled = new Promise((resolve) => element.addEventListener('statecraft-settled', resolve, { once: true }));
            document.body.append(element);
            await settled;
            const svg = await element.toSVG();
            element.remove();
            return svg;
          })()`)) as string;
          const { ran, asked, root, nodes } = await opened(svg);
          assert.equal(root, 'svg', `${view}, round ${round}`);
          assert.ok(nodes > 20, `${view} has ${nodes} nodes`);
          assert.equal(ran, 0, view);
          assert.deepEqual(asked, [], view);
        }
      }
      await page.close();
    });
  }

  test('runs and asks where a file has a script and an image, so these tests can fail', async () => {
    const { ran, asked } = await opened(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>ran()</script><image href="tripped.png"/><text onclick="ran()">x</text></svg>',
    );
    assert.equal(ran, 2);
    assert.equal(asked.length, 1);
    assert.match((await opened('<svg xmlns="http://www.w3.org/2000/svg"><text>\u0008</text></svg>')).root, /error/);
  });
});
