import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TAGS } from '../fixtures.js';
import { allElements, SCRIPT, startStage, type Stage } from './open-page.js';

describe('a frame without an origin of its own', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage({ headers: { 'access-control-allow-origin': '*' } });
  });
  after(() => stage?.close());

  test('draws every figure without a fault, and has no storage to use', async () => {
    const inside = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A frame</title>${SCRIPT}<body>${allElements()}</body></html>`;
    const { page, faults } = await stage.open();
    await page.evaluate(`document.body.append(Object.assign(document.createElement('iframe'), {
      sandbox: 'allow-scripts', width: 900, height: 600, srcdoc: ${JSON.stringify(inside)} }))`);
    const frame = await page.waitForFrame((each) => each !== page.mainFrame());
    await frame.waitForFunction(
      (tags) =>
        tags.every((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('figure .drawing [role=button]')),
      { timeout: 15_000 },
      [...TAGS],
    );
    assert.equal(await frame.evaluate('origin'), 'null');
    await assert.rejects(frame.evaluate('localStorage.length'));
    await frame.evaluate(`Promise.all([...document.querySelectorAll('${TAGS.join()}')].map((each) => each.toCSV()))`);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
