import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/alliance-network/define.js';
import '../src/policy-compare/define.js';
import '../src/summit-timeline/define.js';
import { inLanguage } from './finding.js';
import * as states from './states.js';
import { withArgs } from './with-args.js';

/** Three figures of one `group`: they share selection, hover and date. */
const meta: Meta = {
  title: 'Elements/Linked figures',
  args: { data: states.southKorea, group: 'korea' },
  render: (args, context) => {
    const common = withArgs(inLanguage(args, context));
    return html`<summit-timeline ties ${common}></summit-timeline>
      <alliance-network ${common}></alliance-network>
      <policy-compare comparison="trilateral-positions" ${common}></policy-compare>`;
  },
};

export default meta;

type Story = StoryObj;

/** The timeline alone draws the event: the network raises its parties, the comparison nothing but their columns. */
export const AnEvent: Story = { args: { selected: ['phnom-penh-2022'] } };

export const AnActor: Story = { args: { selected: ['JPN'] } };

export const Phone: Story = { args: { selected: ['phnom-penh-2022'] }, ...states.phone, tags: ['variant'] };
