// `node bench/start.mjs [OTHER…] [--rounds=7]`: milliseconds from starting the service to its ready line, with a new data folder and with one that is
// there, and of a command, each as a multiple of a Node that runs nothing, right before it. OTHER: the folder of another build. Rounds are in turn, so that
// all meet the same machine; the median of the multiples says more than the milliseconds do where there is other work.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' } },
});
const BUILDS = [fileURLToPath(new URL('..', import.meta.url)), ...positionals.map((path) => resolve(path))];

/** Milliseconds until a program prints something; it is ended then. */
async function untilItPrints(args, env) {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  await once(child.stdout, 'data');
  const took = performance.now() - from;
  if (child.exitCode === null && child.kill()) await once(child, 'exit');
  return took;
}

const bare = () => untilItPrints(['-e', 'console.log(0); setInterval(() => {}, 1e9)'], {});
const run = (build, dataDir, ...args) =>
  untilItPrints([join(build, 'service/bin/civic-service.js'), ...args, '--development'], {
    PORT: '0',
    CIVIC_DATA_DIR: dataDir,
    CIVIC_LOG_LEVEL: 'silent',
  });
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const folder = mkdtempSync(join(tmpdir(), 'civic-start-'));
const newFolder = () => mkdtempSync(join(folder, 'data-'));
const sides = BUILDS.flatMap((build) => {
  const kept = newFolder();
  const name = basename(build);
  return [
    [`${name}: first start`, () => run(build, newFolder(), 'serve')],
    [`${name}: later start`, () => run(build, kept, 'serve')],
    [`${name}: app list`, () => run(build, kept, 'app', 'list')],
  ];
}).map(([what, start]) => ({ what, start, took: [], multiples: [] }));

const alone = [];
// The first round, in which files come from the disk and keys are made, does not count.
for (let round = -1; round < Number(values.rounds); round++)
  for (const { start, took, multiples } of sides) {
    const node = await bare();
    const time = await start();
    if (round < 0) continue;
    alone.push(node);
    took.push(time);
    multiples.push(time / node);
  }
rmSync(folder, { recursive: true, force: true });

console.log(
  `Node ${process.versions.node} alone: ${Math.round(median(alone))} ms (least ${Math.round(Math.min(...alone))}), load average ${loadavg()[0].toFixed(1)}`,
);
for (const { what, took, multiples } of sides)
  console.log(
    `${what}: × ${median(multiples).toFixed(1)}, ${Math.round(median(took))} ms (least ${Math.round(Math.min(...took))})`,
  );
