const LONGEST_WAIT_MS = 250;

/** Calls when what is rendered has been painted; soon, too, in a page that paints nothing. @returns what calls at once */
export function afterPaint(call: () => void): () => void {
  let timer = setTimeout(now, LONGEST_WAIT_MS);
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(now);
    });
  });
  function now(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    call();
  }
  return now;
}
