import { anglesAround } from './angles.js';
import { clearHubs } from './clear-hubs.js';
import type { Disc, Point } from './geometry.js';
import { circlesAround } from './ego-circles.js';
import type { Network, Node } from './network.js';
import { placeAround, type Neighbour } from './place-around.js';
import { drained } from './drained.js';
import type { Edge } from './graph.js';
import { placeAroundEgo } from './place-around-ego.js';
import { placeFree, type Body } from './place-free.js';
import { shaping, type Shape } from './shape.js';

export interface PlacesOptions {
  readonly width: number;
  readonly height?: number;
  /** Room that an actor's name and the titles of its ties take at most, at any date. */
  readonly labelOf: (id: string) => { readonly width: number; readonly height: number };
}

/** Where everything stands, at any date. */
export interface Places {
  readonly width: number;
  readonly height: number;
  /** From which names are set outward. */
  readonly centre: Point;
  readonly actors: ReadonlyMap<string, Point>;
  readonly hubs: ReadonlyMap<string, Point>;
  /** Whether states lie where they lie on a map, seen from the focus actor. */
  readonly mapped: boolean;
  /** Of the marks of a crowd: 1, or less where the drawing is too small for so many. */
  readonly grain?: number;
  /** Names are set away from the centre. */
  readonly radial?: boolean;
  /** Where the circles around a focus actor end. */
  readonly circles?: readonly Disc[];
}

/** More than these do not fit around one. */
const MOST_AROUND = 60;
const STAR_SHARE = 0.5;
const HUB_R = 9;
const RATIO = 1.5;
const CROWD = 60;
/** Height over width of a crowd on a phone. */
const TALL_CROWD = 1.25;
const NARROW = 480;
/** How much of the way to the next mark a mark may take, on the average. */
const MOST_GRAIN = 0.27;
const NAME_ROOM = 44;

/** All at once. The same input has the same places. */
export const placesOf = (network: Network, options: PlacesOptions, known?: KnownShape): Places =>
  drained(placing(network, options, known));

/**
 * Yields now and then, so that it can be done a slice at a time, and once the places before they are refined.
 * @param known the shape of the network, where an earlier placing has found it: it does not depend on the size
 */
export function* placing(
  network: Network,
  options: PlacesOptions,
  known: KnownShape = {},
): Generator<Places | undefined, Places> {
  const { ego, nodes } = network;
  const around = ego !== undefined && nodes.length > 1 && nodes.length <= MOST_AROUND + 1 && isStar(network, ego);
  const star = around ? placesAround(network, ego, options) : undefined;
  if (star) return star;
  return ego !== undefined && nodes.length > 1
    ? yield* placingInCircles(network, ego, options)
    : yield* placingFree(network, options, known);
}

/** Keeps the shape of a network from one placing to the next, and the way to it where a placing was given up. */
export interface KnownShape {
  shape?: Shape;
  rough?: Shape;
  steps?: ReturnType<typeof shaping>;
}

/** Whether most actors have a tie with the focus actor. */
function isStar({ nodes, links }: Network, ego: string): boolean {
  const near = new Set(links.filter(({ parties }) => parties.includes(ego)).flatMap(({ parties }) => parties));
  return near.size >= nodes.length * STAR_SHARE;
}

function placesAround(network: Network, ego: string, options: PlacesOptions): Places | undefined {
  const { width, height, labelOf } = options;
  const bearings = anglesAround(network, ego);
  const angles = bearings ?? anglesOfFree(network, ego, options);
  const others = network.nodes.filter(({ id }) => id !== ego);
  const neighbours = others.map(({ id, r, main }): Neighbour => ({
    id,
    r,
    main,
    angle: angles.get(id) ?? 0,
    label: labelOf(id),
  }));
  const ring = placeAround(neighbours, { width, ...(height === undefined ? {} : { height }) });
  if (ring.crowded && height === undefined) return undefined;
  const actors = new Map([...ring.places, [ego, ring.centre]]);
  for (const { id, actor } of network.nodes) {
    const { x, y } = actors.get(id) ?? ring.centre;
    actors.set(id, {
      x: actor.x === undefined ? x : actor.x * width,
      y: actor.y === undefined ? y : actor.y * ring.height,
    });
  }
  const area = { width, height: ring.height };
  return {
    ...area,
    centre: ring.centre,
    actors,
    hubs: clearHubs(network, actors, area),
    mapped: bearings !== undefined,
  };
}

/** Where the map says nothing, the ties alone say who stands beside whom. */
function anglesOfFree(network: Network, ego: string, options: PlacesOptions): ReadonlyMap<string, number> {
  const { actors, centre } = drained(placingFree(network, options, {}));
  const middle = actors.get(ego) ?? centre;
  return new Map([...actors].map(([id, { x, y }]) => [id, Math.atan2(middle.y - y, x - middle.x)]));
}

function bodiesOf({ nodes, links }: Network): Body[] {
  const hubs = links.filter(({ form }) => form === 'hub');
  return [
    ...nodes.map(({ id, r, actor: { x, y } }) => ({
      id,
      r,
      ...(x === undefined ? {} : { x }),
      ...(y === undefined ? {} : { y }),
    })),
    ...hubs.map(({ id }) => ({ id, r: HUB_R, hub: true })),
  ];
}

