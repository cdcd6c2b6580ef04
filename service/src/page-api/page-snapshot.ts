import type { Snapshot } from 'civic-elements/protocol';
import { codeRequest } from '../channels/code-text.js';
import { sameDeviceRequest } from '../channels/verifier.js';
import type { Context } from '../context.js';
import { digitalRequests } from '../dc-api/exchanges.js';
import { ServiceError } from '../errors.js';
import { createSnapshot } from '../scope-request/snapshot.js';
import { type ScopeRequest, isOpen } from '../scope-request/scope-request.js';

/** What a page gets of a scope request: the snapshot, and while it can be answered, the requests for a wallet on the same device and for its browser's wallet prompt. */
export async function pageSnapshot(context: Context, request: ScopeRequest): Promise<Snapshot> {
  const snapshot = await createSnapshot(context, request);
  if (!isOpen(request)) return snapshot;
  const [app, digital] = await Promise.all([
    context.store.getApp(request.appId),
    digitalRequests(context, request).catch(noneWhenRefused),
  ]);
  return {
    ...snapshot,
    ...(app && {
      ...(snapshot.sameDeviceLink !== undefined && {
        sameDeviceRequest: sameDeviceRequest(context, request, app),
      }),
      ...(snapshot.qrLink !== undefined && codeRequest(context, request, app)),
    }),
    ...(digital.length > 0 && { digital }),
  };
}

/** The page must hear how its scope request stands also when nobody may be asked any more, because the app or an issuer was taken away meanwhile. */
function noneWhenRefused(error: unknown): [] {
  if (error instanceof ServiceError) return [];
  throw error;
}
