import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'statecraft/define';
import type { ChartElement } from '../../src/chart/chart-element.js';
import { drawn, pause, until } from '../elements.js';
import { inkIn, pixelsOf, xmlOf } from '../exported.js';
import { TAGS, type Tag } from '../fixtures.js';

const inMenu = <T extends HTMLElement>(element: Element, selector: string): T =>
  element.shadowRoot?.querySelector<T>(`.downloads ${selector}`) as T;

const buttons = (element: Element): HTMLButtonElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.downloads button') ?? []),
];

const button = (element: Element, text: RegExp): HTMLButtonElement =>
  buttons(element).find((each) => text.test(each.textContent ?? '')) as HTMLButtonElement;

const isOpen = (element: Element): boolean =>
  element.shadowRoot?.querySelector<HTMLDetailsElement>('.downloads')?.open === true;

async function opened(tag: Tag, options: Readonly<Record<string, unknown>> = {}): Promise<ChartElement> {
  const element = await drawn(tag, options);
  inMenu(element, 'summary').click();
  await until(() => buttons(element).length > 0);
  return element;
}

/** What a click would save: the click itself ends here, as a download would end the test. */
async function saved(act: () => void): Promise<{ name: string; file: Blob }> {
  let found: HTMLAnchorElement | undefined;
  const stop = (event: Event): void => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    found = event.target;
    event.preventDefault();
  };
  document.addEventListener('click', stop, true);
  act();
  await until(() => found !== undefined);
  document.removeEventListener('click', stop, true);
  const { download: name = '', href = '' } = found ?? {};
  return { name, file: await (await fetch(href)).blob() };
}

/** Has the page write to this in place of the clipboard. */
async function withClipboard(write: (text: string) => Promise<void>, act: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
  try {
    await act();
  } finally {
    delete (navigator as unknown as Record<string, unknown>)['clipboard'];
  }
}

for (const tag of TAGS) {
  describe(`the menu of <${tag}>`, () => {
    it('holds every file, and each is what the element’s method gives', async () => {
      const element = await opened(tag);
      expect(buttons(element).map(({ textContent }) => textContent?.trim())).to.deep.equal([
        'Table (CSV)',
        'Picture (SVG)',
        'Picture (PNG)',
        'All data (JSON)',
      ]);
      const csv = await saved(() => button(element, /CSV/).click());
      expect(csv.name).to.equal(`${tag}.csv`);
      expect(`\ufeff${await csv.file.text()}`).to.equal(await element.toCSV());
      const svg = await saved(() => button(element, /SVG/).click());
      expect(svg.name).to.equal(`${tag}.svg`);
      expect((await xmlOf(await svg.file.text())).documentElement.localName).to.equal('svg');
      const png = await saved(() => button(element, /PNG/).click());
      expect(png.file.type).to.equal('image/png');
      expect(inkIn(await pixelsOf(png.file))).to.be.above(0.01);
      const json = await saved(() => button(element, /JSON/).click());
      expect(JSON.parse(await json.file.text())).to.deep.equal(JSON.parse(JSON.stringify(await element.toDossier())));
    });

    it('is accessible, and its targets are large enough', async () => {
      const element = await opened(tag, { id: 'here', linkable: true, embedUrl: 'https://example.test/figure' });
      await expect(element).to.be.accessible();
      expect(buttons(element).length).to.equal(6);
      for (const each of buttons(element)) expect(each.offsetHeight).to.be.at.least(24);
    });

    it('opens and closes by keys, and gives the focus back', async () => {
      const element = await drawn(tag);
      inMenu(element, 'summary').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => buttons(element).length > 0);
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Table (CSV)');
      await sendKeys({ press: 'Escape' });
      expect(isOpen(element)).to.equal(false);
      expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
    });

    it('closes when the page is pressed elsewhere, and not when it is pressed itself', async () => {
      const element = await opened(tag);
      button(element, /CSV/).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      expect(isOpen(element)).to.equal(true);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      expect(isOpen(element)).to.equal(false);
      await element.updateComplete;
      inMenu(element, 'summary').click();
      await pause(30);
      expect(buttons(element).length).to.be.above(0);
      element.remove();
      expect(isOpen(element)).to.equal(false);
    });

    it('copies a link to the very state, which another element of that id takes up', async () => {
      const element = await opened(tag, { id: 'the figure', linkable: true, highlight: ['USA'] });
      Object.assign(element, { selected: ['USA', 'a b'], at: '2001', dataTable: true, highlight: [] });
      await element.updateComplete;
      let link = '';
      await withClipboard(
        async (text) => void (link = text),
        async () => {
          button(element, /link/).click();
          await until(() => /Copied/.test(inMenu(element, '[role=status]').textContent ?? ''));
        },
      );
      const { hash, origin } = new URL(link);
      expect(origin).to.equal(location.origin);
      expect(hash).to.match(/^#the%20figure\?/);
      element.remove();
      history.replaceState(null, '', hash);
      try {
        const other = await drawn(tag, { id: 'the figure', linkable: true, highlight: ['USA'] });
        expect(other.selected).to.deep.equal(['USA', 'a b']);
        expect([other.at, other.dataTable, other.highlight.length]).to.deep.equal(['2001', true, 0]);
        expect(new URL(location.href).hash).to.equal(hash);
        for (const deaf of [{ id: 'other', linkable: true }, { id: 'the figure' }])
          expect((await drawn(tag, deaf)).selected).to.deep.equal([]);
      } finally {
        history.replaceState(null, '', location.pathname + location.search);
      }
    });

    it('shows the text where there is no clipboard', async () => {
      const element = await opened(tag, { embedUrl: '/figure?a=1&b="2"', heading: '<b>"Finding"</b>' });
      await withClipboard(
        () => Promise.reject(new Error('not allowed')),
        async () => {
          button(element, /embed/).click();
          await until(() => Boolean(inMenu(element, 'input')));
        },
      );
      const field = inMenu<HTMLInputElement>(element, 'input');
      expect(element.shadowRoot?.activeElement === field).to.equal(true);
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(field.value);
      expect(field.value).to.match(
        /^<iframe src="http[^"<>]+" title="[^"<>]+" width="100%" height="\d+" loading="lazy"><\/iframe>$/,
      );
      await expect(element).to.be.accessible();
    });
  });
}

describe('the menu', () => {
  it('offers no link without an id, and no code for an address that is none', async () => {
    for (const options of [
      { linkable: true },
      { id: 'x' },
      { embedUrl: 'javascript:alert(1)' },
      { embedUrl: 'data:,x' },
    ])
      expect(buttons(await opened('alliance-network', options)).length).to.equal(4);
  });

  it('takes nothing from an address but what a reader can change', async () => {
    history.replaceState(null, '', '#x?src=/evil&heading=Evil&data=1&frame=none&at=1960&%E0%A4%A');
    try {
      const element = await drawn('alliance-network', { id: 'x', linkable: true });
      expect([element.src, element.heading, element.frame, element.at]).to.deep.equal([
        undefined,
        undefined,
        undefined,
        '1960',
      ]);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('says that a picture is too large in place of a button for it', async () => {
    const element = await drawn('alliance-network');
    (element.shadowRoot?.querySelector('.drawing') as HTMLElement).style.height = '9000px';
    inMenu(element, 'summary').click();
    await until(() => buttons(element).length > 0);
    expect(buttons(element).length).to.equal(3);
    expect(inMenu(element, 'p').textContent).to.contain('Picture (PNG)');
    expect(await element.toPNG()).to.equal(undefined);
  });
});
