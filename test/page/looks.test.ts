import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { markOf, smallDossier, TAGS } from '../fixtures.js';
import { ALL, Looking, SETTINGS } from './looking.js';
import { startStage, type Stage } from './open-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 768, 1280];
/** Every element at every width: of the real dossier from left to right, of the small one from right to left. */
const BODY = TAGS.flatMap((tag) =>
  WIDTHS.flatMap((width) => [
    `<div style="width: ${width}px"><${tag} id="${width}" src="/data/south-korea.json" ego="KOR" ties></${tag}></div>`,
    `<div style="width: ${width}px"><${tag} id="${width}-rtl" locale="ar"><script type="application/json">${JSON.stringify(smallDossier)}</script></${tag}></div>`,
  ]),
).join('');

/** A mark that there is something to tell of: in a comparison, an answer. */
const MARK = `(element.shadowRoot.querySelector('.drawing .said [role=button]') ?? element.shadowRoot.querySelector('.drawing [role=button]'))`;

const HOVER = `for (const element of ${ALL}) ${MARK}?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));`;

/** What brings every element into a state, and what there is to be seen then in each of them. */
const STATES: Readonly<Record<string, { act: string; shows?: string }>> = {
  ready: { act: '' },
  'hovered, with its words beside it': {
    act: HOVER,
    shows: '[part~=tooltip]',
  },
  'selected, with its details': {
    act: `for (const element of ${ALL}) element.selected = [element.id.includes('rtl') ? ${JSON.stringify(markOf)}[element.localName] : ${MARK}.dataset.id];`,
    shows: '[part~=details]',
  },
  'a menu open': {
    act: `for (const element of ${ALL}) for (const each of element.shadowRoot.querySelectorAll('.downloads summary, .filters summary')) each.click();`,
    shows: '.downloads[open] button',
  },
  table: { act: `for (const element of ${ALL}) element.dataTable = true;`, shows: '[part~=table]' },
  empty: {
    act: `for (const element of ${ALL}) Object.assign(element, { dataTable: false, selected: [], data: {} });`,
    shows: '[part~=empty]',
  },
  error: {
    act: `for (const element of ${ALL}) Object.assign(element, { data: undefined, src: '/__test/status/500' });`,
    shows: '[part~=error]',
  },
  loading: {
    act: `for (const element of ${ALL}) {
      const other = Object.assign(element.cloneNode(), { src: '/__test/stall' });
      element.replaceWith(other);
    }`,
    shows: '[part~=loading]',
  },
};

/** States in which there is something more to be focused than before. */
const FOCUSED = new Set(['selected, with its details', 'a menu open', 'table']);

// What axe leaves open, and why that is no question here.
const RESOLVED = new Set([
  // It does not see what is under a text of an SVG; the checks above do.
  'color-contrast',
  // A `?` or `†` in a mark is a sign, which the mark's name says in words.
  'label-content-name-mismatch',
]);

describe('how the figures look', () => {
  let stage: Stage;
  let looking: Looking;

  before(async () => {
    stage = await startStage();
    looking = await Looking.at(stage, BODY);
  });
  after(() => stage?.close());

  for (const [state, { act, shows }] of Object.entries(STATES)) {
    describe(state, () => {
      before(async () => {
        await looking.show(act, shows);
      });

      for (const [name, { features, checks }] of Object.entries(SETTINGS)) {
        test(`${name}: texts contrast by 4.5, marks and focus by 3`, async () => {
          await looking.emulate(features);
          const focus = FOCUSED.has(state) ? ['poorFocus'] : [];
          assert.deepEqual(await looking.found('poorTexts', ...checks, ...focus), []);
        });
      }

      test('no motion goes on where the reader wants less of it', async () => {
        await looking.emulate([]);
        await looking.page.evaluate(HOVER);
        await looking.page.evaluate(`Promise.all([...${ALL}].map((element) => element.updateComplete))`);
        const running = `document.getAnimations().filter(({ playState }) => playState === 'running').length`;
        assert.equal(await looking.page.evaluate(running), 0);
      });

      test('every target on a phone is 24 px, or has as much room of its own', async () => {
        assert.deepEqual(
          (await looking.found('smallTargets')).filter((each) => / 320/.test(each)),
          [],
        );
      });
    });
  }

  test('what axe cannot decide is decided here', async () => {
    // What is still loading there would keep this page from its data.
    await looking.page.close();
    const other = await Looking.at(stage, BODY);
    await other.page.evaluate(`for (const element of ${ALL}) if (element.id !== '768') element.remove()`);
    await other.page.evaluate(AXE);
    for (const [state, { act, shows }] of Object.entries(STATES)) {
      await other.show(act, shows);
      const told = (await other.page.evaluate(
        `axe.run({ include: ${JSON.stringify([...TAGS])} }).then(({ violations, incomplete }) => [...violations, ...incomplete].map(({ id }) => id))`,
      )) as string[];
      assert.deepEqual(
        told.filter((id) => !RESOLVED.has(id)),
        [],
        state,
      );
    }
    await other.page.close();
  });

  test('a control with colours that are too pale is seen by each check', async () => {
    const other = await Looking.at(stage, BODY);
    const kinds = [1, 2, 3, 4, 5, 6, 7].map((n) => `kind-${n}`);
    const pale = ['ink', 'ink-muted', 'cooperative', 'adversarial', 'mixed', 'neutral', 'focus', ...kinds];
    await other.page.evaluate(
      `for (const name of ${JSON.stringify(pale)}) document.documentElement.style.setProperty('--statecraft-' + name, '#e4e4e4')`,
    );
    for (const name of ['poorTexts', 'poorMarks', 'poorFocus', 'foreignPaints']) {
      const told = await other.found(name);
      for (const tag of TAGS) {
        // Its cells are words.
        if (name === 'poorMarks' && tag === 'policy-compare') continue;
        assert.ok(
          told.some((each) => each.startsWith(tag)),
          `${name} in ${tag}`,
        );
      }
    }
    await other.page.close();
  });

  test('with the text spacing of a reader’s own, and at 320 px, nothing of the frame is cut or pushed out', async () => {
    const other = await Looking.at(stage, BODY);
    const SPACED =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important } svg * { letter-spacing: 0 !important; word-spacing: 0 !important }';
    const wrong = await other.page.evaluate(`(async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(SPACED)});
      const found = [];
      for (const spaced of [false, true]) {
        for (const element of ${ALL}) {
          if (spaced) element.shadowRoot.adoptedStyleSheets = [...element.shadowRoot.adoptedStyleSheets, sheet];
          if (element.scrollWidth > element.clientWidth) found.push(element.localName + element.id + ' is ' + element.scrollWidth);
          for (const node of element.shadowRoot.querySelectorAll('.figure *')) {
            if (node.closest('svg, .unseen, .table-scroll, details:not([open])')) continue;
            const { overflowX, overflowY } = getComputedStyle(node);
            const cut = (overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 1) || (overflowY === 'hidden' && node.scrollHeight > node.clientHeight + 1);
            if (cut) found.push(element.localName + element.id + ' cuts ' + node.className);
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return found;
    })()`);
    assert.deepEqual(wrong, []);
    await other.page.close();
  });
});
