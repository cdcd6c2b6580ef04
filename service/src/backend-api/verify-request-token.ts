import { type KeyObject, createPublicKey } from 'node:crypto';
import { compactVerify, errors } from 'jose';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import { remember } from '../keys/remember.js';
import type { App } from '../store/store.js';
import { AUDIENCE } from './classic-names.js';
import { parseJsonObject, parseJwsPart } from './compact-jws.js';

/** What counts of a verified request token. */
export interface RequestToken {
  jti: string;
  /** Seconds. */
  exp: number;
  /** The attempt id of `civic-backend`; old SDKs send none. */
  attempt?: string;
}

/** Seconds that the clocks of app and service may differ. */
export const SKEW = 60;

/** Seconds that a request token may live; apps of the classic system sign some for months. */
const MAX_LIFETIME = 180;

/** Seconds that `nbf` may lie ahead for a classic app: the PHP SDK signs now + 60. */
const CLASSIC_NBF_SKEW = 120;

/** The end of the year 9999 in seconds: nothing later is a date. */
const LAST_SECOND = 253_402_300_799;

/** One rule about the claims; `now` in seconds. */
type Rule = (claims: Record<string, unknown>, where: { app: App; publicUrl: string; now: number }) => boolean;

/** Every rule must hold. The order is that of the claims in a token, not of importance. */
const RULES: readonly Rule[] = [
  ({ iss, sub }, { app }) => iss === app.appId && sub === app.appId,
  ({ aud }, { publicUrl }) => isOurAudience(aud, publicUrl),
  ({ jti }) => typeof jti === 'string' && /^[\w-]{16,64}$/.test(jti),
  ({ exp }, { now }) => isSeconds(exp) && now < exp + SKEW,
  ({ nbf }, { app, now }) =>
    nbf === undefined || (isSeconds(nbf) && nbf <= now + (app.classic ? CLASSIC_NBF_SKEW : SKEW)),
  ({ iat }, { app, now }) => app.classic || (isSeconds(iat) && iat <= now + SKEW),
  ({ iat, exp }, { app }) => app.classic || isShort(iat, exp),
  ({ data }, { app }) => isThisCall(callOf(data, app)),
  ({ data }, { app }) => isAttempt(callOf(data, app)?.attempt),
];

/**
 * Verifies a request token: ES256 by the app's own key, then every rule.
 * @throws ServiceError `invalid_client`
 */
export async function verifyRequestToken(context: Context, app: App, token: string): Promise<RequestToken> {
  checkHeader(app, token);
  const claims = await verifySignature(app, token);
  const where = { app, publicUrl: context.options.publicUrl, now: context.clock() / 1000 };
  if (!RULES.every((rule) => rule(claims, where))) throw new ServiceError('invalid_client');
  const attempt = callOf(claims.data, app)?.attempt;
  return {
    jti: claims.jti as string,
    exp: claims.exp as number,
    ...(typeof attempt === 'string' && { attempt }),
  };
}

/** No SDK sends more than these two; key material, `crit` or `zip` in a header only ever serves an attack. */
function checkHeader(app: App, token: string): void {
  const header = parseJwsPart(token.split('.')[0] ?? '');
  const isKnown = header && Object.keys(header).every((name) => name === 'alg' || name === 'typ');
  const isTyped = header?.typ === 'JWT' || (app.classic && header?.typ === undefined);
  if (!isKnown || !isTyped || header.alg !== 'ES256') throw new ServiceError('invalid_client');
}

async function verifySignature(app: App, token: string): Promise<Record<string, unknown>> {
  try {
    const { payload } = await compactVerify(token, importPoint(app.publicKey), { algorithms: ['ES256'] });
    const claims = parseJsonObject(payload);
    if (claims) return claims;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
  }
  throw new ServiceError('invalid_client');
}

const importPoint = remember((hex): KeyObject => {
  const point = Buffer.from(hex, 'hex');
  return createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
});

/** Our own base or the historic one, each with and without its last slash: SDKs differ. */
function isOurAudience(aud: unknown, publicUrl: string): boolean {
  return [`${publicUrl}/sip`, `${publicUrl}/sip/`, AUDIENCE, AUDIENCE.slice(0, -1)].some(
    (ours) => aud === ours,
  );
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= LAST_SECOND;
}

/** To the millisecond: civic-sip-api adds fractional seconds, which do not come out even. */
function isShort(iat: unknown, exp: unknown): boolean {
  if (!isSeconds(iat) || !isSeconds(exp)) return false;
  const lifetime = Math.round((exp - iat) * 1000);
  return lifetime > 0 && lifetime <= MAX_LIFETIME * 1000;
}

/** The `data` claim: which call the token is for. One Ruby SDK wraps it in an array. */
function callOf(data: unknown, app: App): Record<string, unknown> | undefined {
  const call: unknown = app.classic && Array.isArray(data) && data.length === 1 ? data[0] : data;
  return typeof call === 'object' && call !== null && !Array.isArray(call)
    ? (call as Record<string, unknown>)
    : undefined;
}

function isThisCall(call: Record<string, unknown> | undefined): boolean {
  return call?.method === 'POST' && call.path === 'scopeRequest/authCode';
}

function isAttempt(attempt: unknown): boolean {
  return attempt === undefined || (typeof attempt === 'string' && /^[\w-]{16,64}$/.test(attempt));
}
