import { defineConfig } from 'vite';

/**
 * Builds the service's modules into few files, with what it uses of TypeBox inside: a start would else read 680 files for that library and 130 of our
 * own, which is a third of its time. All other libraries stay outside. The declarations come from `tsc` (tsconfig.build.json).
 */
export default defineConfig({
  ssr: { noExternal: /^typebox(\/|$)/, external: ['civic-elements', 'civic-wallet'], target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      // A thread has a file of its own. All files are in one folder, so that it is beside whatever starts it.
      input: { server: 'src/server.ts', cli: 'src/cli.ts', 'xml-worker': 'src/trust/lists/xml-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
