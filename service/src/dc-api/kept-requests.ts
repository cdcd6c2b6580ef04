import type { DigitalRequest } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';

/** The requests for browsers' wallet prompts that were made last. */
export interface KeptRequests {
  /** Those of this version of a scope request, made only if they are not there yet. A renewal is another version, so it gets new ones. */
  of(request: ScopeRequest, make: () => Promise<DigitalRequest[]>): Promise<DigitalRequest[]>;
}

/**
 * A page reads the same version several times: as the reply to its start, at the head of its stream, and with every reconnection. Signing anew
 * each time would cost more than all the rest of a snapshot.
 * @param limit of how many scope requests they are kept, default 1000; beyond it the oldest are made anew when somebody asks
 */
export function keepRequests(limit = 1000): KeptRequests {
  const kept = new Map<string, { version: number; requests: Promise<DigitalRequest[]> }>();
  return {
    of({ uuid, version }, make) {
      const known = kept.get(uuid);
      if (known?.version === version) return known.requests;
      const requests = make();
      kept.delete(uuid);
      const [oldest] = kept.keys();
      if (kept.size >= limit && oldest !== undefined) kept.delete(oldest);
      kept.set(uuid, { version, requests });
      requests.catch(() => {
        if (kept.get(uuid)?.requests === requests) kept.delete(uuid);
      });
      return requests;
    },
  };
}

/** A service has one, which goes when the service goes. */
const KEPT = new WeakMap<Context, KeptRequests>();

/** What this service keeps. */
export function keptBy(context: Context): KeptRequests {
  const kept = KEPT.get(context) ?? keepRequests();
  KEPT.set(context, kept);
  return kept;
}
