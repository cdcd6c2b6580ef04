import { DcqlQuery } from 'dcql';
import { type ResponseEncryption, readEncryption } from './encryption-key.js';
import type { Certificate } from './certificate.js';
import { WalletError } from './errors.js';
import { form, send } from './http.js';
import { asText } from './json.js';
import { type AuthorizationRequestLink, UNSIGNED, openLink } from './link.js';
import { type WalletOptions, secondsNow } from './options.js';
import { readRegistration } from './registration.js';
import { dnsNameOf, verifySignature } from './request-object.js';
import { type Verifier, describeVerifier } from './verifier.js';
import { WALLET_METADATA } from './wallet-metadata.js';
import { requireWebUrl } from './web-url.js';

/** A DCQL query that was parsed and validated. */
export type Query = ReturnType<typeof DcqlQuery.parse>;

/** An Authorization Request that passed every check. It can be shown to the person and answered. */
export interface ResolvedRequest {
  verifier: Verifier;
  query: Query;
  responseUri: URL;
  /** `response_uri` as the request writes it: what an mdoc is bound to. */
  responseUriText: string;
  responseMode: 'direct_post.jwt' | 'direct_post';
  nonce: string;
  state?: string;
  /** How to encrypt the answer; present with `direct_post.jwt` only. */
  encryption?: ResponseEncryption;
  /** When the request expires, in milliseconds since 1970; `Infinity` where it does not say so. */
  expiresAt: number;
}

/** The `aud` of a request that is for any wallet (OpenID4VP 1.0, section 5.8). */
const STATIC_AUDIENCE = 'https://self-issued.me/v2';
const CLOCK_SKEW_SECONDS = 60;

/**
 * Turns a link, or the text of a QR code, into a request that is known to come from the party that it names. One that nobody signs (`redirect_uri:…`) names
 * nothing but the address of its answer; {@link Verifier.isSigned} tells.
 *
 * @param link `openid4vp://?…`, `haip-vp://?…`, `{base}/w/{requestId}`, or a web address with the parameters in its query or fragment.
 * @throws {WalletError} with a code of its own for each check of OpenID4VP 1.0 that fails. Nothing is sent to the Verifier then.
 * @example
 * ```ts
 * import { resolveRequest } from 'civic-wallet/core';
 *
 * export async function whoAsks(link: string): Promise<string> {
 *   const { verifier } = await resolveRequest(link, { signal: AbortSignal.timeout(10_000) });
 *   return verifier.name;
 * }
 * ```
 */
export async function resolveRequest(link: string, options: WalletOptions = {}): Promise<ResolvedRequest> {
  const reference = await openLink(link, options);
  const { certificate, claims } = reference.parameters
    ? { claims: reference.parameters }
    : await openRequestObject(reference, options);
  if (claims['client_id'] !== reference.clientId) throw new WalletError('client_id_mismatch');
  for (const name of ['request', 'request_uri', 'request_uri_method']) {
    if (name in claims) throw new WalletError('invalid_request_object');
  }
  const expiresAt = checkTimes(claims, options);
  if (certificate) checkAudience(claims['aud']);
  if (claims['response_type'] !== 'vp_token') throw new WalletError('wrong_response_type');
  const responseMode = claims['response_mode'];
  if (responseMode !== 'direct_post.jwt' && responseMode !== 'direct_post') {
    throw new WalletError('unsupported_response_mode');
  }
  if ('redirect_uri' in claims) throw new WalletError('redirect_uri_present');
  const responseUri = requireWebUrl(claims['response_uri'], options, 'invalid_response_uri');
  if (!belongsTo(responseUri, claims['response_uri'], reference.clientId)) {
    throw new WalletError('invalid_response_uri');
  }
  const nonce = asText(claims['nonce']);
  if (nonce === undefined) throw new WalletError('missing_nonce');
  if ('transaction_data' in claims) throw new WalletError('unsupported_transaction_data');
  const state = asText(claims['state']);

  const query = readQuery(claims);
  const info = claims['verifier_info'];
  const registration = certificate && (await readRegistration(info, certificate, query, options));

  return {
    verifier: {
      ...describeVerifier(certificate, reference.clientId, responseUri, info),
      ...(registration && { registration }),
    },
    query,
    responseUri,
    responseUriText: String(claims['response_uri']),
    responseMode,
    nonce,
    expiresAt,
    ...(state !== undefined && { state }),
    ...(responseMode === 'direct_post.jwt' && { encryption: readEncryption(claims['client_metadata']) }),
  };
}

