import { createHmac, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { openSecret } from '../keys/app-keys.js';
import type { Seal } from '../keys/seal.js';
import type { App } from '../store/store.js';
import { jwkToPoint } from '../tokens/point.js';
import { signJws } from '../tokens/sign-jws.js';

/** Seconds for which the request token is valid, as with `civic-backend`. */
const LIFETIME = 120;

/** The call of a back-end that exchanges a code, signed. */
export interface SignedCall {
  /** The app, as if this key pair were its only one. Nothing of it is stored. */
  app: App;
  /** The header of the request token. */
  header: { alg: 'ES256'; typ: 'JWT' };
  /** Its claims. */
  claims: Readonly<Record<string, unknown>>;
  /** The request token, a compact JWS. */
  token: string;
  /** HMAC-SHA-256 of the body under the app secret, in base64. */
  tag: string;
}

/**
 * Signs a call as the app's back-end would (docs/architecture.md, "HTTP", the classic wire). The service has the app secret, and of the key pair only
 * the public half, so a pair made for this call stands in for it. The answer is kept for no second try: `strict` has it wiped with the exchange.
 * @param body the body of the call as it is sent
 * @param now milliseconds since 1970
 */
export function signCall(
  { seal, publicUrl }: { seal: Seal; publicUrl: string },
  app: App,
  body: string,
  now: number,
): SignedCall {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const header = { alg: 'ES256', typ: 'JWT' } as const;
  const iat = Math.floor(now / 1000);
  const claims = {
    jti: randomUUID(),
    iat,
    exp: iat + LIFETIME,
    iss: app.appId,
    aud: `${publicUrl}/sip/`,
    sub: app.appId,
    data: {
      method: 'POST',
      path: 'scopeRequest/authCode',
      attempt: randomBytes(24).toString('base64url'),
    },
  };
  return {
    app: { ...app, publicKey: jwkToPoint({ x, y }).toString('hex'), formerKeys: [], strict: true },
    header,
    claims,
    token: signJws(header, claims, privateKey),
    tag: createHmac('sha256', openSecret(seal, app.appId, app))
      .update(body)
      .digest('base64'),
  };
}
