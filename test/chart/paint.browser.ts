import { expect } from '@open-wc/testing';
import { marksOn, paintCanvas, withAlpha, type PlainMark } from '../../src/chart/paint.js';

const SIZE = { width: 40, height: 40 };

/** Paints marks at two pixels a unit, and gives the colour of a place as `r,g,b,a`. */
function painted(...marks: PlainMark[]): (x: number, y: number) => string {
  const canvas = document.createElement('canvas');
  expect(paintCanvas(canvas, marks, SIZE, 2)).to.equal(true);
  expect([canvas.width, canvas.height]).to.deep.equal([80, 80]);
  return (x, y) => (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(x * 2, y * 2, 1, 1).data.join();
}

const RED = '255,0,0,255';
const NOTHING = '0,0,0,0';

describe('paintCanvas(canvas, marks)', () => {
  it('fills every shape where it is', () => {
    const shapes: PlainMark[] = [
      { type: 'rect', x: 10, y: 10, width: 20, height: 20, fill: '#ff0000' },
      { type: 'circle', x: 20, y: 20, r: 10, fill: '#ff0000' },
      { type: 'path', d: 'M10,10H30V30H10Z', fill: '#ff0000' },
      { type: 'polygon', points: [[10, 10], [30, 10], [30, 30], [10, 30]], fill: '#ff0000' }, // prettier-ignore
      { type: 'rect', x: 14, y: 14, width: 12, height: 12, fill: '#ff0000', stroke: '#ff0000', strokeWidth: 6 },
      { type: 'line', x1: 10, y1: 20, x2: 30, y2: 20, stroke: '#ff0000', strokeWidth: 8 },
    ];
    for (const shape of shapes) {
      const at = painted(shape);
      expect(at(20, 20), shape.type).to.equal(RED);
      expect(at(4, 20), shape.type).to.equal(NOTHING);
    }
  });

  it('keeps to the order, the matrix, the clip, the opacity and the dashes', () => {
    const ground: PlainMark = { type: 'rect', x: 0, y: 0, width: 40, height: 40, fill: '#0000ff' };
    const red: PlainMark = { type: 'rect', x: 0, y: 0, width: 10, height: 10, fill: '#ff0000' };
    expect(painted(ground, red)(5, 5)).to.equal(RED);
    expect(painted(red, ground)(5, 5)).to.equal('0,0,255,255');
    expect(painted({ ...red, matrix: [1, 0, 0, 1, 20, 0] })(25, 5)).to.equal(RED);
    expect(painted({ ...red, clip: { x: 0, y: 0, width: 4, height: 40 } })(7, 5)).to.equal(NOTHING);
    expect(painted({ ...red, opacity: 0.5 })(5, 5)).to.match(/,12[78]$/);
    const dashed = painted({
      type: 'line',
      x1: 0,
      y1: 5,
      x2: 40,
      y2: 5,
      stroke: '#ff0000',
      strokeWidth: 4,
      dash: [10, 10],
    });
    expect([dashed(5, 5), dashed(15, 5)]).to.deep.equal([RED, NOTHING]);
  });

  it('paints hatches and fades', () => {
    const box = { type: 'rect', x: 0, y: 0, width: 40, height: 40 } as const;
    const hatch = painted({ ...box, fill: { hatch: '#ff0000', step: 8, width: 4, angle: 0 } });
    expect([hatch(2, 20), hatch(6, 20), hatch(10, 20)]).to.deep.equal([RED, NOTHING, RED]);
    const fade = painted({ ...box, fill: { fade: '#ff0000', from: [0, 0], to: [40, 0] } });
    const alphas = [2, 20, 38].map((x) => Number(fade(x, 20).split(',')[3]));
    expect(alphas).to.deep.equal([...alphas].sort((a, b) => a - b));
    expect(alphas[0]).to.be.below(40);
    expect(alphas[2]).to.be.above(215);
  });

  it('sets a text at its anchor, with its halo under it', () => {
    const text = {
      type: 'text',
      text: '███',
      size: 12,
      weight: 400,
      font: 'sans-serif',
      fill: '#ff0000',
      y: 24,
    } as const;
    expect(painted({ ...text, x: 2 })(5, 20)).to.equal(RED);
    expect(painted({ ...text, x: 38, anchor: 'end' })(35, 20)).to.equal(RED);
    expect(painted({ ...text, x: 38, anchor: 'end', rtl: true })(35, 20)).to.equal(RED);
    expect(painted({ ...text, x: 4, stroke: '#0000ff', strokeWidth: 4, halo: true })(3, 20)).to.equal('0,0,255,255');
  });

  it('knows which marks stand on a canvas', () => {
    const canvas = document.createElement('canvas');
    expect(marksOn(canvas)).to.deep.equal([]);
    const marks: PlainMark[] = [{ type: 'circle', x: 1, y: 1, r: 1, fill: '#000000' }];
    paintCanvas(canvas, marks, SIZE);
    expect(marksOn(canvas)).to.equal(marks);
  });

  it('withAlpha(colour, alpha) replaces the opacity', () => {
    expect([withAlpha('#102030', 0), withAlpha('#102030ff', 0.5)]).to.deep.equal(['#10203000', '#10203080']);
  });
});
