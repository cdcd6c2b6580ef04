import type { Snapshot } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { digitalRequests } from '../dc-api/exchanges.js';
import { createSnapshot } from '../scope-request/snapshot.js';
import { type ScopeRequest, isOpen } from '../scope-request/scope-request.js';

/** What a page gets of a scope request: the snapshot, with the requests for its browser's wallet prompt while they can be answered. */
export async function pageSnapshot(context: Context, request: ScopeRequest): Promise<Snapshot> {
  const snapshot = await createSnapshot(context, request);
  if (!isOpen(request)) return snapshot;
  const digital = await digitalRequests(context, request);
  return digital.length === 0 ? snapshot : { ...snapshot, digital };
}
