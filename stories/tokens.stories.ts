import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/alliance-network/define.js';
import '../src/policy-compare/define.js';
import '../src/summit-timeline/define.js';
import { everyDateForm, everyScaleAndBlank, everyTieForm } from './dossiers/special.js';
import { TokenSheet } from './token-sheet.js';

if (!customElements.get('token-sheet')) customElements.define('token-sheet', TokenSheet);

const meta: Meta = {
  title: 'Tokens',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};

export default meta;

type Story = StoryObj;

/** Every colour and shape, as the tokens say them. */
export const Colours: Story = { render: () => html`<token-sheet></token-sheet>` };

/** Every sign, as the elements draw it: ties and actors, dates, scales and blanks. */
export const Signs: Story = {
  render: () => html`
    <alliance-network .data=${everyTieForm} ego="centre" heading="Ties and actors" summary=""></alliance-network>
    <summit-timeline .data=${everyDateForm} heading="Dates" summary=""></summit-timeline>
    <policy-compare .data=${everyScaleAndBlank} heading="Scales and blanks" summary=""></policy-compare>
  `,
};
