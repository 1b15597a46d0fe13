/** Any base will do: it only lets `URL` judge a relative address. */
const BASE = 'https://relative.invalid/';

// What browsers take off an address before they look at its scheme.
// eslint-disable-next-line no-control-regex
const STRIPPED = /^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]+/g;

/** The address as a browser takes it, if it is relative or of one of these schemes (`https:`); else undefined. */
export function safeLink(address: string, schemes: readonly string[]): string | undefined {
  const stripped = address.replace(STRIPPED, '');
  if (stripped === '') return undefined;
  try {
    return schemes.includes(new URL(stripped, BASE).protocol) ? stripped : undefined;
  } catch {
    return undefined;
  }
}
