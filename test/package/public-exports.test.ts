import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from './source-files.js';

type Target = string | { types?: string; default?: Target; import?: Target };

/** The declarations of a subpath. */
function typesOf(target: Target): string | undefined {
  if (typeof target === 'string') return undefined;
  return target.types ?? typesOf(target.import ?? target.default ?? '');
}

/** Every module that a package offers, by the name under which it is imported. */
const MODULES = ['', 'backend', 'service', 'wallet'].flatMap((folder) => {
  const manifest = readFileSync(join(ROOT, folder, 'package.json'), 'utf8');
  const { name, exports }: { name: string; exports: Record<string, Target> } = JSON.parse(manifest);
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const types = typesOf(target);
    // Behind a `*` are the words of each language.
    if (!types || subpath.includes('*')) return [];
    return [{ name: `${name}${subpath.slice(1)}`, file: join(ROOT, folder, types) }];
  });
});

/** The names that each module has when it runs. */
function values(): Record<string, string[]> {
  const script = `const names = {};
    for (const name of ${JSON.stringify(MODULES.map(({ name }) => name))}) names[name] = Object.keys(await import(name));
    console.log(JSON.stringify(names));`;
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}

/** The names that each module exports, those marked that are types alone. */
function publicNames(): string {
  const options = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
  };
  const program = ts.createProgram(
    MODULES.map(({ file }) => file),
    options,
  );
  const checker = program.getTypeChecker();
  const running = values();
  return MODULES.map(({ name, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const declared = module ? checker.getExportsOfModule(module).map((symbol) => symbol.name) : [];
    const types = declared.filter((each) => !running[name]?.includes(each)).map((each) => `type ${each}`);
    return [name, ...[...(running[name] ?? []), ...types].toSorted().map((each) => `  ${each}`)].join('\n');
  }).join('\n\n');
}

it('each package exports what it is known to export: a name that goes or comes is a change that integrators read about', async () => {
  await expect(`${publicNames()}\n`).toMatchFileSnapshot('public-exports.txt');
});
