// `node bench/streams.mjs [--streams=10000] [--seconds=30] [--quick]`: what an open event stream costs while nothing happens, beside
// a bare node:http server that holds the same streams. Memory per stream after garbage collections, and CPU time in the same seconds (README.md).
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startChild } from './child.mjs';
import { createScopeRequest } from './flow.mjs';
import { table } from './print.mjs';

/** Kilobytes and percent of a core that a stream, and all of them, may cost; and how many times what the bare server needs. */
const GOALS = { kB: 13, percent: 6, ratio: 1.15 };
const WARM_UP = 200;
/** Descriptors that a process needs beside its streams. */
const SPARE = 200;
/** How long everything may take, in milliseconds. */
const DEADLINE = 900_000;

const { values } = parseArgs({
  options: {
    streams: { type: 'string' },
    seconds: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const count = Number(values.streams ?? (values.quick ? 500 : 10_000));
const seconds = Number(values.seconds ?? (values.quick ? 16 : 30));

const limit = descriptors();
if (limit < count + SPARE) {
  console.error(`${count} streams need ulimit -n ${count + SPARE} or more, and it is ${limit}`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'civic-streams-'));
const children = [];
const deadline = setTimeout(() => {
  console.error(`not done after ${DEADLINE / 1000} s`);
  process.exitCode = 1;
  void cleanUp();
}, DEADLINE);
try {
  print(await measure());
} finally {
  await cleanUp();
}

async function measure() {
  const sides = [await openService(), await openBare()];
  await Promise.all(sides.map(fill));
  // Both in the same seconds, so that other work on the machine weighs on both.
  await Promise.all(sides.map(({ pages }) => pages.ask('forget')));
  for (const side of sides) side.cpu = -(await side.child.ask('cpu'));
  const from = performance.now();
  await delay(seconds * 1000);
  for (const side of sides) side.cpu += await side.child.ask('cpu');
  const took = performance.now() - from;
  for (const side of sides) side.seen = await side.pages.ask('seen');
  await Promise.all(
    sides.map(async (side) => {
      side.after = await atRest(side.child);
    }),
  );
  return sides.map(({ name, before, after, cpu, seen }) => ({
    name,
    rss: (after.rss - before.rss) / count / 1000,
    held: (after.held - before.held) / count / 1000,
    percent: (cpu / took) * 100,
    seen,
  }));
}

/** Opens the streams of one side. */
async function fill(side) {
  const { child, pages, base, scopeRequests } = side;
  // What is loaded and compiled with the first streams is no stream's.
  await pages.ask('open', { base, scopeRequests: scopeRequests.slice(0, WARM_UP) });
  await pages.ask('close');
  side.before = await atRest(child);
  await pages.ask('open', { base, scopeRequests });
  await atRest(child);
}

/** Memory when it no longer changes: V8 takes some seconds to give back what a burst has needed. */
async function atRest(child) {
  let [memory, same] = [await child.ask('memory'), 0];
  for (let looks = 0; looks < 30 && same < 4; looks++) {
    await delay(500);
    const next = await child.ask('memory');
    same = Math.abs(next.rss - memory.rss) < 200_000 ? same + 1 : 0;
    memory = next;
  }
  return memory;
}

/** A service on a file that has the scope requests already: a process that has made them has room in its heap in which their streams would not be seen. */
async function openService() {
  const options = { dataDir: folder, store: 'sqlite', synchronous: 'NORMAL' };
  const maker = open('./service.mjs');
  const { uuid } = await createScopeRequest(await maker.ask('start', options));
  const scopeRequests = await maker.ask('multiply', { uuid, count });
  await maker.stop();
  const child = open('./service.mjs');
  const { base } = await child.ask('start', options);
  return { name: 'service', child, pages: open('./stream-pages.mjs'), base, scopeRequests };
}

async function openBare() {
  const child = open('./bare-streams.mjs');
  const { base } = await child.ask('start');
  const scopeRequests = Array.from({ length: count }, () => ({ uuid: randomUUID(), secret: 'x'.repeat(43) }));
  return { name: 'bare', child, pages: open('./stream-pages.mjs'), base, scopeRequests };
}

function print(sides) {
  const bare = sides.find(({ name }) => name === 'bare');
  const ratio = (value, floor) => (value / floor).toFixed(2);
  table(
    [
      `${count} open streams`,
      'kB/stream',
      '× bare',
      'held kB',
      '× bare',
      '% of a core',
      '× bare',
      'heartbeats',
    ],
    sides.map(({ name, rss, held, percent, seen }) => [
      name,
      rss.toFixed(1),
      ratio(rss, bare.rss),
      held.toFixed(1),
      ratio(held, bare.held),
      percent.toFixed(1),
      ratio(percent, bare.percent),
      `${seen.fewest} to ${seen.most}`,
    ]),
  );
  const missed = sides
    .filter((side) => side !== bare)
    .flatMap(({ rss, percent, seen }) => [
      ...(rss > GOALS.kB ? [`more than ${GOALS.kB} kB for each stream`] : []),
      ...(rss > bare.rss * GOALS.ratio ? [`more than ${GOALS.ratio} times the bare server's memory`] : []),
      ...(percent > GOALS.percent ? [`more than ${GOALS.percent} % of a core`] : []),
      ...(seen.fewest === 0 || seen.open < count ? ['a stream without heartbeat'] : []),
    ]);
  for (const line of missed) console.log(`missed: ${line}`);
  if (!values.quick && missed.length > 0) process.exitCode = 1;
}

function open(file) {
  const child = startChild(file);
  children.push(child);
  return child;
}

/** The soft limit of open files, which child processes inherit. */
function descriptors() {
  const { userLimits } = process.report.getReport();
  const { soft } = userLimits.open_files;
  return soft === 'unlimited' ? Number.POSITIVE_INFINITY : soft;
}

async function cleanUp() {
  clearTimeout(deadline);
  await Promise.all(children.map((child) => child.stop()));
  rmSync(folder, { recursive: true, force: true });
}
