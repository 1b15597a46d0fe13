import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/policy-compare/define.js';
import { VIEWS } from '../src/policy-compare/layout/views.js';
import { everyScaleAndBlank } from './dossiers/special.js';
import { seededComparison } from './dossiers/seeded.js';
import { inLanguage } from './finding.js';
import * as states from './states.js';
import { withArgs } from './with-args.js';

const meta: Meta = {
  title: 'Elements/Policy compare',
  component: 'policy-compare',
  render: (args, context) => html`<policy-compare ${withArgs(inLanguage(args, context))}></policy-compare>`,
  argTypes: { view: { control: 'select', options: [...VIEWS] } },
  args: {
    data: states.southKorea,
    comparison: 'trilateral-positions',
    heading: 'On China and Taiwan, Seoul stands apart from its two partners',
    byline: 'Statecraft',
  },
};

export default meta;

type Story = StoryObj;

export const ThreeAllies: Story = {};

export const TwoAnswers: Story = {
  args: { comparison: 'sunshine-hardline', heading: 'Engage or press: two answers to Pyongyang' },
};

export const ForAndAgainst: Story = { args: { comparison: 'nato-outreach', heading: undefined } };

export const Tasks: Story = { args: { comparison: 'trilateral-tasks', heading: undefined } };

export const OwnHeading: Story = states.ownHeading;

export const Phone: Story = { ...states.phone, tags: ['variant'] };

export const Dark: Story = { ...states.dark, tags: ['variant'] };

export const Korean: Story = { ...states.korean, tags: ['variant'] };

export const Japanese: Story = { ...states.japanese, tags: ['variant'] };

export const Arabic: Story = { ...states.arabic, tags: ['variant'] };

export const AsTable: Story = states.asTable;

export const Selected: Story = { args: { selected: ['KOR'] } };

export const Highlighted: Story = { args: { highlight: ['trilateral-positions.kor/trilateral-positions.china'] } };

export const ScalesAndBlanks: Story = { args: { data: everyScaleAndBlank, comparison: 'all', heading: undefined } };

export const Busy: Story = {
  args: { data: seededComparison(8, 10), comparison: 'policies', heading: 'Eight states, ten questions' },
};

export const OneRecord: Story = { args: { ...states.single.args, comparison: undefined } };

export const HostileStrings: Story = { args: { ...states.hostile.args, comparison: undefined } };

export const Frameless: Story = states.frameless;

export const NoHeading: Story = states.noHeading;

export const Empty: Story = states.empty;

export const Loading: Story = states.loading;

export const FailedOnce: Story = states.failed;

export const NotFound: Story = states.missing;

export const NotData: Story = states.notData;
