import { UNREADABLE } from './read.js';

const LONGEST = 80;

// Control characters, invisible direction marks and lone surrogates would hide in a message what is wrong with a value.
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** A value as messages show it: quoted, at most 80 characters, nothing hidden; of objects and lists just what they are. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `"${shorten(value)}"`;
    case 'object':
      return value === null ? 'null' : showObject(value);
    case 'undefined':
      return 'nothing';
    case 'function':
      return 'a function';
    case 'bigint':
      return shorten(`${value}n`);
    case 'symbol':
      return value === UNREADABLE ? 'unreadable' : 'a symbol';
    default:
      return String(value);
  }
}

function showObject(value: object): string {
  try {
    return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  } catch {
    // A revoked proxy does not even say whether it is a list.
    return 'an object that cannot be read';
  }
}

/** Text of the data as part of a message. */
export function shorten(text: string, longest = LONGEST): string {
  const cut = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut.replace(HIDDEN, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}
