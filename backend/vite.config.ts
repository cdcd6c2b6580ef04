import { defineConfig } from 'vite';

/** `require('civic-backend')`: everything in one CommonJS file, because jose is published as ES modules only, which test runners and bundlers of old sites cannot require. */
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
