// `node scripts/tools/threats.mjs`: writes the table of threats in SECURITY.md anew, from `test/threats.json` and the titles of the tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { threatTable } from './threat-table.mjs';

const file = fileURLToPath(new URL('../../SECURITY.md', import.meta.url));
const text = readFileSync(file, 'utf8');
const [before, , after] = text.split(/<!-- threats(?: end)? -->/);
writeFileSync(file, `${before}<!-- threats -->\n${threatTable()}<!-- threats end -->${after}`);
