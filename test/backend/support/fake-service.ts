import { createCipheriv, createECDH, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { type Client, type ClientConfig, newClient } from '../../../backend/src/index.js';
import type { Runtime } from '../../../backend/src/runtime.js';

/** Milliseconds; the client's clock in these tests starts here, and only its pauses move it. */
export const NOW = Date.UTC(2030, 0, 1);

export const ITEMS = [
  { label: 'contact.personal.email', value: 'ada@example.org', isValid: true, isOwner: true },
];
export const USER_ID = 'a'.repeat(64);

/** What a bad service, or somebody in between, may change about a good answer. */
export interface AnswerParts {
  status?: number;
  /** Replaces the whole body. */
  body?: string | ((good: string) => string);
  headers?: Record<string, string>;
  outer?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Items before encryption. */
  items?: unknown;
  /** Replaces what is encrypted, as text. */
  plaintext?: string;
  /** Encrypts under this secret. */
  secret?: string;
  signWith?: ReturnType<typeof generateKeyPairSync>['privateKey'];
  jwt?: (jwt: string) => string;
  /** Throws instead of answering. */
  fails?: Error;
  /** Never answers; ends when its signal does. */
  hangs?: boolean;
}

export interface Sent {
  url: string;
  init: RequestInit;
  /** Claims of the request token. */
  token: Record<string, unknown> & { jti: string; data: { attempt: string } };
}

/** A service that is as good or bad as a test says, one entry of `script` for each request; the last one repeats. */
export function fakeService(
  script: AnswerParts[] = [{}],
  config: Partial<ClientConfig> = {},
  runtime: Partial<Runtime> = {},
) {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = keys.publicKey.export({ format: 'jwk' });
  const appSecret = randomBytes(16).toString('hex');
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  const sent: Sent[] = [];
  const waits: number[] = [];
  let now = NOW;

  const fakeFetch = (async (url: string, init: RequestInit = {}) => {
    const authorization = new Headers(init.headers).get('authorization') ?? '';
    const token = JSON.parse(Buffer.from(authorization.split('.')[1] ?? 'bnVsbA', 'base64url').toString());
    sent.push({ url, init, token });
    const parts = script[Math.min(sent.length, script.length) - 1] ?? {};
    if (parts.fails) throw parts.fails;
    if (parts.hangs) return hang(init.signal ?? undefined);
    const body = await answer(parts, token?.data?.attempt);
    return new Response(body, {
      status: parts.status ?? 200,
      headers: { 'content-type': 'application/json', ...parts.headers },
    });
  }) as typeof fetch;

  async function answer(parts: AnswerParts, attempt: string): Promise<string> {
    const iat = NOW / 1000;
    const claims = {
      jti: randomUUID(),
      iat,
      exp: iat + 1800,
      iss: 'civic-sip-hosted-service',
      aud: 'https://api.civic.com/sip/',
      sub: 'app42',
      data: encrypt(parts.plaintext ?? JSON.stringify(parts.items ?? ITEMS), parts.secret ?? appSecret),
      userId: USER_ID,
      attempt,
      scopeRequest: randomUUID(),
      ...parts.claims,
    };
    const payload = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    const jwt = await new SignJWT(payload as JWTPayload)
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', ...parts.header })
      .sign(parts.signWith ?? keys.privateKey);
    const outer = {
      data: parts.jwt?.(jwt) ?? jwt,
      userId: USER_ID,
      encrypted: true,
      alg: 'aes',
      ...parts.outer,
    };
    const good = JSON.stringify(outer);
    return typeof parts.body === 'function' ? parts.body(good) : (parts.body ?? good);
  }

  const client: Client = newClient(
    {
      appId: 'app42',
      appSecret,
      prvKey: ecdh.getPrivateKey('hex').padStart(64, '0'),
      api: 'https://id.example.org/sip',
      trustedKey: { kty: 'EC', crv: 'P-256', x, y },
      fetch: fakeFetch,
      ...config,
    },
    {
      clock: () => now,
      async wait(ms) {
        waits.push(ms);
        now += ms;
      },
      random: () => 1,
      ...runtime,
    },
  );
  return { client, sent, waits, keys, appSecret, fetch: fakeFetch };
}

/** Three parts of base64url: all that a client can know of an auth code. */
export const CODE = 'aaaa.bbbb.cccc';

export function encrypt(plaintext: string, secret: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(secret, 'hex'), iv);
  return iv.toString('hex') + Buffer.concat([cipher.update(plaintext), cipher.final()]).toString('base64');
}

function hang(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

/** The error a promise ends with. */
export async function errorOf(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error('it did not fail');
}
