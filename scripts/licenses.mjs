// Writes the licences of the libraries that the hosted bundles contain beside them: minified files carry no banners.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIT = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];
const BUNDLES = {
  'dist/hosted': [...LIT, 'lean-qr'],
  'wallet/dist/page': [...LIT, 'jose', '@sd-jwt/core', 'dcql', 'valibot'],
};

function licenceOf(name) {
  const folder = `${root}/node_modules/${name}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} carries no licence file`);
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}

for (const [folder, names] of Object.entries(BUNDLES)) {
  writeFileSync(`${root}/${folder}/licenses.txt`, names.map(licenceOf).join(`\n${'-'.repeat(72)}\n\n`));
}
