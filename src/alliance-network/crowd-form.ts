import { html, type ReactiveControllerHost } from 'lit';
import type { Stage } from '../chart/figure/figure.js';
import { zoomButtons } from '../chart/figure/zoom-buttons.js';
import { lastCall } from '../chart/last-call.js';
import { ZoomGesture, type Place, type Zoomable } from '../chart/zoom-gesture.js';
import type { Account } from './account.js';
import { networkStyles } from './alliance-network.styles.js';
import { crowdStyles } from './crowd.styles.js';
import { enteredBy, type Speaker } from './entered-by.js';
import type { Form, ToDraw } from './form.js';
import type { Picture } from './picture.js';
import { drawingOptions } from './layout.js';
import type { Crowd } from './layout/crowd.js';
import { boxOfNode, boxOfTie, closer, held, recordAt, WHOLE, type View } from './layout/crowd-view.js';
import type { Point } from './layout/geometry.js';
import type { Network } from './layout/network.js';
import { markTowards } from './layout/reading.js';
import { show } from './view/crowd-canvas.js';
import { crowdView } from './view/crowd-names.js';
import type { LegendPicks } from './tools/legend-picks.js';
import { legendOf } from './view/legend.js';
import { overMarks, shotAt, shots, type Known, type Scene, type Shot } from './view/crowd-shots.js';
import { raisedBy } from './view/raised.js';
import { Slices } from './view/slices.js';

export const styles = [networkStyles, crowdStyles];

/** A view that rests for so long is painted anew. */
const REST_MS = 140;

