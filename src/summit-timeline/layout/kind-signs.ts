import type { Dossier, Kind, Shape } from '../../dossier/dossier.js';
import type { Language } from '../../chart/language.js';
import { SLOT_SHAPES } from '../../chart/symbols.js';

/** How one kind is called and drawn. */
export interface KindSign {
  readonly id: string;
  readonly title: string;
  /** 1–7; 0 is neutral. */
  readonly slot: number;
  readonly shape: Shape;
}

/** `state-visit` → `State visit`. */
export function readable(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim() || id;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Of = Kind['of'];

/**
 * The signs of a dossier's kinds. A kind without a slot is neutral; neutral kinds take the shapes in turn, in the
 * order in which they are asked for, so that up to seven of them can be told apart.
 */
export function kindSigns({ kinds }: Pick<Dossier, 'kinds'>, language: Language): (id: string, of: Of) => KindSign {
  const declared = new Map(kinds.map((kind) => [`${kind.of} ${kind.id}`, kind]));
  const known = { tie: new Map<string, KindSign>(), event: new Map<string, KindSign>() };
  let neutrals = 0;
  const neutralShape = (): Shape => SLOT_SHAPES[neutrals++ % SLOT_SHAPES.length] as Shape;
  return (id, of) => {
    const made = known[of].get(id);
    if (made) return made;
    const kind = declared.get(`${of} ${id}`);
    const slot = kind?.slot ?? 0;
    const shape = kind?.shape ?? SLOT_SHAPES[slot - 1] ?? neutralShape();
    const sign = { id, title: kind ? language.say(kind.title) : readable(id), slot, shape };
    known[of].set(id, sign);
    return sign;
  };
}
