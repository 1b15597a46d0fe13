/** Makes a value at the first question, and keeps it. For formatters: the first of each kind costs a page some milliseconds. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
