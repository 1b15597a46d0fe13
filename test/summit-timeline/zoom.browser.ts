import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { seededDossier } from '../../stories/dossiers/seeded.js';
import { frame, has, place } from '../elements.js';
import { all, busy, one, press, rest, sample, timeline } from './reading.js';

const heightOf = (element: Element): string | null => one(element, 'svg[part=svg]').getAttribute('height');

describe('<summit-timeline>, close up', () => {
  it('has its tools after the first picture, and they move nothing', async () => {
    for (const options of [{}, { spacing: 'time', view: 'vertical' }, { range: '2017/2023' }]) {
      const element = await place('summit-timeline', { data: sample, ...options });
      await oneEvent(element, 'statecraft-ready');
      const { height } = element.getBoundingClientRect();
      const tools = (): boolean => has(element, '.tools button:not(.to-come)');
      expect(tools(), 'before').to.equal(false);
      await waitUntil(tools, 'tools', { timeout: 5000 });
      expect(element.getBoundingClientRect().height, JSON.stringify(options)).to.equal(height);
    }
  });

  it('zooms by buttons in the frame of the whole, writes the part down, and goes back', async () => {
    const element = await timeline({ data: busy });
    const height = heightOf(element);
    await press(element, '.zoom-buttons button', '+');
    await press(element, '.zoom-buttons button', '+');
    await rest(element);
    expect(element.getAttribute('range')).to.match(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
    expect(heightOf(element)).to.equal(height);
    expect(has(element, 'svg.window')).to.equal(true);
    await expect(element).to.be.accessible();
    await press(element, '.zoom-buttons button', 'Show everything');
    await rest(element);
    expect(element.range).to.equal(undefined);
    expect(has(element, 'svg.window')).to.equal(false);
  });

  it('zooms by + − 0 while the focus is in the drawing, and keeps the focus', async () => {
    const element = await timeline({ data: busy });
    one(element, '.mark[tabindex="0"]').focus();
    await sendKeys({ press: '+' });
    await rest(element);
    expect(element.range).to.be.a('string');
    await sendKeys({ press: '0' });
    await rest(element);
    expect(element.range).to.equal(undefined);
  });

  it('zooms about the pointer by ctrl and wheel, and leaves the plain wheel to the page', async () => {
    const element = await timeline({ data: busy });
    const { x, y, width } = one(element, 'svg[part=svg]').getBoundingClientRect();
    const wheel = (more: WheelEventInit): boolean =>
      one(element, 'svg[part=svg]').dispatchEvent(
        new WheelEvent('wheel', {
          ...{ deltaY: -400, clientX: x + width * 0.9, clientY: y + 50 },
          bubbles: true,
          cancelable: true,
          ...more,
        }),
      );
    expect(wheel({})).to.equal(true);
    expect(wheel({ ctrlKey: true })).to.equal(false);
    await rest(element);
    const [from = ''] = (element.range ?? '').split('/');
    expect(Number(from.slice(0, 4))).to.be.above(1970);
  });

  it('moves by dragging without laying out anew, and stays within all the time', async () => {
    const element = await timeline({ data: busy, range: '1980/1990' });
    one(element, 'svg.window').scrollIntoView({ block: 'start' });
    await frame();
    const { x, y } = one(element, 'svg.window').getBoundingClientRect();
    const at = (dx: number): [number, number] => [Math.round(x) + 300 + dx, Math.round(y) + 6];
    // However slow the machine is: once the drawing has been at rest for a while, it is laid out anew.
    const seen: (string | null)[] = [];
    const moving = one(element, 'svg.window > g');
    const watch = new MutationObserver(() => seen.push(moving.getAttribute('transform')));
    watch.observe(moving, { attributes: true, attributeFilter: ['transform'] });
    await sendMouse({ type: 'move', position: at(0) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(-60) });
    await element.updateComplete;
    await frame();
    expect(seen[0]).to.equal('translate(-60 0)');
    await sendMouse({ type: 'up' });
    await rest(element);
    watch.disconnect();
    expect(element.range).not.to.equal('1980/1990');
    expect(one(element, 'svg.window > g').getAttribute('transform')).to.equal('translate(0 0)');
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('shrinks a lane with nothing to be seen once the reader is at rest, and moves nothing under the drawing', async () => {
    const events = Array.from({ length: 40 }, (_, i) => ({
      ...{ id: `e${i}`, title: `Event ${i}`, when: `${1950 + i}-03` },
      kind: i < 20 ? 'early' : 'late',
    }));
    const element = await timeline({ data: { events }, lanes: 'kind' });
    const headAt = (name: string): number | undefined =>
      all(element, 'text.head')
        .find(({ textContent }) => textContent === name)
        ?.getBoundingClientRect().y;
    const buttons = (): number => one(element, '.zoom-buttons').getBoundingClientRect().y;
    const [before, below] = [headAt('Late'), buttons()];
    element.focus();
    one(element, '.mark[data-id=e39]').focus();
    for (let press = 0; press < 4; press++) await sendKeys({ press: '+' });
    await rest(element);
    expect(element.range?.slice(0, 3)).to.equal('198');
    expect(headAt('Early')).to.be.a('number');
    expect(headAt('Late')).to.be.below((before as number) - 100);
    expect(buttons()).to.equal(below);
  });

  it('draws and counts only the part that the page asks for on a phone, too, and leads back to everything', async () => {
    const events = Array.from({ length: 30 }, (_, i) => ({
      ...{ id: `e${i}`, title: `Event ${i}`, kind: 'visit', when: `${1990 + i}-03` },
    }));
    for (const spacing of ['auto', 'time']) {
      const element = await timeline({ data: { events }, range: '2000/2004', spacing }, 360);
      expect(all(element, '.mark').map((mark) => mark.getAttribute('data-id'))).to.deep.equal([
        ...['e10', 'e11', 'e12', 'e13', 'e14'],
      ]);
      expect(one(element, '.summary').textContent).to.contain('5 events, 2000–04.');
      await press(element, '.zoom-buttons button', 'Show everything');
      await rest(element);
      expect(element.range).to.equal(undefined);
      expect(all(element, '.mark').length).to.equal(30);
      expect(one(element, '.summary').textContent).to.contain('30 events, 1990–2019.');
    }
  });

  it('zooms an upright drawing by keys', async () => {
    const element = await timeline({ data: busy, ties: false }, 360);
    await waitUntil(() => has(element, '[part=overview]'), 'the strip of all the time');
    one(element, '.mark[tabindex="0"]').focus();
    await sendKeys({ press: '+' });
    await rest(element);
    expect(element.range).to.match(/^\d{4}.*\/\d{4}/);
    expect(has(element, '.shown-part')).to.equal(true);
    await sendKeys({ press: '0' });
    await rest(element);
    expect(element.range).to.equal(undefined);
  });

  for (const spacing of ['auto', 'time'])
    it(`zooms an upright drawing (${spacing}) by ctrl and wheel and by two fingers, and what is under them stays there`, async () => {
      const element = await timeline({ data: busy, ties: false, spacing }, 360);
      await waitUntil(() => has(element, '[part=overview]'), 'the strip of all the time');
      const room = document.createElement('div');
      room.style.height = '3000px';
      document.body.append(room);
      const drawing = one(element, '.drawing');
      const marks = all(element, '.mark:not([data-id^=crowd])');
      const mark = marks[Math.floor(marks.length / 2)] as HTMLElement;
      const id = mark.getAttribute('data-id') as string;
      mark.scrollIntoView({ block: 'center' });
      const heightOfMark = (): number | undefined => {
        const box = element.boxOf(id);
        return box && box.y + box.height / 2;
      };
      const y = heightOfMark() as number;
      const wheel = (more: WheelEventInit): boolean =>
        drawing.dispatchEvent(
          new WheelEvent('wheel', { deltaY: -300, clientX: 100, clientY: y, bubbles: true, cancelable: true, ...more }),
        );
      expect(wheel({})).to.equal(true);
      expect(wheel({ ctrlKey: true })).to.equal(false);
      await element.updateComplete;
      expect(heightOfMark()).to.be.closeTo(y, 40);
      await rest(element);
      expect(heightOfMark()).to.be.closeTo(y, 40);
      const length = (): number => {
        const [from = '', to = ''] = (element.range ?? '').split('/');
        return Date.parse(to) - Date.parse(from);
      };
      const before = length();
      expect(before).to.be.above(0);
      const fingers = (type: string, ...ys: readonly number[]): boolean => {
        const event = new UIEvent(type, { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'touches', { value: ys.map((clientY) => ({ clientX: 100, clientY })) });
        return drawing.dispatchEvent(event);
      };
      expect(fingers('touchstart', y)).to.equal(true);
      expect(fingers('touchmove', y - 60)).to.equal(true);
      expect(fingers('touchstart', y - 40, y + 40)).to.equal(false);
      expect(fingers('touchmove', y - 80, y + 80)).to.equal(false);
      fingers('touchend');
      await rest(element);
      expect(length()).to.be.within(before / 2.2, before / 1.8);
      expect(heightOfMark()).to.be.closeTo(y, 40);
      scrollTo(0, 0);
      room.remove();
    });

  it('says how many events are in the part that is seen', async () => {
    const element = await timeline({ data: busy, spacing: 'time', lanes: 'none' });
    const told = (): number => Number(/\d+/.exec(one(element, '.summary').textContent ?? '')?.[0]);
    const all = told();
    await press(element, '.zoom-buttons button', '+');
    await press(element, '.zoom-buttons button', '+');
    await rest(element);
    expect(told()).to.be.below(all).and.above(0);
    await press(element, '.zoom-buttons button', 'Show everything');
    await rest(element);
    expect(told()).to.equal(all);
  });

  it('moves by the strip of all the time: pointer and arrow keys', async () => {
    const element = await timeline({ data: busy, range: '1980/1990' });
    const seen = one(element, '.overview .seen');
    expect(seen.getAttribute('aria-valuetext')).to.equal('1980–1990');
    seen.focus();
    await sendKeys({ press: 'PageDown' });
    await rest(element);
    expect(one(element, '.overview .seen').getAttribute('aria-valuetext')).to.match(/^1989–(1999|2000)$/);
  });

  it('draws the part that the page asks for, and never more than 2 000 nodes', async () => {
    const element = await timeline({ data: seededDossier({ actors: 20, events: 5000 }), range: '1990/2010' });
    expect(all(element, '*').length).to.be.below(2000);
    expect(one(element, '.shown-part').textContent).to.equal('1990–2010');
    element.range = 'nonsense';
    await element.updateComplete;
    expect(has(element, 'svg.window')).to.equal(false);
  });
});
