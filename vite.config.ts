import terser from '@rollup/plugin-terser';
import { defineConfig } from 'vite';
import { minifyTemplates } from './scripts/build/minify-templates.mjs';

/** What Terser may do with the hosted files, after the bundler's own minifier: it finds 0.8 kB that the other leaves. */
export const terserOptions = { compress: { ecma: 2020 as const, passes: 3, keep_fargs: false } };

/** What a chunk with the words of a language is called: `words-de-modal`, because all languages have a `modal`. */
function wordsName(module: string | null): string | undefined {
  const [, language, part] = /\/src\/locales\/(?!en\/)(\w+)\/(\w+)\.ts$/.exec(module ?? '') ?? [];
  return language && `words-${language}-${part}`;
}

/**
 * What a service hosts: `/civic-elements.js` and its chunks, with Lit inside, and the licences of what is inside. The npm modules come from
 * `tsc` (tsconfig.build.json).
 */
export default defineConfig({
  plugins: [minifyTemplates(), terser({ module: true, ...terserOptions })],
  build: {
    outDir: 'dist/hosted',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.txt' },
    lib: { entry: { 'civic-elements': 'elements/hosted.ts' }, formats: ['es'] },
    rolldownOptions: {
      checks: { pluginTimings: false },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ name, facadeModuleId }) => `chunks/${wordsName(facadeModuleId) ?? name}-[hash].js`,
        // Hints for bundlers, which are not needed any more.
        comments: { annotation: false },
        // In an ES library Vite's own setting would keep the white space.
        minify: { compress: true, mangle: true, codegen: true },
      },
    },
  },
});
