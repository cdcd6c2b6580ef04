// Writes the checksums of the hosted files beside them, as dist/hosted/integrity.json. `civic-service integrity` makes the tags for a page from it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const hosted = new URL('dist/hosted/', root);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** A checksum in the form that Subresource Integrity uses (W3C, section 3.1). */
const integrityOf = (name) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(new URL(name, hosted)))
    .digest('base64')}`;

const names = readdirSync(hosted, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => /\.(js|css)$/.test(name))
  .toSorted();
const files = Object.fromEntries(names.map((name) => [name, integrityOf(name)]));
writeFileSync(new URL('integrity.json', hosted), `${JSON.stringify({ version, files }, null, 2)}\n`);
