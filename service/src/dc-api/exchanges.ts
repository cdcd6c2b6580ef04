import type { DigitalProtocol, DigitalRequest } from 'civic-elements/protocol';
import type { Profile } from '../channels/accept-answer.js';
import { type LiveChannel, digitalChannel } from '../channels/live-channel.js';
import type { Context } from '../context.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { openid4vpSigned } from './openid4vp-signed.js';

/** An exchange protocol of the Digital Credentials API: how a wallet is asked in it, and how its answer is read. */
export interface DigitalExchange {
  /** @returns undefined when this scope cannot be asked for in this protocol */
  request(context: Context, live: LiveChannel): Promise<DigitalRequest | undefined>;
  profile(context: Context, live: LiveChannel): Promise<Profile>;
}

/** In the order in which they are best asked. */
export const EXCHANGES: Partial<Record<DigitalProtocol, DigitalExchange>> = {
  'openid4vp-v1-signed': openid4vpSigned,
};

/**
 * The protocols in which an app may ask through a browser.
 * @param offered those that the browser takes
 */
export function digitalProtocols(_app: App, offered: readonly string[]): DigitalProtocol[] {
  return (Object.keys(EXCHANGES) as DigitalProtocol[]).filter((protocol) => offered.includes(protocol));
}

/** The requests for the browser's wallet prompt; none when the page's browser has no prompt. @throws ServiceError `link_expired` */
export async function digitalRequests(context: Context, request: ScopeRequest): Promise<DigitalRequest[]> {
  const { digital = [] } = request;
  if (digital.length === 0) return [];
  const live = await digitalChannel(context, request);
  const requests = await Promise.all(digital.map((protocol) => EXCHANGES[protocol]?.request(context, live)));
  return requests.filter((one) => one !== undefined);
}
