import { type AddressInfo, type Socket, createServer } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import type { Options } from '../../service/src/options.js';
import { listenOptions } from '../../service/src/server.js';
import { testClock, testContext } from './support/approved-request.js';
import { type PageService, pageService } from './support/page-service.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A service that listens, and what it logs. */
async function listen(options: Partial<Options> = {}): Promise<PageService & { url: string }> {
  const service = await pageService({ logLevel: 'info', host: '127.0.0.1', port: 0, ...options });
  closing.unshift(() => service.close());
  await service.server.listen(listenOptions(service.context.options));
  const { port } = service.server.server.address() as AddressInfo;
  return { ...service, url: `http://127.0.0.1:${port}` };
}

const said = ({ lines }: PageService) =>
  lines.map((line) => JSON.parse(line) as { level: number; msg: string });

async function tlsOptions(): Promise<NonNullable<Options['tls']>> {
  const { context, close } = await testContext({}, testClock(Date.now()));
  const { privateKey, certificate } = await (await context.authority()).issue('TLS', 'localhost', Date.now());
  await close();
  return { key: privateKey, cert: certificate };
}

it.each([
  ['https where the service ends TLS itself', true, /^Server listening at https:\/\/127\.0\.0\.1:\d+$/],
  ['http where it does not', false, /^Server listening at http:\/\/127\.0\.0\.1:\d+$/],
])('the log says %s', async (_what, isTls, text) => {
  const service = await listen(isTls ? { tls: await tlsOptions() } : {});
  expect(said(service).map(({ msg }) => msg)).toContainEqual(expect.stringMatching(text));
});

it('a service is ready while its relay does not answer, and warns once that is known', async () => {
  const sockets: Socket[] = [];
  const relay = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
  closing.push(() => new Promise((done) => relay.close(done)));
  const { port } = relay.address() as AddressInfo;
  const service = await listen({ smtp: { host: '127.0.0.1', port, tls: 'none' } });
  await vi.waitFor(() => expect(sockets).toHaveLength(1), 10_000);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  const warnings = () => said(service).filter(({ level }) => level === 40);
  expect(warnings()).toEqual([]);
  for (const socket of sockets) socket.destroy();
  await vi.waitFor(() => expect(warnings()).toHaveLength(1), 10_000);
  expect(warnings()).toEqual([
    expect.objectContaining({ msg: expect.stringContaining('cannot be reached'), command: 'CONN' }),
  ]);
});

it('a service without a relay says nothing of one', async () => {
  expect(said(await listen()).filter(({ msg }) => /relay/.test(msg))).toEqual([]);
});
