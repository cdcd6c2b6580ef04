import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Vue asks which tags are elements of the browser, and looks for components of its own behind all others.
const isCustomElement = (tag: string) => tag.startsWith('civic-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
