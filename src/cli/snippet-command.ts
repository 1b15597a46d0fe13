import { elementType } from '../server/drawn-element.js';
import { attributesOf, escaped } from '../server/markup.js';
import { writtenOptions } from '../server/written-options.js';
import { filesOfEntry, hashesOfBuild, type Hashes } from './cdn-files.js';
import { UsageError, type Command, type Kind } from './command.js';
import { oneOf, readElementCall, type ElementCall } from './element-call.js';
import { renderCommand } from './render-command.js';

const WAYS = ['script', 'ready-made'] as const;
const HERE = 'https://your-site.example/';

/** `statecraft snippet`: what to paste into an article. */
export const snippetCommand: Command = {
  says: 'what to paste into an article, with the hashes of this release',
  help: `Usage: statecraft snippet [FILE] --element TAG [--way script|ready-made] [options]

Prints what stands in a page for a figure: the style sheet and the script of the
element, each with the hash that a browser holds it to, and the element.

  --element TAG   alliance-network, summit-timeline or policy-compare
  --way WAY       script: the element, which loads its data from --src;
                  ready-made: the figure of FILE, whole before any script
  --base ADDRESS  of the folder cdn/ on your site
  --src ADDRESS   of the data on your site

Every option of the element is one of these, too, by the name of its attribute:
--ego KOR, --heading "…"; of a ready-made one also --width, --phone-width,
--locale and --mapping. Ends with 0 where it is printed, 1 where FILE has
problems, 2 where it was called wrongly.`,

  async run(words, terminal) {
    const call = readElementCall(words, OWN, 0);
    const way = oneOf('way', call.given('way') ?? 'script', WAYS);
    const base = folderAt(call.given('base') ?? `${HERE}statecraft/`);
    const hashes = await hashesOfBuild();
    const { own, onDemand } = await filesOfEntry(call.tag, hashes);
    for (const line of loaderLines(base, own, hashes)) terminal.print(line);
    terminal.tell(`No hash holds what loads when it is wanted: ${onDemand.length} files in ${base}chunks/`);
    if (way === 'script') {
      terminal.print(elementLine(call));
      return 0;
    }
    if (call.files.length !== 1) throw new UsageError('a ready-made figure is of one file: which?');
    return renderCommand.run([...withoutOwn(words), '--as', 'html'], terminal);
  },
};

const OWN: Readonly<Record<string, Kind>> = {
  ...{ way: 'text', base: 'text', src: 'text' },
  ...{ width: 'text', 'phone-width': 'text', locale: 'text', mapping: 'text' },
};

/** With a slash at its end. @throws UsageError for what no page could load from */
function folderAt(address: string): string {
  if (!/^https?:\/\/[^\s"<>]+$|^\/(?!\/)[^\s"<>]*$/.test(address))
    throw new UsageError(`invalid --base: ${address} (expected https://…, or a path from /)`);
  return address.endsWith('/') ? address : `${address}/`;
}

/** The style sheet, what the script imports at once, and the script. */
function loaderLines(base: string, names: readonly string[], hashes: Hashes): readonly string[] {
  const held = (name: string): string => `integrity="${hashes[name]}" crossorigin`;
  const [entry = '', ...imported] = names;
  return [
    `<link rel="stylesheet" href="${base}statecraft.css" ${held('statecraft.css')}>`,
    ...imported.map((name) => `<link rel="modulepreload" href="${base}${name}" ${held(name)}>`),
    `<script type="module" src="${base}${entry}" ${held(entry)}></script>`,
  ];
}

function elementLine({ tag, options, given, files }: ElementCall): string {
  if (files.length)
    throw new UsageError('the element loads its data: name their address with --src, or ask for --way ready-made');
  const locale = given('locale');
  const attributes = new Map([
    ['src', given('src') ?? `${HERE}data/dossier.json`],
    ...(locale === undefined ? [] : ([['locale', locale]] as const)),
    ...writtenOptions(elementType(tag), options),
  ]);
  return `<${tag}${attributesOf(attributes)}>\n  <p>${escaped('What readers without JavaScript are to know.')}</p>\n</${tag}>`;
}

/** What is left of the words is what rendering is told. */
function withoutOwn(words: readonly string[]): readonly string[] {
  const mine = ['--way', '--base', '--src'];
  return words.filter(
    (word, i) =>
      !mine.includes(word) && !mine.includes(words[i - 1] ?? '') && !mine.some((name) => word.startsWith(`${name}=`)),
  );
}
