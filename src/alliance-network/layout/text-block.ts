import type { Measure } from '../../chart/measure.js';
import { wrapText } from '../../chart/wrap-text.js';
import { round, type Box, type Label, type LabelRole } from './geometry.js';

/** Size, weight and line pitch of each kind of label, in CSS pixels. */
export const TYPE: Readonly<
  Record<LabelRole, { readonly size: number; readonly weight: number; readonly pitch: number }>
> = {
  focus: { size: 18, weight: 700, pitch: 21 },
  main: { size: 15, weight: 700, pitch: 18 },
  actor: { size: 13, weight: 400, pitch: 16 },
  quarrel: { size: 13, weight: 600, pitch: 16 },
  title: { size: 12, weight: 400, pitch: 15 },
  count: { size: 12, weight: 600, pitch: 15 },
};

export interface BlockLine {
  readonly text: string;
  readonly role: LabelRole;
}

/** Lines of text that are set together. */
export interface Block {
  readonly lines: readonly BlockLine[];
  readonly width: number;
  readonly height: number;
}

export function blockOf(lines: readonly BlockLine[], measure: Measure): Block {
  let [width, height] = [0, 2];
  for (const { text, role } of lines) {
    const { size, weight, pitch } = TYPE[role];
    width = Math.max(width, measure(text, size, weight));
    height += pitch;
  }
  return { lines, width: Math.ceil(width) + 2, height };
}

export function wrapped(text: string, role: LabelRole, width: number, measure: Measure, maxLines: number): BlockLine[] {
  const { size, weight } = TYPE[role];
  return wrapText(text, { width, size, weight, measure, maxLines }).map((line) => ({ text: line, role }));
}

export interface Setting {
  /** Of the block's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly anchor: Label['anchor'];
}

export const boxAt = ({ width, height }: Block, { x, y }: Setting): Box => ({ x, y, width, height });

/** A block as a label: baselines instead of boxes. */
export function labelAt(id: string, block: Block, setting: Setting, muted = false): Label {
  const shift = { start: 1, middle: block.width / 2, end: block.width - 1 }[setting.anchor];
  let top = setting.y + 1;
  const lines = block.lines.map(({ text, role }) => {
    const { size, pitch } = TYPE[role];
    const y = top + (pitch - size * 1.2) / 2 + size * 0.95;
    top += pitch;
    return { text, role, y: round(y) };
  });
  const { width, height } = block;
  const box = { x: round(setting.x), y: round(setting.y), width: round(width), height: round(height) };
  return { id, x: round(setting.x + shift), anchor: setting.anchor, angle: 0, lines, box, muted };
}
