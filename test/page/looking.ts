import type { CDPSession, Page } from 'puppeteer-core';
import { TAGS } from '../fixtures.js';
import { SCRIPT, until, type Stage } from './open-page.js';

const DIMMED_TOO = ['poorOrDimmedMarks'];

/** What readers set, and what is to be checked for them beside texts and focus. */
export const SETTINGS = {
  light: { features: [{ name: 'prefers-color-scheme', value: 'light' }], checks: ['poorMarks'] },
  dark: { features: [{ name: 'prefers-color-scheme', value: 'dark' }], checks: ['poorMarks'] },
  'more contrast': {
    features: [{ name: 'prefers-contrast', value: 'more' }],
    checks: [...DIMMED_TOO, 'poorTextsForMore'],
  },
  'more contrast, dark': {
    features: [
      { name: 'prefers-contrast', value: 'more' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
    checks: [...DIMMED_TOO, 'poorTextsForMore'],
  },
  'forced colours': {
    features: [{ name: 'forced-colors', value: 'active' }],
    checks: [...DIMMED_TOO, 'foreignPaints'],
  },
};
const STILL = { name: 'prefers-reduced-motion', value: 'reduce' };

/** In the page: all elements of ours. */
export const ALL = `document.querySelectorAll('${TAGS.join()}')`;

const HEAD = `<meta name="color-scheme" content="light dark"><style>body { margin: 0 }</style>
  <script type="module" src="/test/page/contrast.mjs"></script>${SCRIPT}`;

/** A page whose figures are looked at in all ways in which readers may have set their browsers. */
export class Looking {
  #client: CDPSession | undefined;

  private constructor(readonly page: Page) {}

  static async at(stage: Stage, body: string): Promise<Looking> {
    const { page } = await stage.open({ head: HEAD, width: 1300 });
    await page.evaluate(
      `document.body.append(document.createRange().createContextualFragment(${JSON.stringify(body)}))`,
    );
    await until(page, `[...${ALL}].every((element) => element.shadowRoot?.querySelector('[part~=figure]'))`);
    const looking = new Looking(page);
    await looking.settle();
    return looking;
  }

  async settle(): Promise<void> {
    await this.page.evaluate(`(async () => {
      for (let i = 0; i < 2; i++) await Promise.all([...${ALL}].map((element) => element.updateComplete));
      await new Promise((resolve) => setTimeout(resolve, 100));
    })()`);
  }

  /**
   * Brings the figures into a state.
   *
   * @param act what does it, as a script
   * @param shows what every figure shows then, as a selector
   */
  async show(act: string, shows?: string): Promise<void> {
    await this.page.evaluate(act);
    const shown = `[...${ALL}].every((element) => element.shadowRoot?.querySelector('${shows}')?.checkVisibility())`;
    if (shows) await until(this.page, shown);
    await this.settle();
  }

  async emulate(features: readonly { name: string; value: string }[]): Promise<void> {
    // For as long as the session is open.
    this.#client ??= await this.page.createCDPSession();
    // With less motion, as colours would be on their way to the new ones.
    await this.#client.send('Emulation.setEmulatedMedia', { features: [...features, STILL] });
  }

  /** What checks of `contrast.mjs` find, by their names. */
  async found(...names: string[]): Promise<string[]> {
    return (await this.page.evaluate(`check(${JSON.stringify(names)})`)) as string[];
  }
}
