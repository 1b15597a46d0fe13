import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { smallDossier, TAGS, textOf } from '../fixtures.js';
import { textIn } from '../elements.js';

describe('an element that stands in the page before its script has come', () => {
  it('takes the properties and attributes that it was given before', async () => {
    const elements: HTMLElement[] = [];
    for (const tag of TAGS) {
      expect(customElements.get(tag)).to.equal(undefined);
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const element = Object.assign(document.createElement(tag), { data: smallDossier, heading: 'A property' });
      element.setAttribute('byline', 'An attribute');
      box.append(element);
      elements.push(element);
    }
    const settled = elements.map((element) => oneEvent(element, 'statecraft-settled'));
    await import('statecraft/define');
    await Promise.all(settled);
    TAGS.forEach((tag, i) => {
      const text = textIn(elements[i] as Element);
      for (const part of [textOf[tag], 'A property', 'An attribute']) expect(text).to.contain(part);
      expect((elements[i] as HTMLElement & { heading?: string }).heading).to.equal('A property');
    });
  });
});
