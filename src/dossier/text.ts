import type { Text } from './dossier.js';

/** A text and the language it is in, for a `lang` attribute. */
export interface ChosenText {
  readonly text: string;
  readonly lang: string;
}

/**
 * The text in the first language there is. For each wanted locale in turn: its exact tag, the tag shortened from
 * the end, another region or script of the same language. Then the dossier's `language`, then English, then whatever
 * comes first. A plain string is in the dossier's `language`; no text at all is an empty string.
 */
export function chooseText(text: Text | undefined, locales: readonly string[] | string, language = 'en'): ChosenText {
  if (typeof text === 'string') return { text, lang: language };
  const tags = text ? Object.keys(text).filter((tag) => typeof text[tag] === 'string' && text[tag] !== '') : [];
  const tag = matchLanguage(tags, [...(typeof locales === 'string' ? [locales] : (locales ?? [])), language, 'en']);
  return tag === undefined ? { text: '', lang: language } : { text: text?.[tag] ?? '', lang: tag };
}

/** {@link chooseText} without its language: for words that go where no `lang` can. */
export function say(text: Text | undefined, locales: readonly string[] | string, language = 'en'): string {
  return chooseText(text, locales, language).text;
}

/** The one of `tags` that suits `wanted` best, else the first; tags differ only in case and separator from BCP 47. */
export function matchLanguage(tags: readonly string[], wanted: readonly string[]): string | undefined {
  for (const locale of wanted) {
    const match = matchOne(tags, canonical(locale));
    if (match !== undefined) return match;
  }
  return tags[0];
}

function matchOne(tags: readonly string[], locale: string): string | undefined {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const exact = tags.find((candidate) => canonical(candidate) === tag);
    if (exact !== undefined) return exact;
  }
  const base = locale.split('-', 1)[0] + '-';
  return base === '-' ? undefined : tags.find((candidate) => canonical(candidate).startsWith(base));
}

function canonical(tag: string): string {
  return String(tag).replaceAll('_', '-').toLowerCase();
}
