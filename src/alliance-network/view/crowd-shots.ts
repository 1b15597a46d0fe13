import type { Emphasis } from '../../chart/figure/figure.js';
import type { PlainMark } from '../../chart/paint.js';
import { placingOf } from '../layout.js';
import { crowdOf, type Crowd } from '../layout/crowd.js';
import { boxOfTie, crowdNames, namesFirst, WHOLE, type View } from '../layout/crowd-view.js';
import type { Label } from '../layout/geometry.js';
import type { Network } from '../layout/network.js';
import type { KnownShape, Places } from '../layout/places.js';
import type { DrawingOptions } from '../layout/scene.js';
import { titleOf } from '../layout/texts.js';
import type { TiesAt } from '../layout/ties-at.js';
import { plateOf, type Over, type Plate } from './crowd-canvas.js';
import { crowdMarks, nameMarks, raisedMarks, ringMarks, type Palette } from './crowd-marks.js';
import { paletteIn } from './palette.js';
import type { Raised } from './raised.js';

/** What is to be drawn, and where its colours come from. */
export interface Scene {
  readonly network: Network;
  readonly ties: TiesAt;
  readonly width: number;
  readonly height: number | undefined;
  readonly options: DrawingOptions;
  readonly root: ParentNode & Node;
}

/** What an earlier shot of the same network has found. */
export interface Known extends KnownShape {
  placed?: { readonly width: number; readonly height: number | undefined; readonly places: Places };
}

/** A painted picture of a crowd at one view. */
export interface Shot extends Plate {
  readonly palette: Palette;
  /** The names in it. */
  readonly labels: readonly Label[];
}

/** A first picture as soon as places are roughly known, then the one with all at rest. */
export function* shots(scene: Scene, known: Known): Generator<Shot | undefined, Shot> {
  const { network, ties, width, height, options } = scene;
  const { placed } = known;
  if (placed?.width === width && placed.height === height)
    return yield* shotAt(yield* crowdOf(network, placed.places, ties, true), WHOLE, scene);
  const steps = placingOf(network, width, height, options, known);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (step.value) yield yield* shotAt(yield* crowdOf(network, step.value, ties, false), WHOLE, scene);
    else yield;
  }
  known.placed = { width, height, places: step.value };
  return yield* shotAt(yield* crowdOf(network, step.value, ties, true), WHOLE, scene);
}

/** A picture of what a view shows. */
export function* shotAt(crowd: Crowd, view: View, { root, options }: Scene): Generator<undefined, Shot> {
  const palette = paletteIn(root);
  const labels = crowdNames(crowd, view, options);
  yield;
  const namesIn = (colours: Palette): PlainMark[] => nameMarks(labels, colours, options.language.dir === 'rtl');
  const marks: Plate['marks'] = () => {
    const now = paletteIn(root);
    return { drawn: [...crowdMarks(crowd, view, now)].flat(), names: namesIn(now) };
  };
  return { ...(yield* plateOf(crowd, view, palette, namesIn(palette))), marks, palette, labels };
}

/** What lies over a shot: what stands out, with all names set anew so that its own are among them; and the rings. */
export function overMarks(
  { crowd, palette, labels, view: own }: Shot,
  view: View,
  texts: Pick<DrawingOptions, 'language' | 'measure'>,
  { selected, hovered }: Emphasis,
  raised: Raised | undefined,
): Over {
  const rings = ringMarks(crowd, view, palette, selected);
  if (!raised) return { dims: false, marks: rings };
  const first = new Set([...raised.ids, ...raised.near]);
  // While the view is on its way the names that were there are elsewhere.
  const named = namesFirst(first, own === view ? labels : [], crowd, view, texts);
  const rtl = texts.language.dir === 'rtl';
  return {
    dims: true,
    marks: [
      ...raisedMarks(crowd, view, palette, raised),
      ...rings,
      ...nameMarks(named, palette, rtl, raised),
      ...tieTitle(hovered, crowd, view, palette, texts, rtl),
    ],
  };
}

/** The title of the tie under the pointer, in its middle. */
function tieTitle(
  id: string | null,
  crowd: Crowd,
  view: View,
  palette: Palette,
  { language, measure }: Pick<DrawingOptions, 'language' | 'measure'>,
  rtl: boolean,
): PlainMark[] {
  const tie = id === null ? undefined : crowd.tieOf.get(id);
  const link = tie === undefined ? undefined : crowd.ties[tie]?.link;
  const box = tie === undefined ? undefined : boxOfTie(crowd, view, tie);
  if (!link || !box) return [];
  const text = titleOf(link.tie, language);
  const half = Math.min(crowd.width / 2, measure(text, 12, 600) / 2 + 4);
  const x = Math.min(crowd.width - half, Math.max(half, box.x + box.width / 2));
  const y = Math.min(crowd.height - 4, Math.max(16, box.y + box.height / 2 - 6));
  const look = { size: 12, weight: 600, font: palette.font, fill: palette.ink, stroke: palette.ground };
  return [{ type: 'text', text, x, y, anchor: 'middle', ...look, strokeWidth: 4, join: 'round', halo: true, rtl }];
}
