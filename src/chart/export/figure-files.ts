import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { DossierFile } from '../../dossier/dossier.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { ChartOptions } from '../chart-options.js';
import type { Language } from '../language.js';
import type { Load } from '../on-demand.js';
import type { ExportMenu } from './export-menu.js';
import type { Exportable } from './exporter.js';
import type { FilesOnOffer } from './files-on-offer.js';
import type { StateLink } from './state-link.js';

const exporter = (): Promise<typeof import('./exporter.js')> => import('./exporter.js');
const loadMenu = (): Promise<typeof import('./export-menu.js')> => import('./export-menu.js');
const loadLink = (): Promise<typeof import('./state-link.js')> => import('./state-link.js');

/** What a figure can be had as, and the menu for it. All that makes files loads when the reader opens it. */
export class FigureFiles implements ReactiveController, FilesOnOffer {
  link: StateLink | undefined;
  #menu: ExportMenu | undefined;
  #open = false;

  constructor(
    private readonly host: ChartOptions & { readonly dossierInUse: Dossier | undefined },
    private readonly figure: () => Exportable | undefined,
    private readonly demand: <T>(load: Load<T>) => T | undefined,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#menu?.closed();
  }

  /** Takes up the state that the page's address asks for. @returns false while that has still to load */
  follow(): boolean {
    if (!this.link && this.host.linkable && this.host.id) {
      const part = this.demand(loadLink);
      this.link = part && new part.StateLink(this.host);
      return !!part;
    }
    return true;
  }

  async csv(): Promise<string | undefined> {
    return (await exporter()).csvOf(this.figure());
  }

  async svg(): Promise<string | undefined> {
    return (await exporter()).svgOf(this.figure());
  }

  async png(): Promise<Blob | undefined> {
    return (await exporter()).pngOf(this.figure());
  }

  async dossier(): Promise<DossierFile | undefined> {
    return (await exporter()).dossierOf(this.host.dossierInUse);
  }

  /** A disclosure, not a menu: it works the same with every reader, and opens before its content has come. */
  menu(language: Language): TemplateResult {
    const part = this.#open ? this.demand(loadMenu) : undefined;
    if (part) this.#menu ??= new part.ExportMenu(this.host, this);
    return html`<details class="downloads" part="downloads" @toggle=${this.#toggle}>
      <summary>${language.words.figure.download}</summary>
      ${part ? this.#menu?.content(language) : nothing}
    </details>`;
  }

  readonly #toggle = ({ target }: Event): void => {
    this.#open = (target as HTMLDetailsElement).open;
    if (!this.#open) this.#menu?.closed();
    this.host.requestUpdate();
  };
}
