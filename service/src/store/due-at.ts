import { isTerminal } from 'civic-elements/protocol';
import type { ScopeRequest } from './store.js';

/** When a row must next be ended or wiped, in milliseconds; undefined when nothing is left to do. */
export function dueAt(request: ScopeRequest): number | undefined {
  if (!isTerminal(request.status)) return request.expiresAt;
  const holdsAnswer = request.exchange?.sealedResponse !== undefined || request.sealedClaims !== undefined;
  return holdsAnswer ? request.exchange?.retryUntil : undefined;
}
