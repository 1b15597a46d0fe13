import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DossierFile } from 'statecraft/dossier';
import { dossierOf, manyByMany, moving, trilateral, votes } from '../policy-compare/comparisons.js';
import { crowd } from '../summit-timeline/crowd.js';
import { ALL, Looking, SETTINGS } from './looking.js';
import { startStage, type Stage } from './open-page.js';

const WIDTHS = [320, 900];

const figure = (tag: string, attributes: string, data: DossierFile | string, widths = WIDTHS): string =>
  widths
    .map((width) =>
      typeof data === 'string'
        ? `<div style="width: ${width}px"><${tag} id="${width}" ${attributes} src="${data}"></${tag}></div>`
        : `<div style="width: ${width}px"><${tag} id="${width}" ${attributes}><script type="application/json">${JSON.stringify(data)}</script></${tag}></div>`,
    )
    .join('');

const blocs = dossierOf(
  votes(
    ['yes', 'no', 'yes', ''],
    ['no', 'yes', 'no', 'no'],
    ['yes', 'no', 'yes', 'abstain'],
    ['no', 'yes', 'no', 'no'],
  ),
);

/** The pictures of each element that are not its first one, with what must be there for them to be those. */
const VIEWS: Readonly<Record<string, { body: string; shows: string }>> = {
  'the positions of a comparison': {
    body: figure('policy-compare', 'view="positions"', dossierOf(trilateral)),
    shows: '.drawing .strip, .drawing .said',
  },
  'its change': { body: figure('policy-compare', 'view="change"', dossierOf(moving)), shows: '.drawing svg.change' },
  'its matrix': {
    body: figure('policy-compare', 'view="matrix"', dossierOf(manyByMany(12, 8))),
    shows: '.drawing .matrix',
  },
  'its agreement': { body: figure('policy-compare', 'view="agreement"', blocs), shows: '.drawing .matrix' },
  'its sides': { body: figure('policy-compare', 'view="for-and-against"', blocs), shows: '.drawing .sides' },
  'a crowded timeline, seen in part': {
    body: figure('summit-timeline', 'range="1980/1990"', crowd, [900]),
    shows: '[part~=overview]',
  },
  'a crowded timeline on a phone': { body: figure('summit-timeline', '', crowd, [320]), shows: '.drawing svg' },
  'a crowded network': {
    body: figure('alliance-network', '', '/data/world-alliances.json'),
    shows: '.drawing svg',
  },
};

const STATES = {
  ready: '',
  'with a choice made': `for (const element of ${ALL}) element.shadowRoot.querySelectorAll('.drawing [role=button]').item(3)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));`,
};

describe('how the other views look', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  for (const [view, { body, shows }] of Object.entries(VIEWS)) {
    test(`${view}: texts contrast by 4.5, marks and focus by 3, in all settings, chosen or not`, async () => {
      const looking = await Looking.at(stage, body);
      for (const [state, act] of Object.entries(STATES)) {
        await looking.show(act, shows);
        for (const [setting, { features, checks }] of Object.entries(SETTINGS)) {
          await looking.emulate(features);
          const found = await looking.found('poorTexts', ...checks, ...(state === 'ready' ? ['poorFocus'] : []));
          assert.deepEqual(found, [], `${state}, ${setting}`);
        }
      }
      await looking.page.close();
    });
  }
});
