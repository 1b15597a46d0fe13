import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Vue asks which tags are none of its own components.
const isCustomElement = (tag: string) => tag.includes('-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
