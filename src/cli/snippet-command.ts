import { createHash } from 'node:crypto';
import { elementType } from '../server/drawn-element.js';
import { attributesOf, escaped } from '../server/markup.js';
import { writtenOptions } from '../server/written-options.js';
import { filesOfEntry, hashesOfBuild, type Hashes } from './cdn-files.js';
import { UsageError, type Command, type Kind } from './command.js';
import { oneOf, pixels, readElementCall, type ElementCall } from './element-call.js';
import { renderCommand } from './render-command.js';

const WAYS = ['script', 'head', 'ready-made', 'iframe', 'oembed'] as const;
const HERE = 'https://your-site.example/';

/** `statecraft snippet`: what to paste into an article. */
export const snippetCommand: Command = {
  says: 'what to paste into an article, with the hashes of this release',
  help: `Usage: statecraft snippet [FILE] --element TAG [--way WAY] [options]

Prints what stands in a page for a figure: the style sheet and the script of the
element, each with the hash that a browser holds it to, and the element.

  --element TAG   alliance-network, summit-timeline or policy-compare
  --way WAY       script: the element, which loads its data from --src;
                  head: only what loads that, for the head of a page in which
                  the element is written by hand;
                  ready-made: the figure of FILE, whole before any script;
                  iframe: a frame, where a page takes no elements, and the script
                  that gives it its height; oembed: the same as oEmbed JSON
  --base ADDRESS  of the folder cdn/ on your site
  --src ADDRESS   of the data on your site; a ready-made figure without it holds
                  them itself

Every option of the element is one of these, too, by the name of its attribute:
--ego KOR, --heading "…"; of a ready-made one also --width, --phone-width,
--locale and --mapping, of a frame --height (600) and of oEmbed --width (720). Ends with 0 where it is printed, 1 where FILE has
problems, 2 where it was called wrongly.`,

  async run(words, terminal) {
    const call = readElementCall(words, OWN, 0);
    const way = oneOf('way', call.given('way') ?? 'script', WAYS);
    const base = folderAt(call.given('base') ?? `${HERE}statecraft/`);
    const hashes = await hashesOfBuild();
    if (way === 'iframe' || way === 'oembed') {
      for (const line of way === 'iframe' ? frameLines(call, base, hashes) : [oembedOf(call, base)])
        terminal.print(line);
      return 0;
    }
    const { own, onDemand } = await filesOfEntry(call.tag, hashes);
    const loader = loaderLines(base, own, hashes);
    terminal.tell(`No hash holds what loads when it is wanted: ${onDemand.length} files in ${base}chunks/`);
    // What is seen at once goes before what makes it live.
    if (way === 'ready-made') {
      if (call.files.length !== 1) throw new UsageError('a ready-made figure is of one file: which?');
      const code = await renderCommand.run([...withoutOwn(words), '--as', 'html'], terminal);
      for (const line of loader) terminal.print(line);
      return code;
    }
    for (const line of loader) terminal.print(line);
    if (way === 'script') terminal.print(elementLine(call));
    return 0;
  },
};

const OWN: Readonly<Record<string, Kind>> = {
  ...{ way: 'text', base: 'text', src: 'text' },
  ...{ width: 'text', 'phone-width': 'text', height: 'text', locale: 'text', mapping: 'text' },
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

/** What the element has in a page, its data among it. */
function attributesFor({ tag, options, given, files }: ElementCall): ReadonlyMap<string, string> {
  if (files.length)
    throw new UsageError('the element loads its data: name their address with --src, or ask for --way ready-made');
  const locale = given('locale');
  return new Map([
    ['src', given('src') ?? `${HERE}data/dossier.json`],
    ...(locale === undefined ? [] : ([['locale', locale]] as const)),
    ...writtenOptions(elementType(tag), options),
  ]);
}

function elementLine(call: ElementCall): string {
  const { tag } = call;
  const attributes = attributesFor(call);
  return `<${tag}${attributesOf(attributes)}>\n  <p>${escaped('What readers without JavaScript are to know.')}</p>\n</${tag}>`;
}

const titleOf = ({ options }: ElementCall): string => String(options['heading'] ?? 'Figure');

/** A frame of the page that draws the figure. */
function frameOf(call: ElementCall, base: string): string {
  const asked = new URLSearchParams([['element', call.tag], ...attributesFor(call)]);
  const id = createHash('sha256').update(asked.toString()).digest('hex').slice(0, 8);
  asked.set('id', id);
  const attributes = [
    ['src', `${base}embed.html?${asked}`],
    ['data-statecraft', id],
    ['title', titleOf(call)],
    ['width', '100%'],
    ['height', String(pixels('height', call.given('height'), 600))],
    ['frameborder', '0'],
    ['loading', 'lazy'],
  ] as const;
  return `<iframe${attributesOf(attributes)}></iframe>`;
}

const HOST = 'embed-host.js';

const frameLines = (call: ElementCall, base: string, hashes: Hashes): readonly string[] => [
  frameOf(call, base),
  `<script type="module" src="${base}${HOST}" integrity="${hashes[HOST]}" crossorigin></script>`,
];

/** As oEmbed 1.0 has it: https://oembed.com. */
const oembedOf = (call: ElementCall, base: string): string =>
  JSON.stringify(
    {
      ...{ type: 'rich', version: '1.0', title: titleOf(call), provider_name: 'Statecraft' },
      width: pixels('width', call.given('width'), 720),
      height: pixels('height', call.given('height'), 600),
      html: frameOf(call, base),
    },
    null,
    2,
  );

/** What is left of the words is what rendering is told. */
function withoutOwn(words: readonly string[]): readonly string[] {
  const mine = ['--way', '--base'];
  return words.filter(
    (word, i) =>
      !mine.includes(word) && !mine.includes(words[i - 1] ?? '') && !mine.some((name) => word.startsWith(`${name}=`)),
  );
}
