import type { CSSResult } from 'lit';

/**
 * A picture that no script has come to yet fits its column, and shows nothing that only a script would answer: what the
 * element draws in its place is laid out for the width, and has all of it.
 */
const WITHOUT_SCRIPT = `
svg[part~='svg'] { max-width: 100%; height: auto; }
@media (scripting: none) {
  [part~='control'], [part~='filters'], [part~='actions'], [part~='zoom'], button, select, .legend input { display: none !important; }
  .phone .drawing { margin-top: 8px; }
}`;

/** All style sheets of a figure as the text of one `<style>`. */
export const servedStyles = (styles: readonly CSSResult[]): string =>
  [...styles.map(({ cssText }) => cssText), WITHOUT_SCRIPT].join('\n').trim();
