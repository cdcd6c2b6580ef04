import { type KeyObject, createPrivateKey, hash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { certificateAt, keyContext } from '../apps/app-certificate.js';
import type { Context } from '../context.js';
import { parsePem } from '../keys/parse-pem.js';
import { remember } from '../keys/remember.js';
import { addressOf } from '../scope-request/link-address.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { signJws } from '../tokens/sign-jws.js';
import type { LiveChannel } from './live-channel.js';

/** Who asks, by which certificate. */
type Asking = Pick<LiveChannel, 'app' | 'certificate'>;

const importKey = remember(createPrivateKey);
const hashOf = remember((pem) => hash('sha256', parsePem(pem).raw, 'base64url'));
const base64Of = remember((pem) => parsePem(pem).raw.toString('base64'));

/**
 * The Client Identifier of an app, made from the certificate that wallets see: `x509_hash`, or `x509_san_dns` where the operator chose that
 * (OpenID4VP 1.0, section 5.9.3). Both change with the certificate or with the choice, so neither is anybody's identity.
 */
export function clientIdOf({ certificate: { certificate, dnsName } }: Asking): string {
  if (dnsName !== undefined) return `x509_san_dns:${dnsName}`;
  return `x509_hash:${hashOf(certificate)}`;
}

/** Signs a Request Object as the app (RFC 9101). Its certificates go along in `x5c`, leaf first. */
export function signRequestObject(context: Context, asking: Asking, claims: JWTPayload): string {
  const x5c = pemChain(asking).map(base64Of);
  // ETSI TS 119 472-2, clause 6, wants `iat` here as well.
  return signJws({ typ: 'oauth-authz-req+jwt', x5c, iat: claims.iat }, claims, keyOf(context, asking));
}

/** For whom and for how long a signed request is (OpenID4VP 1.0, section 5.8; RFC 9101, section 4). */
export function validity({ clock }: Pick<Context, 'clock'>, { expiresAt }: Pick<ScopeRequest, 'expiresAt'>) {
  return {
    aud: 'https://self-issued.me/v2',
    iat: Math.floor(clock() / 1000),
    exp: Math.floor(expiresAt / 1000),
  };
}

/** The private key of the certificate that wallets see. */
export function keyOf({ seal }: Context, { app, certificate }: Asking): KeyObject {
  return importKey(seal.openOften(certificate.sealedCertificateKey, keyContext(app.appId)));
}

/**
 * The certificates that wallets see (DER), leaf first. HAIP 1.0, section 5.1, leaves the root out. Some wallets do not have it, so an operator can
 * have it sent.
 */
export function chainOf(asking: Pick<Asking, 'certificate'>): Buffer[] {
  return pemChain(asking).map((pem) => parsePem(pem).raw);
}

function pemChain({ certificate }: Pick<Asking, 'certificate'>): string[] {
  const { intermediates = [], root, sendsRoot = false } = certificate;
  const chain = [certificate.certificate, ...intermediates];
  return sendsRoot && root !== undefined ? [...chain, root] : chain;
}

/** Where a wallet sends its answer to a link. */
export function responseUri(
  context: Pick<Context, 'options'>,
  { request, requestId }: Pick<LiveChannel, 'request' | 'requestId'>,
): string {
  return `${addressOf(context, request)}/wallet-api/response/${requestId}`;
}

/** The parameters that travel outside the Request Object: in `openid4vp://…`, in a wallet's own link, or behind `#`. */
export function authorizationRequest(
  context: Context,
  link: Asking & Pick<LiveChannel, 'request' | 'requestId'>,
): string {
  return new URLSearchParams({
    client_id: clientIdOf(link),
    request_uri: `${addressOf(context, link.request)}/wallet-api/request/${link.requestId}`,
    request_uri_method: 'post',
  }).toString();
}

/** Those parameters for the link on the same device, by which a page opens a wallet itself. */
export function sameDeviceRequest(context: Context, request: ScopeRequest, app: App): string {
  return authorizationRequest(context, {
    app,
    request,
    certificate: certificateAt(app, request.createdAt),
    requestId: context.requestIds.derive(request.uuid, 'same-device', request.generation, request.linkKey),
  });
}

/**
 * The parameters of the code for another device, as few and as short as can be, because every character makes the modules smaller: a query may hold
 * colons and slashes as they are (RFC 3986, section 3.4), and a wallet that is not told to POST uses GET (OpenID4VP 1.0, section 5.1).
 */
export function qrRequest(context: Context, request: ScopeRequest, app: App): string {
  const client = clientIdOf({ app, certificate: certificateAt(app, request.createdAt) });
  const id = context.requestIds.derive(request.uuid, 'qr', request.generation, request.linkKey);
  return `client_id=${client}&request_uri=${addressOf(context, request)}/wallet-api/request/${id}`;
}
