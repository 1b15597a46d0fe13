/** The part of the benchmark that runs in the page. Bundled by run.mjs, which calls what stands on `globalThis.bench`. */
import { seededComparison, seededDossier } from '../stories/dossiers/seeded.js';

const SIZES = {
  network: { s: { actors: 30, ties: 60 }, m: { actors: 300, ties: 1200 } },
  timeline: { s: { actors: 12, events: 25 }, m: { actors: 12, events: 500 } },
  compare: { s: [6, 12], m: [40, 40] },
};
const LAST_TIMER_MS = 1500;
const ROOM = { width: 900, height: 600 };

const nextFrame = () => new Promise(requestAnimationFrame);
/** Until what was written in this frame has been painted. */
const painted = async () => {
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
};

let data;
let mount;

function prepare(kind, size) {
  const of = SIZES[kind][size];
  data = kind === 'compare' ? seededComparison(...of) : seededDossier(of);
  document.body.style.margin = '0';
}

/** Loads the code, from the server to the end of its evaluation. @returns {Promise<number>} ms */
async function load(address, tag) {
  const began = performance.now();
  const module = await import(address);
  mount = tag ? (box) => mountElement(tag, box) : (box) => module.mount(box, data, ROOM);
  return performance.now() - began;
}

function mountElement(tag, box) {
  const element = document.createElement(tag);
  const heard = (type) =>
    new Promise((resolve) => element.addEventListener(`statecraft-${type}`, resolve, { once: true }));
  const ends = { ready: heard('ready'), settled: heard('settled') };
  Object.assign(element, { data }, tag === 'alliance-network' ? { ego: 'a0' } : {});
  box.append(element);
  return ends;
}

function box() {
  const element = document.createElement('div');
  element.style.width = `${ROOM.width}px`;
  document.body.append(element);
  return element;
}

/** @returns {Promise<{first: number, settled: number}>} ms from the mount to the first picture on screen, and to rest */
async function draw() {
  await painted();
  const began = performance.now();
  const ends = mount(box());
  await ends?.ready;
  await painted();
  const first = performance.now() - began;
  await ends?.settled;
  await nextFrame();
  return { first, settled: ends ? performance.now() - began : first };
}

/** Where up to `count` marks stand, in the order of drawing. */
function markPoints(count) {
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const marks = roots.flatMap((root) => [...root.querySelectorAll('.mark')]);
  const step = Math.max(1, Math.floor(marks.length / count));
  return marks
    .filter((_, i) => i % step === 0)
    .map((mark) => mark.getBoundingClientRect())
    .map(({ x, y, width, height }) => [x + width / 2, y + height / 2])
    .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight)
    .slice(0, count);
}

/** Scrolls the page past the chart. @returns {Promise<number[]>} ms between frames */
async function scroll(steps) {
  const foot = document.createElement('div');
  foot.style.height = '3000px';
  document.body.append(foot);
  const times = [];
  await nextFrame();
  for (let i = 0, before = performance.now(); i < steps; i++) {
    scrollBy(0, 40);
    await nextFrame();
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Mounts, draws and removes, so many times. */
async function cycle(count) {
  for (let i = 0; i < count; i++) {
    const place = box();
    const ends = mount(place);
    await (ends?.settled ?? nextFrame());
    place.remove();
  }
  // A timer of the last one may still hold it.
  await new Promise((resolve) => setTimeout(resolve, LAST_TIMER_MS));
}

globalThis.bench = { prepare, load, draw, markPoints, scroll, cycle };
