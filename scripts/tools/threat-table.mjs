import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each threat is called, by its id. */
const THREATS = JSON.parse(readFileSync(`${root}test/threats.json`, 'utf8'));

/** The table for SECURITY.md: each threat, and the files whose tests have its id in a title. @throws when one has no test */
export function threatTable() {
  const files = readdirSync(`${root}test`, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .toSorted();
  const texts = new Map(files.map((file) => [file, readFileSync(root + file, 'utf8')]));
  const rows = Object.entries(THREATS).map(([id, threat]) => {
    const title = new RegExp(`['"\`].*\\b${id}\\b`);
    const found = files.filter((file) => title.test(texts.get(file)));
    if (found.length === 0) throw new Error(`${id} has no test`);
    const links = found.map((file) => `[${file.replace(/^test\//, '').replace(/\.test\.ts$/, '')}](${file})`);
    return `| ${id} | ${threat} | ${links.join(', ')} |`;
  });
  return ['', '| | threat | tests with its id in a title |', '|---|---|---|', ...rows, '', ''].join('\n');
}
