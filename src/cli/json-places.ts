/** A value of a JSON text, with where it begins. */
export interface JsonNode {
  /** In characters from the start of the text. */
  readonly offset: number;
  readonly value?: unknown;
  readonly items?: readonly JsonNode[];
  readonly fields?: ReadonlyMap<string, JsonNode>;
}

const SPACE = /\s*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const PLAIN = /[^\s,\]}]+/y;
/** Deeper than any dossier: what is below is told of at the value that holds it. */
const MOST_LEVELS = 100;

/** Reads a text that `JSON.parse` has taken once more, for the places of its values. */
export function jsonPlaces(text: string): JsonNode {
  return new PlaceReader(text).node(0);
}

class PlaceReader {
  #at = 0;

  constructor(private readonly text: string) {}

  node(level: number): JsonNode {
    this.#match(SPACE);
    const offset = this.#at;
    const char = this.text[offset];
    if (level === MOST_LEVELS && (char === '{' || char === '[')) return this.#passOver(offset);
    if (char === '{') return { offset, fields: this.#fields(level) };
    if (char === '[') return { offset, items: this.#items(level) };
    const word = char === '"' ? this.#match(STRING) : this.#match(PLAIN);
    return { offset, value: JSON.parse(word) as unknown };
  }

  #items(level: number): JsonNode[] {
    const items: JsonNode[] = [];
    while (this.#more(']')) items.push(this.node(level + 1));
    return items;
  }

  /** Of a key that is written twice the last one counts, as it does for `JSON.parse`. */
  #fields(level: number): Map<string, JsonNode> {
    const fields = new Map<string, JsonNode>();
    while (this.#more('}')) {
      const key = JSON.parse(this.#match(STRING)) as string;
      this.#match(SPACE);
      this.#at++;
      fields.set(key, this.node(level + 1));
    }
    return fields;
  }

  /** Goes to the next item, over the bracket or comma before it. */
  #more(close: string): boolean {
    this.#match(SPACE);
    const ended = this.text[this.#at] === close;
    if (ended || this.text[this.#at] === ',' || this.text[this.#at] === '{' || this.text[this.#at] === '[') this.#at++;
    if (ended) return false;
    this.#match(SPACE);
    if (this.text[this.#at] !== close) return true;
    this.#at++;
    return false;
  }

  #passOver(offset: number): JsonNode {
    let open = 0;
    do {
      const char = this.text[this.#at];
      if (char === '"') this.#match(STRING);
      else {
        if (char === '{' || char === '[') open++;
        if (char === '}' || char === ']') open--;
        this.#at++;
      }
    } while (open > 0 && this.#at < this.text.length);
    return { offset };
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
