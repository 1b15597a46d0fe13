type Row = Readonly<Record<string, unknown>>;

/** Comparisons of rows that each hold one position: subjects and dimensions in the order in which they come first. */
export function comparisonsOf(rows: readonly Row[]): readonly object[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row['comparison'] ?? 'comparison');
    const group = groups.get(id) ?? [];
    group.push(row);
    groups.set(id, group);
  }
  // Ids are unique in the dossier, so that in a file of several comparisons each has subjects of its own.
  const several = groups.size > 1;
  return Array.from(groups, ([id, group]) => comparisonOf(id, group, several ? `${id}: ` : ''));
}

function comparisonOf(id: string, rows: readonly Row[], prefix: string): object {
  const subjects = [...new Set(rows.map((row) => row['subject']))].filter((subject) => subject !== undefined);
  const dimensions = [...new Set(rows.map((row) => row['dimension']))].filter((dimension) => dimension !== undefined);
  const taken = new Set<unknown>(subjects);
  const dimensionId = (dimension: unknown) =>
    `${prefix}${taken.has(dimension) ? 'dimension ' : ''}${String(dimension)}`;
  return {
    id,
    title: id,
    subjects: subjects.map((subject) => ({ id: `${prefix}${String(subject)}`, title: subject })),
    dimensions: dimensions.map((dimension) => ({
      id: dimensionId(dimension),
      title: dimension,
      scale: scaleOf(rows.filter((row) => row['dimension'] === dimension)),
    })),
    positions: rows.map((row) => positionOf(row, prefix, dimensionId)),
  };
}

function positionOf(row: Row, prefix: string, dimensionId: (dimension: unknown) => string): object {
  const position: Record<string, unknown> = Object.assign(Object.create(null) as object, row);
  const { comparison: _, low, high } = position;
  delete position['comparison'];
  delete position['low'];
  delete position['high'];
  if (position['subject'] !== undefined) position['subject'] = `${prefix}${String(position['subject'])}`;
  if (position['dimension'] !== undefined) position['dimension'] = dimensionId(position['dimension']);
  if (low !== undefined || high !== undefined) position['interval'] = [low, high];
  return position;
}

/** Numbers make a linear scale as wide as they are, words a categorical one; without values it is text. */
function scaleOf(rows: readonly Row[]): object {
  let [low, high, words] = [Infinity, -Infinity, false];
  for (const row of rows) {
    if (typeof row['value'] === 'string') words = true;
    for (const value of [row['value'], row['low'], row['high']]) {
      if (typeof value !== 'number') continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (words) return { type: 'categorical' };
  return low <= high ? { type: 'linear', domain: [low, high] } : { type: 'text' };
}
