import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the checks are that decide whether a presentation is accepted, and who may have issued it. */
const SOURCES = ['credentials', 'tokens', 'trust'].map((room) => `service/src/${room}`);

/** A function whose result nobody uses is called for what it refuses. */
const CALLED = /^(?:check|verify)/;

/** A name whose value says yes or no. */
const YES_OR_NO = /^(?:(?:is|are|has|may)[A-Z]|holds$|fits$)/;

/** All source files with checks, as paths from the root. */
export function sources() {
  return SOURCES.flatMap((folder) => {
    const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
  });
}

/**
 * Every check of a source file, as the place of code that can be switched off:
 * - `refuses` where it is true: the condition before a new error is thrown, or before undefined or false is returned; of `a || b` and `!(a && b)`, each
 *   part by itself
 * - `allows` where it is true: each part of an `a && b` that a function returns or that has a name such as `isAcceptable`, and what a `filter` lets
 *   through
 * - `does` it: a statement that throws a new error without a condition of its own, or calls a function named `check…` or `verify…` whose result is not
 *   used
 *
 * An error that was caught and is thrown on is no check.
 * @param file path from the root
 * @returns {{ id: string, file: string, line: number, text: string, start: number, end: number, kind: 'refuses' | 'allows' | 'does' }[]} offsets in
 * UTF-16 units; `text` is the check as it is written, on one line
 */
export function findChecks(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const found = [];
  const add = ({ node, kind }) =>
    found.push({
      id: `${file}:${node.getStart()}`,
      file,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text: node.getText().replace(/\s+/g, ' '),
      start: node.getStart(),
      end: node.getEnd(),
      kind,
    });
  const visit = (node) => {
    checksAt(node).forEach(add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function checksAt(node) {
  if (ts.isIfStatement(node) && isRefusal(node)) return refusing(node.expression);
  if (throwsNew(node) && !isGuarded(node)) return [{ node, kind: 'does' }];
  if (ts.isExpressionStatement(node) && isCheckCall(node.expression)) return [{ node, kind: 'does' }];
  if (ts.isExpression(node) && isFiltering(node)) return allowing(node);
  return isAnd(node) && isAnswer(node) ? allowing(node) : [];
}

function throwsNew(node) {
  return ts.isThrowStatement(node) && !ts.isIdentifier(node.expression);
}

/** What an `if` does, where that is one statement. */
function only(statement) {
  return ts.isBlock(statement) && statement.statements.length === 1 ? statement.statements[0] : statement;
}

/** An `if` that does nothing but refuse. */
function isRefusal({ thenStatement, elseStatement }) {
  if (elseStatement) return false;
  const done = only(thenStatement);
  return (
    throwsNew(done) ||
    (ts.isReturnStatement(done) && ['undefined', 'false'].includes(done.expression?.getText()))
  );
}

function isGuarded({ parent }) {
  const owner = ts.isBlock(parent) && parent.statements.length === 1 ? parent.parent : parent;
  return ts.isIfStatement(owner) && isRefusal(owner);
}

/** The parts of a condition each of which is enough to refuse. */
function refusing(condition) {
  const node = unwrapped(condition);
  if (isOr(node)) return [...refusing(node.left), ...refusing(node.right)];
  const negated = isNot(node) && unwrapped(node.operand);
  if (negated && isAnd(negated)) return allowing(negated);
  // Of `a && b`, nothing refuses without b.
  const after = isAnd(node) ? refusing(node.right) : [];
  return after.length > 1 ? after : [{ node, kind: 'refuses' }];
}

/** The parts of a condition none of which may be missing. */
function allowing(condition) {
  const node = unwrapped(condition);
  if (isAnd(node)) return [...allowing(node.left), ...allowing(node.right)];
  const negated = isNot(node) && unwrapped(node.operand);
  return negated && isOr(negated) ? refusing(negated) : [{ node, kind: 'allows' }];
}

function unwrapped(node) {
  return ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

function isAnd(node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

function isOr(node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

function isNot(node) {
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
}

/** What a function returns, or a name that says yes or no stands for. */
function isAnswer(node) {
  const { parent } = node;
  if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) return true;
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isNamed && YES_OR_NO.test(parent.name.getText());
}

/** The body of a function that a `filter` is made of. */
function isFiltering({ parent }) {
  return (
    ts.isArrowFunction(parent) && ts.isCallExpression(parent.parent) && nameOf(parent.parent) === 'filter'
  );
}

function isCheckCall(expression) {
  const call = ts.isAwaitExpression(expression) ? expression.expression : expression;
  return ts.isCallExpression(call) && CALLED.test(nameOf(call));
}

/** The name of the function that is called. */
function nameOf({ expression }) {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}
