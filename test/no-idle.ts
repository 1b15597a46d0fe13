/** Imported before the library: a page that is never idle, so that nothing is rehearsed in it. */
Object.defineProperty(globalThis, 'requestIdleCallback', { value: undefined });
