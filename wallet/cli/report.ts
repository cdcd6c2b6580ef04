import {
  type AnswerResult,
  type HeldCredential,
  MISFITS,
  type ResolvedRequest,
  formatOf,
} from '../core/index.js';
import { visibleText } from '../core/untrusted-text.js';
import type { FaultyResult } from './faulty-answer.js';

/** The longest name or claim value that is printed as text, in characters. `--json` prints all of them whole. */
const MAX_SHOWN = 1_000;

/** The result of a command, as JSON and as text. */
export interface Report {
  json: Record<string, unknown>;
  text: string;
}

/** What was shared with whom. */
export function approvalReport(request: ResolvedRequest, result: AnswerResult): Report {
  const { disclosed, alongside, redirectUri } = result;
  return {
    json: answerJson('approved', request, result),
    text: `Shared with ${request.verifier.name}: ${disclosed.map(shown).join(', ') || 'nothing but the credential itself'}${wentAlong(alongside)}${continueAt(redirectUri)}`,
  };
}

/** Who was told no. */
export function denialReport(request: ResolvedRequest, result: AnswerResult): Report {
  return {
    json: answerJson('denied', request, result),
    text: `Denied ${request.verifier.name}. Nothing was shared.${continueAt(result.redirectUri)}`,
  };
}

/** What the service said to an answer with a fault. */
export function faultReport(request: ResolvedRequest, { outcome, replies, result }: FaultyResult): Report {
  const said = replies.map(
    ({ status, error }) => `${status}${error === undefined ? '' : ` ${shown(error)}`}`,
  );
  return {
    json: { ...answerJson(outcome, request, result), replies },
    text: `${request.verifier.name}: ${outcome}${said.map((reply) => `\nThe service said ${reply}`).join('')}${continueAt(result?.redirectUri)}`,
  };
}

function answerJson(
  outcome: string,
  { verifier: { name, origin } }: ResolvedRequest,
  { disclosed, alongside, redirectUri }: AnswerResult = { disclosed: [], alongside: [] },
): Record<string, unknown> {
  return {
    outcome,
    verifier: { name, ...(origin !== undefined && { origin }) },
    disclosed,
    alongside,
    redirectUri: redirectUri?.href,
  };
}

const EMPTY = `${MISFITS.empty_wallet}
Get sample credentials from a service in development mode, by its address:
  npx --no -- civic-wallet add http://localhost:8080`;

/** The held credentials, with their claims where those were asked for. */
export function listReport(
  credentials: readonly (ReturnType<typeof toJson> & { claims?: Record<string, unknown> })[],
): Report {
  const rows = credentials.map(({ id, name, format, vct, isTest, claims }) => {
    const values = claims ? `\n${JSON.stringify(shownClaims(claims), null, 2)}` : '';
    return `${id}  ${name}  ${shown(vct)}${format === 'mso_mdoc' ? ' · mdoc' : ''}${isTest ? ' · test data' : ''}${values}`;
  });
  return { json: { credentials }, text: rows.join('\n') || EMPTY };
}

/** A held credential without its key and its content. */
export function toJson({ id, name, credential, vct, issuer, isTest, addedAt }: HeldCredential) {
  return { id, name, format: formatOf(credential), vct, issuer, isTest, addedAt };
}

/** What the credential could not keep back. */
function wentAlong(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : `\nThis went along, because it cannot be kept apart: ${names.map(shown).join(', ')}`;
}

function continueAt(redirectUri: URL | undefined): string {
  return redirectUri ? `\nGo on at ${redirectUri.href}` : '';
}

/** A text from a request or a credential as a terminal may print it: control characters could move the cursor or hide other lines. */
function shown(text: string): string {
  return visibleText(text, MAX_SHOWN);
}

/** The same for every name and every text in the claims of a credential. */
function shownClaims(value: unknown): unknown {
  if (typeof value === 'string') return shown(value);
  if (Array.isArray(value)) return value.map(shownClaims);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [shown(name), shownClaims(inner)]));
}
