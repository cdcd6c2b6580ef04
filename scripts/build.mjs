// Builds everything that packages ship: modules one to one (tsc; of the service the declarations), then the service, the hosted elements, the portal's page and the wallet's (Vite).
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (bin, ...args) =>
  execFileSync(process.execPath, [`${root}/node_modules/${bin}`, ...args], { cwd: root, stdio: 'inherit' });
const tsc = '@typescript/native/bin/tsc';

// What is published is what is in these folders: a module that was moved or deleted must not stay behind.
for (const folder of [
  'dist/elements',
  'dist/src',
  'dist/editors',
  'backend/dist',
  'service/dist',
  'wallet/dist',
])
  rmSync(`${root}/${folder}`, { recursive: true, force: true });
run(tsc, '-p', 'tsconfig.build.json');
execFileSync(process.execPath, [`${root}/scripts/build/minify-modules.mjs`], { cwd: root, stdio: 'inherit' });
run(tsc, '-p', 'wallet/tsconfig.build.json');
run(tsc, '-p', 'backend/tsconfig.build.json');
run('vite/bin/vite.js', 'build', 'backend', '--config', 'backend/vite.config.ts', '--logLevel', 'warn');
copyFileSync(`${root}/backend/src/index.d.cts`, `${root}/backend/dist/index.d.cts`);
copyFileSync(`${root}/node_modules/jose/LICENSE.md`, `${root}/backend/dist/LICENSE-jose.md`);
run(tsc, '-p', 'service/tsconfig.build.json');
run('vite/bin/vite.js', 'build', 'service', '--config', 'service/vite.config.ts', '--logLevel', 'warn');
run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
run('vite/bin/vite.js', 'build', '--config', 'vite.sip.config.ts', '--logLevel', 'warn');
run(
  'vite/bin/vite.js',
  'build',
  'service/portal',
  '--config',
  'service/vite.portal.config.ts',
  '--logLevel',
  'warn',
);
run('vite/bin/vite.js', 'build', 'wallet/app', '--config', 'wallet/vite.config.ts', '--logLevel', 'warn');
for (const script of ['editors', 'integrity', 'size']) {
  execFileSync(process.execPath, [`${root}/scripts/build/${script}.mjs`], { cwd: root, stdio: 'inherit' });
}
writeFileSync(`${root}/dist/.built`, new Date().toISOString());
