import type { DigitalProtocol, DigitalRequest } from 'civic-elements/protocol';
import type { Profile } from '../channels/accept-answer.js';
import { type LiveChannel, digitalChannel } from '../channels/live-channel.js';
import type { Context } from '../context.js';
import type { ResolvedScope } from '../scopes/scope-definition.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { isoMdoc } from './iso-mdoc.js';
import { keptBy } from './kept-requests.js';
import { openid4vpSigned, openid4vpUnsigned } from './openid4vp.js';

/** An exchange protocol of the Digital Credentials API: how a wallet is asked in it, and how its answer is read. */
export interface DigitalExchange {
  /** Whether this app may ask for this scope in this protocol. */
  isPossible(context: Context, app: App, scope: ResolvedScope): boolean | Promise<boolean>;
  /** @returns undefined when this scope cannot be asked for any more, because who is trusted has changed */
  request(context: Context, live: LiveChannel): Promise<DigitalRequest | undefined>;
  profile(context: Context, live: LiveChannel): Promise<Profile>;
}

/** In the order in which they are best asked. */
export const EXCHANGES: Readonly<Record<DigitalProtocol, DigitalExchange>> = {
  'openid4vp-v1-signed': openid4vpSigned,
  'openid4vp-v1-unsigned': openid4vpUnsigned,
  'org-iso-mdoc': isoMdoc,
};

/**
 * The protocols in which an app may ask for a scope through a browser.
 * @param offered those that the browser takes
 */
export async function digitalProtocols(
  context: Context,
  app: App,
  scope: ResolvedScope,
  offered: readonly string[],
): Promise<DigitalProtocol[]> {
  const possible: DigitalProtocol[] = [];
  for (const [protocol, exchange] of Object.entries(EXCHANGES) as [DigitalProtocol, DigitalExchange][]) {
    if (offered.includes(protocol) && (await exchange.isPossible(context, app, scope)))
      possible.push(protocol);
  }
  return possible;
}

/**
 * The requests for the browser's wallet prompt, as they were when this version of the scope request was first shown; none when the page's browser
 * has no prompt. @throws ServiceError `link_expired`
 */
export async function digitalRequests(context: Context, request: ScopeRequest): Promise<DigitalRequest[]> {
  const { digital = [] } = request;
  if (digital.length === 0) return [];
  const live = await digitalChannel(context, request);
  return keptBy(context).of(live.request, async () => {
    const requests = await Promise.all(digital.map((protocol) => EXCHANGES[protocol].request(context, live)));
    return requests.filter((one) => one !== undefined);
  });
}
