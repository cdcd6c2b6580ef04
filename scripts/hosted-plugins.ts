import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** A style sheet without the white space that no browser needs. Ours hold no strings where it would matter, and no nested templates. */
export function squeeze(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(' > ', '>')
    .replace(/(?<=[ :(,-])0(?=\.\d)/g, '')
    .replaceAll(';}', '}')
    .trim();
}

function squeezeStyles(): Plugin {
  return {
    name: 'squeeze-styles',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler(code) {
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

/** Modules of the encoder that have a smaller stand-in, in `scripts/qr/`. */
const STAND_INS = new Set([
  'segments',
  'mode',
  'utils',
  'version',
  'error-correction-level',
  'error-correction-code',
]);

/**
 * `qrcode` chooses between four ways of writing text, and knows four levels of error correction. Links hold lower-case letters and are written
 * as bytes in any case, and the level is always M: the choices, and the tables behind them, stay out. 3 kB less for the same symbols.
 */
function smallEncoder(): Plugin {
  const core = dirname(createRequire(import.meta.url).resolve('qrcode/lib/core/qrcode.js'));
  return {
    name: 'small-qr-encoder',
    enforce: 'pre',
    resolveId(source, importer) {
      const name = source.replace('./', '');
      if (!importer?.startsWith(core) || !STAND_INS.has(name)) return null;
      return fileURLToPath(new URL(`./qr/${name}.cjs`, import.meta.url));
    },
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

/** What makes the hosted files small. */
export function hostedPlugins(): Plugin[] {
  return [squeezeStyles(), squeezeTemplates(), smallEncoder(), pageErrorsOnly()];
}
