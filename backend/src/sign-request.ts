import { createHmac, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Settings } from './config.js';

/** For how many seconds a request token is valid. */
const LIFETIME = 120;

/**
 * Makes the value of the `Authorization` header: `Civic <request token>.<HMAC of the body>`. Each request token has a new `jti`.
 * @param attempt the id that all tries of one exchange share
 * @param now milliseconds since 1970
 */
export async function signRequest(
  settings: Settings,
  body: string,
  attempt: string,
  now: number,
): Promise<string> {
  const { appId, appSecret, audience, signingKey } = settings;
  const iat = Math.floor(now / 1000);
  const token = await new SignJWT({
    jti: randomUUID(),
    iat,
    exp: iat + LIFETIME,
    iss: appId,
    aud: audience,
    sub: appId,
    data: { method: 'POST', path: 'scopeRequest/authCode', attempt },
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .sign(signingKey);
  return `Civic ${token}.${createHmac('sha256', appSecret).update(body).digest('base64')}`;
}
