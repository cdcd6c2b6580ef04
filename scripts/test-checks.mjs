// Takes each check in service/src/credentials, tokens and trust away in turn, and requires that a test fails: a check that no test misses can get lost unseen.
// `npm run test:checks -- mdoc/` looks only at checks in files whose path has that in it. Too slow for `npm test`. No file is
// changed, and none of the sources may change meanwhile: a check is known by its place.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HARMLESS } from './checks/harmless.mjs';
import { findChecks, sources } from './checks/find-checks.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONFIG = 'scripts/checks/vitest.config.mjs';

/** Long enough for all tests on a slow machine. A check without which a test never ends is missed as well. */
const LIMIT = 30 * 60_000;

/** @returns whether all tests passed, and what was written */
function runTests(files, env) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', CONFIG, '--reporter', 'dot', ...files],
    { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: LIMIT },
  );
  return { isPassed: status === 0, output: `${stdout}${stderr}` };
}

/** What the runner told: each check that fired in a file, and then whether a test missed it (`missed`) or not (`kept`). */
function readReport(report) {
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** Without some checks a test takes all memory, and its process dies. Then the last thing that was told of its file is that the check fired. */
function deadly(told) {
  return [...new Map(told.map((one) => [one.file, one])).values()].filter(({ kind }) => kind === 'fired');
}

/** Runs all tests, each again without the checks that it sets off. */
function runAll(report, files) {
  writeFileSync(report, '');
  for (;;) {
    const { isPassed, output } = runTests(files, { CIVIC_CHECKS_REPORT: report });
    const told = readReport(report);
    if (isPassed) return told;
    if (deadly(told).length === 0) throw new Error(`the tests fail with every check in place\n${output}`);
    for (const one of deadly(told)) appendFileSync(report, `${JSON.stringify({ ...one, kind: 'missed' })}\n`);
  }
}

const [part = '', ...files] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'civic-checks-'));
try {
  const checks = sources()
    .filter((file) => file.includes(part))
    .flatMap(findChecks);
  const told = runAll(join(folder, 'report'), files);
  const filesOf = (kind, { id }) => [
    ...new Set(told.filter((one) => one.kind === kind && one.check === id).map(({ file }) => file)),
  ];
  const isHarmless = ({ file, text }) =>
    HARMLESS.some((one) => file.endsWith(one.file) && text === one.check);
  const isMissed = (check) => {
    if (filesOf('missed', check).length > 0) return true;
    const within = filesOf('fired', check);
    return within.length > 0 && !runTests(within, { CIVIC_CHECK_AWAY: check.id }).isPassed;
  };
  const survivors = checks.filter((check) => !isHarmless(check) && !isMissed(check));
  const stale = HARMLESS.filter(
    ({ file, check }) =>
      !sources()
        .flatMap(findChecks)
        .some((one) => one.file.endsWith(file) && one.text === check),
  );
  for (const { file, line, text } of survivors) console.log(`no test misses ${file}:${line} ${text}`);
  for (const { file, check } of stale)
    console.log(`harmless.mjs names a check that is not there: ${file} ${check}`);
  const harmless = checks.filter(isHarmless).length;
  console.log(`${checks.length} checks, ${survivors.length} that no test misses, ${harmless} harmless`);
  process.exitCode = survivors.length + stale.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
