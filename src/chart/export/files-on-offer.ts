import type { DossierFile } from '../../dossier/dossier.js';
import type { StateLink } from './state-link.js';

/** What a figure can be had as; undefined for what it has not. */
export interface FilesOnOffer {
  readonly link: StateLink | undefined;
  csv(): Promise<string | undefined>;
  svg(): Promise<string | undefined>;
  png(): Promise<Blob | undefined>;
  dossier(): Promise<DossierFile | undefined>;
}
