import { randomBytes } from 'node:crypto';
import type { CreateReply, Channel, Snapshot } from 'civic-elements/protocol';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { ExistingApp } from '../../../service/src/apps/register-app.js';
import type { Context } from '../../../service/src/context.js';
import { createAuthority } from '../../../service/src/keys/certificates.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import type { Options } from '../../../service/src/options.js';
import { createServer } from '../../../service/src/server.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { ADA, type TestApp, type TestClock, testApp, testClock, testContext } from './approved-request.js';

export const ORIGIN = 'http://localhost:8081';

/** What a page holds of a scope request it has started. */
export interface PageKey {
  uuid: string;
  secret: string;
  /** The 201 that started it. */
  reply: CreateReply & { qrLink: string };
}

/** The whole service with one app and one trusted issuer, as its pages see it. */
export interface PageService {
  context: Context;
  clock: TestClock;
  server: FastifyInstance;
  app: TestApp;
  /** What was logged, one JSON line each; only with a `logLevel` other than silent. */
  lines: string[];
  /** A well-made body; `patch` members that are undefined are left out. */
  body(patch?: Record<string, unknown>): Record<string, unknown>;
  create(
    patch?: Record<string, unknown>,
    headers?: Record<string, string | undefined>,
  ): Promise<LightMyRequestResponse>;
  /** A scope request that is there. */
  start(patch?: Record<string, unknown>): Promise<PageKey>;
  get(key: PageKey, query?: string): Promise<LightMyRequestResponse>;
  post(key: PageKey, action: string, payload?: object): Promise<LightMyRequestResponse>;
  stored(key: PageKey): Promise<ScopeRequest | undefined>;
  /** As if a wallet had answered. @returns the response code of a same-device answer, otherwise '' */
  answer(key: PageKey, kind?: Channel): Promise<string>;
  close(): Promise<void>;
}

export async function pageService(
  options: Partial<Options> = {},
  app: Partial<ExistingApp> = {},
): Promise<PageService> {
  const clock = testClock();
  const { context, close } = await testContext(options, clock);
  const issuers = await createAuthority(
    context.store,
    context.seal,
    'sample issuer',
    'Sample issuer',
    clock(),
  );
  const types = ['urn:civic-elements:verified-contact:1', 'urn:civic-elements:anonymous-login:1'];
  await context.store.putTrustAnchor({
    id: 'sample',
    types,
    certificate: issuers.certificate,
    isTest: false,
  });
  const server = await createServer(context);
  const lines = captureLog(server);
  await server.ready();
  const registered = await testApp(context, { origins: [ORIGIN], ...app });

  const body: PageService['body'] = (patch = {}) => {
    const challenge = sha256(randomBytes(32).toString('base64url'));
    const all = { appId: registered.appId, scope: 'BASIC_SIGNUP', challenge, ...patch };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  };
  const create: PageService['create'] = (patch, headers = {}) =>
    server.inject({
      method: 'POST',
      url: '/scope-requests',
      headers: defined({ origin: ORIGIN, 'content-type': 'application/json', ...headers }),
      payload: JSON.stringify(body(patch)),
    });
  const authorised = ({ secret }: PageKey) => ({ origin: ORIGIN, authorization: `Bearer ${secret}` });

  return {
    context,
    clock,
    server,
    app: registered,
    lines,
    body,
    create,
    async start(patch = {}) {
      const secret = randomBytes(32).toString('base64url');
      const response = await create({ challenge: sha256(secret), ...patch });
      if (response.statusCode !== 201) throw new Error(`not created: ${response.body}`);
      const reply = response.json<PageKey['reply']>();
      return { uuid: reply.uuid, secret, reply };
    },
    get: (key, query = '') =>
      server.inject({ url: `/scope-requests/${key.uuid}${query}`, headers: authorised(key) }),
    post: (key, action, payload = {}) =>
      server.inject({
        method: 'POST',
        url: `/scope-requests/${key.uuid}/${action}`,
        headers: authorised(key),
        payload,
      }),
    stored: ({ uuid }) => context.store.getScopeRequest(uuid),
    async answer({ uuid }, kind = 'qr') {
      const code = kind === 'qr' ? '' : randomBytes(32).toString('base64url');
      await advance(context, uuid, (row, now) =>
        move(row, kind === 'qr' ? ['answered', 'approved'] : ['answered'], {
          answeredBy: kind,
          linkHashes: undefined,
          sealedSeed: undefined,
          sealedClaims: context.seal.seal(JSON.stringify(ADA), `claims ${uuid}`),
          expiresAt: now + 300_000,
          responseCode: code ? { hash: sha256(code), expiresAt: now + 60_000 } : undefined,
        }),
      );
      return code;
    },
    async close() {
      await server.close();
      await close();
    },
  };
}

/** The JSON of a snapshot. */
export function snapshotOf(response: LightMyRequestResponse): Snapshot {
  return response.json<Snapshot>();
}

function defined(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Turns the log aside before its first line: what the service would write to its standard output. */
export function captureLog(server: FastifyInstance): string[] {
  const lines: string[] = [];
  const log = server.log as unknown as Record<symbol, { write(line: string): void }>;
  const symbol = Object.getOwnPropertySymbols(log).find(({ description }) => description === 'pino.stream');
  const stream = symbol && log[symbol];
  if (stream) stream.write = (line) => void lines.push(line);
  return lines;
}
