import { defineConfig } from 'vite';

/**
 * Builds the file for `require('civic-backend')`: everything in one CommonJS file. jose is inside, because it is published as ES modules only, and
 * test runners and bundlers of older sites cannot require those.
 */
export default defineConfig({
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/index.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { format: 'cjs', exports: 'named', entryFileNames: 'index.cjs' } },
  },
});
