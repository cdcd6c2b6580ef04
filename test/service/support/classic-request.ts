import { createECDH, createHmac, randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { type JWTPayload, SignJWT, importJWK } from 'jose';
import type { TestApp } from './approved-request.js';

/** What a test may change about a well-made exchange request. */
export interface RequestParts {
  /** Seconds; default from the clock given. */
  now: number;
  header?: Record<string, unknown>;
  /** Laid over the claims of civic-sip-api; undefined removes one. */
  claims?: Record<string, unknown>;
  attempt?: unknown;
  /** The body as sent; default `{"authToken":…}`. */
  body?: string;
  /** The text under the HMAC; default the body. */
  signedBody?: string;
  /** Replaces the whole request token. */
  token?: string;
  /** Replaces the tag. */
  tag?: string;
  url?: string;
  contentType?: string;
}

/** Private JWK of an app's signing key. */
export function privateJwk(prvKey: string) {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(prvKey, 'hex');
  const point = ecdh.getPublicKey();
  return {
    kty: 'EC',
    crv: 'P-256',
    d: prvKey.length === 64 ? Buffer.from(prvKey, 'hex').toString('base64url') : '',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
}

export function requestClaims(app: TestApp, parts: RequestParts): Record<string, unknown> {
  const claims = {
    jti: randomUUID(),
    iat: parts.now,
    exp: parts.now + 180,
    iss: app.appId,
    aud: 'https://api.civic.com/sip/',
    sub: app.appId,
    data: {
      method: 'POST',
      path: 'scopeRequest/authCode',
      ...('attempt' in parts && { attempt: parts.attempt }),
    },
    ...parts.claims,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

export async function requestToken(app: TestApp, parts: RequestParts): Promise<string> {
  const key = await importJWK(privateJwk(app.prvKey), 'ES256');
  return new SignJWT(requestClaims(app, parts) as JWTPayload)
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', ...parts.header })
    .sign(key);
}

export function bodyTag(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64');
}

/** A whole exchange request as Fastify's `inject` takes it. */
export async function exchangeRequest(
  app: TestApp,
  authCode: string,
  parts: RequestParts,
): Promise<InjectOptions> {
  const body = parts.body ?? JSON.stringify({ authToken: authCode });
  const token = parts.token ?? (await requestToken(app, parts));
  const tag = parts.tag ?? bodyTag(app.appSecret, parts.signedBody ?? body);
  return {
    method: 'POST',
    url: parts.url ?? '/sip/prod/scopeRequest/authCode',
    headers: {
      authorization: `Civic ${token}.${tag}`,
      'content-type': parts.contentType ?? 'application/json',
    },
    payload: body,
  };
}

export async function exchangeAt(
  server: FastifyInstance,
  app: TestApp,
  authCode: string,
  parts: RequestParts,
): Promise<LightMyRequestResponse> {
  return server.inject(await exchangeRequest(app, authCode, parts));
}

/** Both at once: what one base64url part says. */
export function decodePart(jwt: string, index: 0 | 1): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[index] ?? '', 'base64url').toString('utf8'));
}
