/** Reading what is not ours: nothing here throws, whatever getters and proxies do, and nothing is changed. */

/** What is there instead of a value whose getter throws. */
export const UNREADABLE = Symbol('unreadable');

/** A property of the record's own or of its class; what a page has put on `Object.prototype` is no data. */
export function read(source: object, key: string | number): unknown {
  try {
    const value: unknown = (source as Record<string | number, unknown>)[key];
    return value !== undefined && key in Object.prototype && !Object.hasOwn(source, key) ? undefined : value;
  } catch {
    return UNREADABLE;
  }
}

export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** An object that is no list: a plain one, one without a prototype, an instance of a class. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** Its own enumerable keys; none where they can't be had. */
export function keysOf(source: object): readonly string[] {
  try {
    return Object.keys(source);
  } catch {
    return [];
  }
}

/** Its length; 0 where it can't be had. */
export function lengthOf(list: readonly unknown[]): number {
  const length = read(list, 'length');
  return typeof length === 'number' ? length : 0;
}
