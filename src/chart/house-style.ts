import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { HouseNames } from '../dossier/house-names.js';

const SCRIPT = 'script[type="application/json"][data-statecraft-names]';

let names: HouseNames | undefined;
const followers = new Set<() => void>();

/** Gives the whole page the names that the house uses for actors, in place of what the data say. */
export function registerNames(table: HouseNames): void {
  names = table;
  followers.forEach((follower) => follower());
}

/** The page's own table, given once as a JSON script; read when the first chart asks. */
function namesOnPage(): HouseNames {
  if (isServer) return {};
  try {
    return JSON.parse(document.querySelector(SCRIPT)?.textContent ?? '{}') as HouseNames;
  } catch (error) {
    console.warn(`data-statecraft-names: ${String(error)}`);
    return {};
  }
}

/** What the page decides for all its charts. */
export class HouseStyle implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get names(): HouseNames {
    return (names ??= namesOnPage());
  }

  hostConnected(): void {
    followers.add(this.#follow);
  }

  hostDisconnected(): void {
    followers.delete(this.#follow);
  }

  readonly #follow = (): void => this.host.requestUpdate();
}
