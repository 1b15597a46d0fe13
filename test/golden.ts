import { expect } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';

/** A drawing's markup as a golden file keeps it: without Lit's comments, a line an element. */
export function markupOf(svg: Element): string {
  const text = new XMLSerializer().serializeToString(svg);
  const plain = text
    .replace(/<!--.*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?class="([^"]*)"/g, (_, names: string) =>
      names.trim() ? ` class="${names.trim().replace(/ +/g, ' ')}"` : '',
    )
    .replace(/> ?</g, '>\n<');
  return `${plain.trim()}\n`;
}

/**
 * Holds a drawing to the file `test/golden/<name>.svg`. Where there is none it is written, and the test fails once:
 * to draw a golden anew, delete the file, run the test twice, and look at what changed.
 * The caller is one folder below test/, from where the terminal finds the file.
 */
export async function expectGolden(svg: Element | null | undefined, name: string): Promise<void> {
  if (!svg) throw new Error(`nothing is drawn for ${name}`);
  const drawn = markupOf(svg);
  const golden = await fetch(new URL(`golden/${name}.svg`, import.meta.url));
  if (golden.ok) return void expect(drawn).to.equal(await golden.text());
  await writeFile({ path: `../golden/${name}.svg`, content: drawn });
  throw new Error(`there was no golden ${name}: it is written now. Look at it, and run the test again.`);
}
