import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
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
