import { type ErrorCode, type Status, canMove, isTerminal } from 'civic-elements/protocol';
import { ServiceError } from '../errors.js';
import type { ScopeRequest } from './scope-request.js';

/** Changed fields of a row. An `undefined` removes the field. */
export type Patch = { [K in keyof ScopeRequest]?: ScopeRequest[K] | undefined };

/**
 * A copy of a row, one version on, moved along `path` and patched. Every end except the exchange wipes what is secret or large.
 * @throws ServiceError `wrong_status` when the protocol's status table does not allow the move
 */
export function move(request: ScopeRequest, path: readonly Status[], patch: Patch = {}): ScopeRequest {
  let { status } = request;
  for (const next of path) {
    if (!canMove(status, next)) throw new ServiceError('wrong_status');
    status = next;
  }
  const patched = { ...request, verifying: undefined, ...patch, status, version: request.version + 1 };
  const isWiped = isTerminal(status) && status !== 'exchanged';
  return withoutUndefined(isWiped ? { ...patched, ...ENDED } : patched) as ScopeRequest;
}

function withoutUndefined<T extends object>(fields: T): Partial<T> {
  const defined: Partial<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[])
    if (fields[name] !== undefined) defined[name] = fields[name];
  return defined;
}

const ENDED = {
  linkHashes: undefined,
  sealedSeed: undefined,
  sealedClaims: undefined,
  responseCode: undefined,
  authCode: undefined,
  loginNonce: undefined,
  ownScope: undefined,
} as const satisfies Patch;

/** Fails a scope request with a reason that its page may read, and with the label that is at fault where there is one. */
export function fail(request: ScopeRequest, error: ErrorCode, errorLabel?: string): ScopeRequest {
  return move(request, ['failed'], { error, errorLabel });
}

/** Wipes what an exchanged scope request still holds of its answer. Who exchanged it stays known. */
export function wipeAnswer(request: ScopeRequest): ScopeRequest {
  const { attempt = '', retryUntil = 0 } = request.exchange ?? {};
  return move(request, [], {
    exchange: { attempt, retryUntil },
    sealedClaims: undefined,
    linkHashes: undefined,
  });
}
