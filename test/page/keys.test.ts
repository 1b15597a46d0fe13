import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { worldFile } from '../alliance-network/worlds.js';
import { dossierOf, manyByMany, moving, votes } from '../policy-compare/comparisons.js';
import { crowd } from '../summit-timeline/crowd.js';
import { elementOf, drawn, SCRIPT, startStage, until, type Stage } from './open-page.js';

const inScript = (data: unknown): string => `<script type="application/json">${JSON.stringify(data)}</script>`;
const real = 'src="/data/south-korea.json" ego="KOR"';
const blocs = dossierOf(votes(['yes', 'no', ''], ['no', 'yes', 'no'], ['yes', 'no', 'abstain']));

const FIGURES: Readonly<Record<string, string>> = {
  'a small network': elementOf('alliance-network'),
  'a network': `<alliance-network ${real}></alliance-network>`,
  'a network as a list': `<alliance-network ${real} view="list"></alliance-network>`,
  'a crowded network': `<alliance-network>${inScript(worldFile(140, 460, 1))}</alliance-network>`,
  'a timeline': `<summit-timeline ${real} ties></summit-timeline>`,
  'an upright timeline': `<summit-timeline ${real} ties view="vertical"></summit-timeline>`,
  'a crowded timeline': `<summit-timeline>${inScript(crowd)}</summit-timeline>`,
  'a comparison': `<policy-compare ${real}></policy-compare>`,
  positions: `<policy-compare ${real} view="positions"></policy-compare>`,
  'a change': `<policy-compare view="change">${inScript(dossierOf(moving))}</policy-compare>`,
  'a matrix': `<policy-compare view="matrix">${inScript(dossierOf(manyByMany(12, 8)))}</policy-compare>`,
  'an agreement': `<policy-compare view="agreement">${inScript(blocs)}</policy-compare>`,
  'the sides of votes': `<policy-compare view="for-and-against">${inScript(blocs)}</policy-compare>`,
};

/** Where the focus is: outside, on a mark, or on a control, by its words. */
const FOCUS = `(() => {
  const element = document.querySelector('#guest').firstElementChild;
  if (document.activeElement !== element) return document.activeElement.id || 'page';
  const at = element.shadowRoot.activeElement;
  return at.matches('.drawing [data-id], .drawing .surface') ? 'mark ' + (at.dataset.id ?? '') : 'control ' + at.textContent.trim();
})()`;

// All that the four arrows, Home and End lead to, from the mark that Tab comes to.
const REACHED = `(() => {
  const element = document.querySelector('#guest').firstElementChild;
  const [first] = element.order;
  const reached = new Set([first, element.order.at(-1)]);
  for (const id of reached) {
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
      const next = element.neighbour(id, key);
      if (next !== undefined) reached.add(next);
    }
  }
  const marks = [...element.shadowRoot.querySelectorAll('.drawing [role=button][data-id]')].map((mark) => mark.dataset.id);
  // In a crowd arrows go from actor to actor: its ties are told of with the actor, in browse mode and in the table.
  const isOfCrowd = (id) => element.shadowRoot.querySelector('.crowd') && element.dossierInUse.ties.some((tie) => tie.id === id);
  return { marks: marks.length, missed: [...new Set([...marks, ...element.order])].filter((id) => !reached.has(id) && !isOfCrowd(id)) };
})()`;

describe('the keys of a figure', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  const focus = async (page: Page): Promise<string> => (await page.evaluate(FOCUS)) as string;

  for (const [name, figure] of Object.entries(FIGURES)) {
    test(`${name} is entered and left by Tab with one stop for its drawing, and by keys each mark is reached`, async () => {
      const { page, faults } = await stage.open({ head: SCRIPT });
      const body = `<button id="before">Before</button><div id="guest">${figure}</div><button id="after">After</button>`;
      await page.evaluate(
        `document.body.append(document.createRange().createContextualFragment(${JSON.stringify(body)}))`,
      );
      await drawn(page);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.focus('#before');
      const stops: string[] = [];
      do {
        await page.keyboard.press('Tab');
        stops.push(await focus(page));
      } while (stops.at(-1) !== 'after' && stops.length < 40);
      const controls = (await page.evaluate(
        `[...document.querySelector('#guest').firstElementChild.shadowRoot.querySelectorAll('button, summary, input, select, a[href], [role=slider]')].filter((each) => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }) && !each.closest('.drawing [data-id]')).length`,
      )) as number;
      assert.equal(stops.filter((stop) => stop.startsWith('mark')).length, 1, stops.join('\n'));
      assert.ok(stops.length - 1 <= 1 + controls, `${controls} controls, but ${stops.join('\n')}`);
      const back: string[] = [];
      do {
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
        back.push(await focus(page));
      } while (back.at(-1) !== 'before' && back.length < 40);
      assert.equal(back.length, stops.length, `back by ${back.join('\n')}`);
      const { marks, missed } = (await page.evaluate(REACHED)) as { marks: number; missed: string[] };
      assert.ok(marks > 3, `${marks} marks`);
      assert.deepEqual(missed, []);
      assert.deepEqual(
        faults.filter((fault) => !fault.includes('cite no source')),
        [],
      );
      await page.close();
    });
  }

  for (const name of ['a network', 'a timeline', 'a comparison']) {
    test(`${name} lets Enter choose; Escape gives up the choice, and the next one leaves the drawing`, async () => {
      const { page } = await stage.open({
        head: SCRIPT,
        body: `<button id="before">Before</button><div id="guest">${FIGURES[name]}</div><button id="after">After</button>`,
      });
      await drawn(page);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await page.focus('#before');
      const seen = new Set<string>();
      do await page.keyboard.press('Tab');
      while (!(await focus(page)).startsWith('mark') && seen.size < 40 && seen.add(await focus(page)));
      const chosen = `document.querySelector('#guest').firstElementChild.selected.length`;
      await page.keyboard.press('Enter');
      await until(page, `${chosen} === 1`);
      for (let i = 0; i < 3 && (await focus(page)).startsWith('mark'); i++) {
        await page.keyboard.press('Escape');
        await page.evaluate(`document.querySelector('#guest').firstElementChild.updateComplete`);
      }
      assert.equal(await page.evaluate(chosen), 0);
      assert.equal(await focus(page), 'page');
      await page.keyboard.press('Tab');
      assert.notEqual(await focus(page), 'before', 'Tab goes on from there');
      await page.close();
    });
  }
});
