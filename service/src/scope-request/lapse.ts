import { isTerminal } from 'civic-elements/protocol';
import { move, wipeAnswer } from './moves.js';
import type { ScopeRequest } from './scope-request.js';

/** Whether a scope request still holds user data or an answer that the exchange left for a retry. */
export function holdsAnswer({ exchange, sealedClaims }: ScopeRequest): boolean {
  return exchange?.sealedResponse !== undefined || sealedClaims !== undefined;
}

/** When a row must be ended or wiped, in milliseconds; undefined when nothing is left to do. The store finds rows by it. */
export function dueAt(request: ScopeRequest): number | undefined {
  if (!isTerminal(request.status)) return request.expiresAt;
  return holdsAnswer(request) ? request.exchange?.retryUntil : undefined;
}

/** The row as it must become if it is due at `now`: expired, or wiped of the answer that was kept for a retry; otherwise undefined. */
export function lapse(request: ScopeRequest, now: number): ScopeRequest | undefined {
  const due = dueAt(request);
  if (due === undefined || now < due) return undefined;
  return isTerminal(request.status) ? wipeAnswer(request) : move(request, ['expired']);
}
