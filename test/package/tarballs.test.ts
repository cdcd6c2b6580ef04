import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

/** Package name and the folder that it is published from. */
const PACKAGES = [
  ['civic-elements', ''],
  ['civic-backend', 'backend'],
  ['civic-service', 'service'],
  ['civic-wallet', 'wallet'],
] as const;

interface SourceMap {
  sources: string[];
  sourcesContent?: string[];
}

let folder: string;
const tarballs = new Map<string, string>();

/** Runs a tool of node_modules. @returns its exit code and what it wrote, which is empty where all is well */
function run(bin: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', bin), ...args], {
    encoding: 'utf8',
  });
  return { status, output: status === 0 ? '' : stdout + stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'civic-tarballs-'));
  for (const [name, source] of PACKAGES) {
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: join(ROOT, source),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [file] = packed.match(/civic-\w+-[\d.]+\.tgz/) ?? [];
    tarballs.set(name, join(folder, file ?? ''));
    mkdirSync(join(folder, name));
    execFileSync('tar', ['-xzf', join(folder, file ?? ''), '-C', join(folder, name), '--strip-components=1']);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(PACKAGES)('the tarball of %s', (name, source) => {
  const files = () => readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
  const read = (path: string) => readFileSync(join(folder, name, path), 'utf8');

  it('is packed as bundlers, Node and TypeScript expect (publint, strict)', () => {
    const tarball = tarballs.get(name) ?? '';
    expect(run('publint/src/cli.js', 'run', tarball, '--strict')).toEqual({ status: 0, output: '' });
  });

  it('gives TypeScript the types of what Node and bundlers load (are the types wrong?)', () => {
    // The only one that can be had by require, too.
    const profile = name === 'civic-backend' ? 'node16' : 'esm-only';
    const tarball = tarballs.get(name) ?? '';
    const result = run(
      '@arethetypeswrong/cli/dist/index.js',
      tarball,
      '--profile',
      profile,
      '--format',
      'ascii',
    );
    expect(result).toEqual({ status: 0, output: '' });
  });

  it('carries the licence and a README that names the package', () => {
    expect(read('LICENSE')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
    expect(read('README.md')).toMatch(new RegExp(`^# ${name}\n`));
  });

  it('holds no TypeScript source: declarations only', () => {
    const sources = files().filter((path) => /\.[cm]?ts$/.test(path) && !/\.d\.[cm]?ts$/.test(path));
    expect(sources).toEqual([]);
  });

  it('has a source map for each module, with the whole source inside, so that a debugger needs no other file', () => {
    const modules = files().filter((path) => /^dist\/.*\.js$/.test(path) && hasOwnMap(read(path)));
    expect(modules.length).toBeGreaterThan(5);
    for (const path of modules) {
      const map = JSON.parse(read(`${path}.map`)) as SourceMap;
      // One source, or several where a package is built into few files. Each recorded path leads from the module's folder back to the source in the repository.
      const originals = map.sources.map((recorded) => join(ROOT, source, dirname(path), recorded));
      expect([path, originals.length]).not.toEqual([path, 0]);
      expect([path, map.sourcesContent]).toEqual([path, originals.map((file) => readFileSync(file, 'utf8'))]);
    }
  });

  it('names no source map that is not there', () => {
    const dangling = files()
      .filter((path) => /\.[cm]?js$/.test(path) && hasOwnMap(read(path)))
      .filter((path) => !existsSync(join(folder, name, `${path}.map`)));
    expect(dangling).toEqual([]);
  });
});

/** Whether a module ends by naming a map, as all do that the TypeScript compiler writes. */
function hasOwnMap(code: string): boolean {
  return /\n\/\/# sourceMappingURL=\S+\.map\s*$/.test(code);
}
