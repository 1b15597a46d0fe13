import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import 'statecraft/define';
import type { ChartElement } from '../../src/chart/chart-element.js';
import { drawn, frame, has, listen, pause, place, textIn, until } from '../elements.js';
import { markOf, smallDossier, TAGS, textOf } from '../fixtures.js';

const NO_SIZE = /NaN|Infinity|undefined/;

const markup = (element: Element): string =>
  new XMLSerializer().serializeToString(element.shadowRoot?.querySelector('.drawing') as Element);

const attributesIn = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((node) =>
    [...node.attributes].map(({ name, value }) => `${name}=${value}`),
  );

/** The colour and the size of its heading: what is left of them when the styles are gone is the page's. */
const looks = (element: Element): string => {
  const { color, fontSize, fontWeight } = getComputedStyle(
    element.shadowRoot?.querySelector('[part=heading]') as Element,
  );
  return [color, fontSize, fontWeight, getComputedStyle(element).display].join();
};

async function withFrame(use: (body: HTMLElement) => Promise<void>): Promise<void> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const inner = Object.assign(document.createElement('iframe'), { width: '700', height: '500', src: '/__test/html' });
  const loaded = oneEvent(inner, 'load');
  box.append(inner);
  await loaded;
  await use(inner.contentDocument?.body as HTMLElement);
}

/** What goes wrong anywhere on the page in the meantime. */
async function faultsDuring(act: () => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  const note = (event: Event): unknown =>
    faults.push(event instanceof ErrorEvent ? event.message : String((event as PromiseRejectionEvent).reason));
  for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, note);
  await act();
  await pause(20);
  for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, note);
  return faults;
}

for (const tag of TAGS) {
  describe(`<${tag}> lives`, () => {
    it('draws in the frame after it is shown, all of it', async () => {
      // Its code is there.
      (await drawn(tag)).remove();
      const element = await place(tag, { hidden: true, data: smallDossier });
      await pause(60);
      expect(has(element, '.drawing')).to.equal(false);
      element.hidden = false;
      // The frame it is shown in, the next one in which it is drawn, and one from which to see that.
      // A busy browser puts frames before the tasks that wait: those of a frame are to have their turn.
      for (let i = 0; i < 3; i++) {
        await frame();
        await pause(0);
      }
      expect(textIn(element)).to.contain(textOf[tag]);
    });

    it('waits in a box without size, and draws when the box has some', async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const style = box.style;
      Object.assign(style, { width: '0', height: '0', overflow: 'hidden' });
      const element = Object.assign(document.createElement(tag), { data: smallDossier });
      box.append(element);
      await pause(40);
      for (const width of [0, 1, 3, 40]) {
        style.width = `${width}px`;
        await pause(30);
        const wrong = attributesIn(element).filter((each) => NO_SIZE.test(each) || /^(width|height|r)=-/.test(each));
        expect(wrong, `at ${width}`).to.deep.equal([]);
      }
      Object.assign(style, { width: '700px', height: 'auto' });
      await until(() => textIn(element).includes(textOf[tag]));
      expect(textIn(element)).to.contain(textOf[tag]);
    });

    it('follows 600 changes of width by one layout a frame at most, and no loop of the observer', async () => {
      const element = await drawn(tag);
      const watched = element as unknown as { compose(stage: unknown): unknown };
      const compose = watched.compose.bind(element);
      let [layouts, frames] = [0, 0];
      watched.compose = (stage) => (layouts++, compose(stage));
      const style = (element.parentElement as HTMLElement).style;
      const faults = await faultsDuring(async () => {
        for (let i = 0; i < 600; i++) {
          style.width = `${300 + ((i * 137) % 800)}px`;
          if (element.offsetWidth === 0) throw new Error('not shown');
          if (i % 10 === 9) (await frame(), frames++);
        }
        await frame();
        await frame();
      });
      expect(faults).to.deep.equal([]);
      expect(layouts).to.be.within(frames / 4, frames + 2);
      style.width = '900px';
      await until(() => textIn(element).includes(textOf[tag]));
      expect(textIn(element)).to.contain(textOf[tag]);
    });

    it('is the same picture when it has been in a frame and back, with its styles in both', async () => {
      const element = await drawn(tag, { heading: 'A finding' });
      const [before, look] = [markup(element), looks(element)];
      const home = element.parentElement as HTMLElement;
      const faults = await faultsDuring(() =>
        withFrame(async (away) => {
          for (let i = 0; i < 3; i++) {
            away.append(element);
            expect(element.shadowRoot?.adoptedStyleSheets.length).to.be.greaterThan(0);
            expect(looks(element)).to.equal(look);
            await frame();
            home.append(element);
            expect(looks(element)).to.equal(look);
          }
          await pause(60);
        }),
      );
      expect(faults).to.deep.equal([]);
      expect(markup(element)).to.equal(before);
    });

    it('draws for the first time in another document', async () => {
      const element = Object.assign(document.createElement(tag), { data: smallDossier, heading: 'A finding' });
      const look = looks(await drawn(tag, { heading: 'A finding' }));
      await withFrame(async (away) => {
        const settled = oneEvent(element, 'statecraft-settled');
        away.append(element);
        await settled;
        expect(textIn(element)).to.contain(textOf[tag]);
        const mark = element.shadowRoot?.querySelector('.drawing [role=button]');
        mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        expect(element.selected).to.deep.equal([mark?.getAttribute('data-id')]);
        expect(looks(element)).to.equal(look);
      });
    });

    it('comes to rest in a document without a window, and draws when it has one', async () => {
      const element = Object.assign(document.createElement(tag), { data: smallDossier });
      const faults = await faultsDuring(async () => {
        document.implementation.createHTMLDocument('').body.append(element);
        await pause(20);
        (await fixture<HTMLElement>(html`<div></div>`)).append(element);
        await until(() => textIn(element).includes(textOf[tag]));
      });
      expect(faults).to.deep.equal([]);
      expect(textIn(element)).to.contain(textOf[tag]);
      expect(getComputedStyle(element).display).to.equal('block');
    });

    it('is drawn again by a clone of it, with its options, from data in the page', async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.style.width = '700px';
      const first = document.createElement(tag);
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(smallDossier);
      first.append(script);
      first.selected = [markOf[tag]];
      box.append(first);
      await oneEvent(first, 'statecraft-settled');
      const second = first.cloneNode(true) as ChartElement;
      box.append(second);
      await oneEvent(second, 'statecraft-settled');
      expect(second.selected).to.deep.equal([markOf[tag]]);
      expect(markup(second)).to.equal(markup(first));
    });

    it('ends a load that it is taken away from, and says nothing of it', async () => {
      const element = await place(tag);
      const heard = listen(element);
      const faults = await faultsDuring(async () => {
        element.src = '/__test/slow?ms=80&body={}';
        await element.updateComplete;
        element.remove();
        await pause(160);
      });
      expect(faults).to.deep.equal([]);
      expect(heard).to.deep.equal([]);
    });
  });
}
