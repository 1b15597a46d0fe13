import type { Declaration } from './css-rules.js';

type Pair = readonly [name: string, value: string];

/** A declaration as those of single properties, by the sides of the screen; shorthands as far as our sheets use them. */
export function longhands({ name, value, important }: Declaration, rtl: boolean): readonly Declaration[] {
  return pairs(name, value, rtl).map(([each, its]) => ({ name: each, value: its, important }));
}

function pairs(name: string, value: string, rtl: boolean): readonly Pair[] {
  const [start, end] = rtl ? ['right', 'left'] : ['left', 'right'];
  const box = /^(margin|padding|border)(?:-(block|inline)(?:-(start|end))?)?$/.exec(name);
  if (name === 'font') return fontPairs(value);
  if (name === 'background') return [['background-color', value]];
  if (name === 'gap') return gapPairs(value);
  if (!box) return [[name, value]];
  const [, kind = '', axis, side] = box;
  if (kind === 'border' && !axis) return ['top', 'right', 'bottom', 'left'].map((each) => [`border-${each}`, value]);
  if (axis && side) {
    const on = axis === 'block' ? { start: 'top', end: 'bottom' }[side] : { start, end }[side];
    return [[`${kind}-${on}`, value]];
  }
  const [one = '0', two = one, three = one, four = two] = value.split(/\s+/);
  if (axis === 'block') return [[`${kind}-top`, one], [`${kind}-bottom`, two]]; // prettier-ignore
  if (axis === 'inline') return [[`${kind}-${start}`, one], [`${kind}-${end}`, two]]; // prettier-ignore
  return [
    [`${kind}-top`, one],
    [`${kind}-right`, two],
    [`${kind}-bottom`, three],
    [`${kind}-left`, four],
  ];
}

/** `700 22px/28px var(--_font)`; `initial` and the like say nothing. */
function fontPairs(value: string): readonly Pair[] {
  const [, weight, size = '', line, family = ''] = /^(\d+)\s+([\w.]+)(?:\/([\w.]+))?\s+(.+)$/.exec(value) ?? [];
  if (weight === undefined) return [];
  return [
    ['font-weight', weight],
    ['font-size', size],
    ...(line ? ([['line-height', line]] as const) : []),
    ['font-family', family],
  ];
}

function gapPairs(value: string): readonly Pair[] {
  const [row = '0', column = row] = value.split(/\s+/);
  return [
    ['row-gap', row],
    ['column-gap', column],
  ];
}
