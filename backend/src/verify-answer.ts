import { createHash, timingSafeEqual } from 'node:crypto';
import { type JWTPayload, errors, jwtVerify } from 'jose';
import type { Settings } from './config.js';
import { ExchangeError } from './exchange-error.js';
import type { ServiceKeys } from './service-keys.js';
import { type UserData, openItems } from './user-data.js';

/** `iss` and `aud` of the signed user data: constants of the original system, whoever runs the service. */
const ISSUER = 'civic-sip-hosted-service';
const AUDIENCE = 'https://api.civic.com/sip/';

/** Seconds that the signed user data is good for, and that the two clocks may differ. */
const MAX_AGE = 1800;
const SKEW = 60;

/** What an answer must fit. */
export interface Expected {
  attempt: string;
  loginNonce?: string | undefined;
  /** Milliseconds. */
  now: number;
}

/**
 * Verifies the body of a 200 and opens it. Nothing outside the signed JWT is believed, and no address in it is ever fetched.
 * @throws ExchangeError `invalid_service_response`, `invalid_user_data` or `login_nonce_mismatch`
 */
export async function verifyAnswer(
  settings: Settings,
  keys: ServiceKeys,
  text: string,
  { attempt, loginNonce, now }: Expected,
): Promise<UserData> {
  const outer = parseOuter(text);
  const claims = await verifySignature(settings, keys, outer.data, now);
  if (claims.attempt !== attempt) throw new ExchangeError('invalid_user_data', { field: 'attempt' });
  if (typeof claims.userId !== 'string' || claims.userId === '' || claims.userId !== outer.userId) {
    throw new ExchangeError('invalid_user_data', { field: 'userId' });
  }
  if (loginNonce !== undefined && !isSame(claims.loginNonce, loginNonce)) {
    throw new ExchangeError('login_nonce_mismatch');
  }
  return { data: openItems(claims.data, settings.appSecret), userId: claims.userId };
}

/** `processed: true` would have old SDKs download `data` from wherever it points. */
function parseOuter(text: string): { data: string; userId: unknown } {
  let outer: unknown;
  try {
    outer = JSON.parse(text);
  } catch {
    throw new ExchangeError('invalid_service_response', { status: 200, field: 'body' });
  }
  const { data, userId, encrypted, processed } = (outer ?? {}) as Record<string, unknown>;
  if (typeof data !== 'string')
    throw new ExchangeError('invalid_service_response', { status: 200, field: 'data' });
  if (processed !== undefined && processed !== false)
    throw new ExchangeError('invalid_user_data', { field: 'processed' });
  if (encrypted !== true) throw new ExchangeError('invalid_user_data', { field: 'encrypted' });
  return { data, userId };
}

async function verifySignature(
  settings: Settings,
  keys: ServiceKeys,
  jwt: string,
  now: number,
): Promise<JWTPayload> {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt)) throw new ExchangeError('invalid_user_data', { field: 'data' });
  try {
    const { payload } = await jwtVerify(jwt, (header, token) => keys.find(header, token), {
      algorithms: ['ES256'],
      typ: 'JWT',
      issuer: ISSUER,
      audience: AUDIENCE,
      subject: settings.appId,
      requiredClaims: ['jti', 'iat', 'exp'],
      maxTokenAge: MAX_AGE,
      clockTolerance: SKEW,
      currentDate: new Date(now),
    });
    if ((payload.exp ?? 0) - (payload.iat ?? 0) <= MAX_AGE) return payload;
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw new ExchangeError('invalid_user_data', { field: describe(error) });
  }
  throw new ExchangeError('invalid_user_data', { field: 'exp' });
}

/** jose's claim errors carry the whole payload: only the name of what was wrong goes on. */
function describe(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
    return error.claim;
  return error instanceof errors.JOSEError ? error.code : 'signature';
}

function isSame(signed: unknown, given: string): boolean {
  if (typeof signed !== 'string') return false;
  const [a, b] = [signed, given].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
