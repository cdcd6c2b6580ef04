import { defineConfig } from 'vite';
import { hostedPlugins } from './scripts/hosted-plugins.js';

/**
 * What a service hosts: `/civic-elements.js` and its chunks, Lit inside. The npm modules come from `tsc` (tsconfig.build.json).
 */
export default defineConfig({
  plugins: hostedPlugins(),
  build: {
    outDir: 'dist/hosted',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: { 'civic-elements': 'elements/hosted.ts' }, formats: ['es'] },
    rolldownOptions: {
      checks: { pluginTimings: false },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // hostedPlugins() does.
        minify: false,
      },
    },
  },
});
