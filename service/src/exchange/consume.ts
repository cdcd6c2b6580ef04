import { LIFETIMES } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { ScopeRequestStep } from '../events.js';
import { advance } from '../scope-request/advance.js';
import { stepOf } from '../scope-request/announce.js';
import { move, wipeAnswer } from '../scope-request/moves.js';
import type { AuthCode } from '../scope-request/auth-code.js';
import { holdsAnswer } from '../scope-request/lapse.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { isSameText } from '../tokens/is-same-text.js';
import { buildAnswer } from './answer.js';

/** An auth code came a second time, and not from the attempt that exchanged it. What was kept for that attempt is wiped by now. */
export class CodeReuse extends ServiceError {
  readonly step: ScopeRequestStep;

  constructor(step: ScopeRequestStep) {
    super('invalid_grant');
    this.step = step;
  }
}

/**
 * Exchanges a verified auth code for the user data: at most one attempt ever gets it.
 *
 * The first compare-and-set, `approved → exchanged`, names the winning attempt before anything is decrypted. The second replaces the user data
 * by the sealed answer, so that a retry of the same attempt gets the same bytes. If the process dies in between, that retry builds the answer.
 * Before anything leaves, the store says that the row with the attempt is safe, so that no failover forgets who won.
 * Without an attempt id, or for a strict app, the first one drops the user data, and there is no second chance.
 *
 * @param isTry whether the portal asks for a try of an app (tries/); nobody else gets its data, and a try gets nobody else's
 * @returns the answer's text
 * @throws ServiceError `invalid_grant`, as `CodeReuse` when the code was exchanged by another attempt (RFC 6749, section 4.1.2; ASVS 10.4.2)
 */
export async function consume(
  context: Context,
  app: App,
  code: AuthCode,
  attempt?: string,
  isTry = false,
): Promise<string> {
  const kept = app.strict ? undefined : attempt;
  const { request, before, changed } = await claim(context, app, code, {
    attempt: attempt ?? '',
    isKept: kept !== undefined,
    isTry,
  });
  if (changed && before.status === 'exchanged') throw new CodeReuse(stepOf(request, context.clock()));
  await context.store.secure(request);
  if (!changed) return retry(context, app, request, kept);
  if (kept === undefined) return buildAnswer(context, app, before, attempt);
  return keep(context, app, request, kept, true);
}

/** The first compare-and-set. Nothing changes when the row already belongs to this attempt, or holds nothing that a reuse must wipe. */
async function claim(
  context: Context,
  app: App,
  code: AuthCode,
  { attempt, isKept, isTry }: { attempt: string; isKept: boolean; isTry: boolean },
) {
  try {
    return await advance(context, code.uuid, (request, now) => {
      if (request.appId !== app.appId || !isSameText(request.authCode?.jti, code.jti))
        throw new ServiceError('invalid_grant');
      if ((request.isTry ?? false) !== isTry) throw new ServiceError('invalid_grant');
      // Another instance may have a newer service key; the back-end's next try may reach it.
      if (request.sealedClaims !== undefined && !context.seal.knows(request.sealedClaims))
        throw new ServiceError('temporarily_unavailable');
      if (request.status === 'approved' && now < (request.authCode?.exp ?? 0) * 1000) {
        const exchange = { attempt, retryUntil: isKept ? now + LIFETIMES.exchangeRetry : now };
        return move(request, ['exchanged'], { exchange, ...(!isKept && { sealedClaims: undefined }) });
      }
      if (request.status !== 'exchanged' || !request.exchange) throw new ServiceError('invalid_grant');
      const isOther = !isKept || request.exchange.attempt !== attempt;
      return isOther && holdsAnswer(request) ? wipeAnswer(request) : undefined;
    });
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'unknown_scope_request')
      throw new ServiceError('invalid_grant');
    throw error;
  }
}

/** The second compare-and-set. Where several answers were built for one attempt, all get the one that was stored first. */
async function keep(
  context: Context,
  app: App,
  request: ScopeRequest,
  attempt: string,
  isWinner: boolean,
): Promise<string> {
  const answer = await buildAnswer(context, app, request, attempt);
  const sealedResponse = context.seal.seal(answer, `response ${request.uuid}`);
  const { request: latest } = await advance(context, request, (row) => {
    if (!row.exchange || row.sealedClaims === undefined) return undefined;
    return move(row, [], { exchange: { ...row.exchange, sealedResponse }, sealedClaims: undefined });
  });
  const stored = latest.exchange?.sealedResponse;
  if (stored === sealedResponse) return answer;
  if (stored !== undefined) return context.seal.open(stored, `response ${request.uuid}`);
  // The answer was wiped meanwhile, by reuse or by time. Then only the winner may still answer, and what it built is the only answer.
  if (isWinner) return answer;
  throw new ServiceError('invalid_grant');
}

async function retry(
  context: Context,
  app: App,
  request: ScopeRequest,
  kept: string | undefined,
): Promise<string> {
  if (kept === undefined || request.exchange?.attempt !== kept)
    throw new CodeReuse(stepOf(request, context.clock()));
  if (request.exchange.sealedResponse !== undefined) {
    return context.seal.open(request.exchange.sealedResponse, `response ${request.uuid}`);
  }
  if (request.sealedClaims === undefined) throw new ServiceError('invalid_grant');
  return keep(context, app, request, kept, false);
}
