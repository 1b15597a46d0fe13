/**
 * Where JSON goes wrong. Engines word their errors differently and some give no position, so that a text which
 * `JSON.parse` has refused is read once more, without recursion and without building anything.
 */

const QUOTE = 34;
const BACKSLASH = 92;
const SPACES = new Set([9, 10, 13, 32]);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = ['true', 'false', 'null'];
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

/** What may come next. */
type State = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'next' | 'end';

/** Offset of the first character that cannot stand where it stands (the length, where the text ends too soon); undefined if none. */
export function findJsonFault(text: string): number | undefined {
  return new JsonScanner(text).scan();
}

class JsonScanner {
  #at = 0;
  #state: State = 'value';
  /** What is open: true for an object. */
  readonly #open: boolean[] = [];

  constructor(private readonly text: string) {}

  scan(): number | undefined {
    for (;;) {
      while (SPACES.has(this.text.charCodeAt(this.#at))) this.#at++;
      if (this.#at >= this.text.length) return this.#state === 'end' ? undefined : this.#at;
      if (!this.#step(this.text[this.#at] as string)) return this.#at;
    }
  }

  #step(char: string): boolean {
    switch (this.#state) {
      case 'first-item':
        return char === ']' ? this.#close(false) : this.#value(char);
      case 'value':
        return this.#value(char);
      case 'first-key':
        return char === '}' ? this.#close(true) : this.#key();
      case 'key':
        return this.#key();
      case 'colon':
        return char === ':' && this.#advance('value');
      case 'next':
        return this.#next(char);
      case 'end':
        return false;
    }
  }

  #advance(state: State): true {
    this.#at++;
    this.#state = state;
    return true;
  }

  #next(char: string): boolean {
    const inObject = this.#open.at(-1) as boolean;
    if (char === ',') return this.#advance(inObject ? 'key' : 'value');
    return char === (inObject ? '}' : ']') && this.#close(inObject);
  }

  #close(object: boolean): boolean {
    if (this.#open.pop() !== object) return false;
    this.#at++;
    return this.#done();
  }

  /** A value has ended. */
  #done(): true {
    this.#state = this.#open.length > 0 ? 'next' : 'end';
    return true;
  }

  #key(): boolean {
    if (!this.#string()) return false;
    this.#state = 'colon';
    return true;
  }

  #value(char: string): boolean {
    if (char === '{' || char === '[') {
      this.#open.push(char === '{');
      return this.#advance(char === '{' ? 'first-key' : 'first-item');
    }
    return (char === '"' ? this.#string() : this.#word() || this.#match(NUMBER)) && this.#done();
  }

  #word(): boolean {
    const word = WORDS.find((candidate) => this.text.startsWith(candidate, this.#at));
    if (word) this.#at += word.length;
    return word !== undefined;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  /** Stops at the character that is wrong: a bare control character, an escape that is none, the end. */
  #string(): boolean {
    if (this.text.charCodeAt(this.#at) !== QUOTE) return false;
    for (this.#at++; this.#at < this.text.length;) {
      const code = this.text.charCodeAt(this.#at);
      if (code < 32) return false;
      this.#at++;
      if (code === QUOTE) return true;
      if (code === BACKSLASH && !this.#match(ESCAPE)) return false;
    }
    return false;
  }
}
