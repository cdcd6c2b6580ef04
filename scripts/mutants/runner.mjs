import { appendFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { TestRunner } from 'vitest';
import { getHooks } from 'vitest/suite';
import { readReport } from './report.mjs';

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
  return readReport(report).flatMap(({ kind, check }) => (kind === 'missed' ? [check] : []));
}

/** Seconds after which a test without a check is taken for endless: much longer than any of them takes with it. */
const LIMIT = 60;

/** The second at which this process is ended, or 0. A thread looks at it, because without some checks a test leaves this one no moment. */
const deadline = new Int32Array(new SharedArrayBuffer(4));
new Worker(
  `const { workerData: deadline } = require('node:worker_threads');
  setInterval(() => {
    if (deadline[0] > 0 && Date.now() / 1000 > deadline[0]) process.kill(process.pid, 'SIGKILL');
  }, 1000);`,
  { eval: true, workerData: deadline },
).unref();

/** Checks that were set off outside of a test, and told of. */
const outside = new Set();

/** After so many tests of a file that did not miss a check, the others are not asked one by one: test-mutants.mjs runs the whole file without it. */
const PATIENCE = 12;

/** Milliseconds that a test may take to be run again for each check that it sets off. */
const SLOW = 5_000;

/** How many tests of the file that is run did not miss a check. */
const kept = new Map();

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

/** The suites that a test stands in, the outermost first. */
function suitesOf({ suite, file }) {
  return suite && suite !== file ? [...suitesOf(suite), suite] : [file];
}

/** Ends a test and begins it anew, as if it were the next one. */
async function renew(test) {
  const suites = suitesOf(test);
  for (const suite of suites.toReversed())
    for (const hook of getHooks(suite).afterEach.toReversed()) await hook(test.context, suite);
  for (const suite of suites) for (const hook of getHooks(suite).beforeEach) await hook(test.context, suite);
}

function tell(kind, check, file) {
  appendFileSync(report, `${JSON.stringify({ kind, check, file })}\n`);
}

/** What is asked while a file is loaded, or by a hook, no test is run again for: test-mutants.mjs runs the whole file without it. */
function tellOutside({ file: { filepath } }) {
  for (const check of [...fired].filter((one) => !missed.has(one) && !outside.has(one))) {
    outside.add(check);
    tell('fired', check, filepath);
    tell('kept', check, filepath);
  }
}

/**
 * Runs each test as ever, and then once more without each of the checks that had something to refuse in it. A check counts as missed when the test
 * fails without it and passes again with it. Tests that cannot run twice, because a hook before all of them made what they use up, prove nothing here;
 * test-mutants.mjs runs their files anew.
 */
export default class CheckRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test);
    const runWithout = async (check) => {
      await renew(test);
      off = check;
      const isPassed = await passes(run);
      off = undefined;
      return isPassed;
    };
    if (away === undefined) tellOutside(test);
    fired.clear();
    const start = performance.now();
    await run();
    if (away !== undefined) return;
    const isSlow = performance.now() - start > SLOW;
    for (const check of [...fired].filter((one) => !missed.has(one))) {
      tell('fired', check, test.file.filepath);
      if (isSlow || (kept.get(check) ?? 0) >= PATIENCE) {
        tell('kept', check, test.file.filepath);
        continue;
      }
      const isProof = !(await runWithout(check)) && (await runWithout());
      if (isProof) missed.add(check);
      else kept.set(check, (kept.get(check) ?? 0) + 1);
      tell(isProof ? 'missed' : 'kept', check, test.file.filepath);
    }
    fired.clear();
  }

  onAfterRunFiles(files) {
    super.onAfterRunFiles(files);
    kept.clear();
    outside.clear();
    if (away === undefined) for (const { filepath } of files) tell('ended', '', filepath);
  }
}
