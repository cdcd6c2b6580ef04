import { WalletError } from './errors.js';
import { json, objectIn, send } from './http.js';
import { asObject, asText, parseObject } from './json.js';
import type { WalletOptions } from './options.js';
import { parseUrl, visibleText } from './untrusted-text.js';
import { requireWebUrl } from './web-url.js';

/** A code that the issuer sent to the person by another way, such as a mail, and that the person types in (OpenID4VCI 1.0, section 4.1.1). */
export interface TransactionCode {
  /** Whether the code has digits alone. */
  inputMode: 'numeric' | 'text';
  /** How many characters it has, where the issuer says so. */
  length?: number;
  /** What the issuer says about the code, such as where it was sent, as it may be shown. */
  description?: string;
}

/** A Credential Offer with a pre-authorized code (OpenID4VCI 1.0, section 4.1.1). */
export interface CredentialOffer {
  /** The Credential Issuer Identifier, as the offer writes it. */
  issuer: string;
  configurationIds: string[];
  preAuthorizedCode: string;
  /** Present where the person must type a code in. */
  transactionCode?: TransactionCode;
  /** The authorization server that gave the code, where the issuer has several. */
  authorizationServer?: string;
}

const PRE_AUTHORIZED = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** The longest description that is shown, in characters: the limit of OpenID4VCI 1.0. */
const MAX_DESCRIPTION = 300;

/** Whether a text that a person scanned, tapped or pasted is a Credential Offer, and not a request. */
export function isOffer(text: string): boolean {
  return /^\{|^openid-credential-offer:|[?&#]credential_offer(_uri)?=/.test(text.trim());
}

/**
 * Reads a Credential Offer: the object itself, its JSON, or any address with `credential_offer` or `credential_offer_uri` in its query or fragment, such as
 * `openid-credential-offer://?credential_offer=…`. A `credential_offer_uri` is followed to the offer.
 *
 * @throws {WalletError} `invalid_offer`, `unsupported_offer`, `offer_expired`, or a failure of the network.
 */
export async function readOffer(offer: unknown, options: WalletOptions = {}): Promise<CredentialOffer> {
  if (typeof offer !== 'string') return fromObject(offer, options);
  const text = offer.trim();
  if (text.startsWith('{')) return fromObject(parseObject(text), options);
  const url = parseUrl(text);
  if (!url) throw new WalletError('invalid_offer');
  const parameters = [url.searchParams, new URLSearchParams(url.hash.slice(1))];
  const take = (name: string) => parameters.flatMap((some) => some.getAll(name));
  const [values, references] = [take('credential_offer'), take('credential_offer_uri')];
  // Two offers in one link could be read differently by two programs.
  if (values.length + references.length !== 1) throw new WalletError('invalid_offer');
  const [value] = values;
  if (value !== undefined) return fromObject(parseObject(value), options);
  const address = requireWebUrl(references[0], options);
  const reply = await send(address, { headers: { Accept: 'application/json' } }, options);
  if (reply.status === 404 || reply.status === 410) throw new WalletError('offer_expired');
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
  // Other grants need a sign-in at the issuer.
  if (preAuthorizedCode === undefined) throw new WalletError('unsupported_offer');
  requireWebUrl(offer['credential_issuer'], options, 'invalid_offer');
  const authorizationServer = asText(grant?.['authorization_server']);
  return {
    issuer: String(offer['credential_issuer']),
    configurationIds: [...new Set(ids as string[])],
    preAuthorizedCode,
    ...(grant?.['tx_code'] !== undefined && { transactionCode: readTransactionCode(grant['tx_code']) }),
    ...(authorizationServer !== undefined && { authorizationServer }),
  };
}

function readTransactionCode(value: unknown): TransactionCode {
  const code = asObject(value);
  const { input_mode: inputMode = 'numeric', length } = code ?? {};
  if (!code || (inputMode !== 'numeric' && inputMode !== 'text')) throw new WalletError('invalid_offer');
  const description = asText(code['description']);
  return {
    inputMode,
    ...(Number.isSafeInteger(length) && Number(length) > 0 && { length: Number(length) }),
    ...(description !== undefined && { description: visibleText(description, MAX_DESCRIPTION) }),
  };
}
