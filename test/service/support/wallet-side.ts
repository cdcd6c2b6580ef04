import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { CHANNELS, LIFETIMES, type Channel } from 'civic-elements/protocol';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerApp } from '../../../service/src/apps/register-app.js';
import { createIssuerSources } from '../../../service/src/channels/issuer-sources.js';
import { type Context, createContext } from '../../../service/src/context.js';
import { ServiceError, errorBody } from '../../../service/src/errors.js';
import { issuerRoutes } from '../../../service/src/issuer/plugin.js';
import { issuerApi } from '../../../service/src/issuer-api/plugin.js';
import { toErrorCode } from '../../../service/src/log.js';
import type { Options } from '../../../service/src/options.js';
import type { UserClaims } from '../../../service/src/scopes/map-claims.js';
import { current } from '../../../service/src/scope-request/advance.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { walletApi } from '../../../service/src/wallet-api/plugin.js';
import { TestIssuer } from './test-issuer.js';
import { type ReadRequest, TestWallet } from './test-wallet.js';

export const CONTACT = 'urn:civic-elements:verified-contact:1';
export const LOGIN = 'urn:civic-elements:anonymous-login:1';
export const PID = 'urn:eudi:pid:1';
export const AGE = 'urn:civic-elements:proof-of-age:1';
export const PASSPORT = 'urn:civic-elements:passport:1';
export const LICENSE = 'urn:civic-elements:drivers-license:1';
export const ORIGIN = 'https://shop.example';
export const APP_ID = 'TESTAPP01';
const START = Date.UTC(2026, 10, 22, 12, 0, 0);

/** Wallet and issuer neighbours over a memory store with a clock that only tests move. */
export interface WalletSide {
  context: Context;
  server: FastifyInstance;
  time: { now: number };
  issuer: TestIssuer;
  wallet: TestWallet;
  /** Adds a scope request as page-api would. */
  start(patch?: Partial<ScopeRequest>): Promise<ScopeRequest>;
  requestId(request: ScopeRequest, kind?: Channel): string;
  row(request: ScopeRequest): Promise<ScopeRequest>;
  claims(request: ScopeRequest): Promise<UserClaims>;
  /** Fetches and verifies the Request Object. */
  read(requestId: string): Promise<ReadRequest>;
  /** Posts a form body to the answer's endpoint. */
  post(requestId: string, body: string): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** @param clock starts at a fixed moment of 2026 */
export async function startWalletSide(patch: Partial<Options> = {}): Promise<WalletSide> {
  const time = { now: START };
  const now = () => time.now;
  const options: Options = {
    mode: 'development',
    publicUrl: 'http://localhost:8080',
    host: '127.0.0.1',
    port: 0,
    dataDir: '.',
    store: 'memory',
    synchronous: 'FULL',
    serviceKey: randomBytes(32),
    walletUrl: 'http://localhost:8080/wallet/',
    wallets: [],
    trustProxy: false,
    maxOpen: 1000,
    createsPerMinute: 1000,
    mailsPerDay: 1000,
    textsPerDay: 1000,
    logLevel: 'silent',
    ...patch,
  };
  const context = await createContext(options, now);
  await registerApp(context, {
    appId: APP_ID,
    appSecret: randomBytes(16).toString('hex'),
    publicKey: createECDH('prime256v1').generateKeys('hex'),
    name: 'Shop & Sons',
    origins: [ORIGIN],
  });
  const issuer = await TestIssuer.create(now);
  await context.store.putTrustAnchor({
    id: 'test',
    types: [CONTACT, LOGIN, PID, AGE, PASSPORT, LICENSE],
    certificate: issuer.anchor.pem,
    isTest: false,
  });
  const wallet = await TestWallet.create(now);

  const server = Fastify({ bodyLimit: 16_384 });
  server.setErrorHandler((error, _request, reply) => {
    const code = toErrorCode(error);
    const { statusCode } = new ServiceError(code);
    const member = error instanceof ServiceError ? error.member : undefined;
    return reply.code(statusCode).send(errorBody(code, options.publicUrl, { member }));
  });
  await server.register(walletApi, { context, sources: createIssuerSources(server, context) });
  await server.register(issuerRoutes, { context });
  if (options.mode === 'development') await server.register(issuerApi, { context });

  const side: WalletSide = {
    context,
    server,
    time,
    issuer,
    wallet,
    async start(rowPatch = {}) {
      const uuid = randomUUID();
      const request: ScopeRequest = {
        uuid,
        appId: APP_ID,
        status: 'pending',
        version: 1,
        createdAt: time.now,
        expiresAt: time.now + LIFETIMES.link,
        challenge: 'x'.repeat(43),
        origin: ORIGIN,
        scope: 'BASIC_SIGNUP',
        labels: ['contact.personal.email', 'contact.personal.phoneNumber'],
        generation: 0,
        linkHashes: context.requestIds.hashes(uuid, CHANNELS, 0),
        sealedSeed: context.seal.seal(randomBytes(32).toString('hex'), `seed ${uuid}`),
        ...rowPatch,
      };
      await context.store.createScopeRequest(request);
      return request;
    },
    requestId: (request, kind = 'qr') => context.requestIds.derive(request.uuid, kind, request.generation),
    row: (request) => current(context, request.uuid),
    async claims(request) {
      const { sealedClaims = '' } = await current(context, request.uuid);
      return JSON.parse(context.seal.open(sealedClaims, `claims ${request.uuid}`)) as UserClaims;
    },
    async read(requestId) {
      const reply = await server.inject({ method: 'GET', url: `/wallet-api/request/${requestId}` });
      if (reply.statusCode !== 200) throw new Error(`request object: ${reply.statusCode} ${reply.body}`);
      return wallet.read(reply.body);
    },
    async post(requestId, body) {
      const reply = await server.inject({
        method: 'POST',
        url: `/wallet-api/response/${requestId}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: body,
      });
      return { status: reply.statusCode, body: reply.json() };
    },
  };
  return side;
}
