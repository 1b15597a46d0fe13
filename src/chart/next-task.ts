/** Calls back in the next task, without the four milliseconds that a nested timer waits. */
export function nextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    // A port that is closed is kept for a while, and would keep all that it knows.
    port1.onmessage = null;
    port1.close();
    run();
  };
  port2.postMessage(undefined);
}

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