/** The network on a canvas, for marks by the thousand: laid out and painted in slices, moved as it stands while panned. */
export class CrowdForm implements Form, Zoomable {
  #view: View = WHOLE;
  #shot: Shot | undefined;
  #scene: Scene | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #over: ReturnType<typeof overMarks> | undefined;
  #frame = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #slices = new Slices();
  readonly #repaint = new Slices();
  readonly #known = lastCall((_network: Network): Known => ({}));
  readonly #order = lastCall(orderOf);
  readonly #places = lastCall(placesOf);
  readonly #legend = lastCall(legendOfCrowd);
  readonly #options = lastCall(drawingOptions);
  // Bound once: a new function would take the canvas off and on again at each update.
  readonly #attach = (canvas: Element | undefined): void => {
    this.#canvas = canvas as HTMLCanvasElement | undefined;
    this.#show();
  };

  constructor(private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    new ZoomGesture(host, () => host.renderRoot.querySelector<HTMLElement>('.crowd'), this);
  }

  /** Undefined until the first shot is there: then the host is asked for an update. */
  picture(stage: Stage, account: Account, spoken: Speaker, { picks }: ToDraw): Picture | undefined {
    const { width, height, language, measure, emphasis } = stage;
    const { network, ties } = account;
    this.#begin(network, ties, width, height, this.#options(language, measure, width));
    const shot = this.#shot;
    if (!shot) return undefined;
    const { crowd, labels } = shot;
    const raised = raisedBy(network, emphasis);
    this.#over = overMarks(shot, this.#view, { language, measure }, emphasis, raised);
    this.#show();
    const order = this.#order(crowd);
    const own = enteredBy(emphasis, order);
    const zoomed = this.pannable;
    return {
      drawing: crowdView({
        name: language.words.network.name,
        crowd,
        view: shot.view,
        emphasis: own,
        spoken,
        attach: this.#attach,
        buttons: html`${zoomButtons(this, language, zoomed)}`,
      }),
      legend: this.#legend(crowd, account, picks),
      order,
      unnamed: crowd.nodes.length - labels.length,
      position: crowd.circles.length ? 'circles' : undefined,
    };
  }

  /** Resolves when layout and picture are at rest. */
  get rest(): Promise<void> {
    return this.#slices.rest;
  }

  /** The record under the pointer. */
  markAt(event: MouseEvent): string | undefined {
    if (!this.#shot || event.composedPath()[0] !== this.#canvas) return undefined;
    return recordAt(this.#shot.crowd, this.#view, this.#local({ x: event.clientX, y: event.clientY }));
  }

  boxOf(id: string): DOMRect | undefined {
    const crowd = this.#shot?.crowd;
    const canvas = this.#canvas?.getBoundingClientRect();
    if (!crowd || !canvas) return undefined;
    const [node, tie] = [crowd.nodeOf.get(id), crowd.tieOf.get(id)];
    const box =
      node !== undefined
        ? boxOfNode(crowd, this.#view, node)
        : tie !== undefined
          ? boxOfTie(crowd, this.#view, tie)
          : undefined;
    return box && new DOMRect(canvas.x + box.x, canvas.y + box.y, box.width, box.height);
  }

  /** The actor that an arrow key leads to. */
  towards(id: string, key: string): string | undefined {
    return this.#shot && markTowards(id, key, this.#places(this.#shot.crowd));
  }

  // -- Zoomable

  get pannable(): boolean {
    return this.#view.k > 1;
  }

  zoomBy(factor: number, at?: Place): void {
    const crowd = this.#shot?.crowd;
    if (!crowd) return;
    const local = at ? this.#local(at) : { x: crowd.width / 2, y: crowd.height / 2 };
    this.#look(held(closer(this.#view, factor, local), crowd));
  }

  panBy(dx: number, dy: number): void {
    const crowd = this.#shot?.crowd;
    if (crowd) this.#look(held({ k: this.#view.k, x: this.#view.x + dx, y: this.#view.y + dy }, crowd));
  }

  zoomReset(): void {
    this.#look(WHOLE);
  }

  // -- Private

  readonly #begin = lastCall(
    (
      network: Network,
      ties: Scene['ties'],
      width: number,
      height: number | undefined,
      options: Scene['options'],
    ): void => {
      if (this.#scene?.network !== network) {
        this.#shot = undefined;
        this.#view = WHOLE;
      }
      clearTimeout(this.#resting);
      this.#repaint.stop();
      this.#scene = { network, ties, width, height, options, root: this.host.renderRoot };
      this.#slices.run(shots(this.#scene, this.#known(network)), (shot) => this.#take(shot));
    },
  );

  #take(shot: Shot): void {
    this.#shot = shot;
    this.#view = shot.view;
    this.host.requestUpdate();
  }

  #local({ x, y }: Place): Point {
    const box = this.#canvas?.getBoundingClientRect();
    return { x: x - (box?.x ?? 0), y: y - (box?.y ?? 0) };
  }

  /** What is drawn is moved at once, and drawn anew at rest. */
  #look(view: View): void {
    this.#view = view;
    this.#over = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#show());
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#redraw(), REST_MS);
  }

  #redraw(): void {
    const { crowd } = this.#shot ?? {};
    if (crowd && this.#scene) this.#repaint.run(shotAt(crowd, this.#view, this.#scene), (shot) => this.#take(shot));
  }

  #show(): void {
    if (this.#canvas && this.#shot) show(this.#canvas, this.#shot, this.#view, this.#over);
  }
}

/** Actors by number of ties, then ties as they come. */
const orderOf = ({ order, nodes, ties }: Crowd): string[] => [
  ...order.map((i) => nodes[i]!.id),
  ...ties.map(({ link }) => link.id),
];

const placesOf = ({ nodes, xs, ys }: Crowd): ReadonlyMap<string, Point> =>
  new Map(nodes.map(({ id }, i) => [id, { x: xs[i]!, y: ys[i]! }]));

const legendOfCrowd = (
  { nodes, idle, looks, hubs }: Crowd,
  { at, language }: Account,
  picks: LegendPicks,
): Picture['legend'] =>
  legendOf(
    {
      marks: nodes.map(({ actor: { kind } }, i) => ({ kind, idle: idle[i] === 1 })),
      lines: looks.map((style) => ({ style, signs: [] })),
      hubs: hubs.length && looks[0] ? [{ style: looks[0], disputed: false }] : [],
    },
    language,
    at === 'all' ? language.words.network.allDates : language.dates.short(at),
    picks,
  );
