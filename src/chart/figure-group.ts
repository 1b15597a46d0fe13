import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a reader did in one figure of a group. */
export interface SharedState {
  readonly selected?: readonly string[];
  readonly hovered?: string | null;
  readonly at?: string | undefined;
}

export interface Groupable extends ReactiveControllerHost {
  readonly group?: string;
  /** Takes over what the reader did in another figure; tells nobody. */
  follow(state: SharedState): void;
}

const groups = new Map<string, Set<Groupable>>();

/** One figure's place among those of the page that name the same `group`. */
export class FigureGroup implements ReactiveController {
  #joined = '';

  constructor(private readonly host: Groupable) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#join(this.host.group ?? '');
  }

  hostUpdate(): void {
    if ((this.host.group ?? '') !== this.#joined) this.#join(this.host.group ?? '');
  }

  hostDisconnected(): void {
    this.#join('');
  }

  tell(state: SharedState): void {
    for (const other of groups.get(this.#joined) ?? []) if (other !== this.host) other.follow(state);
  }

  #join(name: string): void {
    const left = groups.get(this.#joined);
    if (left?.delete(this.host) && !left.size) groups.delete(this.#joined);
    this.#joined = name;
    if (name) groups.set(name, (groups.get(name) ?? new Set()).add(this.host));
  }
}
