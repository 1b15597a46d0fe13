import type { Obstacle } from './bundles.js';
import { point, round, type ActorMark, type NetworkDrawing } from './geometry.js';
import { isNamed, placeNames } from './names.js';
import type { Network, Node } from './network.js';
import type { Places } from './places.js';
import { CROWD, fieldOf, sceneOf, type DrawingOptions, type Scene } from './scene.js';
import { strokes } from './strokes.js';
import type { TiesAt } from './ties-at.js';
import { countLabel, placeTitles } from './titles.js';

/** Network, places and a date in; everything that the drawing shows out. */
export function drawingOf(network: Network, places: Places, ties: TiesAt, options: DrawingOptions): NetworkDrawing {
  const scene = sceneOf(network, places, ties);
  const field = fieldOf(scene, places);
  const names = placeNames(scene, field, options);
  const titles = placeTitles(scene, field, options);
  const { lines, hubs } = strokes(scene, field, titles);
  const labels = [...names, ...titles.values()].map((each) => ('label' in each ? each.label : each));
  const named = new Set(names.map(({ id }) => id));
  const counts = lines.flatMap((line) => countLabel(line, field, options.measure));
  return frozen({
    width: round(places.width),
    height: round(places.height),
    marks: network.nodes.filter(({ id }) => !ties.absent.has(id)).map((node) => markOf(node, scene)),
    lines,
    hubs,
    labels: [...labels, ...counts],
    unnamed: network.nodes.filter(({ id }) => !named.has(id) && isNamed(id, scene)).map(({ id }) => id),
    titled: [...titles.keys()],
    circles: places.circles ?? [],
  });
}

function frozen(drawing: NetworkDrawing): NetworkDrawing {
  for (const list of [drawing.marks, drawing.lines, drawing.hubs, drawing.labels])
    Object.freeze(list).forEach(Object.freeze);
  return Object.freeze(drawing);
}

/** Of who has no tie at the date, among very many. */
const IDLE_R = 3;

function markOf({ id, actor, r }: Node, { marks, network, busy, doubtful }: Scene): ActorMark {
  const { x, y } = marks.get(id) as Obstacle;
  const focus = id === network.ego;
  const idle = !focus && !busy.has(id);
  return {
    id,
    ...point(x, y),
    r: idle && network.nodes.length > CROWD ? Math.min(r, IDLE_R) : r,
    kind: actor.kind,
    focus,
    contested: Boolean(actor.disputed) || doubtful.has(id),
    idle,
  };
}
