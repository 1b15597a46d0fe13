import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import 'statecraft/summit-timeline/define';
import type { SummitTimeline } from 'statecraft/summit-timeline';
import { everyDateForm } from '../../stories/dossiers/special.js';
import { seededDossier } from '../../stories/dossiers/seeded.js';
import { drawn, frame, has, textIn } from '../elements.js';
import { expectGolden } from '../golden.js';

type Options = Readonly<Record<string, unknown>>;

const sample: unknown = await (await fetch(new URL('../../data/south-korea.json', import.meta.url))).json();

const timeline = async (options: Options = {}, width = 1100): Promise<SummitTimeline> =>
  (await drawn('summit-timeline', { data: sample, ties: true, ...options }, width)) as unknown as SummitTimeline;

const all = (element: Element, selector: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
];
const one = (element: Element, selector: string): Element => {
  const found = all(element, selector)[0];
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const focused = (element: Element): string | null => element.shadowRoot?.activeElement?.getAttribute('data-id') ?? null;
const chosen = (element: Element): (string | null)[] => {
  const ids: (string | null)[] = [];
  element.addEventListener('statecraft-select', (event) => ids.push((event as unknown as { id: string | null }).id));
  return ids;
};
/** The middle of a place, scrolled to where the pointer can reach it. */
const reach = async (where: () => DOMRect | undefined): Promise<[number, number]> => {
  const box = where();
  if (!box) throw new Error('no box');
  scrollBy(box.x - innerWidth / 2, box.y - innerHeight / 2);
  await frame();
  const { x, y, width, height } = where() as DOMRect;
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};
const tabInto = async (element: SummitTimeline): Promise<void> => {
  element.setAttribute('tabindex', '-1');
  element.focus();
  element.removeAttribute('tabindex');
  // Past the filter, which comes first.
  for (let stop = 0; stop < 4 && focused(element) === null; stop++) await sendKeys({ press: 'Tab' });
};

describe('<summit-timeline>', () => {
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  for (const [name, options, width] of [
    ['south-korea-1100', {}, 1100],
    ['south-korea-360', {}, 360],
    ['south-korea-ko-768', { locale: 'ko' }, 768],
    ['every-date-form', { data: everyDateForm }, 900],
  ] as const) {
    it(`draws ${name} as before`, async () => {
      const element = await timeline(options, width);
      await expectGolden(one(element, 'svg[part=svg]'), `summit-timeline/${name}`);
    });
  }

  it('names every mark by title, kind and date, in order of time', async () => {
    const element = await timeline();
    const names = all(element, '.mark').map((mark) => mark.getAttribute('aria-label') ?? '');
    expect(names).to.include('NATO summit, Vilnius; China protests, Summit, July 2023');
    expect(names).to.include('Vice-ministers condemn missile tests, Talks, meeting, about May 2022');
    expect(names[0]).to.contain('1953');
    expect(all(element, '.mark[role=button]').length).to.equal(element.order.length);
    expect(all(element, '.mark[tabindex="0"]').length).to.equal(1);
  });

  it('draws no text over another, and none outside, in this browser’s own font', async () => {
    for (const width of [360, 600, 768, 1100]) {
      const element = await timeline({}, width);
      const room = Number(one(element, 'svg[part=svg]').getAttribute('width'));
      // Not getBoundingClientRect(): in Firefox that takes in the halo.
      const boxes = all(element, 'svg[part=svg] text').map((text) => ({
        text: text.textContent,
        box: DOMRect.fromRect((text as SVGTextElement).getBBox()),
      }));
      const over: string[] = [];
      boxes.forEach((a, i) => {
        if (a.box.left < -1 || a.box.right > room + 1) over.push(`${a.text} leaves`);
        for (const b of boxes.slice(i + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          // Line boxes are higher than their letters.
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 1 && down > 6) over.push(`${a.text} × ${b.text}`);
        }
      });
      expect(over, `at ${width}`).to.deep.equal([]);
    }
  });

  it('opens an event’s details by pointer, says it, and gives it up when chosen again', async () => {
    const element = await timeline();
    const ids = chosen(element);
    await sendMouse({ type: 'click', position: await reach(() => element.boxOf('yoon-kishida-2023')) });
    await element.updateComplete;
    expect(ids).to.deep.equal(['yoon-kishida-2023']);
    expect(one(element, '.details').textContent).to.contain('March 16, 2023 · Tokyo · Summit');
    expect(one(element, '[role=status]').textContent).to.contain('Yoon and Kishida in Tokyo');
    expect(one(element, '.mark.selected').getAttribute('aria-pressed')).to.equal('true');
    await expect(element).to.be.accessible();
    await sendMouse({ type: 'click', position: await reach(() => element.boxOf('yoon-kishida-2023')) });
    await element.updateComplete;
    expect(all(element, '.details').length).to.equal(0);
  });

  it('opens an event’s details from its label', async () => {
    const element = await timeline();
    const ids = chosen(element);
    const label = one(element, '.words[data-id="koica-founded"]');
    await sendMouse({ type: 'click', position: await reach(() => label.getBoundingClientRect()) });
    expect(ids).to.deep.equal(['koica-founded']);
  });

  it('walks by keys: in time, from lane to lane, to the ends; Enter selects, Escape gives up', async () => {
    const element = await timeline();
    await tabInto(element);
    expect(focused(element)).to.equal(element.order[0]);
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(focused(element)).to.equal(element.order[1]);
    await sendKeys({ press: 'End' });
    await element.updateComplete;
    expect(focused(element)).to.equal(element.order.at(-1));
    await sendKeys({ press: 'ArrowUp' });
    await element.updateComplete;
    const lane = one(element, `.mark[data-id="${focused(element)}"]`);
    expect(lane.getBoundingClientRect().top).to.be.below(
      one(element, `.mark[data-id="${element.order.at(-1)}"]`).getBoundingClientRect().top,
    );
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.selected).to.deep.equal([focused(element)]);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(element.selected).to.deep.equal([]);
  });

  it('shows a ring around the mark that the keys are at', async () => {
    const element = await timeline();
    await tabInto(element);
    const ring = one(element, '.focus');
    expect(getComputedStyle(ring).display).to.equal('inline');
    expect(ring.parentElement?.getAttribute('data-id')).to.equal(focused(element));
  });

  it('raises a mark under the pointer without placing anything anew', async () => {
    const element = await timeline();
    const places = (): string[] =>
      all(element, 'svg[part=svg] :is(text, .point, .bar, .hit)').map((node) =>
        ['x', 'y', 'd', 'transform', 'width'].map((name) => node.getAttribute(name)).join(),
      );
    const before = places();
    await sendMouse({ type: 'move', position: await reach(() => element.boxOf('china-normalised')) });
    await element.updateComplete;
    expect(one(element, '.mark.over').getAttribute('data-id')).to.equal('china-normalised');
    expect(places()).to.deep.equal(before);
  });

  it('draws a tie with the event that begins it: both have the same box, and both can be selected', async () => {
    const element = await timeline({ selected: ['korus-fta'] });
    expect(element.boxOf('korus-fta')?.x).to.equal(element.boxOf('korus-signed')?.x);
    expect(one(element, '.mark.selected').getAttribute('data-id')).to.equal('korus-signed');
    expect(one(element, '.details').textContent).to.contain('in force since 2012');
  });

  it('takes ties as a boolean attribute, as ids or kinds, and not at all', async () => {
    const element = await timeline({ ties: false });
    expect(element.boxOf('seato-membership')).to.equal(undefined);
    element.setAttribute('ties', '');
    await element.updateComplete;
    expect(element.boxOf('seato-membership')).not.to.equal(undefined);
    element.setAttribute('ties', 'engagement');
    await element.updateComplete;
    expect(element.ties).to.deep.equal(['engagement']);
    expect(element.boxOf('seato-membership')).to.equal(undefined);
    expect(element.boxOf('sunshine-engagement')).not.to.equal(undefined);
    element.removeAttribute('ties');
    await element.updateComplete;
    expect(element.ties).to.equal(false);
  });

  it('counts again, and draws its key again, when kinds are filtered', async () => {
    const element = await timeline({ kinds: ['summit'] });
    expect(one(element, '[part=summary]').textContent).to.match(/^7 events|of the 7 events/i);
    expect(one(element, '[part=legend]').textContent).not.to.contain('Treaty');
    element.kinds = [];
    await element.updateComplete;
    expect(one(element, '[part=legend]').textContent).to.contain('Treaty');
  });

  it('is upright on a phone, or where the page says so, and says that its rows are even', async () => {
    const phone = await timeline({}, 360);
    expect(one(phone, 'svg[part=svg]').classList.contains('vertical')).to.equal(true);
    expect(one(phone, '[part=summary]').textContent).to.contain('evenly spaced');
    await expect(phone).to.be.accessible();
    const wide = await timeline({ view: 'vertical', summary: 'The author’s own.' });
    expect(one(wide, 'svg[part=svg]').classList.contains('vertical')).to.equal(true);
    expect(one(wide, '[part=notes]').textContent).to.contain('evenly spaced');
  });

  it('runs down to one scale where the page asks for it, on a phone and off it, and is worked by keys', async () => {
    for (const width of [360, 900]) {
      const element = await timeline({ view: 'vertical', spacing: 'time', foldGaps: true }, width);
      expect(one(element, '[part=summary]').textContent).not.to.contain('evenly spaced');
      const breaks = all(element, 'path.break').map((path) => path.getAttribute('d') ?? '');
      expect(breaks.join('').split('M').length - 1).to.equal(2);
      await expect(element).to.be.accessible();
      const top = (id: string): number => (element.boxOf(id) as DOMRect).y;
      const [un, summit, second] = [
        top('koreas-join-un'),
        top('inter-korean-summit-2000'),
        top('inter-korean-summit-2007'),
      ];
      expect((second - summit) / (summit - un)).to.be.closeTo(7 / 9, 0.05);
      await tabInto(element);
      const first = focused(element);
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(element)).not.to.equal(first);
      await sendKeys({ press: 'Enter' });
      expect(element.selected).to.deep.equal([focused(element)]);
    }
  });

  it('takes an unknown view or lanes for the default', async () => {
    const element = await timeline({ view: 'pie', lanes: 'colour' });
    expect(one(element, 'svg[part=svg]').classList.contains('horizontal')).to.equal(true);
    expect(textIn(element)).to.contain('United States');
  });

  it('has every event in the table, the undated too', async () => {
    const element = await timeline({ dataTable: true });
    const rows = all(element, 'tbody tr').map((row) => row.getAttribute('data-id'));
    expect(rows).to.include.members(['g20-seoul', 'seato-membership', 'yoon-kishida-2023']);
    expect(rows.length).to.equal((sample as { events: unknown[] }).events.length + 2);
    await expect(element).to.be.accessible();
  });

  it('draws 5 000 events with fewer than 2 000 nodes; a count opens its list', async () => {
    const element = await timeline({ data: seededDossier({ actors: 20, events: 5000 }) });
    expect(all(element, '*').length).to.be.below(2000);
    const count = element.order.find((id) => id.startsWith('crowd/')) ?? '';
    await sendMouse({ type: 'click', position: await reach(() => element.boxOf(count)) });
    await element.updateComplete;
    expect(element.selected).to.deep.equal([count]);
    expect(all(element, '.crowd-list button').length).to.be.above(1);
    expect(element.boxOf('e4999')).not.to.equal(undefined);
  });

  it('gives a record that stands behind a count a mark and a label of its own while it is selected', async () => {
    const data = seededDossier({ actors: 20, events: 2000 });
    const element = await timeline({ data });
    const hidden = data.events?.find(({ id }) => !element.order.includes(id))?.id ?? '';
    element.selected = [hidden];
    await element.updateComplete;
    expect(one(element, '.mark.selected').getAttribute('data-id')).to.equal(hidden);
    expect(has(element, `.words[data-id="${hidden}"]`)).to.equal(true);
    expect(one(element, '.details-head').textContent).to.contain(
      String(data.events?.find(({ id }) => id === hidden)?.title),
    );
  });

  it('is mirrored in Arabic', async () => {
    const element = await timeline({ locale: 'ar' });
    const x = (id: string) => element.boxOf(id)?.x ?? 0;
    expect(x('yoon-kishida-2023')).to.be.below(x('koreas-join-un'));
    await expect(element).to.be.accessible();
  });

  it('fades an approximate end of a span that is dashed for a doubtful one', async () => {
    const event = (id: string, when: string): object => ({ id, title: id, when, kind: 'stay', actors: ['KOR'] });
    const data = {
      kinds: [{ id: 'stay', of: 'event', title: 'Stay' }],
      actors: [{ id: 'KOR', name: 'South Korea', kind: 'state' }],
      events: [event('end', '1980-03-04?/2005-06-07~'), event('start', '1985-01-02~/2000-03-04?')],
    };
    for (const [width, way] of [
      [1000, 'along'],
      [360, 'down'],
    ] as const) {
      const element = await timeline({ data, ties: false }, width);
      const masksOf = (id: string): (string | null)[] =>
        all(element, `.mark[data-id="${id}"] .outline`).map((part) => part.getAttribute('mask'));
      expect(masksOf('end')).to.deep.equal([null, `url(#fade-out-${way})`]);
      expect(masksOf('start')).to.deep.equal([`url(#fade-in-${way})`, null]);
    }
  });

  it('can be saved as a picture that keeps its fades and hatches', async () => {
    const file = (await (await timeline()).toSVG()) ?? '';
    const count = (pattern: RegExp): number => file.match(pattern)?.length ?? 0;
    expect(count(/<linearGradient /g)).to.be.above(5);
    expect(count(/<stop offset="0" stop-color="#\w{6}" stop-opacity="0"/g)).to.equal(count(/<linearGradient /g));
    expect(count(/<pattern /g)).to.equal(1);
    expect(count(/ fill="url\(#paint-\d+\)"/g)).to.be.above(5);
  });
});
