import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the checks are that decide whether a presentation is accepted. */
const SOURCES = 'service/src/credentials';

/** A function whose result nobody uses is called for what it refuses. */
const CALLED = /^(?:check|verify)/;

/** All source files with checks, as paths from the root. */
export function sources() {
  const names = readdirSync(join(ROOT, SOURCES), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${SOURCES}/${name}`);
}

/**
 * Every check of a source file, as the place of code that can be switched off:
 * - the condition before a new error is thrown; of `a || b`, each part by itself
 * - a statement that throws a new error without a condition of its own
 * - a call of a function named `check…` or `verify…` whose result is not used
 *
 * An error that was caught and is thrown on is no check.
 * @param file path from the root
 * @returns {{ id: string, file: string, line: number, text: string, start: number, end: number, isCondition: boolean }[]} offsets in UTF-16 units;
 * `text` is the check as it is written, on one line
 */
export function findChecks(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const found = [];
  const add = (node, isCondition) =>
    found.push({
      id: `${file}:${node.getStart()}`,
      file,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text: node.getText().replace(/\s+/g, ' '),
      start: node.getStart(),
      end: node.getEnd(),
      isCondition,
    });
  const visit = (node) => {
    if (ts.isThrowStatement(node) && !ts.isIdentifier(node.expression)) {
      const guard = guardOf(node);
      if (guard) for (const part of alternatives(guard.expression)) add(part, true);
      else add(node, false);
    }
    if (ts.isExpressionStatement(node) && isCheckCall(node.expression)) add(node, false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The `if` that does nothing but throw. */
function guardOf({ parent }) {
  const owner = ts.isBlock(parent) && parent.statements.length === 1 ? parent.parent : parent;
  return ts.isIfStatement(owner) && !owner.elseStatement ? owner : undefined;
}

/** The parts of `a || b || c`. */
function alternatives(expression) {
  return ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.BarBarToken
    ? [...alternatives(expression.left), ...alternatives(expression.right)]
    : [expression];
}

function isCheckCall(expression) {
  const call = ts.isAwaitExpression(expression) ? expression.expression : expression;
  if (!ts.isCallExpression(call)) return false;
  const { expression: callee } = call;
  return CALLED.test(ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText());
}
