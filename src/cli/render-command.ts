import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { UsageError, type Command } from './command.js';
import { filesIn, readCall } from './render-call.js';
import { renderFile } from './render-file.js';

/** `statecraft render`: figures as files. */
export const renderCommand: Command = {
  says: 'figures as pictures (SVG, PNG) or as ready-made HTML, without a browser',
  help: `Usage: statecraft render FILE… --element TAG --as svg|png|html [options]

Draws each file, a dossier (JSON) or a table (CSV); of a folder, all that it
holds. A single figure goes to standard output, unless it is a png or --out says
where.

  --element TAG      alliance-network, summit-timeline or policy-compare
  --as FORMAT        svg, png or html: a figure that is whole without a script,
                     and becomes the live element where the script comes
  --width PIXELS     of the figure; 720 if not given
  --phone-width PX   of the picture for narrow columns, of html; 360
  --scale NUMBER     pixels of a png to one of the figure; 2
  --theme THEME      light or dark, of svg and png; html is both, by its page
  --locale TAG       language of the figure; en
  --src ADDRESS      of html: of the same data on your site, which are then not
                     written into the figure
  --styles HOW       of html: inline, or link for a style sheet beside it
  --mapping FILE     how the columns of tables are to be read (JSON)
  --out PLACE        a folder, where each is named as its data are; or the name
                     of the one file that is made

Every option of the element is one of these, too, by the name of its attribute:
--at 2003, --view list, --heading "…", --ego KOR, --data-table, --ties= (empty:
without a value).

PNG takes npm install @resvg/resvg-js. Progress is told on standard error. Ends
with 0 where all is drawn, 1 where a file could not be or has problems that the
figure leaves out, 2 where it was called wrongly.`,

  async run(words, terminal) {
    const call = await readCall(words);
    const files = await filesIn(call.files);
    const { out, format } = call;
    if (!files.length) throw new UsageError('there is nothing to draw in what is named');
    const isFile = out !== undefined && path.extname(out) === `.${format}`;
    if (out === undefined && (files.length > 1 || format === 'png'))
      throw new UsageError('--out is missing: where to?');
    if (isFile && files.length > 1)
      throw new UsageError(`--out names one file, and there are ${files.length} to write`);
    if (out !== undefined) await mkdir(isFile ? path.dirname(out) : out, { recursive: true });
    const wrong: string[] = [];
    for (const [i, file] of files.entries()) {
      const own = out === undefined || isFile ? out : path.join(out, `${path.parse(file).name}.${format}`);
      const faults = await renderFile(file, own, call, terminal);
      if (faults.length) wrong.push(file);
      for (const fault of faults) terminal.tell(`${file}: ${fault}`);
      if (own !== undefined)
        terminal.tell(`${i + 1} of ${files.length}: ${faults.length ? 'problems in ' : ''}${file}`);
    }
    if (wrong.length && files.length > 1)
      terminal.tell(`${wrong.length} of ${files.length} with problems: ${wrong.join(', ')}`);
    return wrong.length ? 1 : 0;
  },
};
