import { randomUUID } from 'node:crypto';
import { LIFETIMES } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { App } from '../store/store.js';
import { AUDIENCE, AUTH_CODE_TYPE, ISSUER } from '../tokens/classic-names.js';
import { isObject } from '../tokens/json.js';
import { type UnverifiedJws, parseJws } from '../tokens/jws.js';
import { advance, current } from './advance.js';
import { move } from './moves.js';
import type { ScopeRequest } from './scope-request.js';

/** Which scope request a verified auth code is for. */
export interface AuthCode {
  jti: string;
  uuid: string;
}

/**
 * Picks a scope request up for its page. If it is approved and has no auth code yet, this starts the code's life: the code is valid from now
 * on, and `expiresAt` becomes its end. This takes one compare-and-set; in every other case only a lapse is written.
 * @param request the row as this request has read it
 * @returns the row as it is stored now
 * @throws ServiceError `unknown_scope_request` when the row was deleted meanwhile
 */
export async function pickUpAndStartAuthCode(context: Context, request: ScopeRequest): Promise<ScopeRequest> {
  const found = await current(context, request);
  if (!lacksAuthCode(found)) return found;
  const seconds = await lifetimeOf(context, found.appId);
  const outcome = await advance(context, found, (row, now) => {
    if (!lacksAuthCode(row)) return undefined;
    const iat = Math.floor(now / 1000);
    const exp = iat + seconds;
    return move(row, [], { authCode: { jti: randomUUID(), iat, exp }, expiresAt: exp * 1000 });
  });
  return outcome.request;
}

function lacksAuthCode({ status, authCode }: ScopeRequest): boolean {
  return status === 'approved' && authCode === undefined;
}

/** Seconds that an app's auth codes live. */
async function lifetimeOf({ store }: Context, appId: string): Promise<number> {
  const asked = (await store.getApp(appId))?.authCodeLifetime ?? 0;
  return Math.min(Math.max(asked, LIFETIMES.authCode / 1000), LIFETIMES.authCodeMax / 1000);
}

/**
 * The auth code as a compact JWS (ES256). It is signed anew each time from the stored `jti`, `iat` and `exp`, so that the code itself is never
 * stored.
 * @throws ServiceError `wrong_status` when the scope request is not approved or its code was not started
 */
export async function signAuthCode({ signingKeys }: Context, request: ScopeRequest): Promise<string> {
  const { status, authCode, appId, uuid } = request;
  if (status !== 'approved' || !authCode) throw new ServiceError('wrong_status');
  return signingKeys.sign(
    { ...authCode, iss: ISSUER, aud: AUDIENCE, sub: appId, data: { codeToken: uuid } },
    AUTH_CODE_TYPE,
  );
}

/** What a rule looks at besides the code. Times are seconds. */
interface Where {
  app: App;
  now: number;
  notBefore: number;
}

/** The rules about an auth code that this service has signed. Every one must hold. */
const RULES: Readonly<Record<string, (code: UnverifiedJws, where: Where) => boolean>> = {
  typ: ({ header }) => header.typ === AUTH_CODE_TYPE,
  iss: ({ payload }) => payload.iss === ISSUER,
  aud: ({ payload }) => payload.aud === AUDIENCE,
  sub: ({ payload }, { app }) => payload.sub === app.appId,
  // A code stays readable for as long after its end as the same attempt may ask again.
  exp: ({ payload: { exp } }, { now }) =>
    typeof exp === 'number' && now < exp + LIFETIMES.exchangeRetry / 1000,
  restored: ({ payload: { iat } }, { notBefore }) => typeof iat === 'number' && iat >= notBefore,
};

/**
 * Verifies an auth code: our signature, type and names, issued to this app, from no time that a restore took back. Whether it may still be used for
 * the first time is decided with the exchange itself.
 * @throws ServiceError `invalid_grant`
 */
export async function verifyAuthCode(context: Context, app: App, authCode: string): Promise<AuthCode> {
  const code = parseJws(authCode);
  if (!code || !(await context.signingKeys.hasSigned(code))) throw new ServiceError('invalid_grant');
  const where = {
    app,
    now: Math.floor(context.clock() / 1000),
    notBefore: Math.floor(context.notBefore / 1000),
  };
  if (!Object.values(RULES).every((rule) => rule(code, where))) throw new ServiceError('invalid_grant');
  const { jti, data } = code.payload;
  const uuid = isObject(data) ? data.codeToken : undefined;
  if (typeof jti !== 'string' || typeof uuid !== 'string') throw new ServiceError('invalid_grant');
  return { jti, uuid };
}
