import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { ROOT } from './source-files.js';

/** One import of one source file. `target` is a path from the root for our own files, else the module's name. */
export interface Import {
  from: string;
  target: string;
  isOurs: boolean;
  isTypeOnly: boolean;
}

/** Every import of a source file, also those of types and those by `import()`. @param file path from the root */
export function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const found: Import[] = [];
  const add = (specifier: string, isType: boolean) => {
    const isOurs = specifier.startsWith('.');
    const target = isOurs ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier;
    found.push({ from: file, target: isOurs ? toSource(target) : target, isOurs, isTypeOnly: isType });
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, isTypeOnly(node));
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function toSource(path: string): string {
  const candidates = [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.d.ts'), path];
  return candidates.find((candidate) => existsSync(join(ROOT, candidate))) ?? path;
}
