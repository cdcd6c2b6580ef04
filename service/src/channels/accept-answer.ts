import type { FastifyBaseLogger } from 'fastify';
import { LIFETIMES } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { PresentationError } from '../credentials/presentation-error.js';
import type { Binding, Expected } from '../credentials/credential.js';
import type { Query } from '../credentials/query.js';
import { verifyDocuments } from '../credentials/verify-documents.js';
import { verifyVpToken } from '../credentials/verify-vp-token.js';
import { ServiceError } from '../errors.js';
import type { Form } from '../form-bodies.js';
import { sha256 } from '../keys/request-ids.js';
import { fail, move } from '../scope-request/moves.js';
import { type ScopeRequest, scopeOf } from '../scope-request/scope-request.js';
import { type UserClaims, mapClaims } from '../scopes/map-claims.js';
import { trustedIssuers } from '../trust/anchors.js';
import { type LiveChannel, advanceChannel } from './live-channel.js';
import { drawNumbers } from './number-match.js';
import type { WalletResponse } from './open-response.js';
import { REPEATABLE } from './repeated-answer.js';

/** Where issuers publish what their credentials only point to. */
export type IssuerSources = Pick<Expected, 'issuerKeys' | 'statusLists'>;

/** What a wallet sent, and its hash (repeated-answer.ts). */
export interface Answer {
  form: Form;
  hash: string;
}

/** How a wallet was asked for an answer, which decides how the answer is read and what it must be bound to. */
export interface Profile {
  query: Query;
  binding: Omit<Binding, 'now'>;
  open(form: Form): WalletResponse | Promise<WalletResponse>;
}

/**
 * Verifies an answer, and moves the scope request to where it leads.
 * @returns the response code of an answer that was accepted and needs one
 * @throws ServiceError `link_expired` when another answer was faster, or the code of the check that failed
 */
export async function acceptAnswer(
  context: Context,
  live: LiveChannel,
  profile: Profile,
  answer: Answer,
  sources: IssuerSources,
  log: FastifyBaseLogger,
): Promise<string | undefined> {
  try {
    const response = await profile.open(answer.form);
    if ('error' in response) {
      await acceptError(context, live, response.error, answer);
      return undefined;
    }
    const claims = await verify(context, live, profile, response, sources);
    return await acceptClaims(context, live, claims, answer);
  } catch (error) {
    if (!(error instanceof PresentationError)) throw error;
    await refuse(context, live, error, log);
    throw new ServiceError(error.code, { cause: error });
  }
}

/** The operator learns which check failed, wallet and page only what it means for them. An answer to another request changes nothing. */
async function refuse(
  context: Context,
  live: LiveChannel,
  { code, reason: check, credential, issuer, label }: PresentationError,
  log: FastifyBaseLogger,
): Promise<void> {
  const { appId, scope } = live.request;
  const refused = {
    appId,
    scope,
    check,
    ...(credential !== undefined && { credential }),
    ...(issuer !== undefined && { issuer }),
    ...(label !== undefined && { label }),
  };
  log.info(refused, 'presentation not accepted');
  context.events.emit('presentation-refused', refused);
  if (code !== 'invalid_presentation') await advanceChannel(context, live, (row) => fail(row, code, label));
}

async function verify(
  context: Context,
  live: LiveChannel,
  { query, binding }: Profile,
  response: Exclude<WalletResponse, { error: string }>,
  sources: IssuerSources,
): Promise<UserClaims> {
  const now = context.clock();
  const issuers = await trustedIssuers(context);
  const expected = { ...binding, now, issuers, ...sources };
  const credentials =
    'documents' in response
      ? await verifyDocuments(response.documents, query, expected)
      : await verifyVpToken(response.vpToken, query, expected);
  const { appId, userIdRule = 1 } = live.app;
  const { pairwiseKey } = context;
  return mapClaims(scopeOf(live.request), credentials, { appId, pairwiseKey, userIdRule, now });
}

/**
 * Through the page itself, and from another device, the answer is enough, unless the app wants a number to be picked there. On the same device, the
 * browser that started the scope request must come back. Either needs the response code, which is in the reply to the answer.
 */
async function acceptClaims(
  context: Context,
  live: LiveChannel,
  claims: UserClaims,
  { hash }: Answer,
): Promise<string | undefined> {
  const { channel, request, requestId } = live;
  const match = channel === 'qr' && request.numberMatch ? drawNumbers() : undefined;
  const isReturning = channel === 'same-device';
  const code =
    match || isReturning ? context.responseCodes.derive(requestId, hash, request.linkKey) : undefined;
  const sealedClaims = context.seal.seal(JSON.stringify(claims), `claims ${request.uuid}`);
  await advanceChannel(context, live, (row, now) => {
    const patch = {
      answeredBy: channel,
      answer: { hash, until: now + REPEATABLE },
      sealedClaims,
      sealedSeed: undefined,
      expiresAt: now + LIFETIMES.read,
    };
    if (code === undefined) return move(row, ['answered', 'approved'], patch);
    if (match) return move(row, ['answered'], { ...patch, match });
    const responseCode = { hash: sha256(code), expiresAt: now + LIFETIMES.responseCode };
    return move(row, ['answered'], { ...patch, responseCode });
  });
  return code;
}

/** `access_denied` also stands for a missing credential and a device that was not unlocked (section 8.5). Every other error is one of the wallet. */
async function acceptError(
  context: Context,
  live: LiveChannel,
  error: string,
  { hash }: Answer,
): Promise<void> {
  const end = (row: ScopeRequest) =>
    error === 'access_denied' ? move(row, ['denied']) : fail(row, 'wallet_error');
  await advanceChannel(context, live, (row, now) => ({
    ...end(row),
    answeredBy: live.channel,
    answer: { hash, until: now + REPEATABLE },
    // Without them the same answer would not be recognised when it comes again.
    ...(row.linkHashes && { linkHashes: row.linkHashes }),
  }));
}
