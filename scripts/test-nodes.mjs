// Installs the packed packages and runs the Node-side tests on each Node that we promise: the oldest of `engines`, and the newer long-term ones.
// Each Node comes from the npm package `node`, into a temporary folder. Too slow for `npm test`; run it before a release.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODES = ['20.19.0', '22', '24'];
const TESTS = ['test/backend', 'test/wallet', 'test/service', 'test/src'];

/** Imports every entry that a program on Node uses, and starts both commands, from a folder where the tarballs are installed. */
const SMOKE = `
  import { execFileSync } from 'node:child_process';
  for (const name of ['civic-elements', 'civic-elements/client', 'civic-backend', 'civic-service', 'civic-wallet/core']) await import(name);
  for (const name of ['civic-service', 'civic-wallet'])
    execFileSync(process.execPath, ['node_modules/' + name + '/bin/' + name + '.js', '--help']);
`;

/** Runs a command to its end. Its output is kept, and shown only when it fails. */
function run(command, args, { cwd, path }) {
  const env = {
    ...process.env,
    PATH: path === undefined ? process.env.PATH : path + delimiter + process.env.PATH,
  };
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return stdout;
  throw new Error(
    `${command} ${args.join(' ')} failed\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`,
  );
}

/** An empty folder that npm takes for a project of its own. */
function project(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  return folder;
}

/** @returns the line to print */
function testOn(version, tarballs, temporary) {
  const folder = project(join(temporary, `node-${version}`));
  run('npm', ['install', `node@${version}`], { cwd: folder });
  const path = join(folder, 'node_modules/.bin');
  const on = { cwd: project(join(folder, 'site')), path };
  const exact = run('node', ['--version'], on).trim();
  run('npm', ['install', '--engine-strict', ...tarballs], on);
  writeFileSync(join(on.cwd, 'smoke.mjs'), SMOKE);
  run('node', ['smoke.mjs'], on);
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile=${report}`];
  run('node', ['node_modules/vitest/vitest.mjs', 'run', ...TESTS, ...reporters], { cwd: ROOT, path });
  const { numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return `Node ${exact}: the packages install and load, ${numPassedTests} tests passed`;
}

if (!existsSync(join(ROOT, 'dist/.built'))) {
  console.error('npm run test:nodes needs a build: npm run build');
  process.exit(1);
}
const temporary = mkdtempSync(join(tmpdir(), 'civic-nodes-'));
try {
  run('npm', ['pack', '--workspaces', '--pack-destination', temporary], { cwd: ROOT });
  const tarballs = readdirSync(temporary)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(temporary, name));
  for (const version of NODES) {
    try {
      console.log(testOn(version, tarballs, temporary));
    } catch (error) {
      process.exitCode = 1;
      console.log(`Node ${version}: FAILED\n${error.message}`);
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
