import { elementType, type FigureRequest } from '../server/drawn-element.js';
import { flagNames, optionNames, type FigureOptions } from '../server/written-options.js';
import { readOptions, UsageError, type Kind } from './command.js';

const TAGS = ['alliance-network', 'summit-timeline', 'policy-compare'] as const;

/** A call that is about one element: its options are options of the command. */
export interface ElementCall {
  readonly tag: FigureRequest['tag'];
  readonly options: FigureOptions;
  /** What the command's own options say. */
  given(name: string): string | undefined;
  readonly files: readonly string[];
}

/**
 * @param own the options of the command itself, which go over those of the element
 * @throws UsageError for what there is not
 */
export function readElementCall(
  words: readonly string[],
  own: Readonly<Record<string, Kind>>,
  leastFiles?: number,
): ElementCall {
  const tag = oneOf('element', wordAfter(words, '--element'), TAGS);
  const type = elementType(tag);
  const flags = new Set(flagNames(type));
  const names = optionNames(type).filter((name) => !(name in own));
  const kinds = Object.fromEntries(
    names.map((name) => [name, flags.has(name) ? ('flag' as const) : ('text' as const)]),
  );
  const { values, files } = readOptions(words, { ...kinds, ...own, element: 'text' }, leastFiles);
  const options = Object.fromEntries(names.flatMap((name) => (name in values ? [[name, values[name]]] : [])));
  return { tag, options, files, given: (name) => values[name] as string | undefined };
}

const wordAfter = (words: readonly string[], name: string): string | undefined =>
  words.flatMap((word, i) =>
    word === name ? [words[i + 1] ?? ''] : word.startsWith(`${name}=`) ? [word.slice(name.length + 1)] : [],
  )[0];

/** @throws UsageError for what is no size */
export function pixels(option: string, value: string | undefined, otherwise: number): number {
  const number = value === undefined ? otherwise : Number(value);
  if (number > 0 && number <= 10_000) return number;
  throw new UsageError(`invalid --${option}: ${value} (expected a number of pixels)`);
}

/** @throws UsageError for what is none of them */
export function oneOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): T {
  if ((known as readonly (string | undefined)[]).includes(value)) return value as T;
  const list = known.join(', ');
  throw new UsageError(
    value === undefined
      ? `--${option} is missing (one of ${list})`
      : `invalid --${option}: ${value} (expected ${list})`,
  );
}
