export type MatrixParts = typeof import('./matrix-picture.js');

let parts: MatrixParts | undefined;
let failed = false;

/** What draws a matrix, if it is here; `failed` where it could not be had. One for all elements of a page. */
export const matrixAtHand = (): MatrixParts | 'failed' | undefined => parts ?? (failed ? 'failed' : undefined);

/** Fetches what draws a matrix; never rejects. */
export async function loadMatrix(): Promise<void> {
  try {
    parts ??= await import('./matrix-picture.js');
  } catch {
    failed = true;
  }
}
