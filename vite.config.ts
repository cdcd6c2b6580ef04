import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** White space in style sheets that no browser needs. Ours hold no strings where it would matter, and no nested templates. */
function squeezeStyles(): Plugin {
  return {
    name: 'squeeze-styles',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler(code) {
        const squeeze = (text: string) =>
          text
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replaceAll(';}', '}')
            .trim();
        return { code: code.replace(/css`([^`]*)`/g, (_, text: string) => `css\`${squeeze(text)}\``), map: null };
      },
    },
  };
}

/**
 * The indentation of HTML templates. Once minified, a line break with blanks after it occurs nowhere else;
 * nothing of ours is set in preformatted text.
 */
function squeezeTemplates(): Plugin {
  return {
    name: 'squeeze-templates',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/([>}])\n +(?=[<$])/g, '$1').replace(/\n +/g, ' ');
      }
    },
  };
}

/**
 * `qrcode` chooses between four ways of writing text. Links are written as bytes in any case (lower-case letters), so the choice,
 * and the tables behind it, stay out: 1.7 kB less for the same symbols. test/elements/qr-code.test.ts reads both back.
 */
function bytesOnly(): Plugin {
  const core = createRequire(import.meta.url).resolve('qrcode/lib/core/qrcode.js');
  return {
    name: 'qr-bytes-only',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== './segments' || importer === undefined || !importer.startsWith(core)) return null;
      return fileURLToPath(new URL('./scripts/byte-segments.cjs', import.meta.url));
    },
  };
}

/**
 * What a service hosts: `/civic-elements.js` and its chunks, Lit inside. The npm modules come from `tsc` (tsconfig.build.json).
 */
export default defineConfig({
  plugins: [squeezeStyles(), squeezeTemplates(), bytesOnly()],
  build: {
    outDir: 'dist/hosted',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: { 'civic-elements': 'elements/hosted.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // `build.minify` leaves the white space of an ES library in.
        minify: { compress: true, mangle: true, codegen: true },
      },
    },
  },
});
