import { createHash, createPrivateKey } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import type { Context } from '../context.js';
import { parsePem } from '../keys/parse-pem.js';
import { remember } from '../keys/remember.js';
import type { App } from '../store/store.js';

const importKey = remember(createPrivateKey);

/** The Client Identifier of an app, made from the certificate that wallets see: `x509_hash` (OpenID4VP 1.0, section 5.9.3). */
export function clientIdOf(app: App): string {
  const { raw } = parsePem(app.certificate);
  return `x509_hash:${createHash('sha256').update(raw).digest('base64url')}`;
}

/** Signs a Request Object as the app (RFC 9101). The leaf certificate goes along, that of the authority does not (HAIP 1.0, section 5.1). */
export function signRequestObject(context: Context, app: App, claims: JWTPayload): Promise<string> {
  const { raw } = parsePem(app.certificate);
  const privateKey = importKey(context.seal.open(app.sealedCertificateKey, `app-certificate ${app.appId}`));
  return new SignJWT(claims)
    .setProtectedHeader({
      typ: 'oauth-authz-req+jwt',
      alg: 'ES256',
      x5c: [raw.toString('base64')],
      // ETSI TS 119 472-2, clause 6, wants it here as well.
      ...(claims.iat !== undefined && { iat: claims.iat }),
    })
    .sign(privateKey);
}

/** Where a wallet sends its answer. */
export function responseUri({ options }: Pick<Context, 'options'>, requestId: string): string {
  return `${options.publicUrl}/wallet-api/response/${requestId}`;
}

/** The parameters that travel outside the Request Object: in `openid4vp://…`, in a wallet's own link, or behind `#`. */
export function authorizationRequest(context: Context, app: App, requestId: string): string {
  return new URLSearchParams({
    client_id: clientIdOf(app),
    request_uri: `${context.options.publicUrl}/wallet-api/request/${requestId}`,
    request_uri_method: 'post',
  }).toString();
}
