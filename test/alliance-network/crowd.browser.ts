import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import 'statecraft/alliance-network/define';
import type { AllianceNetwork } from 'statecraft/alliance-network';
import type { HoverEvent, SelectEvent } from 'statecraft';
import { drawn, has, listen, pause, place, until } from '../elements.js';
import { worldFile } from './worlds.js';

const firefox = navigator.userAgent.includes('Firefox');
// Firefox cannot be told its size, so what needs a pointer further out than its window is tried in Chromium only.
const itWithPointer = firefox ? (): void => undefined : it;

const records = worldFile(140, 460, 1);
const crowd = async (options: Readonly<Record<string, unknown>> = {}): Promise<AllianceNetwork> =>
  (await drawn('alliance-network', { data: records, ...options }, 800)) as unknown as AllianceNetwork;

const all = (element: Element, selector: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
];
const one = (element: Element, selector: string): HTMLElement => {
  const found = all(element, selector)[0];
  if (!found) throw new Error(`no ${selector}`);
  return found as HTMLElement;
};
const middleOf = (box: DOMRect | undefined): [number, number] => {
  if (!box) throw new Error('no box');
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
};

/** How many pixels of the canvas are painted at all. */
function painted(element: Element): number {
  const canvas = one(element, '.crowd canvas') as HTMLCanvasElement;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]) count++;
  return count / (canvas.width * canvas.height);
}

describe('<alliance-network> of many marks', () => {
  before(async () => {
    if (!firefox) await setViewport({ width: 1000, height: 1000 });
  });
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('paints one canvas, and names each actor and what ties there is room for, in words', async () => {
    const element = await crowd();
    expect(all(element, 'canvas').length).to.equal(1);
    expect(painted(element)).to.be.greaterThan(0.02);
    const names = all(element, '.mark').map((each) => each.getAttribute('aria-label') ?? '');
    expect(names.length).to.be.within(140, 501);
    expect(names[0]).to.match(/^\p{L}.*: \d+ ties/u);
    for (const name of names) expect(name).not.to.match(/undefined|NaN|\bnull\b/);
    expect(all(element, '.crowd [tabindex="0"]').length).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('has a matrix of the best connected, and no circle, to choose', async () => {
    const element = await crowd();
    const choice = one(element, '[part=view]') as HTMLSelectElement;
    expect([...choice.options].map(({ value }) => value)).to.deep.equal(['force', 'matrix', 'list', 'table']);
    choice.value = 'matrix';
    choice.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await until(() => has(element, '.matrix'));
    expect(all(element, '.matrix-head').length).to.be.within(40, 100);
    expect(one(element, '.notes').textContent).to.match(/\d+ actors of fewer ties have no room here/);
    await expect(element).to.be.accessible();
  });

  it('stands before it has settled, and says both once', async () => {
    const element = await place('alliance-network', {}, 800);
    const heard = listen(element);
    element.data = worldFile(600, 2400, 2);
    const until = performance.now() + 8000;
    while (!heard.includes('settled') && performance.now() < until) await pause(20);
    expect(heard.filter((type) => type === 'ready' || type === 'settled')).to.deep.equal(['ready', 'settled']);
    expect(painted(element)).to.be.greaterThan(0.02);
  });

  it('boxOf() tells where a mark of the canvas stands, and where a line does', async () => {
    const element = await crowd();
    const canvas = one(element, 'canvas').getBoundingClientRect();
    for (const id of ['a0', 'a77', 't3']) {
      const box = element.boxOf(id);
      if (!box) throw new Error(`no box of ${id}`);
      expect(box.left >= canvas.left && box.right <= canvas.right && box.top >= canvas.top, id).to.equal(true);
    }
    expect(element.boxOf('nobody')).to.equal(undefined);
  });

  itWithPointer('hover and click meet the mark under the pointer', async () => {
    const element = await crowd();
    const heard: (string | null)[] = [];
    element.addEventListener('statecraft-hover', (event) => heard.push((event as HoverEvent).id));
    element.addEventListener('statecraft-select', (event) => heard.push(`selected ${(event as SelectEvent).id}`));
    const before = painted(element);
    await sendMouse({ type: 'move', position: middleOf(element.boxOf('a33')) });
    await element.updateComplete;
    expect(heard).to.deep.equal(['a33']);
    expect(painted(element)).not.to.equal(before);
    await sendMouse({ type: 'click', position: middleOf(element.boxOf('a33')) });
    await element.updateComplete;
    expect(heard.at(-1)).to.equal('selected a33');
    expect(element.selected).to.deep.equal(['a33']);
  });

  it('walks by the arrow keys, and Enter selects', async () => {
    const element = await crowd();
    (one(element, '.mark') as unknown as SVGElement).focus();
    const from = element.shadowRoot?.activeElement?.getAttribute('data-id');
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    const to = element.shadowRoot?.activeElement?.getAttribute('data-id') ?? '';
    expect(to).not.to.equal(from);
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.selected).to.deep.equal([to]);
  });

  it('buttons look closer and back; what is seen moves, and is drawn anew at rest', async () => {
    const element = await crowd();
    const width = element.boxOf('a0')?.width ?? 0;
    const [, closer] = all(element, '.zoom-buttons button') as HTMLElement[];
    for (let i = 0; i < 4; i++) closer?.click();
    expect(element.boxOf('a0')?.width).to.be.greaterThan(width * 1.5);
    await pause(500);
    await element.updateComplete;
    expect(all(element, '.mark').length).to.be.lessThan(501);
    const [, , whole] = all(element, '.zoom-buttons button') as HTMLElement[];
    whole?.click();
    expect(element.boxOf('a0')?.width).to.equal(width);
    expect(element.selected).to.deep.equal([]);
  });

  it('leaves a plain wheel to the page, and takes one with ctrl', async () => {
    const element = await crowd();
    const surface = one(element, 'canvas');
    const wheel = (ctrlKey: boolean): boolean =>
      surface.dispatchEvent(
        new WheelEvent('wheel', { deltaY: -200, ctrlKey, bubbles: true, cancelable: true, composed: true }),
      );
    expect(wheel(false)).to.equal(true);
    expect(wheel(true)).to.equal(false);
  });

  it('is the same canvas after the date has changed, with other lines', async () => {
    const element = await crowd({ at: 'all' });
    const canvas = one(element, 'canvas');
    const before = painted(element);
    const place = element.boxOf('a5')?.x;
    element.at = '1955';
    await element.updateComplete;
    await pause(600);
    await element.updateComplete;
    expect(one(element, 'canvas') === canvas).to.equal(true);
    expect(element.boxOf('a5')?.x).to.equal(place);
    expect(painted(element)).to.be.lessThan(before);
  });

  it('writes no style attribute', async () => {
    const element = await crowd();
    expect(all(element, '[style]').length).to.equal(0);
  });
});
