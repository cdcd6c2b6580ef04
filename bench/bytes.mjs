// `node bench/bytes.mjs [--all]`: where the bytes of the hosted files are, as a Markdown table. Builds in memory, as `npm run build` does.
//
// A module's figure is what its chunk would lose without it: the chunk's modules, each minified, are gzipped together and again without that one. What modules share counts for none of them, so the figures add up to less than the chunk.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';

/** Smaller ones share a row, unless `--all` is given. Bytes. */
const SMALL = 60;

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { all: { type: 'boolean' } } });
const { output } = [
  await build({
    configFile: `${root}vite.config.ts`,
    root,
    logLevel: 'warn',
    build: { write: false },
  }),
].flat()[0];
const measured = output.filter(({ type }) => type === 'chunk').flatMap(rowsOf);
console.log(markdown(['file', 'module', 'bytes, gzip'], measured));

function rowsOf({ fileName, code, modules, isEntry }) {
  const parts = Object.entries(modules)
    .filter(([, module]) => module.code)
    .map(([id, module]) => ({
      name: nameOf(id),
      code: minifySync('module.js', module.code, { compress: true, mangle: true }).code,
    }));
  const whole = gzipped(join(parts));
  const shares = parts
    .map((part) => ({
      name: part.name,
      bytes: whole - gzipped(join(parts.filter((other) => other !== part))),
    }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const shown = shares.filter(({ bytes }) => values.all || bytes >= SMALL);
  const small = shares.filter((share) => !shown.includes(share));
  const real = gzipped(code);
  return [
    [`\`${isEntry ? fileName : fileName.replace(/-[\w-]{8}(?=\.js$)/, '')}\``, '', real],
    ...shown.map(({ name, bytes }) => ['', `\`${name}\``, bytes]),
    ...(small.length > 0 ? [['', `${small.length} smaller ones`, sum(small)]] : []),
    ['', 'shared between modules, and what ties them', real - sum(shares)],
  ];
}

function join(parts) {
  return parts.map(({ code }) => code).join(';');
}

function gzipped(text) {
  return gzipSync(text, { level: 9 }).length;
}

function sum(shares) {
  return shares.reduce((total, { bytes }) => total + bytes, 0);
}

/** A path in the repository, or in a package. */
function nameOf(id) {
  return id
    .replace(/\?.*$/, '')
    .replaceAll('\0', '')
    .replace(/^.*\/node_modules\//, '')
    .replace(root, '');
}

/** The last column to the right. */
function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, n) => (n === head.length - 1 ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}
