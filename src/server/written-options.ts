import { defaultConverter, type LitElement, type PropertyDeclaration } from 'lit';

/** Options of an element by the names of their attributes or of their properties; `true` for an attribute without a value. */
export type FigureOptions = Readonly<Record<string, unknown>>;

/** They have a place of their own in a call. */
const NOT_OPTIONS = new Set(['data', 'src', 'mapping', 'locale']);

/**
 * Options as attributes, as a page has them.
 * @throws RangeError for an option that the element does not have
 */
export function writtenOptions(type: typeof LitElement, options: FigureOptions): ReadonlyMap<string, string> {
  const known = optionsOf(type);
  return new Map(
    Object.entries(options).flatMap(([name, value]) => {
      const option = known.find(({ attribute, property }) => attribute === name || property === name);
      if (!option) throw new RangeError(`invalid option: ${name} (expected ${nameList(known)})`);
      const text = textOf(value, option.declaration);
      return text === null ? [] : [[option.attribute, text] as const];
    }),
  );
}

/** The names of all attributes that set an option of an element. */
export const optionNames = (type: typeof LitElement): readonly string[] =>
  optionsOf(type).map(({ attribute }) => attribute);

/** The options that are there or not there, by the names of their attributes. */
export const flagNames = (type: typeof LitElement): readonly string[] =>
  optionsOf(type).flatMap(({ attribute, declaration }) => (declaration.type === Boolean ? [attribute] : []));

interface Option {
  readonly property: string;
  readonly attribute: string;
  readonly declaration: PropertyDeclaration;
}

const optionsOf = (type: typeof LitElement): readonly Option[] =>
  [...type.elementProperties].flatMap(([key, declaration]) => {
    const property = String(key);
    const { attribute } = declaration;
    if (attribute === false || declaration.state || NOT_OPTIONS.has(property)) return [];
    return [{ property, attribute: typeof attribute === 'string' ? attribute : property.toLowerCase(), declaration }];
  });

/** A string is the attribute's own text already. */
const textOf = (value: unknown, { converter, type }: PropertyDeclaration): string | null => {
  if (typeof value === 'string') return value;
  const write = (typeof converter === 'object' && converter.toAttribute) || defaultConverter.toAttribute;
  return value === undefined ? null : ((write?.(value, type) ?? null) as string | null);
};

const nameList = (known: readonly Option[]): string => known.map(({ attribute }) => attribute).join(', ');
