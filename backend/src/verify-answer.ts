import { createHash, timingSafeEqual } from 'node:crypto';
import { type JWTPayload, errors, jwtVerify } from 'jose';
import { isCompactJws } from './compact-jws.js';
import type { Settings } from './config.js';
import { ExchangeError } from './exchange-error.js';
import type { ServiceKeys } from './service-keys.js';
import { type UserData, openItems } from './user-data.js';

/** `iss` and `aud` of the signed user data. They are constants of the original system and the same at every service. */
const ISSUER = 'civic-sip-hosted-service';
const AUDIENCE = 'https://api.civic.com/sip/';

/** For how many seconds signed user data is valid. */
const MAX_AGE = 1800;

/** By how many seconds the clocks of service and back-end may differ. */
const SKEW = 60;

/** What the answer must belong to. */
export interface Expected {
  attempt: string;
  loginNonce?: string | undefined;
  /** The present time in milliseconds since 1970. */
  now: number;
}

/**
 * Verifies the body of an answer with status 200 and decrypts the user data in it. Only claims of the signed JWT are used, and no address in
 * them is ever fetched.
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

/** Refuses `processed: true`, which tells older SDKs to download the data from the address in `data`. */
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
  if (!isCompactJws(jwt)) throw new ExchangeError('invalid_user_data', { field: 'data' });
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

/** The name of what was wrong. jose's own errors must not go any further, because they hold the whole payload. */
function describe(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
    return error.claim;
  return error instanceof errors.JOSEError ? error.code : 'signature';
}

/** Compares two texts in constant time; hashing first makes their lengths equal. */
function isSame(signed: unknown, given: string): boolean {
  if (typeof signed !== 'string') return false;
  const [a, b] = [signed, given].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
