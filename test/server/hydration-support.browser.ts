// First, as a page has it that hydrates elements of its own.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { expect, fixture, html } from '@open-wc/testing';
import 'statecraft/define';
import { until } from '../elements.js';
import { TAGS } from '../fixtures.js';
import { parsedInto, served, writtenTree } from './served.js';

describe('a figure that a server has drawn, on a page with the support for hydration', () => {
  for (const tag of TAGS) {
    it(`<${tag}> becomes the element all the same, whether its hydration is put off or not`, async () => {
      const { html: markup } = await served({ tag, file: 'south-korea.json', width: 700 });
      for (const written of [markup, markup.replace(' ', ' defer-hydration ')]) {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        box.style.width = '700px';
        const element = await parsedInto(box, written);
        const root = element.shadowRoot as ShadowRoot;
        const before = writtenTree(root);
        element.removeAttribute('defer-hydration');
        await until(() => root.querySelectorAll('style').length === 0);
        expect(root.querySelectorAll('style, figure').length).to.equal(1);
        expect(writtenTree(root)).to.equal(before);
      }
    });
  }
});
