import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from '@angular/core';
import 'statecraft/alliance-network/define';
import dossier from 'statecraft/data/south-korea.json';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="shown.set(!shown())">{{ shown() ? 'Hide' : 'Show' }} the chart</button>
      <button (click)="selected.set(['PRK', 'CHN'])">Select North Korea and China</button>
      <label>
        In the middle:
        <select #middle (change)="ego.set(middle.value)">
          <option value="KOR">South Korea</option>
          <option value="PRK">North Korea</option>
        </select>
      </label>
      @if (shown()) {
        <alliance-network
          [data]="dossier"
          [ego]="ego()"
          [selected]="selected()"
          (statecraft-select)="selected.set($event.id === null ? [] : [$event.id])"
        />
      }
      <p role="status">Selected: {{ selected().join(', ') || 'nothing' }}</p>
    </main>
  `,
})
export class App {
  readonly dossier = dossier;
  readonly shown = signal(true);
  readonly ego = signal('KOR');
  readonly selected = signal<readonly string[]>([]);
}
