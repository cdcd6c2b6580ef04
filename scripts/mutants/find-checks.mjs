import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { ROOMS } from './rooms.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A function whose result nobody uses is called for what it refuses, or for what it keeps safe. */
const CALLED = /^(?:check|verify|authorise|find|refuse|spend|secure|unique|known|validate)/;

/** A name whose value says yes or no. */
const YES_OR_NO = /^(?:(?:is|are|has|may)[A-Z]|holds|fits$)/;

const COMPARES = /^(?:[!=]==|[<>]=?|instanceof|in)$/;

/** What is called to be told yes or no. */
const ASKS =
  /^(?:(?:is|are|has|may|can)(?:[A-Z]|$)|some$|every$|includes$|test$|equals$|startsWith$|endsWith$)/;

/** What goes through a list by a question, and takes, finds or demands what it is true of. */
const ASKING = new Set(['filter', 'find', 'some', 'every']);

/** All source files in which checks are looked for, as paths from the root. */
export function sources() {
  return Object.keys(ROOMS).flatMap((room) => {
    const folder = `service/src/${room}`;
    const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
  });
}

/**
 * Every check of a source file, as the place of code that can be switched off:
 * - `refuses` where it is true: the condition before a new error is thrown, or before undefined or false is returned; of `a || b` and `!(a && b)`, each
 *   part by itself
 * - `allows` where it is true: each part of an `a && b` that a function returns or that has a name such as `isAcceptable`, what a function with such a
 *   name returns, what the store answers under such a name, the condition of `a ? b : undefined`, a rule in a table of rules, and what a `filter`, `find`,
 *   `some` or `every` asks; of `a || (b && c)`, b and c each by itself
 * - `does` it: a statement that throws a new error without a condition of its own, or calls a function named `check…`, `verify…` or the like whose result
 *   is not used
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
  if (ts.isConditionalExpression(node)) return choosing(node);
  return ts.isExpression(node) && isAnswer(node) ? allowing(node) : [];
}

/** The condition by which there is something rather than nothing. */
function choosing({ condition, whenTrue, whenFalse }) {
  if (isNothing(whenFalse)) return allowing(condition);
  return isNothing(whenTrue) ? refusing(condition) : [];
}

function isNothing(node) {
  return unwrapped(node).getText() === 'undefined';
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
  if (isOr(node) && isAnd(unwrapped(node.right))) return allowing(node.right);
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

/** Whether an expression says yes or no, for whoever asks. */
function isAnswer(node) {
  const { parent } = node;
  const isJoined = isAnd(node) || isOr(node);
  if (ts.isArrowFunction(parent) && parent.body === node)
    return isAsked(parent) || isRule(parent) || (isAnd(node) && endsInYesOrNo(node));
  if (ts.isReturnStatement(parent) && !isPlain(node))
    return YES_OR_NO.test(nameOfFunction(parent)) || (isAnd(node) && endsInYesOrNo(node));
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  if (!isNamed || parent.initializer !== node || !YES_OR_NO.test(parent.name.getText())) return false;
  return isJoined || ts.isAwaitExpression(node);
}

/** Whether the last part of `a && b` is a question as well, and not what is answered when a is so. */
function endsInYesOrNo({ right }) {
  const node = unwrapped(right);
  if (isAnd(node) || isOr(node)) return endsInYesOrNo(node);
  if (isNot(node) || (ts.isBinaryExpression(node) && COMPARES.test(node.operatorToken.getText())))
    return true;
  return ts.isCallExpression(node) ? ASKS.test(nameOf(node)) : YES_OR_NO.test(node.getText());
}

/** A function that only says `true` or `false`, or makes another function, asks nothing here. */
function isPlain(node) {
  const { kind } = node;
  return (
    kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword || ts.isArrowFunction(node)
  );
}

/** A question that a list is gone through by. */
function isAsked({ parent }) {
  return ts.isCallExpression(parent) && ASKING.has(nameOf(parent));
}

/** One of a table of rules, each of which says whether it holds. */
function isRule({ parent }) {
  const table = ts.isPropertyAssignment(parent) && parent.parent.parent;
  return table && ts.isVariableDeclaration(table) && /Rule>|=> boolean>/.test(table.type?.getText() ?? '');
}

function nameOfFunction(node) {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.name?.getText() ?? '';
  return ts.isSourceFile(node) || ts.isArrowFunction(node) ? '' : nameOfFunction(node.parent);
}

function isCheckCall(expression) {
  const call = ts.isAwaitExpression(expression) ? expression.expression : expression;
  return ts.isCallExpression(call) && CALLED.test(nameOf(call));
}

/** The name of the function that is called. */
function nameOf({ expression }) {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}
