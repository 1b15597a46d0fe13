import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './token-sheet.js';

const meta: Meta = {
  title: 'Tokens',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};

export default meta;

type Story = StoryObj;

/** Every colour and shape, as the tokens say them. */
export const Colours: Story = { render: () => html`<token-sheet></token-sheet>` };
