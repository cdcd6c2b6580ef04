// Everything that must hold, in one run: build, types, lint, format, manifest, then the tests of all parts. Ends with the sum of all tests.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './tools/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'civic-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };
const CHECKS = [
  ['build', 'scripts/build.mjs'],
  ['types', 'node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json'],
  ['lint', 'node_modules/oxlint/bin/oxlint', '--quiet'],
  ['format', 'node_modules/@biomejs/biome/bin/biome', 'format', '.'],
  ['manifest', 'scripts/tools/check-manifest.mjs'],
];

let running;
let stopped = false;

// Ctrl-C reaches the running program as well; it ends its browsers, and then so do we.
process.on('SIGINT', () => (stopped = true));
process.on('SIGTERM', () => {
  stopped = true;
  running?.kill('SIGTERM');
});

/** Runs a Node program with this terminal; resolves to its exit code. */
function run(args, env = {}) {
  return new Promise((resolve) => {
    running = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    running.on('close', (code) => {
      if (!stopped) return resolve(code ?? 1);
      rmSync(reports, { recursive: true, force: true });
      process.exit(130);
    });
  });
}

/** Runs a suite of vitest; resolves to its exit code and what it counted. */
async function runVitest(name, args, env) {
  const code = await run(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, `${name}.json`)}`,
    ],
    env,
  );
  const report = readJson(`${name}.json`);
  add(name, code, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** Runs a suite of Playwright, whose configuration names the report after the suite. */
async function runPlaywright(name, args, env) {
  const code = await run(['node_modules/@playwright/test/cli.js', 'test', ...args], env);
  const stats = readJson(`${name}.json`)?.stats;
  add(name, code, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

function add(name, code, counts) {
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  sum.skipped += counts.skipped;
  if (code !== 0 && counts.failed === 0) sum.failed += 1;
  if (code === 0 && counts.passed === 0) sum.failed += 1;
  console.log(
    `== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (exit ${code})`,
  );
}

function readJson(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return undefined;
  }
}

for (const [name, ...args] of CHECKS) {
  const code = await run(args);
  add(name, code, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
}

const chromium = await findChromium();
const env = { CHROME_PATH: chromium, CIVIC_TEST_REPORTS: reports };

await runVitest('node', ['--coverage'], env);

const elements = await run(
  ['node_modules/@web/test-runner/dist/bin.js', '--config', 'web-test-runner.config.mjs'],
  env,
);
add('elements', elements, readJson('elements.json') ?? { passed: 0, failed: 0, skipped: 0 });

await runVitest('browsers', ['--config', 'test/browsers/vitest.config.ts'], env);

await runVitest('stories', ['--config', 'vitest.stories.config.ts'], env);
await runPlaywright('looks', ['--config', 'playwright.stories.config.ts'], env);
await runPlaywright('whole', [], env);

rmSync(reports, { recursive: true, force: true });
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 ? 0 : 1;
