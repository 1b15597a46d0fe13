import { scaleUtc } from 'd3-scale';
import { draw, svgIn } from './svg.mjs';

const ROW = 20;

/** What one writes with d3-scale alone: an axis, and a row an event with its mark and its title. Doubt in dates is lost. */
export function mount(box, { events }, { width }) {
  const dated = events.map(({ title, when }) => ({ title, at: new Date(when.replace(/[/~].*$/, '')) }));
  dated.sort((a, b) => a.at - b.at);
  const x = scaleUtc([dated[0].at, dated.at(-1).at], [20, width - 20]);
  const svg = svgIn(box, width, 40 + dated.length * ROW);
  for (const tick of x.ticks(8)) {
    draw(svg, 'line', { x1: x(tick), x2: x(tick), y1: 20, y2: 40 + dated.length * ROW, stroke: '#d9dbdf' });
    draw(svg, 'text', { x: x(tick), y: 14, 'font-size': 12, 'text-anchor': 'middle' }, String(tick.getUTCFullYear()));
  }
  dated.forEach(({ title, at }, i) => {
    const y = 40 + i * ROW;
    const late = x(at) > width / 2;
    draw(svg, 'circle', { class: 'mark', cx: x(at), cy: y, r: 5 });
    draw(
      svg,
      'text',
      { x: x(at) + (late ? -8 : 8), y: y + 4, 'font-size': 13, 'text-anchor': late ? 'end' : 'start' },
      title,
    );
  });
}
