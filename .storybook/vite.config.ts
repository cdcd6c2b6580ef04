import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { minifyTemplates } from '../scripts/build/minify-templates.mjs';

const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Stories import the same names as a site does. Here these names lead to the sources. Templates are minified as in the hosted files, so that the
 * pictures of the stories show what minifying does to them.
 */
export default defineConfig({
  plugins: [minifyTemplates()],
  resolve: {
    alias: [
      { find: /^civic-elements$/, replacement: source('elements/index.ts') },
      { find: /^civic-elements\/(client|palette|protocol)$/, replacement: source('src/$1/index.ts') },
      { find: /^civic-elements\/(sip|testing)$/, replacement: source('elements/$1/index.ts') },
    ],
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
});
