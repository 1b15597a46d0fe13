import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import { draw, svgIn } from './svg.mjs';

/** What one writes with d3-force alone: 300 steps, then a line a pair and a circle with its name an actor. */
export function mount(box, { actors, ties }, { width, height }) {
  const nodes = actors.map(({ id, name }) => ({ id, name }));
  const links = ties.flatMap(({ parties: [first, ...others] }) => others.map((target) => ({ source: first, target })));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink(links).id(({ id }) => id),
    )
    .force('charge', forceManyBody())
    .force('center', forceCenter(width / 2, height / 2))
    .stop()
    .tick(300);
  const svg = svgIn(box, width, height);
  for (const { source, target } of links) {
    draw(svg, 'line', { x1: source.x, y1: source.y, x2: target.x, y2: target.y, stroke: '#2a6f97' });
  }
  for (const { x, y, name } of nodes) {
    draw(svg, 'circle', { class: 'mark', cx: x, cy: y, r: 5 });
    draw(svg, 'text', { x: x + 8, y: y + 4, 'font-size': 12 }, name);
  }
}
