import { css, html, LitElement, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { SLOT_SHAPES, shapePath } from '../src/chart/symbols.js';
import { theme } from '../src/chart/theme.css.js';
import { matrixStyles } from '../src/policy-compare/matrix.styles.js';

type Row = readonly [token: string, use: string];

const TEXT: readonly Row[] = [
  ['ground', 'Under everything'],
  ['band', 'Eras, stripes'],
  ['ink', 'Text, actors'],
  ['ink-muted', 'Secondary text'],
  ['hairline', 'Rules, gridlines'],
  ['axis', 'Axes, edges'],
  ['accent', 'Links, the one subject'],
  ['focus', 'Focus ring'],
];
const SIGNS: readonly Row[] = [
  ['cooperative', 'Plain line'],
  ['adversarial', 'Heavier, with ×'],
  ['mixed', 'With ±'],
  ['neutral', 'No sign of its own'],
];
const KINDS: readonly Row[] = ['Treaty', 'Summit', 'Accession', 'Talks', 'Dispute', 'Exercise', 'Strategy'].map(
  (use, i) => [`kind-${i + 1}`, use],
);
const ramp = (name: string): readonly Row[] =>
  Array.from({ length: 7 }, (_, i) => [`${name}-${i + 1}`, `Step ${i + 1} of 7`]);

/** All tokens as the elements have them, in the theme around it; a page that sets one sees it here too. For the stories only. */
export class TokenSheet extends LitElement {
  static override styles: CSSResultGroup = [
    theme,
    matrixStyles,
    css`
      :host {
        display: block;
        padding: 16px 20px 32px;
        background: var(--_ground);
        color: var(--_ink);
        font: 400 14px/20px var(--_font);
      }
      h2 {
        margin: 24px 0 8px;
        font: 700 14px/20px var(--_font);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .swatch {
        display: block;
        width: 100%;
        height: 40px;
        stroke: var(--_axis);
      }
      small {
        display: block;
        color: var(--_ink-muted);
        font-size: 12px;
        line-height: 17px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`
      ${group('Ground, ink and lines', TEXT, patch)} ${group('Signs', SIGNS, line)} ${group('Kinds', KINDS, shape)}
      ${group('Ramp', ramp('sequential'), patch)} ${group('Ramp with a middle', ramp('diverging'), patch)}
    `;
  }
}

const group = (
  title: string,
  rows: readonly Row[],
  sign: (colour: string, i: number) => TemplateResult,
): TemplateResult =>
  html`<h2>${title}</h2>
    <ul>
      ${rows.map(
        ([token, use], i) =>
          html`<li>
            <svg class="swatch" viewBox="0 0 148 40" preserveAspectRatio="none" aria-hidden="true">
              ${sign(`var(--_${token})`, i)}
            </svg>
            --statecraft-${token}<small>${use}</small>
          </li>`,
      )}
    </ul>`;

const patch = (colour: string): TemplateResult =>
  svg`<rect x="0.5" y="0.5" width="147" height="39" fill=${colour}></rect>`;

const line = (colour: string, i: number): TemplateResult =>
  svg`<rect y=${i === 1 ? 18.75 : 19.25} width="148" height=${i === 1 ? 2.5 : 1.5} fill=${colour} stroke="none"></rect>`;

const shape = (colour: string, i: number): TemplateResult =>
  svg`<path transform="translate(16 20)" d=${shapePath(SLOT_SHAPES[i] ?? 'circle', 8)} fill=${colour} stroke="none"></path>
    <rect x="40.5" y="0.5" width="107" height="39" fill=${colour}></rect>`;
