import { objectIn, send } from './http.js';
import { asObject } from './json.js';
import type { WalletOptions } from './options.js';
import type { ResolvedRequest } from './resolve-request.js';
import { webAddress } from './untrusted-text.js';

/** Pages where a person gets the credential that a request asks for. */
export interface ContactPages {
  /** Verifies an e-mail address. */
  email?: URL;
  /** Verifies a phone number. */
  phone?: URL;
  /** Gives an anonymous login. */
  login?: URL;
}

/**
 * Asks the service behind a request which credentials it can give for it. A `civic-service` says so in the JSON of its landing page
 * (`{base}/w/{requestId}`). Pages on another origin are left out. With any other service, and when it cannot be reached, there are none.
 */
export async function findContactPages(
  { responseUri }: ResolvedRequest,
  options: WalletOptions = {},
): Promise<ContactPages> {
  const [, base, requestId] = /^([^?#]*)\/wallet-api\/response\/([\w-]+)$/.exec(responseUri.href) ?? [];
  if (base === undefined || requestId === undefined) return {};
  try {
    const address = new URL(`${base}/w/${requestId}`);
    const reply = await send(address, { headers: { Accept: 'application/json' } }, options);
    const offered = asObject(objectIn(reply)['contact']) ?? {};
    const pages: ContactPages = {};
    for (const kind of ['email', 'phone', 'login'] as const) {
      const page = webAddress(offered[kind]);
      if (page !== undefined && new URL(page).origin === address.origin) pages[kind] = new URL(page);
    }
    return pages;
  } catch {
    return {};
  }
}
