import { allIn, elementsIn, type MarkupElement } from './markup-tree.js';

/** A selector that can be asked, with its weight. */
export interface Selector {
  readonly weight: number;
  matches(element: MarkupElement): boolean;
}

type Test = (element: MarkupElement) => boolean;

interface Compound {
  /** How it stands to what is left of it. */
  readonly combinator: string;
  readonly tests: readonly Test[];
}

const PIECE =
  /([.#])([\w-]+)|\[([\w-]+)(?:([~^|*$]?=)['"]?([^'"\]]*)['"]?)?\]|(::?[\w-]+)(\()?|(\*|[A-Za-z][\w-]*)|\s*([>+~])\s*|\s+/g;

const [CLASS, TYPE] = [100, 1];
const never: Test = () => false;

/** The selectors of a list, each by itself. What only a reader's doing would bring about matches nothing. */
export const parseSelectors = (list: string): readonly Selector[] => splitList(list).map(parseOne);

function parseOne(text: string): Selector {
  const compounds: { combinator: string; tests: Test[] }[] = [{ combinator: '', tests: [] }];
  let weight = 0;
  const pieces = new RegExp(PIECE);
  for (let found = pieces.exec(text); found; found = pieces.exec(text)) {
    const [whole, sign, name = '', attribute, operator, value, pseudo, opens, type, combinator] = found;
    const tests = compounds.at(-1)?.tests as Test[];
    if (sign || attribute) weight += CLASS;
    if (sign) tests.push(({ classes }) => sign === '.' && classes.has(name));
    else if (attribute) tests.push(attributeTest(attribute, operator, value ?? ''));
    else if (pseudo) {
      const end = opens ? closing(text, pieces.lastIndex) : pieces.lastIndex;
      const { test, weight: own } = pseudoTest(pseudo, opens ? text.slice(pieces.lastIndex, end) : '');
      tests.push(test);
      weight += own;
      pieces.lastIndex = opens ? end + 1 : end;
    } else if (type) {
      weight += type === '*' ? 0 : TYPE;
      if (type !== '*') tests.push((element) => element.name === type);
    } else compounds.push({ combinator: combinator ?? ' ', tests: [] });
    if (!whole) break;
  }
  return { weight, matches: (element) => matchesFrom(compounds, compounds.length - 1, element) };
}

function matchesFrom(compounds: readonly Compound[], at: number, element: MarkupElement): boolean {
  const compound = compounds[at];
  if (!compound?.tests.every((test) => test(element))) return false;
  if (at === 0) return true;
  const on = (other: MarkupElement | undefined): boolean => !!other && matchesFrom(compounds, at - 1, other);
  const before = (): MarkupElement[] => {
    const siblings = element.parent ? elementsIn(element.parent) : [];
    return siblings.slice(0, siblings.indexOf(element));
  };
  switch (compound.combinator) {
    case '>':
      return on(element.parent);
    case '+':
      return on(before().at(-1));
    case '~':
      return before().some(on);
    default: {
      let { parent } = element;
      while (parent && !on(parent)) ({ parent } = parent);
      return parent !== undefined;
    }
  }
}

const attributeTest =
  (name: string, operator: string | undefined, value: string): Test =>
  ({ attributes }) => {
    const held = attributes.get(name);
    if (held === undefined || !operator) return held !== undefined;
    return operator === '~=' ? held.split(/\s+/).includes(value) : operator === '=' && held === value;
  };

function pseudoTest(name: string, inside: string): { readonly test: Test; readonly weight: number } {
  const list = (): readonly Selector[] => parseSelectors(inside.replace(/^\s*>/, ''));
  const heaviest = (all: readonly Selector[]): number => Math.max(0, ...all.map(({ weight }) => weight));
  switch (name) {
    case ':is':
    case ':where': {
      const all = list();
      return {
        test: (element) => all.some((each) => each.matches(element)),
        weight: name === ':is' ? heaviest(all) : 0,
      };
    }
    case ':not': {
      const all = list();
      return { test: (element) => !all.some((each) => each.matches(element)), weight: heaviest(all) };
    }
    case ':has': {
      const all = list();
      return {
        test: (element) => allIn(element).some((under) => all.some((each) => each.matches(under))),
        weight: heaviest(all),
      };
    }
    default:
      return { test: PLACES[name] ?? (name === ':lang' ? langTest(inside) : never), weight: CLASS };
  }
}

const siblings = ({ parent }: MarkupElement): MarkupElement[] => (parent ? elementsIn(parent) : []);

const PLACES: Readonly<Record<string, Test>> = {
  ':host': ({ parent }) => parent === undefined,
  ':first-child': (element) => siblings(element)[0] === element,
  ':last-child': (element) => siblings(element).at(-1) === element,
  ':first-of-type': (element) => siblings(element).find(({ name }) => name === element.name) === element,
  ':empty': ({ children }) => !children.length,
};

const langTest =
  (tag: string): Test =>
  (element) => {
    let at: MarkupElement | undefined = element;
    while (at && !at.attributes.has('lang')) at = at.parent;
    const lang = at?.attributes.get('lang') ?? '';
    return lang === tag || lang.startsWith(`${tag}-`);
  };

/** The place of the bracket that closes the one before `from`. */
export function closing(text: string, from: number): number {
  let open = 1;
  let at = from;
  for (; at < text.length; at++) {
    if (text[at] === '(') open++;
    if (text[at] === ')' && --open === 0) break;
  }
  return at;
}

/** At commas that stand in no brackets. */
export function splitList(text: string): string[] {
  const parts = [''];
  let open = 0;
  for (const char of text) {
    if (char === '(') open++;
    if (char === ')') open--;
    if (char === ',' && !open) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}
