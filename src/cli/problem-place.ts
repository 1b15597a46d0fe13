import type { Problem } from '../dossier/problem.js';
import type { JsonNode } from './json-places.js';

/** Where in a JSON dossier a problem is to be mended: at its field, else at its record, else at its list; 0 for the whole. */
export function problemPlace(root: JsonNode, { list, record, field }: Problem): number {
  const at = recordOf(root, list, record) ?? listsOf(root, list)[0] ?? root;
  return along(at, field).offset;
}

/** As far as the text has it: a missing field is told of at what it is missing from. */
const along = (from: JsonNode, path: string): JsonNode =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<JsonNode>((node, key) => node.fields?.get(key) ?? node.items?.[Number(key)] ?? node, from);

const recordOf = (root: JsonNode, list: string, record: string): JsonNode | undefined => {
  if (list === 'dossier') return root;
  // `#3`, or `comparison #3`.
  const [, holder, number] = /^(?:([^]*) )?#(\d+)$/.exec(record) ?? [];
  const lists = listsOf(root, list, holder);
  const numbered = number && lists.flatMap(({ items }) => items?.[Number(number) - 1] ?? [])[0];
  if (numbered) return numbered;
  for (const { items } of lists) {
    const found = items?.find((item) => isNamed(item, record));
    if (found) return found;
  }
  return positionOf(root, record);
};

/** A dossier's lists stand at its top, those of a comparison in it. @param holder id of the one comparison that is meant */
const listsOf = (root: JsonNode, list: string, holder?: string): JsonNode[] => {
  const comparisons = root.fields?.get('comparisons')?.items ?? [];
  const holders = holder === undefined ? [root, ...comparisons] : comparisons.filter((item) => isNamed(item, holder));
  return holders.flatMap(({ fields }) => fields?.get(list) ?? []);
};

const isNamed = ({ fields }: JsonNode, id: string): boolean => String(fields?.get('id')?.value) === id;

/** A position that has no id of its own is named by its comparison, its subject, its question and maybe its date. */
const positionOf = (root: JsonNode, record: string): JsonNode | undefined => {
  const [comparison, subject, dimension, when] = record.split('/').map(decoded);
  const said = (node: JsonNode, key: string): unknown => node.fields?.get(key)?.value;
  const holder = root.fields?.get('comparisons')?.items?.find((item) => said(item, 'id') === comparison);
  const positions = holder?.fields?.get('positions')?.items ?? [];
  const own = positions.filter((item) => said(item, 'subject') === subject && said(item, 'dimension') === dimension);
  return own.find((item) => said(item, 'when') === when) ?? own[0];
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
