import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import { openSecret } from '../keys/app-keys.js';
import type { Context } from '../context.js';
import type { UserClaims } from '../scopes/map-claims.js';
import type { ScopeRequest } from '../scope-request/scope-request.js';
import type { App } from '../store/store.js';
import { AUDIENCE, ISSUER } from '../tokens/classic-names.js';

/** Seconds for which the signed user data is valid, as in the original system. */
const LIFETIME = 1800;

/**
 * Builds the answer to an exchange, as text: `{"data":"<JWT>","userId":"<hex>","encrypted":true,"alg":"aes"}`. Old SDKs take `userId` from
 * outside the JWT. For an exchange with an attempt id, `userId`, `loginNonce`, `attempt` and `scopeRequest` are signed as well.
 */
export async function buildAnswer(
  context: Context,
  app: App,
  request: ScopeRequest,
  attempt: string | undefined,
): Promise<string> {
  const { userId, data } = openClaims(context, request);
  const iat = Math.floor(context.clock() / 1000);
  const signed = {
    userId,
    attempt,
    scopeRequest: request.uuid,
    ...(request.loginNonce !== undefined && { loginNonce: request.loginNonce }),
  };
  const jwt = await context.signingKeys.sign({
    jti: randomUUID(),
    iat,
    exp: iat + LIFETIME,
    iss: ISSUER,
    aud: AUDIENCE,
    sub: app.appId,
    data: encrypt(JSON.stringify(data), openSecret(context.seal, app.appId, app)),
    ...(attempt !== undefined && signed),
  });
  return JSON.stringify({ data: jwt, userId, encrypted: true, alg: 'aes' });
}

/** The user data with exactly four members for each item and values as text, because two Java SDKs refuse anything else. */
function openClaims(context: Context, request: ScopeRequest): UserClaims {
  if (request.sealedClaims === undefined) throw new Error('the scope request holds no user data');
  const claims = JSON.parse(context.seal.open(request.sealedClaims, `claims ${request.uuid}`)) as UserClaims;
  const data = claims.data.map(({ label, value, isValid, isOwner }) => ({
    label,
    value: String(value),
    isValid,
    isOwner,
  }));
  return { userId: claims.userId, data };
}

/** Encrypts as the classic SDKs expect: 32 hex characters of IV, then base64 of AES-128-CBC with PKCS #7. The key is the secret's 16 bytes. */
function encrypt(plaintext: string, secret: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(secret, 'hex'), iv);
  return (
    iv.toString('hex') + Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]).toString('base64')
  );
}
