import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { filesOf } from '../../scripts/sizes.mjs';
import { filesOfEntry, hashesOfBuild } from '../../src/cli/cdn-files.js';
import { TAGS } from '../fixtures.js';
import { ROOT } from '../house/module-graph.js';
import { drawn, startStage, type Stage } from '../page/open-page.js';

const CDN = path.join(ROOT, 'cdn');
const SOUTH_KOREA = path.join(ROOT, 'data/south-korea.json');

/** The built one: it is the build that it tells of. */
const call = (...words: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const args = [path.join(ROOT, 'dist/cli.js'), 'snippet', ...words];
    execFile(process.execPath, args, { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out: out.trim(), err: err.trim() }),
    );
  });

test('filesOfEntry() has what the build imports at once, and no more', async () => {
  const hashes = await hashesOfBuild(CDN);
  for (const tag of TAGS) {
    const { own, onDemand } = await filesOfEntry(tag, hashes, CDN);
    const wanted = filesOf(tag).map((file: string) =>
      pathToFileURL(file).href.replace(`${pathToFileURL(CDN).href}/`, ''),
    );
    assert.deepEqual([...own].sort(), wanted.sort());
    assert.ok(onDemand.length > 20 && !onDemand.some((name) => own.includes(name)));
  }
});

describe('statecraft snippet', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  for (const tag of TAGS) {
    test(`--element ${tag} is what a page needs, and all of it is held to its hash`, async () => {
      const words = ['--element', tag, '--base', `${stage.url}/cdn`, '--src', '/data/south-korea.json'];
      const { code, out, err } = await call(...words, '--heading', 'A “finding” & <more>');
      assert.equal(code, 0);
      assert.match(err, /^No hash holds what loads when it is wanted: \d+ files/);
      const { page, faults } = await stage.open({ body: out });
      await drawn(page);
      assert.equal(
        await page.evaluate(`document.querySelector('${tag}').shadowRoot.querySelector('.heading').textContent.trim()`),
        'A “finding” & <more>',
      );
      const asked = (await page.evaluate(
        `performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\\/cdn\\//, ''))`,
      )) as string[];
      for (const [, name = ''] of out.matchAll(/(?:href|src)="[^"]*\/cdn\/([^"]+)" integrity="sha384-/g))
        assert.ok(asked.includes(name), name);
      assert.deepEqual(faults, []);
      await page.close();

      const tampered = out.replace(/(<script[^>]* integrity="sha384-)..../, '$1AAAA');
      const { page: other } = await stage.open({ body: tampered });
      assert.equal(await other.evaluate(`Boolean(customElements.get('${tag}'))`), false);
      await other.close();
    });
  }

  test('--way head is what --way script begins with, without the element', async () => {
    const words = ['--element', 'policy-compare', '--base', '/statecraft'];
    const { code, out } = await call(...words, '--way', 'head');
    assert.equal(code, 0);
    assert.doesNotMatch(out, /<policy-compare/);
    assert.ok((await call(...words)).out.startsWith(`${out}\n<policy-compare`));
  });

  test('--way ready-made has the figure of a file behind it', async () => {
    const { code, out, err } = await call(
      SOUTH_KOREA,
      '--element',
      'summit-timeline',
      '--way',
      'ready-made',
      '--base',
      '/statecraft',
      '--width',
      '600',
    );
    assert.equal(code, 0);
    assert.match(out, /^<summit-timeline server-width="600"><template/);
    assert.match(
      out,
      /<\/summit-timeline>\n<link rel="stylesheet" href="\/statecraft\/statecraft\.css" integrity="sha384-[^]*<script type="module" src="\/statecraft\/summit-timeline\.js" integrity="sha384-[^"]+" crossorigin><\/script>$/,
    );
    assert.match(err, /style-src 'sha256-/);
    assert.match(out, /<script type="application\/json">/);
  });

  test('--way ready-made --src names where the data are, and does not hold them', async () => {
    const address = '/data/south-korea.json';
    const words = [
      '--element',
      'policy-compare',
      '--way',
      'ready-made',
      '--base',
      `${stage.url}/cdn`,
      '--src',
      address,
    ];
    const { code, out } = await call(SOUTH_KOREA, ...words);
    assert.equal(code, 0);
    assert.doesNotMatch(out, /application\/json/);
    assert.match(out, new RegExp(`<policy-compare[^>]* src="${address}"`));
  });

  test('called wrongly says how, and ends with 2', async () => {
    for (const [words, expected] of [
      [[], /--element is missing/],
      [['--element', 'policy-compare', '--way', 'smoke'], /invalid --way: smoke/],
      [['--element', 'policy-compare', '--way', 'ready-made'], /of one file/],
      [['--element', 'policy-compare', SOUTH_KOREA], /--src/],
      [['--element', 'policy-compare', '--base', 'javascript:alert(1)'], /invalid --base/],
    ] as const) {
      const { code, err } = await call(...words);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, expected);
    }
  });
});
