import { useState } from 'react';
import dossier from 'statecraft/data/south-korea.json';
import { AllianceNetwork } from 'statecraft/react';
import 'statecraft/statecraft.css';

export function App() {
  const [shown, setShown] = useState(true);
  const [ego, setEgo] = useState('KOR');
  const [selected, setSelected] = useState<string[]>([]);

  return (
    <main>
      <button onClick={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'} the chart</button>
      <button onClick={() => setSelected(['PRK', 'CHN'])}>Select North Korea and China</button>
      <label>
        In the middle:{' '}
        <select value={ego} onChange={(event) => setEgo(event.target.value)}>
          <option value="KOR">South Korea</option>
          <option value="PRK">North Korea</option>
        </select>
      </label>
      {shown && (
        <AllianceNetwork
          data={dossier}
          ego={ego}
          selected={selected}
          onStatecraftSelect={({ id }) => setSelected(id === null ? [] : [id])}
        />
      )}
      <p role="status">Selected: {selected.join(', ') || 'nothing'}</p>
    </main>
  );
}
