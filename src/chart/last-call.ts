/** Remembers the last call: the same arguments (by identity) give the same result without computing it again. */
export function lastCall<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last || args.some((arg, i) => !Object.is(arg, last?.args[i]))) last = { args, result: compute(...args) };
    return last.result;
  };
}
