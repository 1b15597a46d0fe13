import { expect, fixture, html } from '@open-wc/testing';
import 'statecraft/define';
import type { Tag } from '../fixtures.js';
import { parsedInto, served, writtenTree, type ServedRequest } from './served.js';

/** Every form that an element has, by its options. */
const FORMS: Readonly<Record<Tag, readonly Record<string, unknown>[]>> = {
  'alliance-network': [
    {},
    { view: 'list' },
    { view: 'circle' },
    { view: 'matrix' },
    { selected: ['KOR'], heading: 'Seoul & “its” <friends>' },
    { 'compare-to': '1990' },
    { hulls: ['none'], frame: 'none' },
    { 'data-table': true },
  ],
  'summit-timeline': [
    {},
    { view: 'vertical' },
    { view: 'horizontal' },
    { ties: true, lanes: 'actor', byline: 'The desk' },
    { spacing: 'even', 'fold-gaps': true },
  ],
  'policy-compare': [
    {},
    { view: 'table' },
    { view: 'positions' },
    { view: 'change' },
    { view: 'matrix' },
    { view: 'agreement' },
    { view: 'for-and-against' },
  ],
};

/** An element as a page of a server has it, and what stands in it once it is the element's own. */
async function taken(request: ServedRequest) {
  const { html: markup, problems } = await served(request);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = `${request.width}px`;
  const element = await parsedInto(box, markup);
  const root = element.shadowRoot as ShadowRoot;
  const state = () => {
    const { width, height } = element.getBoundingClientRect();
    const marks = [...root.querySelectorAll('[part~=drawing], [part~=source], [part~=footer]')];
    const places = marks.map((mark) => Math.round(mark.getBoundingClientRect().top));
    return { tree: writtenTree(root), box: [width, Math.round(height), ...places].join() };
  };
  const before = state();
  // Told in the very task in which the one goes and the other comes.
  await new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (root.querySelector('style')) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(root, { childList: true });
  });
  return { before, after: state(), problems, root, element };
}

describe('a figure that a server has drawn', () => {
  for (const [tag, forms] of Object.entries(FORMS) as [Tag, readonly Record<string, unknown>[]][]) {
    for (const locale of ['en', 'ko']) {
      for (const width of [360, 900]) {
        it(`<${tag}> at ${width} px in ${locale} is the browser's first picture, in the same place`, async () => {
          for (const options of forms) {
            const request = { tag, file: 'south-korea.json', width, locale, options };
            const { before, after, problems, root } = await taken(request);
            const said = JSON.stringify(options);
            expect(before.tree, said).to.equal(after.tree);
            expect(before.box, said).to.equal(after.box);
            expect(problems).to.deep.equal([]);
            expect(root.querySelectorAll('[part~=figure]').length, said).to.equal(1);
            expect(root.querySelectorAll('style').length, said).to.equal(0);
          }
        });
      }
    }
  }
});
