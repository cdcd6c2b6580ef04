// Takes each check in the rooms of scripts/mutants/rooms.mjs away in turn, and requires that a test fails: a check that no test misses can get lost unseen.
// `npm run test:mutants -- 'mdoc/|sd-jwt/'` looks only at checks in files whose path matches that, and a folder or file of tests after it chooses those that must
// miss them. Too slow for `npm test`. No file is changed, and none of the sources may change meanwhile: a check is known by its place.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HARMLESS, isHarmless } from './mutants/harmless.mjs';
import { findChecks, sources } from './mutants/find-checks.mjs';
import { readReport } from './mutants/report.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONFIG = 'scripts/mutants/vitest.config.mjs';

/** Long enough for all tests on a slow machine. */
const LIMIT = 90 * 60_000;

/** @returns whether all tests passed, and what was written */
function runTests(files, env) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', CONFIG, '--reporter', 'dot', ...files],
    {
      cwd: ROOT,
      env: { ...process.env, CIVIC_CHECKS_PART: part, ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      timeout: LIMIT,
    },
  );
  return { isPassed: status === 0, output: `${stdout}${stderr}` };
}

/** Without some checks a test takes all memory or never ends, and its process dies. Then the last thing that was told of its file is that the check fired. */
function deadly(told) {
  return [...new Map(told.map((one) => [one.file, one])).values()].filter(({ kind }) => kind === 'fired');
}

/** Runs all tests, each again without the checks that it sets off; and where the process died, on from the file in which it did. */
function runAll(report, files) {
  writeFileSync(report, '');
  for (;;) {
    const { isPassed, output } = runTests(files, { CIVIC_CHECKS_REPORT: report });
    const told = readReport(report);
    if (isPassed) return told;
    const dead = deadly(told);
    if (dead.length === 0) throw new Error(`the tests fail with every check in place\n${output}`);
    for (const one of dead) appendFileSync(report, `${JSON.stringify({ ...one, kind: 'missed' })}\n`);
  }
}

const [part = '', ...files] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'civic-checks-'));
try {
  const checks = sources()
    .filter((file) => file.match(part))
    .flatMap(findChecks);
  const told = runAll(join(folder, 'report'), files);
  const filesOf = (kind, { id }) => [
    ...new Set(told.filter((one) => one.kind === kind && one.check === id).map(({ file }) => file)),
  ];
  const isMissed = (check) => {
    if (filesOf('missed', check).length > 0) return true;
    const within = filesOf('fired', check);
    return (
      within.length > 0 && !runTests(['--bail', '1', ...within], { CIVIC_CHECK_AWAY: check.id }).isPassed
    );
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
