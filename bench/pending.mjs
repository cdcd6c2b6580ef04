// `node bench/pending.mjs [--stores=memory,sqlite,redis] [--rounds=7] [--seconds=2]`: CPU of a flow beside 1,000 and beside 50,000 pending scope requests,
// and what one of them takes. Two services for each store, in turn. `redis` starts two servers of its own.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startChild } from './child.mjs';
import { createScopeRequest } from './flow.mjs';
import { obtainHolder } from './prepare.mjs';
import { table } from './print.mjs';

const FEW = 1_000;
const MANY = 50_000;

const { values } = parseArgs({
  options: {
    stores: { type: 'string', default: 'memory,sqlite' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
  },
});
const load = { concurrency: 16, seconds: Number(values.seconds) };
const folder = mkdtempSync(join(tmpdir(), 'civic-pending-'));
const children = [];

try {
  const [before] = loadavg();
  const generator = open('./generator.mjs');
  const rows = [];
  for (const store of values.stores.split(',')) {
    const sides = [await openFilled(store, FEW), await openFilled(store, MANY)];
    for (const side of sides) await measure(generator, side);
    for (let round = 0; round < Number(values.rounds); round++)
      for (const side of sides) side.rounds.push(await measure(generator, side));
    const [few, many] = sides.map(({ rounds }) => rounds);
    const ratios = many.map((ms, round) => ms / few[round]);
    const cells = [median(few), median(many), median(ratios), Math.min(...ratios), Math.max(...ratios)];
    const [, { bytes }] = sides;
    rows.push([store, ...cells.map((number) => number.toFixed(2)), (bytes / 1000).toFixed(1)]);
    await Promise.all(sides.map(({ child }) => child.stop()));
  }
  console.log(
    `${values.rounds} rounds of ${load.seconds} s; load average ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after\n`,
  );
  table(['CPU ms/flow', '1,000 pending', '50,000', 'ratio', 'least', 'most', 'kB/pending'], rows);
} finally {
  await Promise.all(children.map((child) => child.stop()));
  rmSync(folder, { recursive: true, force: true });
}

function open(file) {
  const child = startChild(file);
  children.push(child);
  return child;
}

/** A service with so many pending scope requests, and what each takes in its store, in bytes. */
async function openFilled(store, count) {
  const child = open('./service.mjs');
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const target = await child.ask('start', { store, synchronous: 'FULL', dataDir });
  target.holder = await obtainHolder(target.base);
  const { uuid } = await createScopeRequest(target);
  // What a store keeps ready is there after the first ones.
  await child.ask('fill', { uuid, count: FEW });
  const before = await sizeOf(store, child, dataDir);
  await child.ask('fill', { uuid, count: count - FEW });
  const bytes = ((await sizeOf(store, child, dataDir)) - before) / (count - FEW);
  return { child, target, bytes, rounds: [] };
}

async function sizeOf(store, child, dataDir) {
  if (store === 'memory') return (await child.ask('memory')).held;
  if (store === 'redis') return child.ask('redisMemory');
  const files = ['', '-wal'].map((end) => join(dataDir, `civic.sqlite${end}`));
  return files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** @returns milliseconds of CPU of the service's process for one flow */
async function measure(generator, { child, target }) {
  const before = await child.ask('cpu');
  const { latencies } = await generator.ask('saturate', { target, ...load });
  return ((await child.ask('cpu')) - before) / latencies.length;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
