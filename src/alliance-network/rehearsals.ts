import type { Rehearsal } from '../chart/rehearsal.js';

const ACTORS = Array.from({ length: 12 }, (_, i) => `A${i}`);

/** Ties of nobody: in a ring, across it, and of more than two. */
export const rehearsals: readonly Rehearsal[] = [
  {
    data: {
      sources: [{ id: 's', title: 'Source', publisher: 'Publisher', date: '2020' }],
      kinds: [
        { id: 'a', of: 'tie', title: 'Alliance', sign: 'cooperative', width: 2 },
        { id: 'b', of: 'tie', title: 'Dispute', sign: 'adversarial' },
      ],
      actors: ACTORS.map((id) => ({ id, name: `Actor ${id}`, kind: 'state', sources: ['s'] })),
      ties: [
        ...ACTORS.map((id, i) => tieOf(i, [id, ACTORS[(i + 1) % ACTORS.length] as string], 'a')),
        ...ACTORS.slice(0, 5).map((id, i) => tieOf(20 + i, [id, ACTORS[i + 6] as string], 'b')),
        tieOf(30, ACTORS.slice(3, 7), 'a'),
      ],
    },
  },
];

function tieOf(number: number, parties: readonly string[], kind: string) {
  return { id: `t${number}`, parties, kind, title: `Tie ${number}`, when: '1990-04/..', sources: ['s'] };
}
