import type { Rehearsal } from '../chart/rehearsal.js';

const WHEN = ['1990-05-04', '1994', '2001-10', '1998-03-02/1998-03-05', '2010~', '2015-02-03?', '2004/2009'];

/** Events of nobody, with the dates that most timelines have. */
export const rehearsals: readonly Rehearsal[] = [
  {
    data: {
      sources: [{ id: 's', title: 'Source', publisher: 'Publisher', date: '2020' }],
      kinds: ['a', 'b', 'c'].map((id) => ({ id, of: 'event', title: `Kind ${id}` })),
      actors: [{ id: 'X', name: 'Actor', kind: 'state', sources: ['s'] }],
      events: Array.from({ length: 96 }, (_, i) => ({
        id: `e${i}`,
        title: `Event of number ${i}`,
        when: WHEN[i] ?? `${1990 + (i % 24)}-0${1 + (i % 9)}-1${i % 9}`,
        kind: 'abc'.charAt(i % 3),
        actors: ['X'],
        turning: i === 0,
        sources: ['s'],
      })),
      eras: [{ id: 'era', title: 'Era', when: '1995/2003', sources: ['s'] }],
    },
  },
];
