import { createHmac, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Settings } from './config.js';

/** Seconds that a request token lives. */
const LIFETIME = 120;

/**
 * The value of `Authorization`: `Civic <request token>.<HMAC of the body>`. A new `jti` each time; `attempt` says which tries belong together.
 * `now` in milliseconds.
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
