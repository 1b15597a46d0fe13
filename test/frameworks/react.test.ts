import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { ROOT } from '../../scripts/rollup/entries.mjs';
import { drawn, startStage, until, type Opened, type Stage } from '../page/open-page.js';
import { App } from './react-page.js';

const CHART = "document.querySelector('alliance-network')";
const choose = (id: string): string => `${CHART}.choose('${id}')`;
const HEARD = 'reactPage.heard.splice(0).join()';

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'test/frameworks/react-page.ts')],
    bundle: true,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"development"' },
    conditions: ['production'],
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

describe('statecraft/react', () => {
  let stage: Stage;
  let code: string;
  before(async () => {
    [stage, code] = await Promise.all([startStage(), bundled()]);
  });
  after(() => stage?.close());

  const open = async (inside = ''): Promise<Opened> => {
    const opened = await stage.open({ body: `<div id="root">${inside}</div>` });
    await opened.page.addScriptTag({ content: code });
    return opened;
  };

  test('renderToString() writes the tag, what any tag takes and the words inside, and no option', () => {
    const markup = renderToString(createElement(App));
    assert.match(markup, /<alliance-network id="chart" class="wide">In words<\/alliance-network>/);
  });

  for (const how of ['mount', 'hydrate']) {
    test(`a component is drawn after ${how}, follows its props, and is heard once in strict mode`, async () => {
      const { page, faults } = await open(how === 'hydrate' ? renderToString(createElement(App)) : '');
      await page.evaluate(`reactPage.${how}()`);
      await drawn(page);
      await until(page, `${CHART}.data?.actors.length === 3 && ${CHART}.shadowRoot.querySelector('[part~=figure]')`);
      assert.deepEqual(
        await page.evaluate(`[${CHART}.ego, ${CHART}.compareTo, ${CHART}.selected, ${CHART}.className]`),
        ['KOR', '2000', ['treaty'], 'wide'],
      );
      assert.equal(await page.evaluate(`reactPage.ref.current === ${CHART}`), true);
      await page.evaluate(choose('JPN'));
      assert.equal(await page.evaluate(HEARD), '0 JPN');
      const element = await page.evaluateHandle(CHART);

      await page.click('button');
      await until(page, `${CHART}.ego === 'JPN'`);
      await page.evaluate(choose('USA'));
      assert.equal(await page.evaluate(HEARD), '1 USA', 'the listener of now, and of now only');

      await page.click('button');
      await until(page, `!${CHART}.selected.length`);
      assert.equal(await page.evaluate(`${CHART}.shadowRoot.textContent.includes('undefined')`), false);

      await page.click('button');
      await until(page, `!${CHART} && reactPage.ref.current === null`);
      assert.equal(await page.evaluate((node) => (node as Element).isConnected, element), false);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  test('the tag alone takes properties and listeners from React, too', async () => {
    const { page, faults } = await open();
    await page.evaluate('reactPage.mount(true)');
    await drawn(page);
    await until(page, `${CHART}.data?.actors.length === 3 && ${CHART}.shadowRoot.querySelector('[part~=figure]')`);
    await page.evaluate(choose('JPN'));
    assert.equal(await page.evaluate(HEARD), '0 JPN');
    await page.click('button');
    await page.click('button');
    await until(page, `!${CHART}.selected.length`);
    await page.evaluate(choose('USA'));
    assert.equal(await page.evaluate(HEARD), '2 USA');
    assert.deepEqual(faults, []);
    await page.close();
  });
});
