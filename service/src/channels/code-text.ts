import type { Snapshot } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { landingAddress } from '../scope-request/snapshot.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import type { LiveLink } from './live-channel.js';
import { qrRequest } from './verifier.js';

/** The scheme to which every OpenID4VP wallet may listen (OpenID4VP 1.0, section 13.1.2). */
const SCHEME = 'openid4vp://';

/** What the code for another device holds beside the address of the landing page, or in place of it, where app or operator want scanners of wallets to read it. */
export function codeRequest(
  context: Context,
  request: ScopeRequest,
  app: App,
): Pick<Snapshot, 'qrRequest' | 'qrScheme'> {
  const isDirect = app.qr === 'direct';
  if (!isDirect && !context.options.qrHoldsRequest) return {};
  return { qrRequest: qrRequest(context, request, app), ...(isDirect && { qrScheme: SCHEME }) };
}

/** The text of the code for another device, as pages draw it. */
export function codeText(context: Context, { request, app, requestId }: LiveLink): string {
  const { qrRequest: parameters, qrScheme } = codeRequest(context, request, app);
  const address = landingAddress(context, requestId);
  return parameters === undefined ? address : `${qrScheme ?? address}?${parameters}`;
}
