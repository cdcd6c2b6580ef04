import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

/** Entries whose whole public signature is checked, with the declarations that must show an example. */
const ENTRIES: readonly (readonly [entry: string, documented: string[]])[] = [
  [
    'backend/src/index.ts',
    [
      'newClient',
      'newLogin',
      'Client.exchangeCode',
      'ClientConfig',
      'TrustedJwk',
      'ExchangeError',
      'UserData',
    ],
  ],
  [
    'wallet/core/index.ts',
    ['resolveRequest', 'chooseCredentials', 'approve', 'deny', 'obtainCredentials', 'WalletError'],
  ],
];

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);

/** The names of types that a declaration shows to its users: everything but the inside of functions and private members. */
function shownTypes(declaration: ts.Node): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || ts.isPropertyAssignment(node) || ts.isArrowFunction(node)) return;
    const isPrivate =
      (ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node)) && ts.isPrivateIdentifier(node.name);
    if (isPrivate) return;
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) found.push(node.typeName);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

describe.each(ENTRIES)('%s', (entry, documented) => {
  const program = ts.createProgram([join(ROOT, entry)], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(ROOT, entry));
  const module = source && checker.getSymbolAtLocation(source);
  const resolve = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const exported = new Map(
    (module ? checker.getExportsOfModule(module) : []).map((symbol) => [resolve(symbol), symbol.name]),
  );

  it('exports every type of its own that a public signature names', () => {
    expect(exported.size).toBeGreaterThan(5);
    const missing = [...exported].flatMap(([symbol, name]) =>
      (symbol.declarations ?? []).flatMap(shownTypes).flatMap((reference) => {
        const local = checker.getSymbolAtLocation(reference);
        const type = local && resolve(local);
        const [home] = type?.declarations ?? [];
        const isParameter = home && ts.isTypeParameterDeclaration(home);
        const isOurs = home && !home.getSourceFile().fileName.includes('/node_modules/') && !isParameter;
        return isOurs && type && !exported.has(type) ? [`${name} names ${reference.text}`] : [];
      }),
    );
    expect(missing).toEqual([]);
  });

  /** Each fenced block after `@example`, by the name of what it belongs to. `test/docs/code.test.ts` compiles them all. */
  const examples = new Map<string, string>();
  const collect = (symbol: ts.Symbol, name: string) => {
    for (const { name: tag, text } of symbol.getJsDocTags(checker)) {
      if (tag !== 'example') continue;
      const [, code] = /```ts\n([\s\S]*?)```/.exec(ts.displayPartsToString(text)) ?? [];
      if (code !== undefined) examples.set(name, code);
    }
    symbol.members?.forEach((member) => collect(member, `${name}.${member.name}`));
  };
  for (const [symbol, name] of exported) collect(symbol, name);

  it('shows an example for everything that a user calls', () => {
    expect([...examples.keys()]).toEqual(expect.arrayContaining(documented));
  });
});
