// Adds to package-lock.json the optional packages of other platforms that npm left out. Where the registry in use does not carry such a package, npm
// writes a lock without it, and `npm ci` then refuses that lock on every machine. A folder with a lock of its own, such as test/interop, is an argument.
// The checksum of a tarball from a folder goes, because ours are packed anew after each change.
import { readFileSync, writeFileSync } from 'node:fs';

const [, , folder = '.'] = process.argv;
const file = new URL(`../../${folder}/package-lock.json`, import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Reads os, cpu and libc from the name of a package, for example from `linux-arm64-musl`. */
function platformOf(name) {
  const words = name.replace('windows', 'win32').split(/[/-]/);
  const os = [
    'aix',
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'win32',
  ].find((x) => words.includes(x));
  const cpu = [
    'arm64',
    'arm',
    'ia32',
    'loong64',
    'mips64el',
    'ppc64',
    'ppc64le',
    'riscv64',
    's390x',
    'x64',
    'wasm32',
  ].find((x) => words.includes(x));
  const libc =
    words.includes('musl') || words.includes('musleabihf')
      ? 'musl'
      : words.includes('gnu')
        ? 'glibc'
        : undefined;
  if (words.includes('wasm32') || words.includes('wasm')) return { cpu: ['wasm32'] };
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (entry.resolved?.startsWith('file:')) delete entry.integrity;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = lock.packages[`node_modules/${name}`] ?? lock.packages[`${path}/node_modules/${name}`];
    if (known?.version) continue;
    // The least version that the range takes.
    const [, version] = /^[~^]?(\d+\.\d+\.\d+\S*)$/.exec(range) ?? [];
    if (!version) throw new Error(`${name}: ${range} names no version`);
    const { cpu, os, libc } = platformOf(name);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu }),
      ...(entry.dev && { dev: true }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os }),
    };
    added++;
  }
}
// The order in which npm writes, or the next `npm install` would move entries about.
const sorted = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(`${added} entries added`);
