import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const inProject = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

// The pages of the elements are made from the manifest, which is made from the sources and not kept.
if (!existsSync(inProject('custom-elements.json'))) {
  const analyzer = inProject('node_modules/@custom-elements-manifest/analyzer/cem.js');
  const args = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  spawnSync(process.execPath, [analyzer, ...args], { cwd: inProject('.'), stdio: 'inherit' });
}

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    // Nothing is fetched from elsewhere, and the one page of all charts may be as large as it is.
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;
