import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../custom-elements.json';
import { argTypesOf, descriptionOf } from './manifest-docs.js';
import './preview.css';
import { stage } from './stage.js';

setCustomElementsManifest(manifest);

const EVENTS = ['select', 'hover', 'change', 'ready', 'settled', 'error', 'problem'];

const choice = (title: string, icon: string, items: readonly (readonly [value: string, title: string])[]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, name]) => ({ value, title: name })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withActions, stage],
  initialGlobals: { theme: 'light', locale: 'en', width: 'full' },
  globalTypes: {
    theme: choice('Theme', 'contrast', [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ]),
    locale: choice('Language', 'globe', [
      ['en', 'English'],
      ['ko', '한국어'],
      ['ja', '日本語'],
      ['ar', 'العربية'],
    ]),
    width: choice('Width of the container', 'grow', [
      ['full', 'As wide as the window'],
      ['360', '360 px'],
      ['768', '768 px'],
      ['1200', '1200 px'],
    ]),
  },
  parameters: {
    layout: 'fullscreen',
    actions: { handles: EVENTS.map((name) => `statecraft-${name}`) },
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'none' },
    docs: {
      extractArgTypes: (tag: string) => argTypesOf(tag, manifest),
      extractComponentDescription: (tag: string) => descriptionOf(tag, manifest),
    },
    options: {
      storySort: {
        order: ['Introduction', 'Elements', ['Alliance network', 'Summit timeline', 'Policy compare'], 'Tokens'],
      },
    },
  },
};

export default preview;
