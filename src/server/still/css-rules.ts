import { parseSelectors, type Selector } from './css-selector.js';

export interface Rule {
  readonly selector: Selector;
  /** Later and heavier ones win; what is in a layer is lighter than anything that is not. */
  readonly weight: number;
  readonly declarations: readonly Declaration[];
}

export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

const LAYERED = -1e6;

/** The rules of our own style sheets that hold for a picture at rest on a screen; in order. */
export function parseRules(css: string): readonly Rule[] {
  return rulesIn(css.replace(/\/\*[^]*?\*\//g, ''), 0);
}

function rulesIn(css: string, base: number): Rule[] {
  const rules: Rule[] = [];
  let at = 0;
  for (;;) {
    const opens = css.indexOf('{', at);
    if (opens < 0) return rules;
    const prelude = css.slice(at, opens).trim();
    const end = blockEnd(css, opens);
    const body = css.slice(opens + 1, end);
    if (/^@layer\b/.test(prelude)) rules.push(...rulesIn(body, LAYERED));
    else if (/^@media screen$/.test(prelude)) rules.push(...rulesIn(body, base));
    else if (!prelude.startsWith('@')) {
      const declarations = declarationsIn(body);
      for (const selector of parseSelectors(prelude))
        rules.push({ selector, weight: base + selector.weight, declarations });
    }
    at = end + 1;
  }
}

function blockEnd(css: string, opens: number): number {
  let open = 0;
  for (let at = opens; at < css.length; at++) {
    if (css[at] === '{') open++;
    if (css[at] === '}' && --open === 0) return at;
  }
  return css.length;
}

const declarationsIn = (body: string): Declaration[] =>
  body.split(';').flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 0) return [];
    const value = line.slice(colon + 1).trim();
    const important = /!\s*important$/.test(value);
    return [{ name: line.slice(0, colon).trim(), value: value.replace(/\s*!\s*important$/, ''), important }];
  });
