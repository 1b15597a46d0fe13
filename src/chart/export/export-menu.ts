import { html, nothing, type TemplateResult } from 'lit';
import type { ChartOptions } from '../chart-options.js';
import type { Language } from '../language.js';
import { isElement } from '../is-element.js';
import { files } from '../locale/en-files.js';
import { embedAddress, embedCode } from './embed-code.js';
import { menuStyles } from './export-menu.css.js';
import type { FilesOnOffer } from './files-on-offer.js';
import { fitsCanvas } from './marks-png.js';
import { saveFile } from './save-file.js';

export const styles = menuStyles;

type Words = typeof files;

const wordsOf = ({ words }: Language): Words => ('files' in words ? (words.files as Words) : files);

/** A file of many more marks than these opens in nothing. */
const MOST_NODES = 40_000;

/** What has come of the last thing that was chosen. */
interface Outcome {
  readonly said: string;
  /** A text to be copied by hand. */
  readonly text?: string;
}

/** What stands in the disclosure under the figure: a button for each file, the link, the code; what is not to be had is said. */
export class ExportMenu {
  #outcome: Outcome | undefined;
  #box: HTMLDetailsElement | undefined;

  constructor(
    private readonly host: ChartOptions,
    private readonly files: FilesOnOffer,
  ) {}

  content(language: Language): TemplateResult {
    this.#attend();
    const words = wordsOf(language);
    const { svg, png } = this.#possible();
    const embed = embedAddress(this.host.embedUrl);
    const { link } = this.files;
    return html`<div>
      ${this.#file(words.csv, 'csv', words)} ${svg ? this.#file(words.svg, 'svg', words) : tooLarge(words.svg, words)}
      ${png ? this.#file(words.png, 'png', words) : tooLarge(words.png, words)} ${this.#file(words.json, 'json', words)}
      ${link ? item(words.link, () => this.#copy(link.href, words)) : nothing}
      ${embed === undefined ? nothing : item(words.embed, () => this.#copy(this.#code(embed), words))}
      <p role="status">${this.#outcome?.said}</p>
      ${
        this.#outcome?.text === undefined
          ? nothing
          : html`<input
              type="text"
              readonly
              aria-label=${this.#outcome.said}
              .value=${this.#outcome.text}
              @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            />`
      }
    </div>`;
  }

  /** The reader has closed it, or it has left the page. */
  closed(): void {
    this.#box?.removeEventListener('keydown', this.#keyDown);
    this.#box?.removeEventListener('focusout', this.#focusOut);
    this.#box?.ownerDocument.removeEventListener('pointerdown', this.#press, true);
    if (this.#box) this.#box.open = false;
    this.#box = undefined;
    this.#outcome = undefined;
  }

  /** Nothing listens to the page while the menu is closed. */
  #attend(): void {
    const box = this.host.renderRoot.querySelector<HTMLDetailsElement>('.downloads');
    if (!box?.open || box === this.#box) return;
    this.#box = box;
    box.addEventListener('keydown', this.#keyDown);
    box.addEventListener('focusout', this.#focusOut);
    box.ownerDocument.addEventListener('pointerdown', this.#press, true);
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const summary = this.#box?.querySelector('summary');
    this.closed();
    summary?.focus();
  };

  readonly #focusOut = ({ relatedTarget }: FocusEvent): void => {
    if (isElement(relatedTarget) && !this.#box?.contains(relatedTarget)) this.closed();
  };

  readonly #press = (event: Event): void => {
    if (this.#box && !event.composedPath().includes(this.#box)) this.closed();
  };

  #possible(): { svg: boolean; png: boolean } {
    const figure = this.host.renderRoot.querySelector('figure');
    if (!figure) return { svg: false, png: false };
    const svg = figure.querySelectorAll('*').length <= MOST_NODES;
    return { svg, png: svg && fitsCanvas(figure.scrollWidth, figure.offsetHeight) };
  }

  #file(label: string, kind: Kind, words: Words): TemplateResult {
    return item(label, () => this.#save(kind, words));
  }

  async #save(kind: Kind, words: Words): Promise<void> {
    try {
      const { type, content } = FILES[kind];
      const made = await content(this.files);
      if (made === undefined) throw new Error(`no ${kind}`);
      saveFile(`${this.host.localName}.${kind}`, new Blob([made], { type }));
      this.#say(undefined);
    } catch {
      this.#say({ said: words.failed });
    }
  }

  async #copy(text: string, words: Words): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say({ said: words.copied });
    } catch {
      // No clipboard in a frame without leave, nor on a page without encryption.
      this.#say({ said: words.copyHere, text });
      await this.host.updateComplete;
      this.#box?.querySelector('input')?.focus();
    }
  }

  #code(address: string): string {
    const title = this.host.heading || (this.host.renderRoot.querySelector('.heading')?.textContent?.trim() ?? '');
    return embedCode({ address, title, height: this.host.offsetHeight });
  }

  #say(outcome: Outcome | undefined): void {
    this.#outcome = outcome;
    this.host.requestUpdate();
  }
}

type Kind = 'csv' | 'svg' | 'png' | 'json';

interface FileType {
  readonly type: string;
  content(files: FilesOnOffer): Promise<BlobPart | undefined>;
}

const FILES: Readonly<Record<Kind, FileType>> = {
  csv: { type: 'text/csv', content: (files) => files.csv() },
  svg: { type: 'image/svg+xml', content: (files) => files.svg() },
  png: { type: 'image/png', content: (files) => files.png() },
  json: {
    type: 'application/json',
    content: async (files) => {
      const dossier = await files.dossier();
      return dossier && `${JSON.stringify(dossier, null, 2)}\n`;
    },
  },
};

const item = (label: string, act: () => Promise<void>): TemplateResult =>
  html`<button type="button" @click=${() => void act()}>${label}</button>`;

const tooLarge = (what: string, words: Words): TemplateResult => html`<p>${words.tooLarge(what)}</p>`;
