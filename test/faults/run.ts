// `npm run test:faults [-- --kills=20 --only=Redis]`: breaks the service again and again while people use it, and judges by what was acknowledged. It exits 1 where something that
// docs/reliability.md promises did not hold. Needs the build, redis-server, and for the scenario of the full disk the right to mount.
import { parseArgs } from 'node:util';
import type { Verdict } from './ledger.js';
import { SCENARIOS } from './scenarios.js';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, only: { type: 'string', default: '' } },
});
const kills = Number(values.kills);
const chosen = SCENARIOS.filter(({ name }) => name.includes(values.only));
if (!Number.isInteger(kills) || kills < 1 || chosen.length === 0) {
  console.error(
    `--kills is a number of kills, --only a part of a name:\n${SCENARIOS.map(({ name }) => name).join('\n')}`,
  );
  process.exit(2);
}

/** The value below which a part of all lies, in milliseconds. */
function quantile(times: readonly number[], part: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return value === undefined ? '–' : String(Math.round(value));
}

function row(
  name: string,
  { faults, approvals, exchanged, lost, double, zombies, back, data }: Verdict,
): string {
  const both = (times: readonly number[]) => `${quantile(times, 0.5)} / ${quantile(times, 0.99)}`;
  const cells = [name, faults, approvals, exchanged, lost, double, zombies, both(back), both(data)];
  return `| ${cells.join(' | ')} |`;
}

let isBroken = false;
console.log(
  '| what is broken | times | approved | exchanged | lost | double | zombie | back, ms p50 / p99 | data, ms p50 / p99 |',
);
console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
for (const { name, share, unpromised = [], run } of chosen) {
  const verdict = await run(Math.max(2, Math.round(kills * share)));
  console.log(row(name, verdict));
  for (const remark of verdict.remarks) console.error(`  ${remark}`);
  const wrong = (['lost', 'double', 'zombies'] as const).filter((what) => verdict[what] > 0);
  if (verdict.exchanged === 0 || wrong.some((what) => !unpromised.includes(what as 'lost'))) isBroken = true;
}
// Connections of clients are kept alive, and nobody waits for them.
process.exit(isBroken ? 1 : 0);
