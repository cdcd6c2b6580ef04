// `node bench/beside.mjs [OTHER…] [--store=memory|sqlite|redis] [--rounds=6] [--seconds=3] [--half-load]`: whole flows of this build beside the floor and beside
// other builds, each a folder with the repository at another commit, built. The generator is that of this folder. Rounds are in turn, so that all meet the same
// machine. `--half-load` also measures approve → event, at half as many flows per second as the slowest of them did before.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startChild } from './child.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    store: { type: 'string', default: 'memory' },
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '3' },
    'half-load': { type: 'boolean', default: false },
  },
});
const { obtainHolder, sampleRequestObject } = await import('./prepare.mjs');
const load = { concurrency: 16, seconds: Number(values.seconds) };
/** Seconds for which each side works before it is measured: so long does V8 go on compiling what a flow runs, in threads that count, too. */
const WARM_UP = 15;
const folder = mkdtempSync(join(tmpdir(), 'civic-beside-'));
const children = [];

try {
  const generator = open(startChild, './generator.mjs');
  const builds = [fileURLToPath(new URL('..', import.meta.url)), ...positionals.map((path) => resolve(path))];
  const sides = [];
  for (const root of builds) {
    const { startChild: startThere } = await import(pathToFileURL(join(root, 'bench/child.mjs')).href);
    const child = open(startThere, './service.mjs');
    const options = { store: values.store, synchronous: 'FULL', dataDir: mkdtempSync(join(folder, 'data-')) };
    const target = await child.ask('start', options);
    sides.push({
      name: root,
      child,
      target: { ...target, holder: await obtainHolder(target.base) },
      rounds: [],
      delays: [],
    });
  }
  const [{ target: service }] = sides;
  const floor = open(startChild, './floor.mjs');
  const started = await floor.ask('start', {
    ...service,
    requestObject: await sampleRequestObject(service),
  });
  sides.unshift({
    name: 'floor',
    child: floor,
    target: { ...started, holder: service.holder },
    rounds: [],
    delays: [],
  });
  const rates = [];
  for (const { target } of sides) {
    const { latencies, seconds } = await generator.ask('saturate', { target, ...load, seconds: WARM_UP });
    rates.push(latencies.length / seconds);
  }
  const perSecond = Math.max(1, Math.round(Math.min(...rates) / 2));
  for (let round = 0; round < Number(values.rounds); round++)
    for (const { child, target, rounds, delays } of sides) {
      const before = await child.ask('cpu');
      const { latencies, seconds } = await generator.ask('saturate', { target, ...load });
      const cpu = (await child.ask('cpu')) - before;
      rounds.push({ cpu: cpu / latencies.length, rate: latencies.length / seconds });
      if (!values['half-load']) continue;
      const paced = await generator.ask('pace', { target, perSecond, seconds: load.seconds });
      delays.push(...paced.latencies);
    }
  print(sides, perSecond);
} finally {
  await Promise.all(children.map((child) => child.stop()));
  rmSync(folder, { recursive: true, force: true });
}

function open(start, file) {
  const child = start(file);
  children.push(child);
  return child;
}

function print(sides, perSecond) {
  const figures = sides.map(({ name, rounds, delays }) => ({
    name,
    p50: quantile(delays, 0.5),
    p99: quantile(delays, 0.99),
    cpu: median(rounds.map(({ cpu }) => cpu)),
    rate: median(rounds.map(({ rate }) => rate)),
  }));
  const [floor] = figures;
  console.log(`${values.store}, medians of ${values.rounds} rounds; load average ${loadavg()[0].toFixed(1)}`);
  for (const { name, cpu, rate } of figures) {
    const ratios = `× floor ${(cpu / floor.cpu).toFixed(2)} and ${(rate / floor.rate).toFixed(2)}`;
    console.log(`${name}: ${cpu.toFixed(2)} ms of CPU a flow, ${rate.toFixed(0)} flows/s (${ratios})`);
  }
  if (!values['half-load']) return;
  console.log(`approve → event at ${perSecond} flows/s, ms`);
  for (const { name, p50, p99 } of figures) {
    const ratios = `× floor ${(p50 / floor.p50).toFixed(2)} and ${(p99 / floor.p99).toFixed(2)}`;
    console.log(`${name}: p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} (${ratios})`);
  }
}

function median(numbers) {
  return quantile(numbers, 0.5);
}

/** Nearest rank. */
function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
