import type { Dossier } from './dossier.js';

/**
 * What stands for a record where the record itself is not drawn: for an event its tie and its actors; for a tie its
 * parties and the events that it came from; for an actor its ties and events; for a subject or a position of a
 * comparison the subject's actor.
 * @returns ids in the dossier's order, each once; none for an id that no record has
 */
export function relatedTo(dossier: Dossier, id: string): readonly string[] {
  const related = new Set<string>();
  for (const event of dossier.events) {
    const touches = event.tie === id || event.actors.includes(id);
    for (const other of event.id === id ? [event.tie, ...event.actors] : touches ? [event.id] : [])
      if (other !== undefined) related.add(other);
  }
  for (const tie of dossier.ties) {
    const parties = tie.parties.map(({ actor }) => actor);
    for (const other of tie.id === id ? parties : parties.includes(id) ? [tie.id] : []) related.add(other);
  }
  for (const actor of actorsOfSubject(dossier, id)) related.add(actor);
  related.delete(id);
  return [...related];
}

function* actorsOfSubject({ comparisons }: Dossier, id: string): Iterable<string> {
  for (const { subjects, positions } of comparisons) {
    const subject = positions.find((position) => position.id === id)?.subject ?? id;
    for (const each of subjects) if (each.id === subject && each.actor !== undefined) yield each.actor;
  }
}
