import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './source-files.js';

/** A folder like that of a site which installed our packages: their declarations and package.json files, but no code that runs. */
export interface Site {
  folder: string;
  /** Writes a file of the site. @returns its path */
  write(path: string, text: string): string;
  /** Compiles files of the site with `strict` and without `skipLibCheck`. @returns the errors, as `path(line,column): error TS…: message` */
  check(files: readonly string[], options?: Readonly<Record<string, unknown>>): string[];
  remove(): void;
}

const TSC = join(ROOT, 'node_modules/@typescript/native/bin/tsc');

/** How strictly the code of a site is compiled. */
export const COMPILER_OPTIONS = {
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
};

/** Writes the declarations of page side and back-end SDK, one for each module. */
function emitDeclarations(folder: string): void {
  const project = join(folder, 'tsconfig.json');
  const extended = join(ROOT, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: ROOT,
    outDir: join(folder, 'emitted'),
    types: ['node'],
  };
  const include = ['elements', 'src', 'backend/src'].map((name) => join(ROOT, name));
  writeFileSync(project, JSON.stringify({ extends: extended, compilerOptions, include }));
  execFileSync(process.execPath, [TSC, '-p', project], { stdio: 'inherit' });
  rmSync(project);
}

/** Makes a site inside the repository, so that `lit` and `jose` are found where they are installed. */
export function createSite(): Site {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist/site-'));
  const modules = join(folder, 'node_modules');
  emitDeclarations(folder);

  const elements = join(modules, 'civic-elements');
  mkdirSync(elements, { recursive: true });
  for (const name of ['package.json', 'custom-elements.json'])
    copyFileSync(join(ROOT, name), join(elements, name));
  for (const name of ['elements', 'src'])
    cpSync(join(folder, 'emitted', name), join(elements, 'dist', name), { recursive: true });

  const backend = join(modules, 'civic-backend');
  cpSync(join(folder, 'emitted/backend/src'), join(backend, 'dist'), { recursive: true });
  copyFileSync(join(ROOT, 'backend/package.json'), join(backend, 'package.json'));
  copyFileSync(join(ROOT, 'backend/src/index.d.cts'), join(backend, 'dist/index.d.cts'));
  rmSync(join(folder, 'emitted'), { recursive: true });

  return {
    folder,
    write(path, text) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    check(files, options = {}) {
      const compilerOptions = { ...COMPILER_OPTIONS, ...options };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const { stdout } = spawnSync(process.execPath, [TSC, '--pretty', 'false'], {
        cwd: folder,
        encoding: 'utf8',
      });
      // Lines that are indented belong to the error above them.
      return stdout.split('\n').filter((line) => /^\S/.test(line));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
