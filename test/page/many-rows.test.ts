import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TAGS, type Tag } from '../fixtures.js';
import { SCRIPT, startStage, until, type Stage } from './open-page.js';

/** More than a function takes arguments: who spreads that many falls over. */
const ROWS = 150_000;
const MOST_NODES = 2_000;
const LONGEST_MS = 20_000;

const SOURCES = `sources: [{ id: 's', title: 'A yearbook' }]`;

/** In the page, as no address or message would hold that much. */
const DATA: Readonly<Record<Tag, string>> = {
  'summit-timeline': `({ asOf: '2020', ${SOURCES}, events: Array.from({ length: ${ROWS} }, (_, i) => ({ id: 'e' + i, title: 'Event ' + i, kind: 'k' + (i % 5), when: 1900 + (i % 120) + '-0' + (1 + (i % 9)), sources: ['s'] })) })`,
  'alliance-network': `({ asOf: '2020', ${SOURCES}, actors: Array.from({ length: 2000 }, (_, i) => ({ id: 'a' + i, name: 'Actor ' + i, kind: 'state', sources: ['s'] })),
    ties: Array.from({ length: ${ROWS} }, (_, i) => ({ id: 't' + i, title: 'Tie ' + i, kind: 'k' + (i % 5), parties: ['a' + (i % 2000), 'a' + ((i * 7 + 1) % 2000)], when: 1900 + (i % 120) + '/..', sources: ['s'] })) })`,
  'policy-compare': `({ asOf: '2020', ${SOURCES}, comparisons: [{ id: 'c', title: 'C', sources: ['s'], subjects: Array.from({ length: 1000 }, (_, i) => ({ id: 's' + i, title: 'Subject ' + i, sources: ['s'] })),
    dimensions: Array.from({ length: ${ROWS / 1000} }, (_, i) => ({ id: 'd' + i, title: 'Question ' + i, scale: { type: 'linear', domain: [0, 100] }, sources: ['s'] })),
    positions: Array.from({ length: ${ROWS} }, (_, i) => ({ subject: 's' + (i % 1000), dimension: 'd' + Math.floor(i / 1000), value: i % 101, sources: ['s'] })) }] })`,
};

describe(`${ROWS} rows`, () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  for (const tag of TAGS) {
    test(`<${tag}> draws ${ROWS} rows in fewer than ${MOST_NODES} nodes, and has a table of them`, async () => {
      const { page } = await stage.open({ head: SCRIPT });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await until(page, `customElements.get('${tag}')`);
      const { ends, nodes } = (await page.evaluate(`(async () => {
        const data = ${DATA[tag]};
        const element = (globalThis.element = document.createElement('${tag}'));
        const ends = [];
        for (const type of ['ready', 'error']) element.addEventListener('statecraft-' + type, () => ends.push(type));
        const settled = new Promise((resolve) => element.addEventListener('statecraft-settled', resolve));
        element.data = data;
        document.body.append(element);
        await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, ${LONGEST_MS}))]);
        return { ends, nodes: element.shadowRoot.querySelectorAll('*').length };
      })()`)) as { ends: string[]; nodes: number };
      assert.deepEqual(ends, ['ready']);
      assert.ok(nodes > 100 && nodes < MOST_NODES, `${nodes} nodes`);
      await page.evaluate(`element.dataTable = true; element.updateComplete`);
      const rows = `element.shadowRoot.querySelectorAll('table tbody tr').length`;
      await until(page, `${rows} > 10`);
      assert.ok(Number(await page.evaluate(rows)) <= 1000);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
