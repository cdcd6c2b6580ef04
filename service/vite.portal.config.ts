import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { enPortal } from '../src/locales/en/portal.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const { portal, needsScript } = enPortal;
const WORDS: Readonly<Record<string, string>> = { portal, needsScript };

/**
 * The page of the Integration Portal. Every address in it is relative, so that it works below any path; nothing is inlined, so that it runs under
 * `script-src 'self'; style-src 'self'`.
 */
export default defineConfig({
  root: path('portal'),
  base: './',
  resolve: {
    alias: {
      'civic-elements/palette': path('../src/palette/index.ts'),
      'civic-elements/testing': path('../elements/testing/index.ts'),
    },
  },
  plugins: [
    {
      name: 'civic-portal-words',
      transformIndexHtml: (text) => text.replace(/\{(\w+)\}/g, (found, name: string) => WORDS[name] ?? found),
    },
  ],
  build: {
    outDir: path('dist/portal'),
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.txt' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const language = /\/locales\/(\w+)\/portal\./.exec(facadeModuleId ?? '')?.[1];
          return `assets/${language === undefined ? '[name]' : `language-${language}`}-[hash].js`;
        },
      },
    },
  },
});
