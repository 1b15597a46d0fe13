/** Where a control says in words what it stands at, for a style sheet to show in its place. */
export const SAID = 'data-said';

/**
 * A slider cannot be moved on paper or in a file: its label and its value stand there instead, as a reader hears them,
 * and so does the part of the time that is shown.
 * @returns takes the words away again
 */
export function sayControls(figure: ParentNode): () => void {
  const controls = [...figure.querySelectorAll('.control')];
  for (const control of controls) {
    const said = [...control.querySelectorAll('input[type=range], .shown-part')].map(
      (each) =>
        each.textContent?.trim() ||
        ['aria-label', 'aria-valuetext'].map((name) => each.getAttribute(name) ?? '').join(' '),
    );
    if (said.length) control.setAttribute(SAID, said.join(' · ').trim());
  }
  return () => {
    for (const control of controls) control.removeAttribute(SAID);
  };
}
