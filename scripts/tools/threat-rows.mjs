import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each threat: what it is called, and on which stores its tests must run, or why no store takes part. */
const THREATS = JSON.parse(readFileSync(`${root}test/threats.json`, 'utf8'));

/**
 * What the table of threats must hold whatever a run shows.
 * @returns {{ id: string, threat: string, stores: string[] | string, files: string[] }[]} `files` are those whose tests have the id in a title
 * @throws when a threat has no test
 */
export function threatRows() {
  const files = readdirSync(`${root}test`, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .toSorted();
  const idsOf = new Map(files.map((file) => [file, idsInTitles(readFileSync(root + file, 'utf8'))]));
  return Object.entries(THREATS).map(([id, { threat, stores }]) => {
    const found = files.filter((file) => idsOf.get(file).has(id));
    if (found.length === 0) throw new Error(`${id} has no test`);
    return { id, threat, stores, files: found };
  });
}

/** The ids that stand in a text of the code, as titles do. */
function idsInTitles(code) {
  const lines = code.split('\n').filter((line) => /\bT\d\d\b/.test(line));
  return new Set(lines.flatMap((line) => line.slice(line.search(/['"`]|$/)).match(/\bT\d\d\b/g) ?? []));
}
