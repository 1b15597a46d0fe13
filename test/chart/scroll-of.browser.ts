import { expect, fixture, html } from '@open-wc/testing';
import { scrollOf } from '../../src/chart/scroll-of.js';

/** A box that scrolls, or one that only is tall, with a place in the shadow of a host in it. */
async function boxed(style: string): Promise<{ box: HTMLElement; inner: HTMLElement }> {
  const box = await fixture<HTMLElement>(html`<div style=${style}><div style="height: 400px"></div></div>`);
  const host = box.firstElementChild as HTMLElement;
  const inner = document.createElement('p');
  host.attachShadow({ mode: 'open' }).append(inner);
  return { box, inner };
}

describe('scrollOf()', () => {
  it('finds the box around that scrolls, out of a shadow and of a slot', async () => {
    const { box, inner } = await boxed('height: 100px; overflow-y: auto');
    expect(scrollOf(inner)).to.equal(box);
    const slotted = document.createElement('b');
    const host = inner.parentNode as ShadowRoot;
    host.append(document.createElement('slot'));
    host.host.append(slotted);
    expect(scrollOf(slotted)).to.equal(box);
  });

  it('is the page where no box around scrolls: none that is high enough, or cuts off', async () => {
    for (const style of ['height: 800px; overflow-y: auto', 'height: 100px; overflow-y: hidden', '']) {
      const { inner } = await boxed(style);
      expect(scrollOf(inner)).to.equal(document.scrollingElement);
    }
  });

  it('takes the body for the page, unless the page itself cuts it off', async () => {
    const { inner } = await boxed('height: 3000px');
    const [page, body] = [document.documentElement, document.body];
    body.style.cssText = 'height: 100vh; overflow-y: auto';
    expect(scrollOf(inner)).to.equal(document.scrollingElement);
    page.style.cssText = 'height: 100%; overflow-y: hidden';
    expect(scrollOf(inner)).to.equal(body);
    page.style.cssText = body.style.cssText = '';
  });
});
