import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { ExistingApp } from '../../../service/src/apps/register-app.js';
import type { Context } from '../../../service/src/context.js';
import type { Options } from '../../../service/src/options.js';
import type { UserClaims } from '../../../service/src/scopes/map-claims.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import {
  type TestApp,
  type TestClock,
  approvedCode,
  testApp,
  testClock,
  testContext,
} from './approved-request.js';
import { backendApiServer } from './backend-api-server.js';
import { type RequestParts, exchangeAt } from './classic-request.js';

/** A service's exchange with one app: what nearly every test of it starts from. */
export interface ExchangeBench {
  context: Context;
  clock: TestClock;
  server: FastifyInstance;
  app: TestApp;
  /** What was logged, one JSON line each. */
  lines: string[];
  /** A new approved scope request with its code. */
  approve(patch?: Partial<ScopeRequest>, claims?: UserClaims): Promise<{ uuid: string; authCode: string }>;
  exchange(authCode: string, parts?: Partial<RequestParts>): Promise<LightMyRequestResponse>;
  /** Asserts that an attack changed nothing: the rightful exchange still works. */
  expectUnspent(authCode: string): Promise<void>;
  close(): Promise<void>;
}

export async function exchangeBench(
  input: Partial<ExistingApp> = {},
  options: Partial<Options> = {},
  clock = testClock(),
): Promise<ExchangeBench> {
  const { context, close } = await testContext(options, clock);
  const lines: string[] = [];
  const server = await backendApiServer(context, lines);
  const app = await testApp(context, input);
  const exchange = (authCode: string, parts: Partial<RequestParts> = {}) =>
    exchangeAt(server, app, authCode, { now: clock() / 1000, ...parts });
  return {
    context,
    clock,
    server,
    app,
    lines,
    approve: (patch, claims) => approvedCode(context, app.appId, patch, claims),
    exchange,
    async expectUnspent(authCode) {
      expect((await exchange(authCode)).statusCode).toBe(200);
    },
    async close() {
      await server.close();
      await close();
    },
  };
}
