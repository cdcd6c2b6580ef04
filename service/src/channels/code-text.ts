import type { Snapshot } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { landingAddress } from '../scope-request/link-address.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import type { LiveLink } from './live-channel.js';
import { qrRequest } from './verifier.js';

/** The scheme to which every OpenID4VP wallet may listen (OpenID4VP 1.0, section 13.1.2). */
const SCHEME = 'openid4vp://';

/** The request for another device, and what the code holds of it, where app or operator want scanners of wallets to read that. */
export function codeRequest(
  context: Context,
  request: ScopeRequest,
  app: App,
): Pick<Snapshot, 'qrRequest' | 'qrCode'> {
  const qrCode = app.qr ?? (context.options.qrHoldsRequest ? 'both' : undefined);
  return { qrRequest: qrRequest(context, request, app), ...(qrCode && { qrCode }) };
}

/** The text of the code for another device, as pages draw it. */
export function codeText(context: Context, { request, app, requestId }: LiveLink): string {
  const { qrRequest: parameters, qrCode } = codeRequest(context, request, app);
  const address = landingAddress(context, request, requestId);
  return qrCode ? `${qrCode === 'direct' ? SCHEME : address}?${parameters}` : address;
}
