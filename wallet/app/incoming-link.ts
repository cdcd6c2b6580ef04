import { isOffer } from '../core/index.js';

/** What the page's own address asks the wallet to open. */
export interface IncomingLink {
  /** A credential offer. */
  offer?: string;
  /** A request; where there is an offer too, it is opened after that. */
  request?: string;
}

/**
 * Reads the page's own address: the parameters of a request (`client_id=…`), or an offer (`credential_offer_uri=…` or `credential_offer=…`) with, in
 * `then`, the percent-encoded parameters of the request that waits for it.
 */
export function readIncomingLink(address: string): IncomingLink {
  if (isOffer(address)) {
    const then = new URLSearchParams(new URL(address).hash.slice(1)).get('then');
    return { offer: address, ...(then && { request: `openid4vp://?${then}` }) };
  }
  return /[#?&]client_id=/.test(address) ? { request: address } : {};
}
