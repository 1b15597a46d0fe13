import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart } from 'lit/directive.js';

class WhenOpen extends AsyncDirective {
  #details: HTMLDetailsElement | undefined;
  #content: () => unknown = () => nothing;

  override render(_content: () => unknown): unknown {
    return nothing;
  }

  override update({ parentNode }: ChildPart, [content]: [() => unknown]): unknown {
    this.#content = content;
    if (!this.#details) {
      this.#details = parentNode as HTMLDetailsElement;
      this.#details.addEventListener('toggle', () => this.setValue(this.#now));
    }
    return this.#now;
  }

  get #now(): unknown {
    return this.#details?.open ? this.#content() : nothing;
  }
}

/**
 * The content of a `<details>`, made when it is opened: most readers never do, and a filter has more nodes than many a
 * drawing. Its parent has to be the `<details>` itself.
 */
export const whenOpen = directive(WhenOpen);
