import { rehearseWhenIdle, type Rehearsals } from './rehearsal.js';

/** A class that can say which release it is of. */
interface Versioned extends CustomElementConstructor {
  readonly version: string;
  readonly rehearsals?: Rehearsals;
}

let warned = false;

/**
 * Registers a tag, where no other copy of the library has it: the first one on a page wins, and of another release the
 * console hears once.
 */
export function defineElement(tag: string, type: Versioned): void {
  const first = customElements.get(tag) as Partial<Versioned> | undefined;
  if (!first) {
    customElements.define(tag, type);
    if (type.rehearsals) rehearseWhenIdle(tag, type.rehearsals);
    return;
  }
  if (warned || first === type || first.version === type.version) return;
  warned = true;
  console.warn(
    `<${tag}> is of Statecraft ${first.version ?? '(unknown)'} on this page; ${type.version} came later and is not used`,
  );
}
