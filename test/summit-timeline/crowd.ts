import type { DossierFile } from 'statecraft/dossier';

/** More events than a timeline has room for. */
export const crowd: DossierFile = {
  asOf: '2024-12-31',
  sources: [{ id: 's1', title: 'A yearbook' }],
  kinds: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, of: 'event', title: `Kind ${id}` })),
  events: Array.from({ length: 300 }, (_, i) => ({
    id: `e${i}`,
    title: `Meeting number ${i}`,
    kind: 'abcdefg'.charAt(i % 7),
    when: `${1950 + Math.floor(i / 4)}-0${1 + (i % 9)}-1${i % 10}`,
    sources: ['s1'],
  })),
};
