import { StrictMode, createElement as h, useState, type ReactElement, type RefObject } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import type { AllianceNetwork as Chart } from 'statecraft';
import { AllianceNetwork } from 'statecraft/react';
import { smallDossier } from '../fixtures.js';

export const heard: string[] = [];
export const ref: RefObject<Chart | null> = { current: null };

/** A chart as a component, or as the tag alone, whose options and listeners change. */
export function App({ plain = false }: { plain?: boolean }): ReactElement {
  const [turns, setTurns] = useState(0);
  const listener = ({ id }: { readonly id: string | null }): void => void heard.push(`${turns} ${id}`);
  const options = { data: smallDossier, ego: turns ? 'JPN' : 'KOR', ...(turns < 2 && { selected: ['treaty'] }), ref };
  return h(
    'main',
    null,
    h('button', { onClick: () => setTurns(turns + 1) }, 'Turn'),
    turns < 3 &&
      (plain
        ? h('alliance-network', { ...options, id: 'plain', 'onstatecraft-select': listener }, 'In words')
        : h(
            AllianceNetwork,
            { ...options, id: 'chart', className: 'wide', onStatecraftSelect: listener, compareTo: '2000' },
            'In words',
          )),
  );
}

let root: Root | undefined;
const place = (): Element => document.querySelector('#root') as Element;

/** What the test calls in the page. */
export const page = {
  heard,
  ref,
  mount(plain = false): void {
    root = createRoot(place());
    root.render(h(StrictMode, null, h(App, { plain })));
  },
  hydrate(plain = false): void {
    root = hydrateRoot(place(), h(StrictMode, null, h(App, { plain })));
  },
  unmount: (): void => root?.unmount(),
};

if (typeof document !== 'undefined') Object.assign(globalThis, { reactPage: page });
