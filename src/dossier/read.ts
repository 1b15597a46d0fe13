/** Reading what is not ours: nothing here throws, whatever getters and proxies do, and nothing is changed. */

const NO_KEYS: readonly never[] = [];

/** What is there instead of a value whose getter throws. */
export const UNREADABLE = Symbol('unreadable');

/** A property of the object's own or of its class; what a page has put on `Object.prototype` is no data. */
export function read(source: object, key: string | number): unknown {
  try {
    const value: unknown = (source as Record<string | number, unknown>)[key];
    return value !== undefined && key in Object.prototype && !Object.hasOwn(source, key) ? undefined : value;
  } catch {
    return UNREADABLE;
  }
}

/** {@link read} of a key that {@link keysOf} has given, or of an index. */
export function readOwn(source: object, key: string | number): unknown {
  try {
    return (source as Record<string | number, unknown>)[key];
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

/** Those of some names that it has from its class; a plain object has none. */
export function inheritedOf(source: object, names: ReadonlyMap<string, unknown>): readonly string[] {
  try {
    const prototype: unknown = Object.getPrototypeOf(source);
    if (prototype === Object.prototype || prototype === null) return NO_KEYS;
    return [...names.keys()].filter((name) => !Object.hasOwn(source, name) && read(source, name) !== undefined);
  } catch {
    return [];
  }
}

/** Its length; 0 where it can't be had. */
export function lengthOf(list: readonly unknown[]): number {
  const length = readOwn(list, 'length');
  return typeof length === 'number' ? length : 0;
}
