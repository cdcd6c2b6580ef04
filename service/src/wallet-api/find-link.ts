import type { LinkKind } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { certificateAt } from '../apps/app-certificate.js';
import { ServiceError } from '../errors.js';
import { type LinkSecrets, deriveLinkSecrets, deriveNonceByValue } from '../keys/link-secrets.js';
import { sha256 } from '../keys/request-ids.js';
import { advance, current } from '../scope-request/advance.js';
import { type ScopeRequest, isOpen } from '../scope-request/scope-request.js';
import type { App, AppCertificate } from '../store/store.js';

/** A link that is alive: a wallet may read the request, or answer it. `request` is the row as it was read. */
export interface LiveLink {
  requestId: string;
  kind: LinkKind;
  request: ScopeRequest;
  app: App;
  /** That of the app when the scope request was created, so that link, Request Object and answer name the same one. */
  certificate: AppCertificate;
}

/**
 * Finds the scope request behind a request id. Unknown, replaced, answered and expired links all get the same error.
 * @throws ServiceError `link_expired`
 */
export async function findLink(context: Context, requestId: string): Promise<LiveLink> {
  const found = await context.store.findByLink(sha256(requestId));
  if (!found) throw new ServiceError('link_expired');
  const request = await current(context, found.request);
  if (!isAlive(request, requestId, found.kind)) throw new ServiceError('link_expired');
  const app = await context.store.getApp(request.appId);
  if (!app || app.revokedAt !== undefined) throw new ServiceError('link_expired');
  const certificate = certificateAt(app, request.createdAt);
  return { requestId, kind: found.kind, request, app, certificate };
}

/** The nonce and the encryption key of this link. @throws ServiceError `link_expired` when they were wiped */
export function linkSecrets(context: Context, link: LiveLink): LinkSecrets {
  return deriveLinkSecrets(openSeed(context, link), link.kind, link.request.generation);
}

/** The nonce of this link's request by value. @throws ServiceError `link_expired` when it was wiped */
export function nonceByValue(context: Context, link: LiveLink): string {
  return deriveNonceByValue(openSeed(context, link), link.kind, link.request.generation);
}

function openSeed(context: Context, { request: { sealedSeed, uuid } }: LiveLink): Buffer {
  if (sealedSeed === undefined) throw new ServiceError('link_expired');
  return Buffer.from(context.seal.open(sealedSeed, `seed ${uuid}`), 'hex');
}

/**
 * Changes a scope request through one of its links, only while that very link is alive, whatever has happened since it was found.
 * @throws ServiceError `link_expired` when another answer, a renewal or the clock was faster
 */
export async function advanceLink(
  context: Context,
  link: LiveLink,
  decide: (request: ScopeRequest, now: number) => ScopeRequest | undefined,
): Promise<ScopeRequest> {
  const { request } = await advance(context, link.request, (row, now) => {
    if (!isAlive(row, link.requestId, link.kind)) throw new ServiceError('link_expired');
    return decide(row, now);
  });
  return request;
}

function isAlive(request: ScopeRequest, requestId: string, kind: LinkKind): boolean {
  return isOpen(request) && request.linkHashes?.[kind] === sha256(requestId);
}
