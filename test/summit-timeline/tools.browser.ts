import { expect, fixture, html } from '@open-wc/testing';
import { has, openFilters, pause, textIn } from '../elements.js';
import { all, one, press, rest, timeline } from './reading.js';

describe('<summit-timeline>, narrowed', () => {
  it('filters by kind, actor and series, with counts, and tells how many are left', async () => {
    const element = await timeline();
    await openFilters(element);
    const options = all(element, '.filters label').map((label) => label.textContent?.replace(/\s+/g, ' ').trim());
    expect(options.some((text) => /^Summit \d+$/.test(text ?? ''))).to.equal(true);
    const summit = all(element, '.filters label').find(({ textContent }) => textContent?.includes('Summit'));
    (summit?.querySelector('input') as HTMLInputElement).click();
    await element.updateComplete;
    expect(element.kinds).to.deep.equal(['summit']);
    expect(one(element, '.filters summary').textContent).to.match(/\d+ of 3\d/);
    for (const mark of all(element, '.mark')) expect(mark.getAttribute('aria-label')).to.contain('Summit');
    await press(element, '[part=show-all]', 'Show all');
    expect(element.kinds).to.deep.equal([]);
  });

  it('finds words in titles, places and names, says so when nothing is left, and can be cleared', async () => {
    const element = await timeline();
    await openFilters(element);
    const box = one(element, 'input[type=search]') as HTMLInputElement;
    box.value = 'phnom penh';
    box.dispatchEvent(new Event('input'));
    await rest(element);
    expect(element.search).to.equal('phnom penh');
    expect(all(element, '.mark').length).to.equal(1);
    element.search = 'no such thing';
    await element.updateComplete;
    expect(has(element, '.mark')).to.equal(false);
    expect(has(element, '[part=show-all]')).to.equal(true);
    await press(element, '[part=show-all]', 'Show all');
    expect(all(element, '.mark').length).to.be.above(20);
  });

  it('leaves the filter as it is where the page prevents the change', async () => {
    const element = await timeline();
    element.addEventListener('statecraft-change', (event) => event.preventDefault());
    await openFilters(element);
    (one(element, '.filters input[type=checkbox]') as HTMLInputElement).click();
    await element.updateComplete;
    expect(element.kinds).to.deep.equal([]);
  });
});

describe('<summit-timeline>, step by step', () => {
  it('tells one event after the other, beside the drawing, by buttons', async () => {
    const element = await timeline();
    await press(element, '[part=story-start]', 'Step by step');
    const first = element.event;
    expect(first).to.equal(element.order[0]);
    expect(element.selected).to.deep.equal([first]);
    await press(element, '.story-steps button', 'Next');
    expect(element.event).not.to.equal(first);
    expect(one(element, '.story-count').textContent).to.match(/^2 of \d+$/);
    expect(one(element, '.story').getBoundingClientRect().left).to.be.above(
      one(element, 'svg[part=svg]').getBoundingClientRect().right,
    );
    await expect(element).to.be.accessible();
    await press(element, '.story-steps button', 'Previous');
    expect(element.event).to.equal(first);
    await press(element, '.story button', 'Close');
    expect(element.event).to.equal(undefined);
    expect(has(element, '.story')).to.equal(false);
  });

  it('opens at the event that the address names, and follows what the reader chooses', async () => {
    const element = await timeline({ event: 'yoon-kishida-2023' });
    expect(element.selected).to.deep.equal(['yoon-kishida-2023']);
    expect(one(element, '.story').textContent).to.contain('Yoon and Kishida in Tokyo');
    element.choose('koica-founded');
    await element.updateComplete;
    expect(element.getAttribute('event')).to.equal('koica-founded');
  });
});

