import type { Dossier } from '../dossier/dossier.js';
import { relatedTo } from '../dossier/related.js';
import type { Emphasis } from './figure/figure.js';

/**
 * What is picked out in a chart that does not draw all that its group has: in place of a record that is not drawn here,
 * what is related to it is highlighted. The event of a treaty raises the treaty, or its parties.
 * @param drawn ids of the records that this chart may draw
 */
export function emphasisIn(dossier: Dossier, drawn: ReadonlySet<string>, emphasis: Emphasis): Emphasis {
  const { hovered, selected, highlighted } = emphasis;
  const stands = (id: string): readonly string[] =>
    drawn.has(id) ? [] : relatedTo(dossier, id).filter((other) => drawn.has(other));
  const forHovered = hovered === null ? [] : stands(hovered);
  if (forHovered.length) return { ...emphasis, hovered: null, selected: new Set(), highlighted: new Set(forHovered) };
  const forSelected = [...selected].flatMap(stands);
  return forSelected.length && !highlighted.size ? { ...emphasis, highlighted: new Set(forSelected) } : emphasis;
}
