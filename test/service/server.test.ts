import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { expect, it } from 'vitest';
import { createAuthority } from '../../service/src/keys/certificates.js';
import { createHttpServers } from '../../service/src/http/servers.js';
import { createServer, startService } from '../../service/src/server.js';
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

it.each([
  [{}, 'max-age=31536000'],
  [{ hstsSubdomains: true }, 'max-age=31536000; includeSubDomains'],
])(
  'in live mode, browsers keep to https for a year, and for subdomains only when asked to: %j',
  async (options, expected) => {
    const { context, close } = await testContext({
      mode: 'live',
      publicUrl: 'https://id.example.org',
      ...options,
    });
    const app = await createServer(context);
    expect((await app.inject('/healthz')).headers['strict-transport-security']).toBe(expected);
    await app.close();
    await close();
  },
);

it('a certificate that is read again serves new connections', async () => {
  const { context, close } = await testContext();
  const authority = await createAuthority(context.store, context.seal, 'tls', 'Test', Date.now());
  const [first, second] = [
    await authority.issue('First', 'localhost', Date.now()),
    await authority.issue('Second', 'localhost', Date.now()),
  ];
  const options = { ...context.options, tls: { key: first.privateKey, cert: first.certificate } };
  const servers = createHttpServers(options);
  const app = await createServer({ ...context, options }, servers);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const shown = async () => {
    const socket = connect({ port: (app.server.address() as AddressInfo).port, rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    const { subject } = socket.getPeerCertificate();
    socket.destroy();
    return subject.CN;
  };
  expect(await shown()).toBe('First');
  servers.useCertificate({ key: second.privateKey, cert: second.certificate });
  expect(await shown()).toBe('Second');
  expect(() => servers.useCertificate({ key: first.privateKey, cert: 'no certificate' })).toThrow();
  expect(await shown()).toBe('Second');
  await app.close();
  await close();
});

it('the settings of a running service have the certificate that new connections are shown, for whoever looks at them', async () => {
  const { context, close } = await testContext({ host: '127.0.0.1' });
  const authority = await createAuthority(context.store, context.seal, 'tls', 'Test', Date.now());
  const pair = async (name: string) => {
    const { certificate, privateKey } = await authority.issue(name, 'localhost', Date.now());
    return { key: privateKey, cert: certificate };
  };
  const [first, second] = [await pair('First'), await pair('Second')];
  const service = await startService({ ...context.options, tls: first });
  service.useCertificate(second);
  expect(service.context.options.tls).toEqual(second);
  expect(() => service.useCertificate({ ...first, cert: 'no certificate' })).toThrow();
  expect(service.context.options.tls).toEqual(second);
  await service.close();
  await close();
});