/** The focus actor in the middle, and around it, circle by circle, who is how far from it by ties. */
function* placingInCircles(
  network: Network,
  ego: string,
  { width, height, labelOf }: PlacesOptions,
): Generator<undefined, Places> {
  const { nodes } = network;
  const tall = height ?? heightFor(nodes, width, labelOf);
  const { bodies, grain, margin } = fittedTo(network, width, tall);
  const where = { width, height: tall, margin };
  const { points, limits } = yield* placeAroundEgo(bodies, edgesOf(network), circlesAround(network, ego), where);
  const at = (i: number): Point => points[i] ?? { x: width / 2, y: tall / 2 };
  return {
    width,
    height: tall,
    centre: { x: width / 2, y: tall / 2 },
    actors: new Map(nodes.map(({ id }, i) => [id, at(i)])),
    hubs: new Map(bodies.slice(nodes.length).map(({ id }, i) => [id, at(nodes.length + i)])),
    mapped: false,
    radial: true,
    circles: limits,
    ...(grain < 1 ? { grain } : {}),
  };
}

/** Bodies as large as a drawing has room for, and the room for names at its edges. */
function fittedTo(
  network: Network,
  width: number,
  height: number,
): { readonly bodies: readonly Body[]; readonly grain: number; readonly margin: readonly [number, number] } {
  const grain = grainOf(network.nodes, width * height);
  const bodies = bodiesOf(network);
  const sized = grain < 1 ? bodies.map((body) => ({ ...body, r: body.r * grain })) : bodies;
  return { bodies: sized, grain, margin: [Math.min(96, width * 0.14), 30] };
}

function* placingFree(
  network: Network,
  options: PlacesOptions,
  known: KnownShape,
): Generator<Places | undefined, Places> {
  const bodies = bodiesOf(network);
  const rough = (shape: Shape): Generator<undefined, Places> => placedShape(shape, network, options, true);
  if (known.rough && !known.shape) yield yield* rough(known.rough);
  while (!known.shape) {
    yield;
    const step = (known.steps ??= shaping(bodies, edgesOf(network))).next();
    if (step.done) known.shape = step.value;
    else if (step.value) yield yield* rough((known.rough = step.value));
  }
  return yield* placedShape(known.shape, network, options, false);
}

function* placedShape(
  shape: Shape,
  network: Network,
  { width, height, labelOf }: PlacesOptions,
  rough: boolean,
): Generator<undefined, Places> {
  const { nodes } = network;
  const tall = height ?? heightFor(nodes, width, labelOf);
  const { bodies, grain, margin } = fittedTo(network, width, tall);
  const points = yield* placeFree(shape, bodies, { width, height: tall, margin }, rough);
  const [top, bottom] = height === undefined ? extentOf(points, tall) : [0, tall];
  const at = (i: number): Point => ({ x: points[i]?.x ?? width / 2, y: (points[i]?.y ?? tall / 2) - top });
  return {
    width,
    height: bottom - top,
    centre: { x: width / 2, y: tall / 2 - top },
    actors: new Map(nodes.map(({ id }, i) => [id, at(i)])),
    hubs: new Map(bodies.slice(nodes.length).map(({ id }, i) => [id, at(nodes.length + i)])),
    mapped: false,
    ...(grain < 1 ? { grain } : {}),
  };
}

function grainOf(nodes: readonly Node[], area: number): number {
  if (nodes.length <= CROWD) return 1;
  const largest = nodes.reduce((most, { r }) => Math.max(most, r), 1);
  return Math.min(1, (MOST_GRAIN * Math.sqrt(area / nodes.length)) / largest);
}

/** What of a free height is used, with room for names above and below. */
function extentOf(points: readonly Point[], height: number): readonly [number, number] {
  let [top, bottom] = [height, 0];
  for (const { y } of points) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  return top > bottom
    ? [0, height]
    : [Math.floor(Math.max(0, top - NAME_ROOM)), Math.ceil(Math.min(height, bottom + NAME_ROOM))];
}

function edgesOf({ nodes, links }: Network): Edge[] {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  let hub = nodes.length;
  return links.flatMap(({ form, parties }): Edge[] => {
    const ends = parties.map((id) => index.get(id) ?? 0);
    const own = form === 'hub' ? hub++ : ends[0];
    const others = form === 'hub' ? ends : ends.slice(1);
    return others.map((end) => [own ?? 0, end]);
  });
}

/** Three to two, unless that is too low for the names. */
function heightFor(nodes: readonly Node[], width: number, labelOf: PlacesOptions['labelOf']): number {
  const flat = Math.round(width / RATIO);
  if (nodes.length > CROWD) return width < NARROW ? Math.round(width * TALL_CROWD) : flat;
  const names = nodes.reduce((total, { id }) => total + (labelOf(id).width + 24) * 38, 0);
  return Math.round(
    Math.min(
      Math.max(nodes.length < 3 ? Math.min(flat, 240) : flat, (names * (width < 480 ? 2.6 : 2)) / width),
      width * 3.2,
    ),
  );
}
