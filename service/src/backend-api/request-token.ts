import { type KeyObject, createPublicKey } from 'node:crypto';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { publicUrls } from '../http/asked-address.js';
import { remember } from '../keys/remember.js';
import type { App } from '../store/store.js';
import { AUDIENCE } from '../tokens/classic-names.js';
import { isObject } from '../tokens/json.js';
import type { UnverifiedJws } from '../tokens/jws.js';
import { pointToJwk } from '../tokens/point.js';
import { isSignedBy } from '../tokens/verify-jws.js';

/** The claims of a verified request token that are used further on. */
export interface RequestToken {
  jti: string;
  /** Seconds. */
  exp: number;
  /** The attempt id of `civic-backend`. SDKs of the original system send none. */
  attempt?: string;
}

/** Seconds that the clocks of app and service may differ. */
export const SKEW = 60;

/** Seconds that a request token may live. Classic apps are exempt, because some sign tokens for months. */
const MAX_LIFETIME = 180;

/** Seconds that `nbf` may lie ahead for a classic app: the PHP SDK signs now + 60. */
const CLASSIC_NBF_SKEW = 120;

/** The end of the year 9999 in seconds. Nothing later counts as a date. */
const LAST_SECOND = 253_402_300_799;

/** One rule about the claims. */
type Rule = (claims: Record<string, unknown>, where: Where) => boolean;

/** By what the claims are judged. Times are in seconds. */
interface Where {
  app: App;
  /** Our own addresses. */
  addresses: readonly string[];
  now: number;
  notBefore: number;
}

/** The rules about who calls what, by the name that the log shows. Every one must hold. */
const CALL: Readonly<Record<string, Rule>> = {
  iss: ({ iss, sub }, { app }) => iss === app.appId && sub === app.appId,
  aud: ({ aud }, { addresses }) => isOurAudience(aud, addresses),
  jti: ({ jti }) => typeof jti === 'string' && /^[\w-]{16,64}$/.test(jti),
  data: ({ data }, { app }) => isThisCall(callOf(data, app)),
  attempt: ({ data }, { app }) => isAttempt(callOf(data, app)?.attempt),
};

/** The rules about time. Every one must hold. */
const TIME: Readonly<Record<string, Rule>> = {
  exp: ({ exp }, { now }) => isSeconds(exp) && now < exp + SKEW,
  nbf: ({ nbf }, { app, now }) =>
    nbf === undefined || (isSeconds(nbf) && nbf <= now + (app.classic ? CLASSIC_NBF_SKEW : SKEW)),
  iat: ({ iat }, { app, now }) => app.classic || (isSeconds(iat) && iat <= now + SKEW),
  // Those of old SDKs may not say when they were made. They come with their old auth code, which no restored database knows.
  restored: ({ iat }, { notBefore }) => !isSeconds(iat) || iat >= notBefore - SKEW,
  lifetime: ({ iat, exp }, { app }) => app.classic || isShort(iat, exp),
};

/** A correctly signed request token was made by a clock that is too far off. Nothing was spent. */
export class ClockSkew extends ServiceError {
  /** How many seconds the back-end's clock is ahead of ours; negative when it is behind. */
  readonly seconds: number;

  constructor(seconds: number) {
    super('clock_skew');
    this.seconds = seconds;
  }
}

/**
 * Verifies a request token: ES256 by the app's own key, then every rule.
 * @throws ServiceError `invalid_client`; `clock_skew`, as `ClockSkew`, only for tokens with an attempt id
 */
export function verifyRequestToken(context: Context, app: App, token: UnverifiedJws): RequestToken {
  checkHeader(app, token);
  if (!isSignedBy(token, importPoint(app.publicKey)))
    throw new ServiceError('invalid_client', { rule: 'signature' });
  const claims = token.payload;
  const where = {
    app,
    addresses: publicUrls(context.options),
    now: context.clock() / 1000,
    notBefore: context.notBefore / 1000,
  };
  checkRules(CALL, claims, where);
  const attempt = callOf(claims.data, app)?.attempt;
  if (attempt !== undefined) checkClock(claims.iat, where.now);
  checkRules(TIME, claims, where);
  return {
    jti: claims.jti as string,
    exp: claims.exp as number,
    ...(typeof attempt === 'string' && { attempt }),
  };
}

function checkRules(
  rules: Readonly<Record<string, Rule>>,
  claims: Record<string, unknown>,
  where: Where,
): void {
  for (const [name, rule] of Object.entries(rules))
    if (!rule(claims, where)) throw new ServiceError('invalid_client', { rule: name });
}

/**
 * `civic-backend` signs each try anew and allows our answer 60 s of difference as well. If its clock were further off, in either direction, it
 * would refuse the answer when the auth code is used up already.
 */
function checkClock(iat: unknown, now: number): void {
  if (!isSeconds(iat)) return;
  const seconds = Math.round(iat - now);
  if (Math.abs(seconds) > SKEW) throw new ClockSkew(seconds);
}

/** No SDK sends more than `alg` and `typ`. Key material, `crit` or `zip` in a header would only serve an attack. */
function checkHeader(app: App, { header }: UnverifiedJws): void {
  const isKnown = Object.keys(header).every((name) => name === 'alg' || name === 'typ');
  const isTyped = header.typ === 'JWT' || (app.classic && header.typ === undefined);
  if (!isKnown || !isTyped || header.alg !== 'ES256')
    throw new ServiceError('invalid_client', { rule: 'header' });
}

const importPoint = remember(
  (hex): KeyObject => createPublicKey({ format: 'jwk', key: { ...pointToJwk(Buffer.from(hex, 'hex')) } }),
);

/** One of our own base addresses or that of the original system, each with and without its last slash, because SDKs differ. */
function isOurAudience(aud: unknown, own: readonly string[]): boolean {
  const bases = own.flatMap((url) => [`${url}/sip`, `${url}/sip/`]);
  return [...bases, AUDIENCE, AUDIENCE.slice(0, -1)].some((ours) => aud === ours);
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= LAST_SECOND;
}

/** Compares to the millisecond, because civic-sip-api adds fractions of seconds, which floating point does not add exactly. */
function isShort(iat: unknown, exp: unknown): boolean {
  if (!isSeconds(iat) || !isSeconds(exp)) return false;
  const lifetime = Math.round((exp - iat) * 1000);
  return lifetime > 0 && lifetime <= MAX_LIFETIME * 1000;
}

/** The `data` claim, which names the call that the token is for. One Ruby SDK wraps it in an array. */
function callOf(data: unknown, app: App): Record<string, unknown> | undefined {
  const call: unknown = app.classic && Array.isArray(data) && data.length === 1 ? data[0] : data;
  return isObject(call) ? call : undefined;
}

function isThisCall(call: Record<string, unknown> | undefined): boolean {
  return call?.method === 'POST' && call.path === 'scopeRequest/authCode';
}

function isAttempt(attempt: unknown): boolean {
  return attempt === undefined || (typeof attempt === 'string' && /^[\w-]{16,64}$/.test(attempt));
}
