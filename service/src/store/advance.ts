import { type ErrorCode, type Status, canMove, isTerminal } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { ScopeRequest } from './store.js';

/** What a decision may say: a changed copy to store, or nothing to change. It throws a ServiceError to refuse. */
export type Decide = (request: ScopeRequest, now: number) => ScopeRequest | undefined;

/**
 * The one way in which a scope request changes: read, let it lapse if its time is over, decide, compare-and-set; from the start again if
 * another was faster. So every move has one winner, and expiry is part of the move and not left to a sweeper.
 * `decide` may run several times and must not act outside.
 * @returns the row as stored after this call, and the row that the winning decision saw (`before`)
 * @throws ServiceError `unknown_scope_request`, or what `decide` throws
 */
export async function advance(
  context: Pick<Context, 'store' | 'clock'>,
  uuid: string,
  decide: Decide,
): Promise<{ request: ScopeRequest; before: ScopeRequest; changed: boolean }> {
  for (;;) {
    const request = await context.store.getScopeRequest(uuid);
    if (!request) throw new ServiceError('unknown_scope_request');
    const now = context.clock();
    const lapsed = lapse(request, now);
    if (lapsed) {
      await context.store.compareAndSet(lapsed);
      continue;
    }
    const next = decide(request, now);
    if (!next) return { request, before: request, changed: false };
    if (await context.store.compareAndSet(next)) return { request: next, before: request, changed: true };
  }
}

/**
 * A copy one version on, moved along `path` and patched. An `undefined` in the patch removes the field; every end wipes what is secret or large.
 * @throws ServiceError `wrong_status` when the table does not allow the move
 */
export function move(
  request: ScopeRequest,
  path: readonly Status[],
  patch: { [K in keyof ScopeRequest]?: ScopeRequest[K] | undefined } = {},
): ScopeRequest {
  let status = request.status;
  for (const to of path) {
    if (!canMove(status, to)) throw new ServiceError('wrong_status');
    status = to;
  }
  const merged = { ...request, ...patch, status, version: request.version + 1 };
  const wiped = isTerminal(status) && status !== 'exchanged' ? { ...merged, ...ENDED } : merged;
  return Object.fromEntries(
    Object.entries(wiped).filter(([, value]) => value !== undefined),
  ) as unknown as ScopeRequest;
}

const ENDED = {
  linkHashes: undefined,
  sealedSeed: undefined,
  sealedClaims: undefined,
  responseCode: undefined,
  authCode: undefined,
  loginNonce: undefined,
  ownScope: undefined,
} as const;

/** The row as it must be at `now` if its time is over: expired, or wiped of the answer that was kept for a retry. */
export function lapse(request: ScopeRequest, now: number): ScopeRequest | undefined {
  if (!isTerminal(request.status)) return now >= request.expiresAt ? move(request, ['expired']) : undefined;
  if (!request.exchange || now < request.exchange.retryUntil) return undefined;
  if (!request.exchange.sealedResponse && !request.sealedClaims) return undefined;
  const { sealedResponse: _, payloadHash: __, ...exchange } = request.exchange;
  return move(request, [], { exchange, sealedClaims: undefined });
}

/** The scope request as it is now, with expiry applied. @throws ServiceError `unknown_scope_request` */
export async function current(
  context: Pick<Context, 'store' | 'clock'>,
  uuid: string,
): Promise<ScopeRequest> {
  return (await advance(context, uuid, () => undefined)).request;
}

/** Fails a scope request with a reason that its page may read. */
export function fail(request: ScopeRequest, error: ErrorCode): ScopeRequest {
  return move(request, ['failed'], { error });
}
