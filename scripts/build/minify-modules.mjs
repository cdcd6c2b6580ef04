// Takes white space and comments out of the templates in the modules that npm gets, in place: bundlers leave them as they are. Run it after `tsc`,
// whose source maps it takes further.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remapping from '@jridgewell/remapping';
import { HAS_TEMPLATE, minifySource } from './minify-templates.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

for (const folder of ['elements', 'src/palette']) {
  const names = readdirSync(join(dist, folder), { recursive: true }).filter((name) => name.endsWith('.js'));
  for (const name of names) {
    const file = join(dist, folder, name);
    const source = readFileSync(file, 'utf8');
    const minified = HAS_TEMPLATE.test(source) ? await minifySource(source, file) : null;
    if (!minified) continue;
    const map = remapping([minified.map, readFileSync(`${file}.map`, 'utf8')], () => null);
    writeFileSync(file, minified.code);
    writeFileSync(`${file}.map`, JSON.stringify({ ...map, file: name.split('/').at(-1) }));
  }
}
