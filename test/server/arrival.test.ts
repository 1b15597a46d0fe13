import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { TAGS } from '../fixtures.js';
import { bringScript, COUNT_SHIFT, SCRIPT, startStage, until, type Opened, type Stage } from '../page/open-page.js';

const WIDTH = 760;

const SHOWN = `(() => {
  const root = document.querySelector('[server-width]').shadowRoot;
  const { height } = root.querySelector('[part~=figure]').getBoundingClientRect();
  const dead = [...root.querySelectorAll('button, input, select, summary')].filter((each) => each.checkVisibility({ visibilityProperty: true }));
  return { height, dead: dead.length, text: root.querySelector('.drawing').textContent.replace(/\\s+/g, ' ').trim() };
})()`;

describe('a page of a server, with a figure in it', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  function open({ tag = '', column = WIDTH, head = '', script = true, options = {}, ...rest }): Promise<Opened> {
    const request = JSON.stringify({ tag, file: 'south-korea.json', width: WIDTH, options, ...rest });
    const address = `/__test/article?${new URLSearchParams({ request, head })}`;
    return stage.open({ path: address, width: column + 16, first: COUNT_SHIFT, script });
  }

  const taken = (page: Page): Promise<void> =>
    until(page, `!document.querySelector('[server-width]').shadowRoot.querySelector('style')`);

  for (const tag of TAGS) {
    test(`<${tag}> is there without a script, with nothing that would need one, and keeps to its column`, async () => {
      for (const column of [WIDTH, 360]) {
        const { page, faults } = await open({ tag, column, script: false });
        const { height, dead, text } = (await page.evaluate(SHOWN)) as { height: number; dead: number; text: string };
        assert.ok(height > 300, `${height} px`);
        assert.ok(text.length > 100, text);
        assert.equal(dead, 0);
        const overhang = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
        assert.ok(tag === 'policy-compare' || overhang <= 0, `${overhang} px too wide in ${column}`);
        assert.deepEqual(faults, []);
        await page.close();
      }
    });

    test(`<${tag}> becomes the element under a strict policy, and nothing moves`, async () => {
      for (const options of [{}, { selected: [tag === 'summit-timeline' ? 'washington-declaration' : 'KOR'] }]) {
        const { page, faults } = await open({ tag, options });
        await bringScript(page);
        await taken(page);
        await new Promise((resolve) => setTimeout(resolve, 700));
        assert.equal(await page.evaluate('shift'), 0);
        assert.equal(
          await page.evaluate(`document.querySelector('${tag}').shadowRoot.querySelectorAll('figure').length`),
          1,
        );
        assert.deepEqual(faults, []);
        await page.close();
      }
    });
  }

  test('a figure keeps what a server has drawn where its data are not to be had, and says so', async () => {
    const { page } = await open({ tag: 'policy-compare', head: SCRIPT, src: '/__test/status/500' });
    await until(page, `document.querySelector('policy-compare').shadowRoot.querySelector('[part~=error]')`);
    const root = `document.querySelector('policy-compare').shadowRoot`;
    assert.equal(await page.evaluate(`${root}.querySelectorAll('[part~=figure]').length`), 1);
    await page.close();
  });
});
