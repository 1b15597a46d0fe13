import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, relatedTo } from 'statecraft/dossier';

const { dossier } = check({
  actors: ['A', 'B', 'C'].map((id) => ({ id, kind: 'state', name: id })),
  ties: [
    { id: 'treaty', parties: ['A', 'B'], kind: 'treaty', title: 'Treaty' },
    { id: 'bloc', parties: ['A', 'B', 'C'], kind: 'bloc', title: 'Bloc' },
  ],
  events: [
    { id: 'signing', title: 'Signing', when: '1990', kind: 'summit', actors: ['A', 'B'], tie: 'treaty' },
    { id: 'visit', title: 'Visit', when: '1991', kind: 'visit', actors: ['C'] },
  ],
  comparisons: [
    {
      id: 'views',
      title: 'Views',
      subjects: [{ id: 'of-c', actor: 'C', title: 'C' }],
      dimensions: [{ id: 'd', title: 'D', scale: { type: 'text' } }],
      positions: [{ id: 'p', subject: 'of-c', dimension: 'd', text: 'No' }],
    },
  ],
});

test('relatedTo(dossier, id) leads from an event to its tie and its actors, and back', () => {
  assert.deepEqual(relatedTo(dossier, 'signing'), ['treaty', 'A', 'B']);
  assert.deepEqual(relatedTo(dossier, 'visit'), ['C']);
  assert.deepEqual(relatedTo(dossier, 'treaty'), ['signing', 'A', 'B']);
  assert.deepEqual(relatedTo(dossier, 'A'), ['signing', 'treaty', 'bloc']);
});

test('relatedTo(dossier, id) leads from a subject and from a position to the actor', () => {
  assert.deepEqual(relatedTo(dossier, 'of-c'), ['C']);
  assert.deepEqual(relatedTo(dossier, 'p'), ['C']);
});

test('relatedTo(dossier, id) of an id that no record has is nothing', () => {
  assert.deepEqual(relatedTo(dossier, 'nobody'), []);
});
