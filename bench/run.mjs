// `npm run bench [-- --quick] [-- --json]`: measures the built packages on this machine, over loopback, and ends by itself (README.md).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startChild } from './child.mjs';
import { CLICKS, measureClicks, QUICK_CLICKS } from './click-to-qr/measure.mjs';
import { printClicks } from './click-to-qr/print.mjs';
import { CHROMIUM } from './click-to-qr/rounds.mjs';
import { measureFlows, measureStreams } from './measure.mjs';
import { printTables } from './print.mjs';

const FULL = {
  services: ['memory', 'SQLite, NORMAL', 'SQLite, FULL', 'Redis'],
  rounds: 3,
  warmUp: { concurrency: 16, seconds: 6 },
  full: { concurrency: 16, seconds: 4 },
  paced: { perSecond: 25, seconds: 4 },
  streams: 1000,
  clicks: CLICKS,
  deadline: 600,
};
const QUICK = {
  services: ['SQLite, FULL'],
  rounds: 1,
  warmUp: { concurrency: 16, seconds: 0.2 },
  full: { concurrency: 16, seconds: 0.5 },
  paced: { perSecond: 25, seconds: 0.4 },
  streams: 100,
  clicks: QUICK_CLICKS,
  deadline: 90,
};

/** What Linux calls the file system that is no disk. */
const TMPFS = 0x01021994;

const SERVICES = {
  memory: { store: 'memory', synchronous: 'FULL' },
  'SQLite, NORMAL': { store: 'sqlite', synchronous: 'NORMAL' },
  'SQLite, FULL': { store: 'sqlite', synchronous: 'FULL' },
  Redis: { store: 'redis', synchronous: 'FULL' },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
const plan = values.quick ? QUICK : FULL;

const built = ['service/dist/server.js', 'backend/dist/index.js', 'wallet/dist/core/index.js', 'dist/hosted'];
if (built.some((path) => !existsSync(join(root, path)))) {
  console.error('npm run bench measures what packages ship: run `npm run build` first');
  process.exit(1);
}
if (!existsSync(CHROMIUM)) {
  console.error(`npm run bench opens pages in Chromium, which is not at ${CHROMIUM}: set CHROME_PATH`);
  process.exit(1);
}

// Only now, because it needs what is built.
const { obtainHolder, sampleRequestObject } = await import('./prepare.mjs');

const folder = mkdtempSync(join(tmpdir(), 'civic-bench-'));
const children = [];
const deadline = setTimeout(() => abort(`not done after ${plan.deadline} s`), plan.deadline * 1000);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => abort(signal));

try {
  const result = await measure();
  if (values.json) {
    console.log(JSON.stringify(result, undefined, 2));
  } else {
    printTables(result);
    printClicks(result.clicks);
  }
  if (!values.quick && !result.clicks.holds) process.exitCode = 1;
} finally {
  await cleanUp();
}

/** Children first: they write into the folder. */
async function cleanUp() {
  clearTimeout(deadline);
  await stopChildren();
  rmSync(folder, { recursive: true, force: true });
}

async function stopChildren() {
  await Promise.all(children.map((child) => child.stop()));
}

async function abort(reason) {
  await cleanUp();
  console.error(`npm run bench: ${reason}`);
  process.exit(1);
}

async function measure() {
  const [loadBefore] = loadavg();
  const generator = open('./generator.mjs');
  const [fresh, ...services] = await Promise.all(['SQLite, FULL', ...plan.services].map(openService));
  const [floor, freshFloor] = await Promise.all([openFloor(services[0].target), openFloor(fresh.target)]);
  const flows = await measureFlows(generator, [floor, ...services], plan);
  const streams = {};
  for (const side of [freshFloor, fresh]) streams[side.name] = await measureStreams(generator, side, plan);
  // A browser is measured without neighbours.
  await stopChildren();
  const clicks = await measureClicks(open('./service.mjs'), mkdtempSync(join(folder, 'data-')), plan.clicks);
  return { machine: { ...machine(), loadBefore }, plan, flows, streams, clicks, gzip: gzipSizes() };
}

function open(file) {
  const child = startChild(file);
  children.push(child);
  return child;
}

async function openService(name) {
  const child = open('./service.mjs');
  const target = await child.ask('start', { ...SERVICES[name], dataDir: mkdtempSync(join(folder, 'data-')) });
  return { name, child, target: { ...target, holder: await obtainHolder(target.base) } };
}

/** The floor takes over app, issuer and sizes from a running service. */
async function openFloor(service) {
  const child = open('./floor.mjs');
  const target = await child.ask('start', { ...service, requestObject: await sampleRequestObject(service) });
  return { name: 'floor', child, target: { ...target, holder: service.holder } };
}

function machine() {
  const { model } = cpus()[0] ?? { model: 'unknown' };
  return {
    node: process.version,
    platform: process.platform,
    cores: availableParallelism(),
    model,
    onDisk: statfsSync(folder).type !== TMPFS,
  };
}

/** What scripts/build/size.mjs prints for the button and for the whole kit. Bytes. */
function gzipSizes() {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/build/size.mjs')], {
    encoding: 'utf8',
  });
  const lines = stdout.matchAll(/^(\w+): (\d+) of (\d+) bytes gzip/gm);
  return Object.fromEntries(
    [...lines].map(([, name, bytes, budget]) => [name, { bytes: +bytes, budget: +budget }]),
  );
}
