import type { Channel } from 'civic-elements/protocol';
import { certificateAt } from '../apps/app-certificate.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { type ChannelSecrets, type RequestKind, deriveNonceByValue } from '../keys/channel-secrets.js';
import { sha256 } from '../keys/request-ids.js';
import { advance, current } from '../scope-request/advance.js';
import { type ScopeRequest, isOpen } from '../scope-request/scope-request.js';
import type { App, AppCertificate } from '../store/store.js';

/** A channel that is alive: a wallet may read its request, or answer it. `request` is the row as it was read. */
export interface LiveChannel {
  requestId: string;
  channel: Channel;
  request: ScopeRequest;
  app: App;
  /** That of the app when the scope request was created, so that link, Request Object and answer name the same one. */
  certificate: AppCertificate;
}

/** A channel that has a link. */
export type LiveLink = LiveChannel & { channel: Exclude<Channel, 'dc-api'> };

/**
 * Finds the scope request behind the request id of a link. Unknown, replaced, answered and expired links all get the same error.
 * @throws ServiceError `link_expired`
 */
export async function findLink(context: Context, requestId: string): Promise<LiveLink> {
  const found = await context.store.findByLink(sha256(requestId));
  if (!found) throw new ServiceError('link_expired');
  return (await liveChannel(context, found.request, found.channel, requestId)) as LiveLink;
}

/** The channel through the browser's wallet prompt. @throws ServiceError `link_expired` when it is not alive */
export function digitalChannel(context: Context, request: ScopeRequest): Promise<LiveChannel> {
  const { uuid, generation, linkKey } = request;
  const requestId = context.requestIds.derive(uuid, 'dc-api', generation, linkKey);
  return liveChannel(context, request, 'dc-api', requestId);
}

async function liveChannel(
  context: Context,
  read: ScopeRequest,
  channel: Channel,
  requestId: string,
): Promise<LiveChannel> {
  const request = await current(context, read);
  if (!isAlive(request, requestId, channel)) throw new ServiceError('link_expired');
  const app = await context.store.getApp(request.appId);
  if (!app || app.revokedAt !== undefined) throw new ServiceError('link_expired');
  return { requestId, channel, request, app, certificate: certificateAt(app, request.createdAt) };
}

/** The nonce and the encryption key of a request. @throws ServiceError `link_expired` when they were wiped */
export function channelSecrets(context: Context, request: ScopeRequest, kind: RequestKind): ChannelSecrets {
  return context.recentSecrets.derive(request, () => openSeed(context, request), kind);
}

/** The nonce of a link's request by value. @throws ServiceError `link_expired` when it was wiped */
export function nonceByValue(context: Context, { request, channel }: LiveLink): string {
  return deriveNonceByValue(openSeed(context, request), channel, request.generation);
}

function openSeed(context: Context, { sealedSeed, uuid }: ScopeRequest): Buffer {
  if (sealedSeed === undefined) throw new ServiceError('link_expired');
  return Buffer.from(context.seal.open(sealedSeed, `seed ${uuid}`), 'hex');
}

/**
 * Changes a scope request through one of its channels, only while that very channel is alive, whatever has happened since it was found.
 * @throws ServiceError `link_expired` when another answer, a renewal or the clock was faster
 */
export async function advanceChannel(
  context: Context,
  live: LiveChannel,
  decide: (request: ScopeRequest, now: number) => ScopeRequest | undefined,
): Promise<ScopeRequest> {
  const { request } = await advance(context, live.request, (row, now) => {
    if (!isAlive(row, live.requestId, live.channel)) throw new ServiceError('link_expired');
    return decide(row, now);
  });
  return request;
}

function isAlive(request: ScopeRequest, requestId: string, channel: Channel): boolean {
  return isOpen(request) && request.linkHashes?.[channel] === sha256(requestId);
}
