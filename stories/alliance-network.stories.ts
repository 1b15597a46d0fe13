import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/alliance-network/define.js';
import worldAlliances from '../data/world-alliances.json';
import { everyTieForm } from './dossiers/special.js';
import { seededDossier } from './dossiers/seeded.js';
import { visits } from './dossiers/visits.js';
import { inLanguage } from './finding.js';
import * as states from './states.js';
import { withArgs } from './with-args.js';

const meta: Meta = {
  title: 'Elements/Alliance network',
  component: 'alliance-network',
  render: (args, context) => html`<alliance-network ${withArgs(inLanguage(args, context))}></alliance-network>`,
  argTypes: { view: { control: 'select', options: ['auto', 'force', 'list', 'circle', 'matrix'] } },
  args: {
    data: states.southKorea,
    ego: 'KOR',
    heading: 'Seoul’s partners are everywhere; its quarrels are next door',
    byline: 'Statecraft',
  },
};

export default meta;

type Story = StoryObj;

export const SouthKorea: Story = {};

export const OwnHeading: Story = states.ownHeading;

export const Phone: Story = { ...states.phone, tags: ['variant'] };

export const Dark: Story = { ...states.dark, tags: ['variant'] };

export const Korean: Story = { ...states.korean, tags: ['variant'] };

export const Japanese: Story = { ...states.japanese, tags: ['variant'] };

export const Arabic: Story = { ...states.arabic, tags: ['variant'] };

export const AsTable: Story = states.asTable;

export const Selected: Story = { args: { selected: ['JPN'] } };

export const Highlighted: Story = { args: { highlight: ['USA', 'JPN'] } };

export const WithoutEgo: Story = { args: { ego: undefined, heading: undefined } };

export const In1995: Story = { args: { at: '1995', heading: 'In 1995 the circle was small' } };

export const Changed: Story = {
  args: { at: '2023', compareTo: '1995', heading: 'What thirty years have added' },
};

export const OnACircle: Story = { args: { view: 'circle', heading: undefined } };

export const AsMatrix: Story = { args: { view: 'matrix', heading: undefined } };

export const AsMatrixInArabic: Story = {
  ...states.arabic,
  args: { view: 'matrix', heading: undefined },
  tags: ['variant'],
};

export const TwoSelected: Story = { args: { selected: ['KOR', 'JPN'] } };

const world = { data: worldAlliances, ego: undefined };

export const World1955: Story = {
  args: {
    ...world,
    at: '1955',
    kinds: ['collective-defence', 'alliance'],
    hulls: ['nato', 'warsaw-pact'],
    heading: 'In 1955 Europe had two alliances',
  },
};

export const World1989: Story = {
  args: {
    ...world,
    at: '1989',
    kinds: ['collective-defence', 'alliance'],
    hulls: ['nato', 'warsaw-pact'],
    heading: 'In 1989 it still had',
  },
};

export const World2024: Story = {
  args: { ...world, at: '2024', kinds: ['collective-defence', 'alliance'], heading: 'In 2024 it has one' },
};

export const WorldChanged: Story = {
  args: {
    ...world,
    at: '2024',
    compareTo: '1989',
    kinds: ['collective-defence', 'alliance'],
    heading: 'What the end of the Cold War changed',
  },
};

/** A register of visits, a row each, by a mapping: the network of one year. */
export const VisitsOfAYear: Story = { args: { data: visits, ego: undefined, at: '1994', heading: undefined } };

export const VisitsOfAMinister: Story = { args: { data: visits, ego: 'cho', at: '1999', heading: undefined } };

export const AllTies: Story = { args: { at: 'all', heading: undefined } };

export const SignsOfTies: Story = { args: { data: everyTieForm, ego: 'centre', heading: undefined } };

export const Busy: Story = {
  args: { data: seededDossier({ actors: 30, ties: 60 }), ego: 'a0', heading: 'Thirty actors, sixty ties' },
};

export const BusyWithoutEgo: Story = {
  args: {
    data: seededDossier({ actors: 30, ties: 60, seed: 2 }),
    ego: undefined,
    heading: 'Thirty actors, sixty ties',
  },
};

export const OneRecord: Story = states.single;

export const HostileStrings: Story = { args: { ...states.hostile.args, ego: 'toString' } };

export const Frameless: Story = states.frameless;

export const NoHeading: Story = states.noHeading;

export const Empty: Story = states.empty;

export const Loading: Story = states.loading;

export const FailedOnce: Story = states.failed;

export const NotFound: Story = states.missing;

export const NotData: Story = states.notData;
