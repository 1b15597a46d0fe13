/** Percent-encodes an id, so that it can be a part of another or stand in a list; half a character, too, has some code. */
export function encodeId(id: string): string {
  // Most ids need no encoding, and a large comparison has tens of thousands.
  if (/^[\w.~-]*$/.test(id)) return id;
  return encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));
}
