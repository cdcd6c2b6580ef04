import { randomUUID } from 'node:crypto';
import { LIFETIMES } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { advance, current, move } from '../store/advance.js';
import type { ScopeRequest } from '../store/store.js';
import { AUDIENCE, AUTH_CODE_TYPE, ISSUER } from '../tokens/classic-names.js';

/**
 * Gives an approved scope request its auth code, once: the code's life starts with the first snapshot that carries it, and `expiresAt`
 * becomes the code's end. In any other status, and when the code is already set, nothing changes.
 * @returns the row as stored afterwards, with expiry applied
 * @throws ServiceError `unknown_scope_request`
 */
export async function ensureAuthCode(context: Context, uuid: string): Promise<ScopeRequest> {
  const request = await current(context, uuid);
  if (request.status !== 'approved' || request.authCode) return request;
  const seconds = await lifetime(context, request.appId);
  const outcome = await advance(context, uuid, (latest, now) => {
    if (latest.status !== 'approved' || latest.authCode) return undefined;
    const iat = Math.floor(now / 1000);
    const exp = iat + seconds;
    return move(latest, [], { authCode: { jti: randomUUID(), iat, exp }, expiresAt: exp * 1000 });
  });
  return outcome.request;
}

/**
 * The auth code as a compact JWS (ES256). Signed anew each time from the stored `jti`, `iat` and `exp`, so that the code itself is never stored.
 * @throws ServiceError `wrong_status` when the scope request is not approved or has no code yet
 */
export async function signAuthCode(context: Context, request: ScopeRequest): Promise<string> {
  if (request.status !== 'approved' || !request.authCode) throw new ServiceError('wrong_status');
  return context.signingKeys.sign(
    {
      ...request.authCode,
      iss: ISSUER,
      aud: AUDIENCE,
      sub: request.appId,
      data: { codeToken: request.uuid },
    },
    { typ: AUTH_CODE_TYPE },
  );
}

async function lifetime(context: Context, appId: string): Promise<number> {
  const asked = (await context.store.getApp(appId))?.authCodeLifetime ?? 0;
  return Math.min(Math.max(asked, LIFETIMES.authCode / 1000), LIFETIMES.authCodeMax / 1000);
}
