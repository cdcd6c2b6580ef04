import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { cut, type Cuts } from './cut.js';

/** Modules of the encoder that have a smaller stand-in, in `scripts/qr/`. */
const STAND_INS = new Set([
  'segments',
  'mode',
  'utils',
  'version',
  'error-correction-level',
  'error-correction-code',
  'alignment-pattern',
  'bit-buffer',
  'bit-matrix',
  'mask-pattern',
  'reed-solomon-encoder',
]);

/** The release of `qrcode` that stand-ins and cuts were made for. */
export const QRCODE = '1.5.4';

/** What nobody asks of the encoder. Where a question has one answer, the minifier drops the branch of the other. */
const CUTS: Cuts = {
  'a text that is none, or already in segments': [
    ['Array.isArray(data)', 'false'],
    ["typeof data === 'string'", 'true'],
  ],
  'a version that the caller chooses, or that is guessed to cut the text into segments': [
    ['if (!estimatedVersion)', 'if (false)'],
    ['if (!version)', 'if (true)'],
  ],
  'a mask that the caller chooses': [['isNaN(maskPattern)', 'true']],
  'kanji, and an encoder without options': [
    ['if (options.toSJISFunc)', 'if (false)'],
    ["typeof options !== 'undefined'", 'true'],
  ],
  'what the caller knows, among the results': [
    [
      '    errorCorrectionLevel: errorCorrectionLevel,\n    maskPattern: maskPattern,\n    segments: segments\n',
    ],
  ],
};

/** Modules that are one value, not several by name. */
const ONE_VALUE = /^(?:bit-buffer|bit-matrix|reed-solomon-encoder)$/;

function nameOf(path: string): string {
  return basename(path).replace(/\.\w+$/, '');
}

/**
 * A CommonJS module of the encoder as an ES module. CommonJS keeps a function around every module and every exported name;
 * ES modules become one, whose names the minifier shortens.
 */
export function asModule(code: string): string {
  return code
    .replace(/^const (\w+) = require\('(.+)'\);?$/gm, (_, name: string, path: string) => {
      const what = ONE_VALUE.test(nameOf(path)) ? name : `* as ${name}`;
      return `import ${what} from '${path}';`;
    })
    .replace(/^const (\w+) = require\('(.+)'\)\.\w+;?$/gm, "import { $1 } from '$2';")
    .replace(/^const (\{.+\}) = require\('(.+)'\);?$/gm, "import $1 from '$2';")
    .replace(/^module\.exports = /gm, 'export default ')
    .replace(/^exports\.(\w+) = exports\.(\w+) = /gm, 'export { $2 as $1 };\nexport const $2 = ')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    .replace(/\bexports\.(?=\w+\()/g, '');
}

/**
 * `qrcode` chooses between four ways of writing text, and knows four levels of error correction. Links hold lower-case letters and are written
 * as bytes in any case, and the level is M, or Q with our mark: the choices, and the tables behind them, stay out, and what is left is said in
 * fewer words. 4.5 kB less for the same symbols.
 */
export function smallEncoder(): Plugin {
  const core = dirname(createRequire(import.meta.url).resolve('qrcode/lib/core/qrcode.js'));
  const standIns = fileURLToPath(new URL('./qr', import.meta.url));
  return {
    name: 'small-qr-encoder',
    enforce: 'pre',
    resolveId(source, importer) {
      const from = importer && dirname(importer);
      const name = nameOf(source);
      if ((from !== core && from !== standIns) || !STAND_INS.has(name)) return null;
      // As .cjs it would be read as CommonJS, whatever it holds.
      return `${standIns}/${name}.js`;
    },
    load(id) {
      return dirname(id) === standIns ? readFileSync(id.replace(/js$/, 'cjs'), 'utf8') : null;
    },
    transform(code, id) {
      if (dirname(id) !== core && dirname(id) !== standIns) return null;
      return { code: asModule(id === `${core}/qrcode.js` ? cut(code, CUTS) : code), map: null };
    },
  };
}
