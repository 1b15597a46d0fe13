import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { markOf, smallDossier, TAGS } from '../fixtures.js';
import { SCRIPT, startStage, until, type Stage } from './open-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 768, 1280];
const DIMMED_TOO = ['poorOrDimmedMarks'];
const SETTINGS = {
  light: { features: [{ name: 'prefers-color-scheme', value: 'light' }], checks: ['poorMarks'] },
  dark: { features: [{ name: 'prefers-color-scheme', value: 'dark' }], checks: ['poorMarks'] },
  'more contrast': { features: [{ name: 'prefers-contrast', value: 'more' }], checks: DIMMED_TOO },
  'forced colours': {
    features: [{ name: 'forced-colors', value: 'active' }],
    checks: [...DIMMED_TOO, 'foreignPaints'],
  },
};
const STILL = { name: 'prefers-reduced-motion', value: 'reduce' };
const ALL = `document.querySelectorAll('${TAGS.join()}')`;

const HEAD = `<meta name="color-scheme" content="light dark"><style>body { margin: 0 }</style>
  <script type="module" src="/test/page/contrast.mjs"></script>${SCRIPT}`;

/** Every element at every width: of the real dossier from left to right, of the small one from right to left. */
const BODY = TAGS.flatMap((tag) =>
  WIDTHS.flatMap((width) => [
    `<div style="width: ${width}px"><${tag} id="${width}" src="/data/south-korea.json" ego="KOR" ties></${tag}></div>`,
    `<div style="width: ${width}px"><${tag} id="${width}-rtl" locale="ar"><script type="application/json">${JSON.stringify(smallDossier)}</script></${tag}></div>`,
  ]),
).join('');

const STATES: Readonly<Record<string, string>> = {
  ready: '',
  hovered: `for (const element of ${ALL}) element.shadowRoot.querySelector('.drawing [data-id]')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));`,
  selected: `for (const element of ${ALL}) element.selected = [element.id.includes('rtl') ? ${JSON.stringify(markOf)}[element.localName] : element.shadowRoot.querySelector('.drawing [role=button]').dataset.id];`,
  table: `for (const element of ${ALL}) element.dataTable = true;`,
  empty: `for (const element of ${ALL}) Object.assign(element, { dataTable: false, selected: [], data: {} });`,
  error: `for (const element of ${ALL}) Object.assign(element, { data: undefined, src: '/__test/status/500' });`,
};

// What axe leaves open, and why that is no question here.
const RESOLVED = new Set([
  // It does not see what is under a text of an SVG; the checks above do.
  'color-contrast',
  // A `?` or `†` in a mark is a sign, which the mark's name says in words.
  'label-content-name-mismatch',
]);

describe('how the figures look', () => {
  let stage: Stage;
  let page: Page;
  let client: CDPSession | undefined;

  before(async () => {
    stage = await startStage();
    page = await open();
  });
  after(() => stage?.close());

  async function open(): Promise<Page> {
    const { page: opened } = await stage.open({ head: HEAD, width: 1300 });
    await opened.evaluate(
      `document.body.append(document.createRange().createContextualFragment(${JSON.stringify(BODY)}))`,
    );
    await until(opened, `[...${ALL}].every((element) => element.shadowRoot?.querySelector('[part~=figure]'))`);
    await settle(opened);
    return opened;
  }

  const settle = (on: Page): Promise<unknown> =>
    on.evaluate(`(async () => {
      for (let i = 0; i < 2; i++) await Promise.all([...${ALL}].map((element) => element.updateComplete));
      await new Promise((resolve) => setTimeout(resolve, 100));
    })()`);

  async function emulate(features: readonly { name: string; value: string }[]): Promise<void> {
    // For as long as the session is open.
    client ??= await page.createCDPSession();
    // With less motion, as colours would be on their way to the new ones.
    await client.send('Emulation.setEmulatedMedia', { features: [...features, STILL] });
  }

  const found = async (...names: string[]): Promise<string[]> =>
    (await page.evaluate(`check(${JSON.stringify(names)})`)) as string[];

  for (const [state, act] of Object.entries(STATES)) {
    describe(state, () => {
      before(async () => {
        await page.evaluate(act);
        if (state === 'error')
          await until(page, `[...${ALL}].every((element) => element.shadowRoot.querySelector('[part~=error]'))`);
        await settle(page);
      });

      for (const [name, { features, checks }] of Object.entries(SETTINGS)) {
        test(`${name}: texts contrast by 4.5, marks and focus by 3`, async () => {
          await emulate(features);
          const focus = state === 'selected' || state === 'table' ? ['poorFocus'] : [];
          assert.deepEqual(await found('poorTexts', ...checks, ...focus), []);
        });
      }

      test('no motion goes on where the reader wants less of it', async () => {
        await emulate([]);
        await page.evaluate(STATES['hovered'] ?? '');
        await page.evaluate(`Promise.all([...${ALL}].map((element) => element.updateComplete))`);
        const running = `document.getAnimations().filter(({ playState }) => playState === 'running').length`;
        assert.equal(await page.evaluate(running), 0);
      });

      test('every target on a phone is 24 px, or has as much room of its own', async () => {
        assert.deepEqual(
          (await found('smallTargets')).filter((each) => / 320/.test(each)),
          [],
        );
      });
    });
  }

  test('what axe cannot decide is decided here', async () => {
    const other = await open();
    await other.evaluate(`for (const element of ${ALL}) if (element.id !== '768') element.remove()`);
    await other.evaluate(AXE);
    for (const state of ['ready', 'selected', 'table']) {
      await other.evaluate(STATES[state] ?? '');
      await settle(other);
      const told = (await other.evaluate(
        `axe.run({ include: ${JSON.stringify([...TAGS])} }).then(({ violations, incomplete }) => [...violations, ...incomplete].map(({ id }) => id))`,
      )) as string[];
      assert.deepEqual(
        told.filter((id) => !RESOLVED.has(id)),
        [],
        state,
      );
    }
    await other.close();
  });

  test('a control with colours that are too pale is seen by each check', async () => {
    const other = await open();
    const kinds = [1, 2, 3, 4, 5, 6, 7].map((n) => `kind-${n}`);
    const pale = ['ink', 'ink-muted', 'cooperative', 'adversarial', 'mixed', 'neutral', 'focus', ...kinds];
    await other.evaluate(
      `for (const name of ${JSON.stringify(pale)}) document.documentElement.style.setProperty('--statecraft-' + name, '#e4e4e4')`,
    );
    for (const name of ['poorTexts', 'poorMarks', 'poorFocus', 'foreignPaints']) {
      const told = (await other.evaluate(`check(['${name}'])`)) as string[];
      for (const tag of TAGS) {
        // Its cells are words.
        if (name === 'poorMarks' && tag === 'policy-compare') continue;
        assert.ok(
          told.some((each) => each.startsWith(tag)),
          `${name} in ${tag}`,
        );
      }
    }
    await other.close();
  });

  test('with the text spacing of a reader’s own, and at 320 px, nothing of the frame is cut or pushed out', async () => {
    const other = await open();
    const SPACED =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important } svg * { letter-spacing: 0 !important; word-spacing: 0 !important }';
    const wrong = await other.evaluate(`(async () => {
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
    await other.close();
  });
});
