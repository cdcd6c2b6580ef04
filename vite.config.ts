import { createRequire } from 'node:module';
import { dirname } from 'node:path';
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
            .replace(/\/\*.*?\*\//gs, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replaceAll(' > ', '>')
            .replace(/(?<=[ :(,-])0(?=\.\d)/g, '')
            .replaceAll(';}', '}')
            .trim();
        return {
          code: code.replace(/css`([^`]*)`/g, (_, text: string) => `css\`${squeeze(text)}\``),
          map: null,
        };
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
        if (chunk.type === 'chunk')
          chunk.code = chunk.code
            .replace(/([>}])\n +(?=[<$])/g, '$1')
            .replace(/\n +/g, ' ')
            .replaceAll('/* @__PURE__ */', '');
      }
    },
  };
}

/**
 * `qrcode` chooses between four ways of writing text. Links hold lower-case letters and are written as bytes in any case, so the choice,
 * and the tables behind it, stay out: 2 kB less for the same symbols.
 */
function bytesOnly(): Plugin {
  const core = dirname(createRequire(import.meta.url).resolve('qrcode/lib/core/qrcode.js'));
  const standIn = fileURLToPath(new URL('./scripts/byte-segments.cjs', import.meta.url));
  return {
    name: 'qr-bytes-only',
    enforce: 'pre',
    resolveId: (source, importer) =>
      ['./segments', './regex'].includes(source) && importer?.startsWith(core) ? standIn : null,
  };
}

/** Codes that only a back-end SDK or a wallet can meet; a page that meets one all the same reports it as `invalid_service_response`. */
const NOT_FOR_PAGES =
  /\n {2}(?:payload_too_large|unsupported_media_type|not_found|link_expired|invalid_presentation|invalid_client|invalid_grant|invalid_config|invalid_auth_code|timeout|invalid_user_data|login_nonce_mismatch): \{.*?\},(?=\n)/gs;

function pageErrorsOnly(): Plugin {
  return {
    name: 'page-errors-only',
    enforce: 'pre',
    transform: {
      filter: { id: /src\/protocol\/errors\.ts$/ },
      handler: (code) => ({
        code: code.replace(NOT_FOR_PAGES, '').replace(/\bstatus: \d+,\s*/g, ''),
        map: null,
      }),
    },
  };
}

/**
 * What a service hosts: `/civic-elements.js` and its chunks, Lit inside. The npm modules come from `tsc` (tsconfig.build.json).
 */
export default defineConfig({
  plugins: [squeezeStyles(), squeezeTemplates(), bytesOnly(), pageErrorsOnly()],
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
