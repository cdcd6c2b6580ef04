// Builds the four packages and packs each into one file, which npm installs wherever the packages are needed and the registry does not have them.
// `--no-build` packs what the last build has made.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../dist/tarballs', import.meta.url));

if (!process.argv.includes('--no-build'))
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
// A tarball of an older version must not stay beside the new one.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const pack = ['pack', '--workspaces', '--silent', '--pack-destination', folder];
console.log(execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim());
console.log('The tarballs are in dist/tarballs.');
