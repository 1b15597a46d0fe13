import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'statecraft/define';
import type { SelectEvent } from 'statecraft';
import type { ChartElement } from '../../src/chart/chart-element.js';
import { markOf, smallDossier, TAGS, textOf } from '../fixtures.js';
import { drawn, frame, has, listen, pause, textIn, until } from '../elements.js';

const deepFreeze = <T>(value: T): T => {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

const centreOf = (box: DOMRect | undefined) => ({
  x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
  y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
});

const tableButton = (element: Element): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>('[part=actions] > button');

const markup = (element: Element): string =>
  new XMLSerializer().serializeToString(element.shadowRoot?.querySelector('.drawing') as Element);

const numbersIn = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((node) =>
    [...node.attributes].map((attribute) => attribute.value),
  );

for (const tag of TAGS) {
  describe(`<${tag}>`, () => {
    it('is accessible when ready, as a table, selected, and in its other states', async () => {
      const element = await drawn(tag);
      await expect(element).to.be.accessible();
      element.selected = [markOf[tag]];
      await element.updateComplete;
      await expect(element).to.be.accessible();
      element.dataTable = true;
      await element.updateComplete;
      await expect(element).to.be.accessible();
      element.data = {};
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('is accessible on a phone', async () => {
      await expect(await drawn(tag, {}, 360)).to.be.accessible();
    });

    it('draws the caller’s frozen objects, and leaves them as they are', async () => {
      const before = JSON.stringify(smallDossier);
      const element = await drawn(tag, { data: deepFreeze(structuredClone(smallDossier)) });
      expect(textIn(element)).to.contain(textOf[tag]);
      expect(JSON.stringify(smallDossier)).to.equal(before);
    });

    it('has a heading, a summary, numbered sources and every mark by name', async () => {
      const element = await drawn(tag, { heading: 'The finding', byline: 'The desk' });
      const root = element.shadowRoot as ShadowRoot;
      expect(root.querySelector('[role=heading]')?.textContent?.trim()).to.equal('The finding');
      expect(root.querySelector('[part=summary]')?.textContent).to.match(/\w+ \w+/);
      expect(root.querySelector('[part=sources] li')?.textContent).to.contain('A yearbook');
      expect(root.querySelector('[part=footer]')?.textContent).to.contain('The desk');
      const marks = [...root.querySelectorAll('.drawing [data-id][role=button]')];
      expect(marks.length).to.be.greaterThan(1);
      for (const mark of marks) expect(mark.getAttribute('aria-label') || mark.textContent?.trim()).to.match(/\p{L}/u);
    });

    it('leaves out the heading that is empty', async () => {
      const element = await drawn(tag, { heading: '' });
      expect(has(element, '[role=heading]')).to.equal(false);
    });

    it('has one tab stop in the drawing', async () => {
      const element = await drawn(tag);
      const stops = element.shadowRoot?.querySelectorAll('.drawing [tabindex="0"]');
      expect(stops?.length).to.equal(1);
    });

    it('writes no NaN, Infinity or undefined into the picture at any width', async () => {
      const element = await drawn(tag);
      for (const width of [280, 320, 559, 560, 768, 1199, 1600]) {
        (element.parentElement as HTMLElement).style.width = `${width}px`;
        await pause(60);
        await element.updateComplete;
        // On a busy machine the new width is told later.
        await until(() => element.scrollWidth <= width);
        expect(numbersIn(element).filter((value) => /NaN|Infinity|undefined|\[object/.test(value))).to.deep.equal([]);
        expect(textIn(element)).not.to.match(/NaN|Infinity|undefined|\[object/);
        expect(element.scrollWidth, `at ${width}`).to.be.at.most(Math.ceil(element.getBoundingClientRect().width));
      }
    });

    it('boxOf(id) is where the mark is drawn, inside the element', async () => {
      const element = await drawn(tag);
      const box = element.boxOf(markOf[tag]);
      const host = element.getBoundingClientRect();
      const { x, y } = centreOf(box);
      expect(x).to.be.within(host.left, host.right);
      expect(y).to.be.within(host.top, host.bottom);
      expect(element.boxOf('no such id')).to.equal(undefined);
    });

    it('a click on a mark selects it, says so, and reflects it; a second gives it up', async () => {
      const element = await drawn(tag);
      const mark = element.shadowRoot?.querySelector<SVGElement>(`.drawing [role=button]`);
      const heard = listen(element);
      const selected = oneEvent(element, 'statecraft-select') as unknown as Promise<SelectEvent>;
      mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      const { id } = await selected;
      await element.updateComplete;
      expect(element.selected).to.deep.equal([id]);
      expect(element.getAttribute('selected')).to.equal(encodeURIComponent(id ?? ''));
      expect(heard).to.deep.equal(['change', 'select']);
      element.shadowRoot
        ?.querySelector<SVGElement>(`.drawing [role=button][aria-pressed=true]`)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await element.updateComplete;
      expect(element.selected).to.deep.equal([]);
    });

    it('keys walk, choose and leave', async () => {
      const element = await drawn(tag);
      element.shadowRoot?.querySelector<SVGElement>('.drawing [tabindex="0"]')?.focus();
      const first = element.shadowRoot?.activeElement?.getAttribute('data-id');
      await sendKeys({ press: 'End' });
      await element.updateComplete;
      const last = element.shadowRoot?.activeElement?.getAttribute('data-id');
      expect(last).not.to.equal(first);
      await sendKeys({ press: 'Enter' });
      expect(element.selected).to.deep.equal([last]);
      await sendKeys({ press: 'Escape' });
      expect(element.selected).to.deep.equal([]);
      await sendKeys({ press: 'Home' });
      await element.updateComplete;
      expect(element.shadowRoot?.activeElement?.getAttribute('data-id')).to.equal(first);
    });

    it('letters lead to the mark of that name', async () => {
      const element = await drawn(tag);
      element.shadowRoot?.querySelector<SVGElement>('.drawing [tabindex="0"]')?.focus();
      const names = [...(element.shadowRoot?.querySelectorAll('.drawing [data-id][tabindex]') ?? [])].map((mark) => ({
        id: mark.getAttribute('data-id'),
        name: (mark.getAttribute('aria-label') ?? mark.textContent ?? '').trim().toLowerCase(),
      }));
      const target = names.at(-1);
      await sendKeys({ type: target?.name.slice(0, 6).split(' ')[0] ?? '' });
      await element.updateComplete;
      const found = names.find(({ id }) => id === element.shadowRoot?.activeElement?.getAttribute('data-id'));
      expect(found?.name.slice(0, 4)).to.equal(target?.name.slice(0, 4));
    });

    it('setting properties fires no reader’s event', async () => {
      const element = await drawn(tag);
      const heard = listen(element);
      Object.assign(element, { selected: [markOf[tag]], at: '2000', dataTable: true, highlight: ['x'] });
      await element.updateComplete;
      await frame();
      expect(heard).to.deep.equal([]);
    });

    it('a change that the page prevents does not happen', async () => {
      const element = await drawn(tag);
      element.addEventListener('statecraft-change', (event) => event.preventDefault());
      tableButton(element)?.click();
      await element.updateComplete;
      expect(element.dataTable).to.equal(false);
      expect(has(element, '.table-scroll')).to.equal(false);
    });

    it('shows every record in a real table', async () => {
      const element = await drawn(tag);
      tableButton(element)?.click();
      await element.updateComplete;
      expect(element.hasAttribute('data-table')).to.equal(true);
      const table = element.shadowRoot?.querySelector('table');
      expect(table?.querySelector('caption')?.textContent?.trim()).to.match(/\w/);
      expect(table?.textContent).to.contain(textOf[tag]);
      expect(table?.querySelectorAll('thead th[scope=col]').length).to.be.greaterThan(1);
    });

    it('an unknown value of an option means the default, with one warning', async () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...args: unknown[]) => warnings.push(args.join(' '));
      try {
        const element = await drawn(tag, { view: 'pie', at: 'soon', locale: 'not_a tag' });
        element.requestUpdate();
        await element.updateComplete;
        expect(textIn(element)).to.contain(textOf[tag]);
        expect(warnings.filter((text) => String(text).includes('pie')).length).to.equal(1);
      } finally {
        console.warn = warn;
      }
    });

    it('is the same picture after it was moved about, with the same bytes', async () => {
      const element = await drawn(tag);
      const before = markup(element);
      const parent = element.parentElement as HTMLElement;
      for (let i = 0; i < 5; i++) {
        element.remove();
        parent.append(element);
      }
      await element.updateComplete;
      await frame();
      expect(markup(element)).to.equal(before);
    });

    it('follows many changes of width with no error', async () => {
      const errors: string[] = [];
      const note = (event: ErrorEvent): unknown => errors.push(event.message);
      window.addEventListener('error', note);
      const element = await drawn(tag);
      for (let i = 0; i < 60; i++) {
        (element.parentElement as HTMLElement).style.width = `${300 + ((i * 137) % 800)}px`;
        await frame();
      }
      await pause(50);
      window.removeEventListener('error', note);
      expect(errors).to.deep.equal([]);
    });

    it('takes properties that were set before its tag was known', async () => {
      const element = await drawn(tag, { selected: [markOf[tag]] });
      expect(element.selected).to.deep.equal([markOf[tag]]);
    });

    it('speaks the page’s language, and the one it is told', async () => {
      const element = await drawn(tag, { locale: 'ko' });
      expect(textIn(element)).to.contain('표로 보기');
      expect(element.shadowRoot?.querySelector('figure')?.getAttribute('lang')).to.equal('ko');
      element.locale = 'ar';
      for (let i = 0; i < 50 && !textIn(element).includes('عرض كجدول'); i++) await pause(20);
      expect(element.shadowRoot?.querySelector('figure')?.getAttribute('dir')).to.equal('rtl');
    });

    it('lets the page replace heading, summary and byline by slots', async () => {
      const element = await drawn(tag);
      const heading = Object.assign(document.createElement('h2'), { slot: 'heading', textContent: 'From the page' });
      element.append(heading);
      await frame();
      expect(heading.assignedSlot?.name).to.equal('heading');
    });

    it('is of a definite height where the page gives one, and of its own where not', async () => {
      const element = await drawn(tag);
      const free = element.offsetHeight;
      expect(free).to.be.greaterThan(150);
      element.style.height = '640px';
      await pause(80);
      await element.updateComplete;
      expect(element.offsetHeight).to.equal(640);
    });

    it('fills a definite height that it is given from the start, as far as its drawing has one', async () => {
      const box = document.createElement('div');
      box.style.width = '900px';
      const element = Object.assign(document.createElement(tag) as ChartElement, { data: smallDossier });
      element.style.height = '700px';
      const settled = oneEvent(element, 'statecraft-settled');
      box.append(element);
      document.body.append(box);
      await settled;
      await pause(50);
      const height = element.shadowRoot?.querySelector('figure')?.offsetHeight ?? 0;
      if (tag === 'alliance-network') expect(height).to.be.within(690, 701);
      else expect(height).to.be.at.most(701);
      box.remove();
    });
  });
}
