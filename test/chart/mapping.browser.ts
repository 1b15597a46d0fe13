import { expect, oneEvent } from '@open-wc/testing';
import 'statecraft/define';
import type { ProblemEvent } from 'statecraft';
import type { ChartElement } from '../../src/chart/chart-element.js';
import { endOf, listen, place, quietly, textIn } from '../elements.js';

const VISITS = `who,start,end,country,topic,point
Anna Roy,1998-03-01,1998-03-04,Denmark,arms,-1.5
Ben Lee,1999-05-02,1999-05-02,Peru,arms,0.4
Ben Lee,,,Denmark,rights,2`;

const WHEN = { from: 'start', to: 'end' };

/** The address of a table. */
const address = (csv: string): string => URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));

const ends = async (element: ChartElement): Promise<string> => {
  await oneEvent(element, 'statecraft-settled');
  return textIn(element);
};

describe('mapping', () => {
  it('makes a network of a table, as a property', async () => {
    const mapping = { ties: { parties: ['who', 'country'], when: WHEN, title: '{who} in {country}' } };
    const text = await ends(await place('alliance-network', { src: address(VISITS), mapping, at: 'all' }));
    for (const name of ['Anna Roy', 'Ben Lee', 'Denmark', 'Peru']) expect(text).to.contain(name);
  });

  it('makes a timeline of a table, as the JSON of an attribute', async () => {
    const element = await place('summit-timeline', {});
    const ended = ends(element);
    element.setAttribute('mapping', JSON.stringify({ events: { title: '{who} in {country}', when: WHEN } }));
    element.setAttribute('src', address(VISITS));
    const text = await ended;
    expect(text).to.contain('Anna Roy in Denmark');
    expect(text).to.contain('Ben Lee in Peru');
  });

  it('makes a comparison of a table, as a script child, which is not taken for data', async () => {
    const element = document.createElement('policy-compare') as ChartElement;
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['mapping'] = '';
    script.textContent = JSON.stringify({
      comparison: { title: 'Where they stand', subject: 'who', dimension: 'topic', value: 'point' },
    });
    element.append(script);
    element.src = address(VISITS);
    document.body.append(element);
    const text = await ends(element);
    for (const word of ['Anna Roy', 'arms', 'rights']) expect(text).to.contain(word);
    element.remove();
  });

  it('tells of rows and of columns that are not there, and draws the others', () =>
    quietly(async () => {
      const csv = VISITS.replace('1999-05-02', 'soon');
      const mapping = { events: { title: 'who', when: WHEN, place: 'town' } };
      const element = await place('summit-timeline', { src: address(csv), mapping });
      const { problems } = await oneEvent<ProblemEvent>(element, 'statecraft-problem');
      expect(
        problems.filter(({ list }) => list !== 'events').map(({ list, record, field }) => [list, record, field]),
      ).to.eql([
        ['mapping', '', 'events.place'],
        ['rows', '3', 'start'],
      ]);
      expect(textIn(element)).to.contain('Anna Roy');
    }));

  it('is a problem where its JSON is malformed, and a JSON dossier needs none', () =>
    quietly(async () => {
      const broken = await place('summit-timeline', { src: address(VISITS), mapping: '{"events": ' });
      const { problems } = await oneEvent<ProblemEvent>(broken, 'statecraft-problem');
      expect(problems[0]?.list).to.equal('mapping');
      const json = '{"events":[{"id":"e","title":"From JSON","kind":"x","when":"1999"}]}';
      const whole = await place('summit-timeline', { src: address(json), mapping: { events: { title: 'who' } } });
      expect(await ends(whole)).to.contain('From JSON');
    }));

  it('ends in an error where there is no table', () =>
    quietly(async () => {
      for (const text of ['', '<!doctype html>']) {
        const element = await place('summit-timeline', { src: address(text), mapping: { events: { title: 'who' } } });
        const heard = listen(element);
        await endOf(element, heard);
        expect(heard).to.eql(['error']);
      }
    }));
});
