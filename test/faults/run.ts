// `npm run test:faults [-- --kills=20 --only=Redis --results=FILE]`: breaks the service again and again while people use it, and judges by what was acknowledged. It exits 1
// where something that docs/reliability.md promises did not hold. With --results, each result is added to a file, and the table sums up all that it holds.
// Needs the build and redis-server; the full disk takes the right to mount a file system.
import { appendFileSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Verdict } from './ledger.js';
import { SCENARIOS } from './scenarios.js';
import { HEAD, rowOf, sumOf } from './table.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    results: { type: 'string' },
  },
});
const { only, results } = values;
const kills = Number(values.kills);
const chosen = SCENARIOS.filter(({ name }) => name.includes(only));
if (!Number.isInteger(kills) || kills < 1 || chosen.length === 0) {
  const names = SCENARIOS.map(({ name }) => name).join('\n');
  console.error(`--kills is a number from 1 on, and --only a part of one of these names:\n${names}`);
  process.exit(2);
}

/** One result of a scenario. */
interface Result {
  name: string;
  verdict: Verdict;
}

function allResults(file: string): Result[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Result);
}

let isBroken = false;
console.log(HEAD);
for (const { name, share, unpromised = [], run } of chosen) {
  const verdict = await run(Math.max(2, Math.round(kills * share)));
  if (results !== undefined) appendFileSync(results, `${JSON.stringify({ name, verdict })}\n`);
  const all =
    results === undefined
      ? [verdict]
      : allResults(results).flatMap((one) => (one.name === name ? [one.verdict] : []));
  console.log(rowOf(name, sumOf(all)));
  for (const remark of verdict.remarks) console.error(`  ${remark}`);
  const wrong = (['lost', 'double', 'zombies'] as const).filter((what) => verdict[what] > 0);
  const isPromised = (what: (typeof wrong)[number]) => !(unpromised as readonly string[]).includes(what);
  if (verdict.exchanged === 0 || wrong.some(isPromised)) isBroken = true;
}
// Connections of clients are kept alive, and nobody waits for them.
process.exit(isBroken ? 1 : 0);
