import type { Snapshot } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { digitalRequests } from '../dc-api/exchanges.js';
import { ServiceError } from '../errors.js';
import { createSnapshot } from '../scope-request/snapshot.js';
import { type ScopeRequest, isOpen } from '../scope-request/scope-request.js';

/** What a page gets of a scope request: the snapshot, with the requests for its browser's wallet prompt while they can be answered. */
export async function pageSnapshot(context: Context, request: ScopeRequest): Promise<Snapshot> {
  const snapshot = await createSnapshot(context, request);
  if (!isOpen(request)) return snapshot;
  const digital = await digitalRequests(context, request).catch(noneWhenRefused);
  return digital.length === 0 ? snapshot : { ...snapshot, digital };
}

/** The page must hear how its scope request stands also when nobody may be asked any more, because the app or an issuer was taken away meanwhile. */
function noneWhenRefused(error: unknown): [] {
  if (error instanceof ServiceError) return [];
  throw error;
}
