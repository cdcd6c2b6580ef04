import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { announce } from './announce.js';
import { lapse } from './lapse.js';
import type { ScopeRequest } from './scope-request.js';

/** A decision about a row: a changed copy to store, or undefined to leave it. It throws a ServiceError to refuse. */
export type Decide = (request: ScopeRequest, now: number) => ScopeRequest | undefined;

/** What came of a decision. */
export interface Outcome {
  /** The row as it is stored now. */
  request: ScopeRequest;
  /** The row that the decision saw. */
  before: ScopeRequest;
  changed: boolean;
}

type Place = Pick<Context, 'store' | 'clock'> & Partial<Pick<Context, 'events' | 'recentSecrets'>>;

/**
 * The one way in which a scope request changes: let it lapse if its time is over, decide, compare-and-set, and start again from a fresh read if
 * another change was faster. So every move has one winner, and expiry is part of the move and not left to a sweeper.
 * `decide` may run several times and must have no effect of its own.
 * @param start the uuid, or the row if this request has read it already: a row that is out of date loses its compare-and-set and is read anew
 * @throws ServiceError `unknown_scope_request`, or what `decide` throws
 */
export async function advance(place: Place, start: string | ScopeRequest, decide: Decide): Promise<Outcome> {
  let request = typeof start === 'string' ? await read(place, start) : start;
  for (;;) {
    const now = place.clock();
    const lapsed = lapse(request, now);
    const next = lapsed ?? decide(request, now);
    if (!next) return { request, before: request, changed: false };
    const hasWon = await place.store.compareAndSet(next);
    if (hasWon) {
      if (request.sealedSeed !== next.sealedSeed) place.recentSecrets?.forget(request);
      announce(place, request, next);
    }
    if (hasWon && !lapsed) return { request: next, before: request, changed: true };
    request = hasWon ? next : await read(place, request.uuid);
  }
}

/** The scope request as it is now: expired or wiped if it is due. @throws ServiceError `unknown_scope_request` */
export async function current(place: Place, start: string | ScopeRequest): Promise<ScopeRequest> {
  return (await advance(place, start, () => undefined)).request;
}

async function read({ store }: Place, uuid: string): Promise<ScopeRequest> {
  const request = await store.getScopeRequest(uuid);
  if (!request) throw new ServiceError('unknown_scope_request');
  return request;
}
