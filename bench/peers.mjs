// `node bench/peers.mjs [--rounds=7] [--seconds=2]`: CPU of the lean work at the service, at a stack of the usual libraries, and at Credo. The first run
// installs their packages into bench/peers. Rounds are in turn, so that all meet the same machine.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startChild } from './child.mjs';
import { obtainHolder, sampleRequestObject } from './prepare.mjs';
import { table } from './print.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, seconds: { type: 'string', default: '2' } },
});
const load = { concurrency: 16, seconds: Number(values.seconds) };
const peers = fileURLToPath(new URL('peers/', import.meta.url));
if (!existsSync(join(peers, 'node_modules')))
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peers,
    stdio: 'inherit',
  });

const folder = mkdtempSync(join(tmpdir(), 'civic-peers-'));
const children = [];
try {
  const [before] = loadavg();
  const generator = open('./generator.mjs');
  const service = open('./service.mjs');
  // Credo takes a credential only if a DNS name in its issuer's certificate is that of `iss`.
  const options = { store: 'memory', synchronous: 'FULL', dataDir: folder, host: 'localhost' };
  const target = await service.ask('start', options);
  const holder = await obtainHolder(target.base);
  const { dcql_query: query, client_metadata } = await sampleRequestObject(target);
  const { jwks: _, ...metadata } = client_metadata;
  const common = { anchor: target.anchor, query, metadata };
  const sides = [
    side('this service', service, { ...target, page: 'service' }),
    side('this service, with the exchange', service, { ...target, page: 'exchange' }),
    await openPeer('libraries', './peers/stack.mjs', { ...common, readStatus: false }),
    await openPeer('libraries, with status', './peers/stack.mjs', { ...common, readStatus: true }),
    await openPeer('Credo', './peers/credo.mjs', common),
  ];
  for (const each of sides) each.target.holder = holder;
  for (const each of sides) await measure(generator, each);
  for (let round = 0; round < Number(values.rounds); round++)
    for (const each of sides) each.rounds.push(await measure(generator, each));
  print(sides, before);
} finally {
  await Promise.all(children.map((child) => child.stop()));
  rmSync(folder, { recursive: true, force: true });
}

function open(file) {
  const child = startChild(file);
  children.push(child);
  return child;
}

function side(name, child, target) {
  return { name, child, target, rounds: [] };
}

async function openPeer(name, file, options) {
  const child = open(file);
  return side(name, child, await child.ask('start', options));
}

/** @returns milliseconds of CPU of the service's process for one lean work */
async function measure(generator, { child, target }) {
  const before = await child.ask('cpu');
  const done = await generator.ask('saturateLean', { target, ...load });
  return ((await child.ask('cpu')) - before) / done;
}

function print(sides, before) {
  const { rounds: stack } = sides.find(({ name }) => name === 'libraries');
  console.log(
    `memory, ${values.rounds} rounds of ${load.seconds} s; load average ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after\n`,
  );
  table(
    ['lean work', 'CPU ms', 'least', 'most', '× libraries', 'least', 'most'],
    sides.map(({ name, rounds }) => [
      name,
      ...spread(rounds),
      ...spread(rounds.map((ms, round) => ms / stack[round])),
    ]),
  );
}

/** Median, least and most. */
function spread(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)].map((number) => number.toFixed(2));
}
