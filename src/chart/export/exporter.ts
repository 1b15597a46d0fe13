import { writtenDossier } from '../../dossier/written.js';
import type { Dossier, DossierFile } from '../../dossier/dossier.js';
import type { Figure } from '../figure/figure.js';
import type { Language } from '../language.js';
import { figureMarks } from './figure-marks.js';
import { marksPng } from './marks-png.js';
import { marksSvg } from './marks-svg.js';
import { tableCsv } from './table-csv.js';

/** What a figure is made of, as far as files are concerned. */
export interface Exportable {
  readonly figure: Figure;
  readonly language: Language;
  /** As they stand in the figure, be they the author's or made from the data. */
  readonly heading: string;
  readonly summary: string;
  /** Where the figure is drawn. */
  readonly root: ShadowRoot;
}

export const csvOf = (given: Exportable | undefined): string | undefined =>
  given && tableCsv(given.figure.table, given.language.words.figure.sources);

export function svgOf(given: Exportable | undefined): string | undefined {
  const marks = given && figureMarks(given.root);
  if (!marks) return undefined;
  const { heading, summary, language, figure } = given;
  return marksSvg(marks, { title: heading || figure.heading, description: summary, lang: language.tag });
}

export async function pngOf(given: Exportable | undefined): Promise<Blob | undefined> {
  const marks = given && figureMarks(given.root);
  return marks && marksPng(marks, given.language.tag);
}

export const dossierOf = (dossier: Dossier | undefined): DossierFile | undefined => dossier && writtenDossier(dossier);
