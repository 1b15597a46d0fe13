import { expect, fixture } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { html, type ReactiveController } from 'lit';
import { ZoomGesture, type Place, type Zoomable } from '../../src/chart/zoom-gesture.js';

class Target implements Zoomable {
  readonly did: string[] = [];
  pannable = true;
  zoomBy(factor: number, at?: Place): void {
    this.did.push(`${factor > 1 ? 'in' : 'out'}${at ? ` at ${Math.round(at.x)}` : ''}`);
  }
  panBy(dx: number, dy: number): void {
    this.did.push(`pan ${Math.round(dx)} ${Math.round(dy)}`);
  }
  zoomReset(): void {
    this.did.push('reset');
  }
}

interface Stage {
  readonly surface: HTMLElement;
  readonly target: Target;
  readonly controller: ReactiveController;
  readonly clicks: string[];
}

async function stage(): Promise<Stage> {
  const surface = await fixture<HTMLElement>(
    html`<div style="width: 300px; height: 200px"><button style="margin: 40px">mark</button></div>`,
  );
  const target = new Target();
  const controllers: ReactiveController[] = [];
  const host = { addController: (each: ReactiveController) => controllers.push(each) };
  new ZoomGesture(host as never, () => surface, target);
  const [controller] = controllers as [ReactiveController];
  controller.hostUpdated?.();
  const clicks: string[] = [];
  surface.addEventListener('click', () => clicks.push('click'));
  return { surface, target, controller, clicks };
}

const wheel = (surface: Element, more: WheelEventInit): boolean =>
  surface.dispatchEvent(
    new WheelEvent('wheel', { deltaY: -100, clientX: 50, bubbles: true, cancelable: true, ...more }),
  );

const press = (surface: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

/** Not every desktop browser lets a page make touches. */
function touch(surface: Element, type: string, ...xs: readonly number[]): boolean {
  const event = new UIEvent(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'touches', { value: xs.map((x) => ({ clientX: x, clientY: 100 })) });
  return surface.dispatchEvent(event);
}

describe('ZoomGesture', () => {
  it('zooms by ctrl or ⌘ with the wheel, and leaves the plain wheel to the page', async () => {
    const { surface, target } = await stage();
    expect(wheel(surface, {})).to.equal(true);
    expect(target.did).to.deep.equal([]);
    expect(wheel(surface, { ctrlKey: true })).to.equal(false);
    expect(wheel(surface, { metaKey: true, deltaY: 3, deltaMode: WheelEvent.DOM_DELTA_LINE })).to.equal(false);
    expect(target.did).to.deep.equal(['in at 50', 'out at 50']);
  });

  it('zooms by + − 0 while the focus is in the drawing, and by no key with ctrl', async () => {
    const { surface, target } = await stage();
    const mark = surface.querySelector('button') as HTMLElement;
    for (const key of ['+', '=', '-', '0']) expect(press(mark, key), key).to.equal(false);
    expect(press(mark, '0', { ctrlKey: true })).to.equal(true);
    expect(press(mark, 'a')).to.equal(true);
    expect(target.did).to.deep.equal(['in', 'in', 'out', 'reset']);
  });

  it('leaves two fingers to a page that the reader has enlarged', async () => {
    const { surface, target } = await stage();
    Object.defineProperty(visualViewport, 'scale', { value: 2, configurable: true });
    try {
      expect(touch(surface, 'touchstart', 100, 200)).to.equal(true);
      expect(touch(surface, 'touchmove', 100, 300)).to.equal(true);
      expect(target.did).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(visualViewport as object, 'scale');
    }
    expect(touch(surface, 'touchstart', 100, 200)).to.equal(false);
  });

  it('pinches and moves by two fingers, and leaves one finger to the page', async () => {
    const { surface, target } = await stage();
    expect(touch(surface, 'touchstart', 100)).to.equal(true);
    expect(touch(surface, 'touchmove', 160)).to.equal(true);
    expect(touch(surface, 'touchstart', 100, 200)).to.equal(false);
    expect(touch(surface, 'touchmove', 100, 300)).to.equal(false);
    touch(surface, 'touchend', 100);
    expect(touch(surface, 'touchmove', 180)).to.equal(true);
    expect(target.did).to.deep.equal(['in at 200', 'pan 50 0']);
  });

  it('pans by dragging, which is no click; a press that hardly moves is one', async () => {
    const { surface, target, clicks } = await stage();
    const { x, y } = surface.getBoundingClientRect();
    const at = (dx: number): [number, number] => [Math.round(x) + 200 + dx, Math.round(y) + 150];
    await sendMouse({ type: 'move', position: at(0) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(20) });
    await sendMouse({ type: 'move', position: at(50) });
    await sendMouse({ type: 'up' });
    expect(target.did).to.deep.equal(['pan 20 0', 'pan 30 0']);
    expect(clicks).to.deep.equal([]);
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(52) });
    await sendMouse({ type: 'up' });
    expect(clicks).to.deep.equal(['click']);
  });

  it('drags nothing where nothing would move, and hears nothing once its element has gone', async () => {
    const { surface, target, controller } = await stage();
    target.pannable = false;
    const { x, y } = surface.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x) + 200, Math.round(y) + 150] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(x) + 260, Math.round(y) + 150] });
    await sendMouse({ type: 'up' });
    expect(target.did).to.deep.equal([]);
    controller.hostDisconnected?.();
    expect(wheel(surface, { ctrlKey: true })).to.equal(true);
    expect(target.did).to.deep.equal([]);
  });
});
