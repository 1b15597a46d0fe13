import type { Dossier, DossierFile } from '../../dossier/dossier.js';
import type { Exportable } from './exporter.js';

export type FileKind = 'csv' | 'svg' | 'json';

const exporter = (): Promise<typeof import('./exporter.js')> => import('./exporter.js');

/** The files that a figure can be had as. What makes them loads when the first is asked for. */
export class FigureFiles {
  constructor(
    private readonly name: string,
    private readonly figure: () => Exportable | undefined,
    private readonly data: () => Dossier | undefined,
  ) {}

  async csv(): Promise<string | undefined> {
    const figure = this.figure();
    return figure && (await exporter()).csvOf(figure);
  }

  async svg(): Promise<string | undefined> {
    const figure = this.figure();
    return figure && (await exporter()).svgOf(figure);
  }

  async dossier(): Promise<DossierFile | undefined> {
    const dossier = this.data();
    return dossier && (await exporter()).writtenDossier(dossier);
  }

  async save(kind: FileKind): Promise<void> {
    const { download } = await exporter();
    if (kind === 'csv') download(`${this.name}.csv`, 'text/csv', (await this.csv()) ?? '');
    else if (kind === 'svg') download(`${this.name}.svg`, 'image/svg+xml', (await this.svg()) ?? '');
    else download(`${this.name}.json`, 'application/json', JSON.stringify(await this.dossier(), null, 2));
  }
}
