/** A plain table of the values, without scales. */
export function mount(box, { comparisons: [{ subjects, dimensions, positions }] }) {
  const cells = new Map(positions.map((position) => [`${position.subject}/${position.dimension}`, position]));
  const table = document.createElement('table');
  const add = (row, tag, text) => Object.assign(row.appendChild(document.createElement(tag)), { textContent: text });
  const head = table.createTHead().insertRow();
  add(head, 'td', '');
  for (const { title } of subjects) add(head, 'th', title);
  const body = table.createTBody();
  for (const dimension of dimensions) {
    const row = body.insertRow();
    add(row, 'th', dimension.title);
    for (const subject of subjects) {
      const { text, value, blank } = cells.get(`${subject.id}/${dimension.id}`) ?? {};
      add(row, 'td', text ?? value ?? blank ?? '').className = 'mark';
    }
  }
  box.append(table);
}
