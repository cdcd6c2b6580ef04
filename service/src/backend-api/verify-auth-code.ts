import { LIFETIMES } from 'civic-elements/protocol';
import { type JWTPayload, errors } from 'jose';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { App } from '../store/store.js';
import { AUDIENCE, AUTH_CODE_TYPE, ISSUER } from '../tokens/classic-names.js';
import { parseJws } from '../tokens/jws.js';

/** Which scope request a verified auth code is for. */
export interface AuthCode {
  jti: string;
  uuid: string;
}

/**
 * Verifies an auth code: our signature, type and names, issued to this app. A code stays readable for as long after its end as the same
 * attempt may ask again; that it can be used for the first time only before its end is decided with the exchange itself (consume.ts).
 * @throws ServiceError `invalid_grant`
 */
export async function verifyAuthCode(context: Context, app: App, authToken: string): Promise<AuthCode> {
  if (!parseJws(authToken)) throw new ServiceError('invalid_grant');
  const { jti, data } = await verifySignature(context, app, authToken);
  const uuid = (data as { codeToken?: unknown } | undefined)?.codeToken;
  if (typeof jti !== 'string' || typeof uuid !== 'string') throw new ServiceError('invalid_grant');
  return { jti, uuid };
}

async function verifySignature(context: Context, app: App, authToken: string): Promise<JWTPayload> {
  try {
    const { payload } = await context.signingKeys.verify(authToken, {
      typ: AUTH_CODE_TYPE,
      issuer: ISSUER,
      audience: AUDIENCE,
      subject: app.appId,
      requiredClaims: ['jti', 'iat', 'exp'],
      currentDate: new Date(context.clock()),
      clockTolerance: LIFETIMES.exchangeRetry / 1000,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new ServiceError('invalid_grant');
    throw error;
  }
}
