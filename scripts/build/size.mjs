/**
 * Prints what a visitor downloads, in bytes after gzip level 9, and fails when a file that a service hosts is over its budget (`.size-limit.json`):
 * the button with Lit, the whole kit, and the classic global. Beside them, without a budget, the whole kit of a site that imports it from npm
 * and bundles it with Vite. The kit is what a visitor on a computer loads who gets a code, scans it and approves. Not in it, because few visitors
 * load it, are: the simulation, which only a page under development loads; what asks through a browser's wallet prompt, which only browsers with one
 * load; the views of phones, where no QR encoder is loaded, and those that few people see (the page before an identity check, the number to pick, the
 * code for scanners of wallets, a denial, the end of the time, another tab); what goes on
 * after a wallet sent a person back on the same device; the words for errors, which are
 * loaded when there is one; the list of wallets, which only a phone loads; and the words of other languages than English. All but the simulation
 * have budgets of their own; each module with words has one in `test/package/words.test.ts`. Run it after a build.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { stdout, status } = spawnSync(process.execPath, ['node_modules/size-limit/bin.js', '--json'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
for (const { name, size, sizeLimit, passed } of status === null ? [] : JSON.parse(stdout)) {
  console.log(`${name}: ${size} of ${sizeLimit} bytes gzip${passed ? '' : ' OVER BUDGET'}`);
}
if (status !== 0) process.exitCode = 1;

const { output } = await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { write: false, rolldownOptions: { input: 'civic-elements' } },
});
const apart = ['simulate', 'dc-api', 'wallet-list', 'more-views', 'returns', 'errors'];
const isWords = (module) => /\/(src\/locales|elements\/languages)\//.test(module ?? '');
const chunks = output.filter(
  ({ type, name, facadeModuleId }) => type === 'chunk' && !apart.includes(name) && !isWords(facadeModuleId),
);
const bytes = chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
console.log(`npm import: ${bytes} bytes gzip`);
