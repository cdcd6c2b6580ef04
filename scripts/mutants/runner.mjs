import { appendFileSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { TestRunner } from 'vitest';

const { CIVIC_CHECKS_REPORT: report, CIVIC_CHECK_AWAY: away } = process.env;

const fired = new Set();
/** Checks that need no further proof, also from the runs before this one. */
const missed = new Set(away === undefined ? readMissed() : []);
let off = away;

/** Stands around each check that allows: its value, and where that is a no, yes once the check is switched off. */
globalThis.holds = (check, value) => value || (globalThis.fires(check, true) ? value : true);

/** Stands around each other check: whether it has something to refuse, unless it is switched off. */
globalThis.fires = (check, isSo) => {
  if (!isSo) return false;
  fired.add(check);
  return check !== off;
};

function readMissed() {
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line))
    .flatMap(({ kind, check }) => (kind === 'missed' ? [check] : []));
}

/** Seconds after which a test without a check is taken for endless: twice as long as any of them takes with it. */
const LIMIT = 90;

/** The second at which this process is ended, or 0. A thread looks at it, because without some checks a test leaves this one no moment. */
const deadline = new Int32Array(new SharedArrayBuffer(4));
new Worker(
  `const { workerData: deadline } = require('node:worker_threads');
  setInterval(() => {
    if (deadline[0] > 0 && Date.now() / 1000 > deadline[0]) process.kill(process.pid, 'SIGKILL');
  }, 1000);`,
  { eval: true, workerData: deadline },
).unref();

async function passes(run) {
  deadline[0] = Date.now() / 1000 + LIMIT;
  try {
    await run();
    return true;
  } catch {
    return false;
  } finally {
    deadline[0] = 0;
  }
}

function tell(kind, check, file) {
  appendFileSync(report, `${JSON.stringify({ kind, check, file })}\n`);
}

/**
 * Runs each test as ever, and then once more without each of the checks that had something to refuse in it. A check counts as missed when the test
 * fails without it and passes again with it. Tests that cannot run twice prove nothing here; test-mutants.mjs runs their files anew.
 */
export default class CheckRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test);
    fired.clear();
    await run();
    if (away !== undefined) return;
    for (const check of [...fired].filter((one) => !missed.has(one))) {
      tell('fired', check, test.file.filepath);
      off = check;
      const isMissed = !(await passes(run));
      off = undefined;
      const isProof = isMissed && (await passes(run));
      if (isProof) missed.add(check);
      tell(isProof ? 'missed' : 'kept', check, test.file.filepath);
    }
  }
}
