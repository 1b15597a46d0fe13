/** What hostile texts would set off: calls of `ran()`, and requests for `/tripped`. */
export interface Alarms {
  runs(): number;
  /** The numbers that `ran` was called with. */
  ran(): ReadonlySet<number>;
  requests(): number;
}

/** Counts from now on. */
export function alarms(): Alarms {
  const calls: number[] = [];
  (globalThis as unknown as { ran: (number: number) => void }).ran = (number) => void calls.push(number);
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(5000);
  const tripped = ({ name }: PerformanceEntry): boolean => name.includes('/tripped');
  return {
    runs: () => calls.length,
    ran: () => new Set(calls),
    requests: () => performance.getEntriesByType('resource').filter(tripped).length,
  };
}
