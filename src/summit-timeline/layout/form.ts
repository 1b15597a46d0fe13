import type { Era } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import type { DateSign, Drawing } from './geometry.js';
import type { Domain } from './domain.js';
import type { Item } from './items.js';
import type { Lane } from './lanes.js';

/** What either form of the drawing is made from. */
export interface FormInput {
  readonly items: readonly Item[];
  readonly lanes: readonly Lane[];
  readonly eras: readonly Era[];
  readonly domain: Domain;
  /** Where open spans end, in days. */
  readonly closing: number;
  readonly width: number;
  /** Where the page gave the drawing a height, in px. */
  readonly height?: number;
  readonly language: Language;
  readonly measure: Measure;
}

export interface Form extends Drawing {
  readonly signs: readonly DateSign[];
  /** How many times the crowd's scale is the other's; 1 for one scale. */
  readonly factor: number;
}
