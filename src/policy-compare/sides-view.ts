import { html, nothing, svg, type TemplateResult } from 'lit';
import { superscript } from '../chart/figure/superscript.js';
import type { Language } from '../chart/language.js';
import type { CompareEmphasis } from './emphasis.js';
import type { Side, SideItem, SidesLayout } from './layout/sides.js';

export interface SidesContext {
  readonly layout: SidesLayout;
  readonly language: Language;
  readonly emphasis: CompareEmphasis;
  readonly phone: boolean;
  readonly titleLevel: number;
}

/** Two lists side by side; on a phone one after the other. */
export const sidesView = (context: SidesContext): TemplateResult =>
  html`<div class="sides ${context.phone ? 'stacked' : ''}">
    ${context.layout.sides.map((side) => sideView(side, context))}
  </div>`;

const sideView = ({ id, title, note, sign, items }: Side, context: SidesContext): TemplateResult => {
  const { emphasis, titleLevel } = context;
  const { accent, current, hovered } = emphasis;
  return html`<section class="side">
    <div
      class="side-head ${accent === id ? 'accent' : ''} ${hovered.subject === id ? 'over' : ''}"
      role="heading"
      aria-level=${titleLevel}
    >
      <span
        class="mark"
        role="button"
        data-id=${id}
        tabindex=${current === id ? 0 : -1}
        aria-pressed=${accent === id ? 'true' : 'false'}
        ><bdi>${title}</bdi></span
      >${note ? html`<div class="note"><bdi>${note}</bdi></div>` : nothing}
    </div>
    <ul role="list">
      ${items.map((item) => itemView(item, sign, context))}
    </ul>
  </section>`;
};

const itemView = ({ cell, about }: SideItem, sign: Side['sign'], context: SidesContext): TemplateResult => {
  const { language, emphasis } = context;
  const { id, text, cites, remarks, disputed } = cell;
  const tone = [
    emphasis.selected.has(id) ? 'selected' : '',
    emphasis.lit && !emphasis.lit.has(id) ? 'dimmed' : '',
  ].join(' ');
  return html`<li class="side-item ${tone}" data-id=${id}>
    ${signOf(sign, language)}
    <div class="said">
      <span
        class="mark"
        role="button"
        data-id=${id}
        tabindex=${emphasis.current === id ? 0 : -1}
        aria-pressed=${emphasis.selected.has(id) ? 'true' : 'false'}
        ><bdi>${text}</bdi>${
          disputed
            ? html`<span class="doubt" role="img" aria-label=${language.words.figure.disputed}>?</span>`
            : nothing
        }</span
      >${cites.length ? html`⁠${superscript(cites)}` : nothing}
      <div class="remarks"><bdi>${about}</bdi>${remarks.map((remark) => html` · <bdi>${remark}</bdi>`)}</div>
    </div>
  </li>`;
};

/** Of 12 px; neither is green or red. */
const signOf = (sign: Side['sign'], { words }: Language): TemplateResult =>
  svg`<svg class="side-sign" role="img" aria-label=${words.compare.sides[sign === '+' ? 0 : 1]} width="12" height="12" viewBox="0 0 12 12">
    <path d=${sign === '+' ? 'M6,0V12M0,6H12' : 'M0,6H12'}></path></svg>`;
