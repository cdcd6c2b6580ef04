import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';
import { createSite, type Site } from './site.js';

/** Package and subpath of every entry that has declarations. Those behind a `*` are the words of catalogues, which have no types but texts. */
const ENTRIES = ['package.json', 'backend/package.json'].flatMap((file) => {
  const { name, exports }: { name: string; exports: Record<string, unknown> } = JSON.parse(
    readFileSync(join(ROOT, file), 'utf8'),
  );
  const typed = Object.entries(exports).filter(
    ([subpath, target]) => typeof target === 'object' && !subpath.includes('*'),
  );
  return typed.map(([subpath]) => [name, subpath] as const);
});

let site: Site;
let program: ts.Program;
beforeAll(() => {
  site = createSite();
  program = ts.createProgram(
    ENTRIES.map(([packageName, subpath]) => declarationsOf(packageName, subpath)),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ['node'],
    },
  );
});
afterAll(() => site.remove());

/** The declarations of a subpath, as package.json names them. */
function declarationsOf(packageName: string, subpath: string): string {
  const folder = join(site.folder, 'node_modules', packageName);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { types, default: target } = exports[subpath];
  return join(folder, types ?? target.types);
}

/**
 * The types that the declarations of a subpath name, and that nobody can import from it.
 * Types of other packages and of the language do not count: whoever needs one imports it where it comes from.
 */
function missingFrom(entry: string): string[] {
  const checker = program.getTypeChecker();
  const resolved = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`no module at ${entry}`);
  const exported = new Set(checker.getExportsOfModule(module).map(resolved));
  const missing = new Set<string>();

  const isOurs = (symbol: ts.Symbol) =>
    symbol.declarations?.some((declaration) => declaration.getSourceFile().fileName.startsWith(site.folder));

  const visit = (node: ts.Node): void => {
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol) {
      const target = resolved(symbol);
      const isParameter = Boolean(target.flags & ts.SymbolFlags.TypeParameter);
      if (!isParameter && isOurs(target) && !exported.has(target)) missing.add(target.name);
    }
    ts.forEachChild(node, visit);
  };
  for (const symbol of exported) {
    for (const declaration of symbol.declarations ?? []) if (isOurs(symbol)) visit(declaration);
  }
  return [...missing].toSorted();
}

describe('every type in a public signature can be imported from the same place', () => {
  it.each(ENTRIES)('%s %s', (packageName, subpath) => {
    expect(missingFrom(declarationsOf(packageName, subpath))).toEqual([]);
  });

  it('would be told of one that cannot', () => {
    site.write(
      'entry.d.ts',
      "import type { Hidden } from './hidden.js'; export declare const shown: Hidden[];",
    );
    site.write('hidden.d.ts', 'export interface Hidden { at: Date }');
    const entry = join(site.folder, 'entry.d.ts');
    program = ts.createProgram([entry], program.getCompilerOptions(), undefined, program);
    expect(missingFrom(entry)).toEqual(['Hidden']);
  });
});