/** Gets the Request Object that a link names, and checks its signature and that it was made for this wallet just now. */
async function openRequestObject(
  reference: AuthorizationRequestLink,
  options: WalletOptions,
): Promise<{ certificate?: Certificate; claims: Record<string, unknown> }> {
  const walletNonce = reference.requestUriMethod === 'post' ? crypto.randomUUID() : undefined;
  const jwt = reference.request ?? (await fetchRequestObject(reference, walletNonce, options));
  const signed = await verifySignature(jwt, reference.clientId, options);
  const isPosted = reference.request === undefined && walletNonce !== undefined;
  if (isPosted && signed.claims['wallet_nonce'] !== walletNonce) {
    throw new WalletError('wallet_nonce_mismatch');
  }
  return signed;
}

/**
 * Whether the answer goes where the Client Identifier says, as far as it says so (OpenID4VP 1.0, section 5.9.3): with `redirect_uri` to that address, and
 * with `x509_san_dns` to that host.
 */
function belongsTo(responseUri: URL, written: unknown, clientId: string): boolean {
  if (clientId.startsWith(UNSIGNED)) return written === clientId.slice(UNSIGNED.length);
  const dnsName = dnsNameOf(clientId);
  return dnsName === undefined || responseUri.hostname === dnsName.toLowerCase();
}

/**
 * Fetches the Request Object (OpenID4VP 1.0, section 5.10): by GET, or by POST with the wallet's metadata and a nonce that the Request Object must repeat.
 */
async function fetchRequestObject(
  { requestUri }: AuthorizationRequestLink,
  walletNonce: string | undefined,
  options: WalletOptions,
): Promise<string> {
  const url = requireWebUrl(requestUri, options);
  const headers = { Accept: 'application/oauth-authz-req+jwt' };
  const init =
    walletNonce === undefined
      ? { headers }
      : form({ wallet_metadata: JSON.stringify(WALLET_METADATA), wallet_nonce: walletNonce }, headers);
  const reply = await send(url, init, options);
  if (reply.status === 404 || reply.status === 410) throw new WalletError('link_expired');
  if (!reply.ok) throw new WalletError('service_failed');
  return reply.text.trim();
}

function checkTimes(claims: Record<string, unknown>, options: WalletOptions): number {
  const { exp, iat } = claims;
  const now = secondsNow(options);
  if (exp !== undefined && typeof exp !== 'number') throw new WalletError('invalid_request_object');
  if (exp !== undefined && exp + CLOCK_SKEW_SECONDS <= now) throw new WalletError('request_expired');
  if (iat !== undefined && typeof iat !== 'number') throw new WalletError('invalid_request_object');
  if (iat !== undefined && iat - CLOCK_SKEW_SECONDS > now) throw new WalletError('request_not_yet_valid');
  return exp === undefined ? Number.POSITIVE_INFINITY : exp * 1000;
}

function checkAudience(aud: unknown): void {
  const audiences = Array.isArray(aud) ? aud : [aud];
  if (!audiences.includes(STATIC_AUDIENCE)) throw new WalletError('wrong_audience');
}

function readQuery(claims: Record<string, unknown>): Query {
  if ('scope' in claims) throw new WalletError('invalid_query');
  try {
    const query = DcqlQuery.parse(claims['dcql_query'] as DcqlQuery.Input);
    DcqlQuery.validate(query);
    return query;
  } catch (error) {
    throw new WalletError('invalid_query', { cause: error });
  }
}
