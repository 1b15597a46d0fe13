import type { ReactiveController, ReactiveElement } from 'lit';
import { loadWords, wordsAtHand, type SomeWords } from './locale/locales.js';
import { followLanguage, pageLanguage } from './page-language.js';

const WAIT_MS = 1000;

/**
 * The interface's words in the language of the page, or of `locale`. The first picture waits for them, but not for long:
 * then it is drawn in English and once again. Later, what stands keeps its words until the new ones are here.
 */
export class ChosenWords implements ReactiveController {
  /** BCP 47 tag of the language in use; '' before the first choice. */
  tag = '';
  words: SomeWords | undefined;
  #unfollow: (() => void) | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#unfollow = followLanguage(() => {
      if (pageLanguage(this.host) !== this.tag) this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  choose(locale: string | undefined): void {
    const tag = locale || pageLanguage(this.host);
    if (tag === this.tag) return;
    this.tag = tag;
    const here = wordsAtHand(tag);
    this.words = here ?? (this.host.hasUpdated ? this.words : undefined);
    if (here) return;
    const late = setTimeout(() => this.#use(tag, wordsAtHand('en')), WAIT_MS);
    void loadWords(tag).then((words) => {
      clearTimeout(late);
      this.#use(tag, words);
    });
  }

  #use(tag: string, words: SomeWords | undefined): void {
    if (tag !== this.tag) return;
    this.words = words;
    this.host.requestUpdate();
  }
}
