import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import terser from '@rollup/plugin-terser';
import { defineConfig, type Plugin } from 'vite';
import { minifyCss, minifyTemplates } from './scripts/build/minify-templates.mjs';
import { terserOptions } from './vite.config.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The classic style sheet, as written and minified. */
function classicStyles(): Plugin {
  return {
    name: 'classic-styles',
    generateBundle() {
      const source = readFileSync(path('elements/sip/civic-modal.css'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'css/civic-modal.css', source });
      this.emitFile({ type: 'asset', fileName: 'css/civic-modal.min.css', source: minifyCss(source) });
    },
  };
}

/**
 * The classic global in one file, `/js/civic.sip.min.js`: CommonJS, AMD, or `window.civic.sip` beside whatever `window.civic` holds.
 * What the modal loads on demand is inside, or left out. The libraries in it are those of `/civic-elements.js`, whose build lists
 * their licences.
 */
export default defineConfig({
  plugins: [minifyTemplates(), classicStyles(), terser(terserOptions)],
  resolve: {
    alias: [
      { find: /^.*\/simulate\/load\.js$/, replacement: path('scripts/build/no-simulation.ts') },
      { find: /^.*\/dc-api\/offer\.js$/, replacement: path('scripts/build/no-wallet-prompt.ts') },
      { find: /^.*\/same-device\/load\.js$/, replacement: path('scripts/build/no-wallet-list.ts') },
      { find: /^.*\/more-views\/load\.js$/, replacement: path('scripts/build/more-views-at-once.ts') },
      {
        find: /^(?:.*\/shared|\.)\/(?:language|words|wording|strings-of)\.js$/,
        replacement: path('scripts/build/english-only.ts'),
      },
      { find: /^\.\/load-qr-code\.js$/, replacement: path('scripts/build/qr-code-at-once.ts') },
      { find: /^\.\/error-words\.js$/, replacement: path('scripts/build/error-words-at-once.ts') },
      { find: /^(?:.*\/return|\.)\/load\.js$/, replacement: path('scripts/build/returns-at-once.ts') },
    ],
  },
  build: {
    outDir: 'dist/hosted',
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: 'elements/sip/hosted.ts',
      name: 'civic.sip',
      formats: ['umd'],
      fileName: () => 'js/civic.sip.min.js',
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { exports: 'default', codeSplitting: false, comments: { annotation: false } },
    },
  },
});
