import type { Server } from 'node:http';
import { expect, it } from 'vitest';
import { createAuthority } from '../../service/src/keys/certificates.js';
import { createServer } from '../../service/src/server.js';
import { testContext } from './support/approved-request.js';

it('gives slow senders no more time over TLS than without (T34)', async () => {
  const { context, close } = await testContext();
  const authority = await createAuthority(context.store, context.seal, 'tls', 'Test', Date.now());
  const { certificate, privateKey } = await authority.issue('Test', 'localhost', Date.now());
  const tls = { key: privateKey, cert: certificate };
  const limits = [];
  for (const options of [context.options, { ...context.options, tls }]) {
    const app = await createServer({ ...context, options });
    const server = app.server as Server & { connectionsCheckingInterval: number };
    const { headersTimeout, requestTimeout, connectionsCheckingInterval } = server;
    limits.push({ headersTimeout, requestTimeout, connectionsCheckingInterval });
    await app.close();
  }
  expect(limits[1]).toEqual(limits[0]);
  expect(limits[1]).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    connectionsCheckingInterval: 1_000,
  });
  await close();
});
