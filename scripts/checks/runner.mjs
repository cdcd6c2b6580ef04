import { appendFileSync, readFileSync } from 'node:fs';
import { TestRunner } from 'vitest';

const { CIVIC_CHECKS_REPORT: report, CIVIC_CHECK_AWAY: away } = process.env;

const fired = new Set();
/** Checks that need no further proof, also from the runs before this one. */
const missed = new Set(away === undefined ? readMissed() : []);
let off = away;

/** Stands before each check: whether it has something to refuse, unless it is switched off. */
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

async function passes(run) {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

function tell(kind, check, file) {
  appendFileSync(report, `${JSON.stringify({ kind, check, file })}\n`);
}

/**
 * Runs each test as ever, and then once more without each of the checks that had something to refuse in it. A check counts as missed when the test
 * fails without it and passes again with it. Tests that cannot run twice prove nothing here; test-checks.mjs runs their files anew.
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
