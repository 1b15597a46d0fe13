import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { VERSION } from '../../src/chart/version.js';
import { STRICT_CSP, startTestServer } from '../server.mjs';
import { ROOT } from '../house/module-graph.js';
import { allElements, drawn, startStage, type Stage } from './open-page.js';

const LATER = '9.9.9';
const module = (folder: string): string => `<script type="module" src="/${folder}/statecraft.js"></script>`;

/** A folder with two releases: this one, and the same with another number. */
function twoReleases(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'statecraft-releases-'));
  cpSync(path.join(ROOT, 'cdn'), path.join(root, 'this'), { recursive: true });
  cpSync(path.join(ROOT, 'cdn'), path.join(root, 'later'), { recursive: true });
  for (const name of readdirSync(path.join(root, 'later'), { recursive: true }) as string[]) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(root, 'later', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`"${VERSION}"`, `"${LATER}"`));
  }
  return root;
}

describe('two releases on a page', () => {
  const root = twoReleases();
  let stage: Stage;

  before(async () => {
    stage = await startStage({ root });
  });
  after(async () => {
    await stage?.close();
    rmSync(root, { recursive: true, force: true });
  });

  for (const [first, second, holder] of [
    ['this', 'later', VERSION],
    ['later', 'this', LATER],
  ] as const) {
    test(`the first holds the tags, and one warning says so: ${first}, ${second}`, async () => {
      const { page, faults } = await stage.open({ head: module(first) + module(second), body: allElements() });
      await drawn(page);
      const versions = await page.$$eval('alliance-network, summit-timeline, policy-compare', (all) =>
        all.map((element) => (element.constructor as unknown as { version: string }).version),
      );
      assert.deepEqual(versions, [holder, holder, holder]);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.ok(faults[0]?.includes(VERSION) && faults[0].includes(LATER), faults[0]);
      await page.close();
    });
  }

  test('the same release from two places says nothing', async () => {
    const { page, faults } = await stage.open({
      head: `${module('this')}${module('this').replace('.js', '.js?again')}`,
      body: allElements(),
    });
    await drawn(page);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('under Trusted Types the second cannot load, and the first is whole', async () => {
    const server = await startTestServer({ root, headers: { 'content-security-policy': STRICT_CSP } });
    writeFileSync(
      path.join(root, 'page.html'),
      `<!doctype html><title>x</title>${module('this')}${module('later')}${allElements()}`,
    );
    const page = await stage.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${server.url}/page.html`);
    await drawn(page);
    assert.equal(errors.length, 1, errors.join('\n'));
    assert.match(errors[0] ?? '', /polic(y|ies)/i);
    await page.close();
    await server.close();
  });
});
