import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The wallet page. Every address in it is relative, so that it works below any path; nothing is inlined, so that it runs under
 * `script-src 'self'; style-src 'self'`.
 */
export default defineConfig({
  root: fileURLToPath(new URL('app', import.meta.url)),
  base: './',
  resolve: {
    alias: {
      'civic-elements/palette': fileURLToPath(new URL('../src/palette/index.ts', import.meta.url)),
    },
  },
  build: {
    outDir: fileURLToPath(new URL('dist/page', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.txt' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