describe('<summit-timeline>, in an article', () => {
  it('follows the steps of an element that the page names, without opening details', async () => {
    const article = await fixture<HTMLElement>(
      html`<div id="story" style="height: 3000px">
        <p data-step="koica-founded" style="height: 900px">One</p>
        <p data-step="yoon-kishida-2023" data-at="2023" style="height: 900px">Two</p>
      </div>`,
    );
    const element = await timeline({ for: 'story' });
    const chosen: unknown[] = [];
    element.addEventListener('statecraft-select', (event) => chosen.push(event.id));
    const steps = [...article.children];
    for (const step of steps) {
      step.scrollIntoView({ block: 'center' });
      await pause(120);
    }
    await element.updateComplete;
    expect(element.selected).to.deep.equal(['yoon-kishida-2023']);
    expect(element.at).to.equal('2023');
    expect(chosen.at(-1)).to.equal('yoon-kishida-2023');
    expect(has(element, '.details')).to.equal(false);
    element.remove();
    steps[0]?.scrollIntoView({ block: 'center' });
    await pause(120);
    expect(element.selected).to.deep.equal(['yoon-kishida-2023']);
    scrollTo(0, 0);
  });

  it('keeps its own steps beside the drawing, and shows them without it', async () => {
    const element = await timeline({ innerHTML: '' });
    const step = document.createElement('p');
    step.dataset['step'] = 'koica-founded';
    step.textContent = 'How it began';
    element.append(step);
    element.requestUpdate();
    await element.updateComplete;
    expect(step.slot).to.equal('step');
    expect(step.getBoundingClientRect().width).to.be.above(100);
    expect(step.getBoundingClientRect().left).to.be.above(
      one(element, 'svg[part=svg]').getBoundingClientRect().right - 1,
    );
  });
});

describe('<summit-timeline>, details', () => {
  it('opens a count into a list, and each of the list into its own words', async () => {
    const events = Array.from({ length: 45 }, (_, i) => ({
      id: `e${i}`,
      title: `Meeting ${i}`,
      kind: 'meeting',
      when: '2023-03-16',
    }));
    const element = await timeline({
      data: { events: [...events, { id: 'old', title: 'Before', kind: 'meeting', when: '1990' }] },
    });
    const count = element.order.find((id) => id.startsWith('crowd/')) ?? '';
    element.choose(count);
    await element.updateComplete;
    expect(all(element, '.crowd-list button').length).to.equal(45);
    await press(element, '.crowd-list button', 'Meeting 7,');
    expect(element.selected).to.deep.equal(['e7']);
    expect(one(element, '.details-head').textContent).to.contain('Meeting 7');
  });

  it('shows no picture unless the page allows it, and then says whose it is', async () => {
    const media = [{ src: '/test/none.png', alt: 'Two leaders shake hands', credit: 'The agency' }];
    const data = { events: [{ id: 'a', title: 'Visit', kind: 'visit', when: '2001', media }] };
    const element = await timeline({ data, selected: ['a'] });
    expect(has(element, '.details img')).to.equal(false);
    expect(one(element, '.picture').textContent).to.contain('Two leaders shake hands').and.to.contain('The agency');
    element.media = true;
    await element.updateComplete;
    const picture = one(element, '.details img') as HTMLImageElement;
    expect(picture.alt).to.equal('Two leaders shake hands');
    expect(picture.referrerPolicy).to.equal('no-referrer');
    element.data = {
      events: [{ ...data.events[0], media: [{ ...media[0], src: 'https://elsewhere.example/x.png' }] }],
    };
    await element.updateComplete;
    expect(has(element, '.details img')).to.equal(false);
    expect(one(element, '.picture a').getAttribute('rel')).to.equal('noopener noreferrer');
  });

  it('draws today’s line only where the page asks for it', async () => {
    const element = await timeline();
    expect(has(element, 'text.today')).to.equal(false);
    element.today = '2015-01-01';
    await element.updateComplete;
    expect(textIn(element)).to.contain('Today');
    expect(has(element, 'path.today')).to.equal(true);
  });
});
