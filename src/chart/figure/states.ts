import { html, nothing, type TemplateResult } from 'lit';
import type { LoadErrorCode, TextPosition } from '../../dossier/load-error.js';
import type { Language } from '../language.js';

export interface LoadFailure {
  readonly code: LoadErrorCode;
  /** For the page's author; readers get the words of their language. */
  readonly message: string;
  readonly retryable: boolean;
  readonly position?: TextPosition | undefined;
}

/** Why there is no (new) picture, in the reader's words, with a way to try again. */
export function failure(error: LoadFailure, language: Language, stale: boolean, retry: () => void): TemplateResult {
  const { state } = language.words;
  return html`<div class="state ${stale ? 'banner' : ''}" part="error" role="alert">
    <b>${stale ? state.stale : state.failed}</b> ${state.reasons[error.code]}
    ${error.position ? `(${state.position(error.position.line, error.position.column)})` : nothing}
    ${error.retryable ? html`<button type="button" part="retry" @click=${retry}>${state.retry}</button>` : nothing}
  </div>`;
}

export const emptiness = (language: Language): TemplateResult =>
  html`<p class="state" part="empty"><b>${language.words.state.empty}</b> ${language.words.state.emptyHint}</p>`;

export const waiting = (language: Language): TemplateResult =>
  html`<p class="state" part="loading" role="status">${language.words.state.loading}</p>`;
