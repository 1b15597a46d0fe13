import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/summit-timeline/define.js';
import { LANES, SPACINGS } from '../src/summit-timeline/layout.js';
import { everyDateForm } from './dossiers/special.js';
import { seededDossier } from './dossiers/seeded.js';
import { inLanguage } from './finding.js';
import * as states from './states.js';
import { withArgs } from './with-args.js';

const meta: Meta = {
  title: 'Elements/Summit timeline',
  component: 'summit-timeline',
  render: (args, context) => html`<summit-timeline ${withArgs(inLanguage(args, context))}></summit-timeline>`,
  argTypes: {
    view: { control: 'select', options: ['auto', 'horizontal', 'vertical'] },
    lanes: { control: 'select', options: [...LANES] },
    spacing: { control: 'select', options: [...SPACINGS] },
    ties: { control: 'boolean' },
  },
  args: {
    data: states.southKorea,
    ties: true,
    heading: 'Seventy years of milestones, then a crowd',
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

export const Selected: Story = { args: { selected: ['yoon-kishida-2023'] } };

export const Highlighted: Story = { args: { highlight: ['yoon-kishida-2023', 'nato-madrid-2022'] } };

export const EventsOnly: Story = { args: { ties: false, heading: undefined } };

export const OneKind: Story = { args: { kinds: ['summit'], heading: undefined } };

export const ByKind: Story = { args: { lanes: 'kind', heading: undefined } };

export const Vertical: Story = { args: { view: 'vertical' } };

export const VerticalToScale: Story = {
  args: { view: 'vertical', spacing: 'time', foldGaps: true, ties: false, heading: 'To one scale, from the top down' },
};

export const EveryDateForm: Story = { args: { data: everyDateForm, heading: 'Dates as the sources give them' } };

export const Busy: Story = {
  args: { data: seededDossier({ actors: 12, events: 200 }), ties: false, heading: 'Two hundred events' },
};

export const CloseUp: Story = {
  args: { ...Busy.args, spacing: 'time', range: '1990/2000', heading: 'Ten years of two hundred events' },
};

export const EvenlySpaced: Story = { args: { ties: false, spacing: 'even', heading: undefined } };

export const FoldedGaps: Story = { args: { ties: false, foldGaps: true, spacing: 'time', heading: undefined } };

export const StepByStep: Story = { args: { event: 'yoon-kishida-2023' } };

export const Narrowed: Story = { args: { search: 'summit', heading: undefined } };

export const Today: Story = { args: { ties: false, today: '2025-03-01', heading: undefined } };

export const OneRecord: Story = states.single;

export const HostileStrings: Story = states.hostile;

export const Frameless: Story = states.frameless;

export const NoHeading: Story = states.noHeading;

export const Empty: Story = states.empty;

export const Loading: Story = states.loading;

export const FailedOnce: Story = states.failed;

export const NotFound: Story = states.missing;

export const NotData: Story = states.notData;
