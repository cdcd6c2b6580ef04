// `node bench/simulate.mjs [--masters=3] [--seconds=6] [--rows=20000] [--per-day=100000000] [--peak=3] [--service-ms=] [--json]`: what a flow, a row, a stream and a message
// cost at two instances on a Redis Cluster of this machine, and what a plan for so many scope requests a day makes of it. It ends by itself in about two minutes.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startBalancer } from './balancer.mjs';
import { startChild } from './child.mjs';
import { createScopeRequest } from './flow.mjs';
import { call } from './http.mjs';
import { obtainHolder } from './prepare.mjs';
import { ask } from './redis.mjs';
import {
  commandsByTag,
  look,
  partsOf,
  placesOn,
  sizeOf,
  someRows,
  startCluster,
} from './simulate/cluster.mjs';
import { planFor } from './simulate/plan.mjs';
import { printMeasured, printPlan } from './simulate/print.mjs';
import { unitsOf } from './simulate/units.mjs';
import { spreadOfHashes } from './simulate/spread.mjs';

const { values } = parseArgs({
  options: {
    masters: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '6' },
    rows: { type: 'string', default: '20000' },
    streams: { type: 'string', default: '500' },
    messages: { type: 'string', default: '10000' },
    'per-day': { type: 'string', default: '100000000' },
    peak: { type: 'string', default: '3' },
    'service-ms': { type: 'string' },
    json: { type: 'boolean' },
  },
});
const [masters, seconds, rows, streams, messages] = ['masters', 'seconds', 'rows', 'streams', 'messages'].map(
  (name) => Number(values[name]),
);
const ORIGIN = 'https://shop.example';
/** Flows under way: few, so that the machine is not what is measured. */
const CONCURRENCY = 8;
/** Milliseconds after which an ended row has nothing more that is kept for a retry: 60 s, and the next sweep. */
const WIPED = 75_000;
/** Milliseconds after which messages have arrived everywhere. */
const ARRIVAL = 3_000;
/** Milliseconds in which nothing is asked. A sweep begins every 5 s. */
const IDLE = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'civic-simulate-'));
const children = [];
let nodes = [];
const balancer = await startBalancer();
try {
  const measured = await measure();
  const units = unitsOf(measured);
  // Where the machine is too busy to say what a flow costs, `bench/beside.mjs --store=redis` does.
  if (values['service-ms']) units.flow.serviceMs = Number(values['service-ms']);
  const plan = planFor(units, { perDay: Number(values['per-day']), peak: Number(values.peak) });
  if (values.json) console.log(JSON.stringify({ measured, units, plan }, undefined, 2));
  else {
    printMeasured(measured, units);
    printPlan(plan);
  }
} finally {
  await Promise.all(children.map((child) => child.stop()));
  await Promise.all(nodes.map((node) => node.stop()));
  balancer.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const [loadBefore] = loadavg();
  nodes = await startCluster(folder, masters);
  const instances = [await openInstance('a'), await openInstance('b')];
  const target = await instances[0].ask('register', { base: balancer.base, origin: ORIGIN });
  target.holder = await obtainHolder(balancer.base);
  const generator = open('./generator.mjs');
  const load = { target, concurrency: CONCURRENCY, seconds };
  await generator.ask('saturate', load);

  const idle = await during(instances, () => delay(IDLE));
  const busy = await during(instances, async () => (await generator.ask('saturate', load)).latencies.length);
  const tagged = { flows: 0 };
  tagged.commands = await commandsByTag(nodes, async () => {
    const { latencies } = await generator.ask('saturate', { ...load, seconds: 1 });
    tagged.flows = latencies.length;
  });
  // All flows are over, so these rows have ended.
  const ended = someRows(nodes);
  const endedAt = performance.now();
  const endedRow = sizeOf(ended);
  const metrics = await call('GET', `${balancer.base}/metrics`, { headers: {} });
  const { uuid } = await createScopeRequest(target);
  const filled = await during(instances, () => instances[0].ask('fill', { uuid, count: rows }));
  const parts = partsOf(nodes);

  await generator.ask('createPages', { target, count: streams });
  await generator.ask('openStreams');
  const followed = await during(instances, () => delay(IDLE));
  await generator.ask('closeStreams');
  const told = await during(instances, () => publish(messages));
  await delay(Math.max(0, WIPED - (performance.now() - endedAt)));
  return {
    machine: { masters, loadBefore, loadAfter: loadavg()[0] },
    settings: { seconds, rows, streams, messages, idle: IDLE / 1000 },
    idle,
    busy,
    tagged,
    endedRow,
    wipedRow: sizeOf(ended),
    filled: { ...filled, rows },
    followed: { ...followed, streams },
    told,
    parts: parts.map(({ rows: count }) => count),
    metrics: { bytes: metrics.length, series: metrics.split('\n').filter((line) => /^\w/.test(line)).length },
    placements: [3, 4, 6, 8, 16].map((servers) => ({ servers, counts: placesOn(servers, parts) })),
    spread: spreadOfHashes(1_000_000),
  };
}

function open(file) {
  const child = startChild(file);
  children.push(child);
  return child;
}

async function openInstance(name) {
  const child = open('./simulate/instance.mjs');
  const env = {
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: balancer.base,
    CIVIC_STORE: 'redis',
    CIVIC_REDIS_CLUSTER: '1',
    CIVIC_REDIS_URL: nodes.map(({ url }) => url).join(','),
    CIVIC_SERVICE_KEY: '07'.repeat(32),
    CIVIC_DATA_DIR: join(folder, name),
    CIVIC_CREATES_PER_MINUTE: '1000000',
    CIVIC_MAX_OPEN: '1000000',
  };
  balancer.add(await child.ask('start', { env }));
  return child;
}

/** What changes at servers and instances while something is done. */
async function during(instances, act) {
  const cpuOf = () => Promise.all(instances.map((child) => child.ask('cpu')));
  const [before, cpuBefore, sentBefore, began] = [
    look(nodes),
    await cpuOf(),
    balancer.bytes(),
    performance.now(),
  ];
  const result = await act();
  const [after, cpuAfter, sent] = [look(nodes), await cpuOf(), balancer.bytes()];
  const servers = after.map((server, nth) =>
    Object.fromEntries(Object.entries(server).map(([name, value]) => [name, value - before[nth][name]])),
  );
  const sum = (name) => servers.reduce((total, server) => total + server[name], 0);
  return {
    result,
    seconds: (performance.now() - began) / 1000,
    instances: cpuAfter.map((ms, nth) => ms - cpuBefore[nth]),
    servers,
    outside: { in: sent.in - sentBefore.in, out: sent.out - sentBefore.out },
    total: Object.fromEntries(Object.keys(servers[0]).map((name) => [name, sum(name)])),
  };
}

/** Says so many times that a scope request changed which nobody here follows, as other instances do. @returns how many */
async function publish(count) {
  const nobody = 'another00000 00000000-0000-4000-8000-000000000000';
  ask(
    nodes[0].port,
    'EVAL',
    `for n = 1, ${count} do redis.call('PUBLISH', 'civic:changes', '${nobody}') end`,
    '0',
  );
  // Until everything has arrived.
  await delay(ARRIVAL);
  return count;
}
