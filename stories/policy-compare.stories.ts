import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/policy-compare/define.js';
import { VIEWS } from '../src/policy-compare/layout/views.js';
import { fiveVotes, moves } from './dossiers/positions.js';
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

export const Nato: Story = { args: { comparison: 'nato-outreach', heading: undefined } };

export const ForAndAgainst: Story = {
  args: { comparison: 'nato-outreach', view: 'for-and-against', heading: undefined },
};

export const ForAndAgainstPhone: Story = { ...ForAndAgainst, ...states.phone, tags: ['variant'] };

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

export const Matrix: Story = {
  args: { data: seededComparison(24, 18), comparison: 'policies', view: 'matrix', heading: 'Strokes beside colours' },
};

export const MatrixByLikeness: Story = { args: { ...Matrix.args, sort: 'likeness', heading: 'Alike side by side' } };

export const MatrixByOneQuestion: Story = {
  args: { ...Busy.args, view: 'matrix', sort: 'd1', selected: ['d1'], heading: 'By one question' },
};

export const MostDividedFirst: Story = {
  args: { ...Busy.args, sort: 'difference', differing: true, heading: 'What divides them' },
};

export const SomeHidden: Story = { args: { ...Busy.args, hide: ['s1', 's4'], heading: 'Six of eight' } };

export const OneSubjectOnAPhone: Story = { args: { ...Busy.args, only: 's2' }, ...states.phone };

export const Agreement: Story = {
  args: { ...Busy.args, view: 'agreement', selected: ['s1/s6'], heading: 'Who agrees with whom' },
};

export const AgreementDark: Story = { ...Agreement, ...states.dark, tags: ['variant'] };

export const Votes: Story = {
  args: { data: fiveVotes, comparison: 'votes', view: 'matrix', heading: 'Five ways to vote' },
};

export const Change: Story = {
  args: { data: moves, comparison: 'moves', view: 'change', heading: 'Who has moved since 1990' },
};

export const ChangePhone: Story = { ...Change, ...states.phone, tags: ['variant'] };

export const ChangeArabic: Story = { ...Change, ...states.arabic, tags: ['variant'] };

export const Disputed: Story = {
  args: { data: everyScaleAndBlank, comparison: 'all', view: 'matrix', selected: ['s2/linear'], heading: undefined },
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
