/** The first mark of each record in a drawing. A walk, as ids from data never go into a selector. */
export function marksById(drawing: ParentNode | null): Map<string, Element> {
  const marks = new Map<string, Element>();
  for (const mark of drawing?.querySelectorAll('[data-id]') ?? []) {
    const id = mark.getAttribute('data-id') ?? '';
    if (!marks.has(id)) marks.set(id, mark);
  }
  return marks;
}
