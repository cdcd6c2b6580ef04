import { createECDH, createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExistingApp, registerApp } from '../../../service/src/apps/register-app.js';
import { pickUpAndStartAuthCode, signAuthCode } from '../../../service/src/scope-request/auth-code.js';
import { type Context, createContext } from '../../../service/src/context.js';
import type { Options } from '../../../service/src/options.js';
import type { UserClaims } from '../../../service/src/scopes/map-claims.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';

/** A clock that stands still until a test moves it. Milliseconds. */
export interface TestClock {
  (): number;
  set(ms: number): void;
  advance(ms: number): void;
}

export function testClock(start = Date.UTC(2030, 0, 1)): TestClock {
  let now = start;
  return Object.assign(() => now, {
    set(ms: number) {
      now = ms;
    },
    advance(ms: number) {
      now += ms;
    },
  });
}

export interface TestContext {
  context: Context;
  clock: TestClock;
  close(): Promise<void>;
}

/** A context of its own; the SQLite one in a folder that `close` removes. */
export async function testContext(options: Partial<Options> = {}, clock = testClock()): Promise<TestContext> {
  const dataDir = mkdtempSync(join(tmpdir(), 'civic-test-'));
  const context = await createContext(
    {
      mode: 'development',
      publicUrl: 'http://localhost:8080',
      host: '127.0.0.1',
      port: 0,
      dataDir,
      store: 'memory',
      synchronous: 'NORMAL',
      serviceKey: randomBytes(32),
      wallets: [],
      trustProxy: false,
      maxOpen: 1000,
      createsPerMinute: 1000,
      mailsPerDay: 1000,
      textsPerDay: 1000,
      logLevel: 'silent',
      ...options,
    },
    clock,
  );
  return {
    context,
    clock,
    async close() {
      await context.store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Credentials of a registered app, as its back-end holds them. */
export interface TestApp {
  appId: string;
  appSecret: string;
  prvKey: string;
  pubKey: string;
}

export async function testApp(context: Context, app: Partial<ExistingApp> = {}): Promise<TestApp> {
  const ecdh = createECDH('prime256v1');
  const pubKey = ecdh.generateKeys('hex');
  const appId = app.appId ?? randomBytes(6).toString('hex');
  const appSecret = app.appSecret ?? randomBytes(16).toString('hex');
  await registerApp(context, {
    name: 'Test shop',
    origins: ['http://localhost:8081'],
    publicKey: pubKey,
    ...app,
    appId,
    appSecret,
  });
  return { appId, appSecret, prvKey: ecdh.getPrivateKey('hex').padStart(64, '0'), pubKey };
}

/** What Ada Lovelace approved: e-mail address and telephone number of nobody. */
export const ADA: UserClaims = {
  userId: createHash('sha256').update('Ada').digest('hex'),
  data: [
    { label: 'contact.personal.email', value: 'ada@example.org', isValid: true, isOwner: true },
    { label: 'contact.personal.phoneNumber', value: '+1 5551234567', isValid: true, isOwner: true },
  ],
};

/** The same person with a portrait: an answer that counts as large. */
export const ADA_WITH_PORTRAIT: UserClaims = {
  ...ADA,
  data: [
    ...ADA.data,
    { label: 'documents.genericId.image', value: 'A'.repeat(9_000), isValid: true, isOwner: true },
  ],
};

/** An approved scope request, put straight into the store: as if a wallet had answered. */
export async function approvedRequest(
  context: Context,
  appId: string,
  patch: Partial<ScopeRequest> = {},
  claims: UserClaims = ADA,
): Promise<ScopeRequest> {
  const uuid = patch.uuid ?? randomUUID();
  const request: ScopeRequest = {
    uuid,
    appId,
    status: 'approved',
    version: 4,
    createdAt: context.clock(),
    expiresAt: context.clock() + 300_000,
    challenge: randomBytes(32).toString('base64url'),
    origin: 'http://localhost:8081',
    scope: 'BASIC_SIGNUP',
    labels: claims.data.map((item) => item.label),
    generation: 0,
    answeredBy: 'qr',
    sealedClaims: context.seal.seal(JSON.stringify(claims), `claims ${uuid}`),
    ...patch,
  };
  await context.store.createScopeRequest(request);
  return request;
}

/** An approved scope request with its auth code, as the page would forward it. */
export async function approvedCode(
  context: Context,
  appId: string,
  patch: Partial<ScopeRequest> = {},
  claims: UserClaims = ADA,
): Promise<{ uuid: string; authCode: string }> {
  const request = await approvedRequest(context, appId, patch, claims);
  const picked = await pickUpAndStartAuthCode(context, request);
  return { uuid: request.uuid, authCode: await signAuthCode(context, picked) };
}
