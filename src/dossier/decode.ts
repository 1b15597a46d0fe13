/** Text of bytes: by byte-order mark, then by what the server says, then UTF-8, then windows-1252, which takes all. */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const marked = markedEncoding(bytes);
  return (
    decode(bytes, marked ?? charset ?? 'utf-8') ?? decode(bytes, 'utf-8') ?? (decode(bytes, 'windows-1252') as string)
  );
}

/** Undefined where the bytes are not in this encoding, or nobody knows it. The mark itself is no text. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Neither JSON nor CSV starts with NUL, so that one among the first two bytes is half a UTF-16 letter. */
function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return undefined;
}
