// Everything that must hold, in one run: build, types, lint, what nothing uses, format, manifest, and the tests of all parts, one after the other: each uses every core
// by itself, and side by side they only wait for one another. What a suite prints is shown in one piece when the suite ends. The last line is the sum of all tests.
// `CIVIC_TEST_REPORTS=FOLDER npm test` keeps the reports of the suites.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path, { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './tools/chromium.mjs';
import { threatProblems } from './tools/threat-table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const kept = process.env.CIVIC_TEST_REPORTS && path.resolve(process.env.CIVIC_TEST_REPORTS);
if (kept) mkdirSync(kept, { recursive: true });
const reports = kept || mkdtempSync(join(tmpdir(), 'civic-test-'));
const env = { ...process.env, CHROME_PATH: await findChromium(), CIVIC_TEST_REPORTS: reports };

/** A program that passes or fails as a whole. */
function check(name, ...args) {
  return {
    name,
    args,
    count: (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }),
    failures: () => [],
  };
}

function vitest(name, ...args) {
  const report = join(reports, `${name}.json`);
  return {
    name,
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count() {
      const {
        numPassedTests = 0,
        numFailedTests = 0,
        numPendingTests = 0,
        numTodoTests = 0,
      } = readJson(report);
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
    },
    failures: () =>
      (readJson(report).testResults ?? []).flatMap((file) => {
        const failed = file.assertionResults.filter((test) => test.status === 'failed');
        // A file that cannot be loaded has no tests to name.
        if (file.status === 'failed' && failed.length === 0)
          return [`${relative(root, file.name)}: ${firstLine(file.message)}`];
        return failed.map(
          (test) => `${relative(root, file.name)} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`,
        );
      }),
  };
}

/** A suite of Playwright. Its configuration names the report after the suite. */
function playwright(name, ...args) {
  return {
    name,
    args: ['node_modules/@playwright/test/cli.js', 'test', ...args],
    count() {
      const {
        expected = 0,
        unexpected = 0,
        flaky = 0,
        skipped = 0,
      } = readJson(join(reports, `${name}.json`)).stats ?? {};
      return { passed: expected, failed: unexpected + flaky, skipped };
    },
    failures: () => (readJson(join(reports, `${name}.json`)).suites ?? []).flatMap(playwrightFailures),
  };
}

const elements = {
  name: 'elements',
  args: ['node_modules/@web/test-runner/dist/bin.js', '--config', 'web-test-runner.config.mjs'],
  count: () => ({ passed: 0, failed: 0, skipped: 0, ...readJson(join(reports, 'elements.json')) }),
  failures: () => readJson(join(reports, 'elements.json')).failures ?? [],
};

const SUITES = [
  check('build', 'scripts/build.mjs'),
  check('types', 'node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json'),
  check('lint', 'node_modules/oxlint/bin/oxlint', '--quiet'),
  check('knip', 'node_modules/knip/bin/knip.js', '--no-progress'),
  check('format', 'node_modules/@biomejs/biome/bin/biome', 'format', '.'),
  check('manifest', 'scripts/tools/check-manifest.mjs'),
  vitest('node', '--coverage'),
  vitest('interop', '--config', 'test/interop/vitest.config.ts'),
  elements,
  vitest('browsers', '--config', 'test/browsers/vitest.config.ts'),
  vitest('stories', '--config', 'vitest.stories.config.ts'),
  playwright('looks', '--config', 'playwright.stories.config.ts'),
  playwright('docs-site', '--config', 'test/docs-site/playwright.config.ts'),
  playwright('whole'),
  playwright('examples', '--config', 'test/examples/playwright.config.ts'),
];

const sum = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const running = new Set();
let stopped = false;

// Ctrl-C reaches the running programs as well. They end their browsers, and then this program ends.
process.on('SIGINT', () => (stopped = true));
process.on('SIGTERM', () => {
  stopped = true;
  for (const program of running) program.kill('SIGTERM');
});

for (const suite of SUITES) if (!stopped) await runSuite(suite);
if (!stopped) noteThreats();
if (!kept) rmSync(reports, { recursive: true, force: true });
if (stopped) process.exit(130);
// Named again at the end, where a reader of a long log looks first.
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 ? 0 : 1;

async function runSuite({ name, args, count, failures: failuresOf }) {
  console.log(`-- ${name} …`);
  const start = performance.now();
  const { code, output } = await run(args, join(reports, `${name}.log`));
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stdout.write(`\n${output.trimEnd()}\n`);
  const { passed, failed, skipped } = count(code);
  sum.passed += passed;
  sum.skipped += skipped;
  // A suite that breaks, or in which nothing ran, is a failure even when it counts none.
  const broken = failed === 0 && (code !== 0 || passed === 0);
  sum.failed += broken ? 1 : failed;
  if (broken) failures.push(`${name}: exit ${code}, ${passed} passed`);
  failures.push(...failuresOf().map((failure) => `${name}: ${failure}`));
  console.log(
    `== ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (exit ${code}, ${seconds} s)\n`,
  );
}

/** What SECURITY.md says of each threat is what this run has shown. */
function noteThreats() {
  const problems = threatProblems(reports);
  sum.failed += problems.length;
  failures.push(...problems.map((problem) => `threats: ${problem}`));
}

/** Runs a Node program. Its output goes to a file and not through a pipe, which a browser that is left behind would keep open. */
function run(args, log) {
  const file = openSync(log, 'w');
  const program = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', file, file], env });
  running.add(program);
  return new Promise((resolve) => {
    program.once('exit', (code) => {
      running.delete(program);
      closeSync(file);
      resolve({ code: code ?? 1, output: readFileSync(log, 'utf8') });
    });
  });
}

function playwrightFailures({ file, title, specs = [], suites = [] }) {
  const failed = specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const result = spec.tests.flatMap((test) => test.results).find((each) => each.error);
      return `${file} › ${title} › ${spec.title}: ${firstLine(result?.error?.message)}`;
    });
  return [...failed, ...suites.flatMap(playwrightFailures)];
}

function firstLine(text = '') {
  return stripVTControlCharacters(text).split('\n', 1)[0];
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
