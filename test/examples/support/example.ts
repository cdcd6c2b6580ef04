import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../e2e/support/snippets.js';
import { run } from './run.js';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** The folder of an example. */
export function folderOf(name: string): string {
  return join(ROOT, 'examples', name);
}

export function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as Manifest;
}

/** Installs what others publish where it is missing or not that of the lock, and then what we have packed just now. None of it needs an install script but the newer Node that some bring, which fetches itself by one. */
export async function install(name: string): Promise<void> {
  const folder = folderOf(name);
  const stamp = join(folder, 'node_modules/.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
    await run('npm', ['ci', ...flags], folder);
    if (manifestOf(name).devDependencies?.['node']) await run('npm', ['rebuild', 'node'], folder);
    writeFileSync(stamp, wanted);
    return;
  }
  for (const [own, address] of Object.entries(manifestOf(name).dependencies)) {
    if (!address.startsWith('file:')) continue;
    const target = join(folder, 'node_modules', own);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    const tarball = join(folder, address.slice('file:'.length));
    await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], folder);
  }
}

/** What Nuxt's bundler says of Nuxt itself in every build: an option that Nuxt sets, and how long Nuxt's plugins took. */
const OF_NUXT_ITSELF = /\[warn].*(?:css\.devSourcemap.*|\[PLUGIN_TIMINGS][\s\S]*?#bundlertimings)/g;

/** Builds an example that has something to build. @throws when the bundler warns of anything else */
export async function build(name: string, settings: Readonly<Record<string, string>>): Promise<void> {
  if (!manifestOf(name).scripts.build) return;
  const output = await run('npm', ['run', 'build'], folderOf(name), settings);
  if (/\bwarn/i.test(output.replaceAll(OF_NUXT_ITSELF, '')))
    throw new Error(`${name} builds with a warning:\n${output}`);
}
