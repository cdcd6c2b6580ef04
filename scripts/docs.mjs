// The site of the docs: `npm run docs` serves it while its pages are edited, and `npm run docs:build` writes it into dist/docs.
// Both need the build of the elements (`npm run build`). Its generator brings a Vite of its own, and is therefore installed beside it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../docs/site', import.meta.url));
const stamp = `${folder}/node_modules/.installed`;
const [, , command = 'dev'] = process.argv;

const wanted = createHash('sha256')
  .update(readFileSync(`${folder}/package-lock.json`))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  // npm is a script with another name on Windows, which only a shell finds.
  const options = { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' };
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
  writeFileSync(stamp, wanted);
}
execFileSync(process.execPath, ['node_modules/vitepress/bin/vitepress.js', command, '.'], {
  cwd: folder,
  stdio: 'inherit',
});
