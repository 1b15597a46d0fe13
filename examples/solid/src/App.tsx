import { Show, createSignal } from 'solid-js';
import 'statecraft/alliance-network/define';
import dossier from 'statecraft/data/south-korea.json';
import type {} from 'statecraft/solid';
import 'statecraft/statecraft.css';

export function App() {
  const [shown, setShown] = createSignal(true);
  const [ego, setEgo] = createSignal('KOR');
  const [selected, setSelected] = createSignal<string[]>([]);

  return (
    <main>
      <button onClick={() => setShown(!shown())}>{shown() ? 'Hide' : 'Show'} the chart</button>
      <button onClick={() => setSelected(['PRK', 'CHN'])}>Select North Korea and China</button>
      <label>
        In the middle:{' '}
        <select value={ego()} onChange={(event) => setEgo(event.target.value)}>
          <option value="KOR">South Korea</option>
          <option value="PRK">North Korea</option>
        </select>
      </label>
      <Show when={shown()}>
        <alliance-network
          prop:data={dossier}
          prop:ego={ego()}
          prop:selected={selected()}
          on:statecraft-select={({ id }) => setSelected(id === null ? [] : [id])}
        />
      </Show>
      <p role="status">Selected: {selected().join(', ') || 'nothing'}</p>
    </main>
  );
}
