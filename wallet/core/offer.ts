import { WalletError } from './errors.js';
import { json, objectIn, send } from './http.js';
import { asObject, asText, parseObject } from './json.js';
import type { WalletOptions } from './options.js';
import { parseUrl } from './untrusted-text.js';
import { requireWebUrl } from './web-url.js';

/** A Credential Offer with a pre-authorized code (OpenID4VCI 1.0, section 4.1.1). */
export interface CredentialOffer {
  /** The Credential Issuer Identifier, as the offer writes it. */
  issuer: string;
  configurationIds: string[];
  preAuthorizedCode: string;
}

const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/**
 * Reads a Credential Offer: the object itself, its JSON, or a link `openid-credential-offer://?credential_offer=…`.
 * A link with `credential_offer_uri=…` is followed to the offer.
 *
 * @throws {WalletError} `invalid_offer`, `unsupported_offer`, or a failure of the network.
 */
export async function readOffer(offer: unknown, options: WalletOptions = {}): Promise<CredentialOffer> {
  if (typeof offer !== 'string') return fromObject(offer, options);
  const text = offer.trim();
  if (text.startsWith('{')) return fromObject(parseObject(text), options);
  const url = parseUrl(text);
  if (!url) throw new WalletError('invalid_offer');
  const { searchParams } = url;
  const byValue = searchParams.get('credential_offer');
  if (byValue !== null) return fromObject(parseObject(byValue), options);
  const reference = searchParams.get('credential_offer_uri');
  if (reference === null) throw new WalletError('invalid_offer');
  const reply = await send(
    requireWebUrl(reference, options),
    { headers: { Accept: 'application/json' } },
    options,
  );
  return fromObject(objectIn(reply, 'issuer_failed'), options);
}

/**
 * Asks a service in development mode for an offer of its sample credentials (test data).
 *
 * @param service The base address of the service, such as `http://localhost:8080`.
 * @throws {WalletError} `issuer_failed` where the service has no sample issuer, as in live mode; or a failure of the network.
 */
export async function requestSampleOffer(
  service: string,
  options: WalletOptions = {},
): Promise<CredentialOffer> {
  const base = requireWebUrl(service, options).href.replace(/\/$/, '');
  const reply = await send(new URL(`${base}/issuer-api/offer`), json({}), options);
  return fromObject(objectIn(reply, 'issuer_failed')['credential_offer'], options);
}

function fromObject(value: unknown, options: WalletOptions): CredentialOffer {
  const offer = asObject(value);
  const grant = asObject(asObject(offer?.['grants'])?.[PRE_AUTHORIZED]);
  const ids = offer?.['credential_configuration_ids'];
  if (!offer || !Array.isArray(ids) || ids.length === 0 || !ids.every((id) => typeof id === 'string')) {
    throw new WalletError('invalid_offer');
  }
  const preAuthorizedCode = asText(grant?.['pre-authorized_code']);
  // A transaction code would have to be typed in by the person, and other grants need a sign-in at the issuer.
  if (preAuthorizedCode === undefined || grant?.['tx_code'] !== undefined) {
    throw new WalletError('unsupported_offer');
  }
  requireWebUrl(offer['credential_issuer'], options, 'invalid_offer');
  return {
    issuer: String(offer['credential_issuer']),
    configurationIds: [...new Set(ids as string[])],
    preAuthorizedCode,
  };
}
