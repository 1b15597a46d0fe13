/** The pages of the elements, from custom-elements.json: what a page may set, hear, style and call, each with a control that works. */

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly attribute?: string;
  readonly fieldName?: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly type?: { readonly text: string };
  readonly parameters?: readonly Item[];
  readonly return?: { readonly type?: { readonly text: string } };
}

type Part = 'members' | 'attributes' | 'events' | 'slots' | 'cssProperties' | 'cssParts';

type Declaration = {
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly summary?: string;
  readonly superclass?: { readonly name: string };
} & { readonly [K in Part]?: readonly Item[] };

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly unknown[] }[];
}

const declarationsIn = (manifest: Manifest): readonly Declaration[] =>
  manifest.modules.flatMap(({ declarations }) => (declarations ?? []) as readonly Declaration[]);

const elementOf = (tag: string, manifest: Manifest): Declaration | undefined =>
  declarationsIn(manifest).find(({ tagName }) => tagName === tag);

const isPublic = ({ name, privacy, static: ofClass }: Item): boolean =>
  (!privacy || privacy === 'public') && !ofClass && !/^[_#]/.test(name);

export function descriptionOf(tag: string, manifest: Manifest): string {
  const element = elementOf(tag, manifest);
  return [element?.summary, element?.description].filter(Boolean).join('\n\n');
}

/** Storybook's argTypes: properties first, each with its attribute; then what cannot be set by a control. */
export function argTypesOf(tag: string, manifest: Manifest): Record<string, object> {
  const element = elementOf(tag, manifest);
  if (!element) return {};
  const members = (element.members ?? []).filter(isPublic);
  const fields = members.filter(({ kind }) => kind !== 'method');
  const methods = members.filter(({ kind }) => kind === 'method');
  return Object.fromEntries([
    ...fields.map((item) => [item.name, fieldType(item)]),
    ...told(element.events, 'Events', 'event'),
    ...methods.map((item) => [`${item.name}()`, methodType(item)]),
    ...told(element.slots, 'Slots', 'slot'),
    ...told(element.cssProperties, 'CSS custom properties', 'token'),
    ...told(element.cssParts, 'CSS parts', 'part'),
  ]);
}

function fieldType(item: Item): object {
  const text = item.type?.text ?? 'unknown';
  const attribute = item.attribute ? `Attribute \`${item.attribute}\`. ` : '';
  return {
    name: item.name,
    description: attribute + (item.description ?? ''),
    type: { name: 'other', value: text },
    control: item.readonly ? false : controlOf(text),
    ...optionsOf(text),
    table: {
      category: item.readonly ? 'Read only' : 'Properties',
      type: { summary: text },
      ...(item.default ? { defaultValue: { summary: item.default } } : {}),
    },
  };
}

/** Keys have a prefix, as a slot may have the name of a property. */
const told = (items: readonly Item[] = [], category: string, prefix: string): [string, object][] =>
  items.map((item) => [
    `${prefix}:${item.name}`,
    {
      name: item.name || '(default)',
      description: item.description,
      control: false,
      table: { category, ...(item.type ? { type: { summary: item.type.text } } : {}) },
    },
  ]);

function methodType(item: Item): object {
  const given = (item.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`).join(', ');
  return {
    name: `${item.name}(${given})`,
    description: item.description,
    control: false,
    table: { category: 'Methods', type: { summary: item.return?.type?.text ?? 'void' } },
  };
}

const LITERALS = /^'[^']*'(\s*\|\s*'[^']*')*$/;
const literalsIn = (text: string): string[] => {
  const union = text.replace(/\s*\|\s*undefined/g, '').trim();
  return LITERALS.test(union) ? [...union.matchAll(/'([^']*)'/g)].map(([, value]) => value ?? '') : [];
};

const optionsOf = (text: string): object => (literalsIn(text).length ? { options: literalsIn(text) } : {});

function controlOf(text: string): object {
  if (literalsIn(text).length) return { type: 'select' };
  if (/^boolean\b/.test(text)) return { type: 'boolean' };
  if (/^number\b/.test(text)) return { type: 'number' };
  return { type: /^string( \| undefined)?$/.test(text) ? 'text' : 'object' };
}
