// The load generator, a process of its own: page, wallet and the site's back-end against one target at a time.
import { setTimeout as delay } from 'node:timers/promises';
import { newClient } from 'civic-backend';
import { answerParent } from './child.mjs';
import { createScopeRequest, openStream, runFlow } from './flow.mjs';
import { runLean } from './lean.mjs';
import { createWallet } from './wallet.mjs';

const sides = new Map();

function sideOf(target) {
  let side = sides.get(target.base);
  if (!side) {
    side = { target, wallet: createWallet(target.holder), backend: target.app && backendOf(target) };
    sides.set(target.base, side);
  }
  return side;
}

function backendOf({ base, app: { appId, appSecret, prvKey }, servicePublicKey }) {
  return newClient({ appId, appSecret, prvKey, api: `${base}/sip`, trustedKey: servicePublicKey });
}

/** Closed loop: always `concurrency` flows under way. */
async function saturate({ target, concurrency, seconds }) {
  const side = sideOf(target);
  return inLoop(() => runFlow(side), concurrency, seconds);
}

/** The same with the lean work. @returns how often it was done */
async function saturateLean({ target, concurrency, seconds }) {
  const side = { ...sideOf(target), target };
  const { latencies } = await inLoop(() => runLean(side), concurrency, seconds);
  return latencies.length;
}

async function inLoop(run, concurrency, seconds) {
  const latencies = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  const worker = async () => {
    while (performance.now() < end) latencies.push(await run());
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { latencies, seconds: (performance.now() - started) / 1000 };
}

/** Open loop: a flow starts at its time, whether or not earlier ones have ended. */
async function pace({ target, perSecond, seconds }) {
  const side = sideOf(target);
  const started = performance.now();
  const flows = [];
  for (let nth = 0; nth < perSecond * seconds; nth++) {
    await delay(Math.max(0, started + (nth * 1000) / perSecond - performance.now()));
    const flow = runFlow(side);
    // Awaited below; until then a failure must not count as unhandled.
    flow.catch(() => {});
    flows.push(flow);
  }
  return { latencies: await Promise.all(flows) };
}

let pages = [];
let streams = [];

async function createPages({ target, count }) {
  pages = await inBatches(count, () => createScopeRequest(target));
}

async function openStreams() {
  streams = await inBatches(pages.length, (nth) => openStream(pages[nth]));
}

async function closeStreams() {
  for (const { close } of streams) close();
}

async function inBatches(count, make, size = 25) {
  const made = [];
  while (made.length < count) {
    const batch = Array.from({ length: Math.min(size, count - made.length) }, (_, n) =>
      make(made.length + n),
    );
    made.push(...(await Promise.all(batch)));
  }
  return made;
}

answerParent({ saturate, saturateLean, pace, createPages, openStreams, closeStreams });
