import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { html } from 'lit';
import { renderFigure, stillFigure, type FigureRequest } from 'statecraft/server';
import { smallDossier, TAGS } from '../fixtures.js';
import { ROOT, sourcesUnder } from '../house/module-graph.js';

const { exports } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { default: string }>;
};
const entries = Object.entries(exports).flatMap(([name, target]) =>
  typeof target === 'object' && !name.includes('*') ? [name.replace('.', 'statecraft')] : [],
);
const modules = [...sourcesUnder('dist', /\.js$/).keys()].filter((name) => name !== 'dist/cli.js');

/** In a process of its own, with nothing of a page. */
const inNode = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT, encoding: 'utf8' });

test('importing any entry, and any module of dist/, in Node throws nothing and asks for no page', () => {
  assert.ok(entries.length >= 9 && modules.length > 60, `${entries.length} entries, ${modules.length} modules`);
  const wanted = [...entries, ...modules.map((name) => `./${name}`)];
  const told = inNode(`
    const pages = ['document', 'window'].filter((name) => name in globalThis);
    for (const name of ${JSON.stringify(wanted)}) {
      await import(name).catch((error) => console.log(name, String(error)));
    }
    console.log([...pages, ...['document', 'window'].filter((name) => name in globalThis)].join());
  `);
  assert.equal(told.trim(), '');
});

for (const tag of TAGS) {
  test(`importing ${tag} alone defines it, and a class in it can be made`, () => {
    const told = inNode(`
      await import('statecraft/${tag}/define');
      console.log(new (customElements.get('${tag}'))().localName);
    `);
    assert.equal(told.trim(), tag);
  });
}

test('@lit-labs/ssr by itself renders each element, once its code is here', async () => {
  const { render } = await import('@lit-labs/ssr');
  const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
  const templates = {
    'alliance-network': html`<alliance-network server-width="800" .data=${smallDossier}></alliance-network>`,
    'summit-timeline': html`<summit-timeline server-width="800" .data=${smallDossier}></summit-timeline>`,
    'policy-compare': html`<policy-compare server-width="800" .data=${smallDossier}></policy-compare>`,
  };
  for (const tag of TAGS) {
    const { drawing } = await renderFigure({ tag, data: smallDossier, width: 800 });
    const markup = await collectResult(render(templates[tag]));
    assert.match(markup, /<template shadowroot="open" shadowrootmode="open">\s*<style>/);
    assert.ok(/\.figure\.phone ?\{/.test(markup), `the styles of ${tag} are there`);
    const plain = markup.replace(/<!--[^>]*-->|<\?>/g, '').replace(/ (?:checked|selected)="false"/g, '');
    assert.ok(plain.includes(drawing), `the drawing of ${tag} is there`);
  }
});

test('renderFigure() twice gives the same, and leaves its data as they were', async () => {
  const data = structuredClone(smallDossier);
  for (const tag of TAGS) {
    const [first, second] = [
      await renderFigure({ tag, data, width: 640 }),
      await renderFigure({ tag, data, width: 640 }),
    ];
    assert.deepEqual(first, second);
    assert.deepEqual(data, smallDossier);
  }
});

test('renderFigure() writes what it is told, and lets none of it be markup', async () => {
  const data = { ...smallDossier, title: '</script><script>alert(1)</script>' };
  const options = { heading: '"><img src=x onerror=alert(1)>', selected: ['KOR', 'six-party talks'] };
  const { html: markup } = await renderFigure({ tag: 'alliance-network', data, width: 640, locale: 'ko', options });
  assert.ok(!/<script>|<img/.test(markup));
  assert.match(markup, /^<alliance-network server-width="640" locale="ko" heading="&quot;&gt;&lt;img/);
  assert.match(markup, / selected="KOR six-party%20talks"/);
  const [, json = ''] = /<script type="application\/json">(.*)<\/script><\/alliance-network>$/s.exec(markup) ?? [];
  assert.deepEqual(JSON.parse(json), data);
  const { html: loaded } = await renderFigure({ tag: 'alliance-network', data, width: 640, src: '/a.json' });
  assert.match(loaded, / src="\/a\.json"/);
  assert.ok(!loaded.includes('<script'));
});

test('renderFigure() tells of the problems of its data, and draws the rest', async () => {
  const data = { ...smallDossier, ties: [...(smallDossier.ties ?? []), { id: 'no-parties' }] };
  const { problems, drawing } = await renderFigure({ tag: 'alliance-network', data, width: 640 });
  assert.ok(problems.some(({ record }) => record === 'no-parties'));
  assert.match(drawing, /data-id="treaty"/);
});

test('renderFigure() called wrongly says what there is', async () => {
  const call = (request: object) =>
    renderFigure({ tag: 'alliance-network', data: smallDossier, width: 640, ...request } as FigureRequest);
  await assert.rejects(call({ tag: 'pie-chart' }), /invalid tag: pie-chart \(expected alliance-network/);
  await assert.rejects(call({ width: 0 }), /invalid width: 0/);
  await assert.rejects(call({ options: { colour: 'red' } }), /invalid option: colour \(expected .*ego/);
});

test('a network of more ties than a drawing in markup may have is a list on a server', async () => {
  const actors = Array.from({ length: 1200 }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}`, kind: 'state' }));
  const ties = actors.slice(1).map(({ id }) => ({ id: `t${id}`, parties: ['a0', id], title: id, kind: 'pact' }));
  const { drawing } = await renderFigure({ tag: 'alliance-network', data: { actors, ties }, width: 640 });
  assert.match(drawing, /class="spine"/);
});

test('stillFigure(request, theme) is the SVG file that the command line writes, light or dark', async () => {
  const request = { tag: 'policy-compare', data: smallDossier, width: 600 } as const;
  const { svg, width, height } = await stillFigure(request);
  assert.ok(svg.includes(`width="600" height="${height}"`) && width === 600 && height > 100);
  assert.match(svg, /fill="#ffffff"/);
  assert.match((await stillFigure(request, 'dark')).svg, /fill="#16181c"/);
});
