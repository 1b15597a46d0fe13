import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../chart/language.js';
import { parseWhen } from '../../dossier/when.js';
import { toolWordsOf } from '../tool-words.js';

/** What was typed and could not be read, by the field. */
export type Misread = Partial<Record<'at' | 'compareTo', string>>;

export interface DateFieldsOptions {
  readonly at: string;
  readonly compareTo: string;
  readonly misread: Misread;
  readonly language: Language;
  /** Undefined where the field was emptied. */
  change(field: keyof Misread, edtf: string | undefined): void;
  refuse(field: keyof Misread, text: string): void;
}

/** The longest text that is worth saying back. */
const MOST_SAID = 40;

/** The date as a text, to the year, month or day, and the date to compare it with; behind a disclosure. */
export function dateFields(options: DateFieldsOptions): TemplateResult {
  const { language, misread, compareTo, change } = options;
  const words = toolWordsOf(language);
  return html`<details class="dates" part="dates" ?open=${Boolean(misread.at ?? misread.compareTo)}>
    <summary>${words.dates}</summary>
    <div class="date-fields">
      ${field('at', words.asOf, options)} ${field('compareTo', words.compareWith, options)}
      ${
        compareTo
          ? html`<button type="button" part="stop-comparing" @click=${() => change('compareTo', undefined)}>
              ${words.stopComparing}
            </button>`
          : nothing
      }
      <p class="date-hint" id="date-hint">${words.dateForm}</p>
    </div>
  </details>`;
}

function field(name: keyof Misread, label: string, options: DateFieldsOptions): TemplateResult {
  const { misread, language, change, refuse } = options;
  const typed = ({ target }: Event): void => {
    const text = (target as HTMLInputElement).value.trim();
    if (text && text !== 'all' && !parseWhen(text)) refuse(name, text);
    else change(name, text || undefined);
  };
  const wrong = misread[name];
  return html`<label
      ><span>${label}</span
      ><input
        type="text"
        part=${name === 'at' ? 'date' : 'compare-date'}
        size="11"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${wrong === undefined ? 'false' : 'true'}
        aria-describedby=${wrong === undefined ? 'date-hint' : `misread-${name}`}
        .value=${wrong ?? options[name]}
        @change=${typed} /></label
    >${
      wrong === undefined
        ? nothing
        : html`<span class="misread" role="alert" id=${`misread-${name}`}
            >${toolWordsOf(language).badDate(wrong.slice(0, MOST_SAID))}</span
          >`
    }`;
}
