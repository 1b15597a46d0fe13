const COLUMNS = [
  ['Chart', ({ chart, size }) => `${chart} ${size}`],
  ['By', ({ name }) => (name.startsWith('<') ? `\`${name}\`` : name)],
  ['kB gzip', ({ bytes }) => (bytes / 1000).toFixed(1)],
  ['Code loaded', ({ load }) => ms(load)],
  ['First picture', ({ first }) => ms(first)],
  ['Settled', ({ settled }) => ms(settled)],
  ['Hover, CPU a move', ({ hover }) => ms(hover)],
  ['Scroll, p95 frame', ({ scroll }) => ms(scroll)],
  ['Heap a mount', ({ heap }) => (heap === undefined ? '–' : `${(heap / 1000).toFixed(2)} kB`)],
];

/** One table of all that was measured. */
export function markdown({ machine, browser, reps, mounts, cells }) {
  const rows = cells.map((cell) => COLUMNS.map(([, of]) => of(cell)));
  const line = (items) => `| ${items.join(' | ')} |`;
  return [
    `Medians of ${reps} fresh pages; heap after ${mounts} mounts. ${browser}, ${machine}.`,
    '',
    line(COLUMNS.map(([title]) => title)),
    line(COLUMNS.map((_, i) => (i < 2 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

function ms(value) {
  return value === undefined ? '–' : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
