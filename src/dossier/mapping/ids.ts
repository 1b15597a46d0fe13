/** Ids of the records that are made: unique in the whole dossier, whatever the table calls its rows. */
export class Ids {
  /** What each id is the id of. */
  readonly #taken: Map<string, string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Map(Array.from(taken, (id) => [id, 'base']));
  }

  /** What has an id already: `event`, `actor`, `base`, … */
  holder(id: string): string | undefined {
    return this.#taken.get(id);
  }

  /** The id as it is wanted; where a record has it, with the word before it, and a number behind if need be. */
  take(wanted: string, word: string): string {
    let id = wanted;
    for (let i = 1; this.#taken.has(id); i++) id = i === 1 ? `${word}-${wanted}` : `${word}-${wanted}-${i}`;
    this.#taken.set(id, word);
    return id;
  }
}
