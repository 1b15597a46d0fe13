import type { Palette } from './crowd-marks.js';

const COLOURS = [
  'ground',
  'ink',
  'muted',
  'hairline',
  'axis',
  'cooperative',
  'adversarial',
  'mixed',
  'neutral',
] as const;

/**
 * The tokens as they are here and now: only a real property of a real node resolves `light-dark()` and what the page
 * has set. The class `palette` gives a node each of them by its name.
 */
export function paletteIn(root: ParentNode & Node): Palette {
  const probe = document.createElement('span');
  root.append(probe);
  const style = getComputedStyle(probe);
  const colours = COLOURS.map((name) => {
    probe.className = `palette ${name}`;
    return [name, hexOf(style.color)] as const;
  });
  const palette = { ...Object.fromEntries(colours), font: style.fontFamily } as unknown as Palette;
  probe.remove();
  return palette;
}

/** `#rrggbb`; other notations stay as they are. */
function hexOf(colour: string): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  return parts
    ? `#${parts
        .slice(1)
        .map((part) => (+part).toString(16).padStart(2, '0'))
        .join('')}`
    : colour;
}
