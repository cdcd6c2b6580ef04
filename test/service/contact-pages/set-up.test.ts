import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { Options } from '../../../service/src/options.js';
import { startMailServer } from '../support/mail-server.js';
import { type PageService, pageService } from '../support/page-service.js';

const LIVE = { mode: 'live', publicUrl: 'https://id.example.org' } as const;
const KEY = Buffer.alloc(32, 7);

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(options: Partial<Options>): Promise<PageService> {
  const service = await pageService(options);
  closing.push(() => service.close());
  return service;
}

const statuses = async ({ server }: PageService) =>
  Promise.all(['email', 'phone'].map(async (kind) => (await server.inject(`/contact/${kind}`)).statusCode));

const start = ({ server }: PageService, kind: string, contact: string) =>
  server.inject({
    method: 'POST',
    url: `/contact/${kind}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ action: 'start', contact }).toString(),
  });

it('a live service has pages for what its operator set up, and no others', async () => {
  const smtp = { host: 'localhost', port: 25, tls: 'none' } as const;
  const textWebhook = { url: 'https://gateway.example/', key: KEY };
  expect(await statuses(await serve(LIVE))).toEqual([404, 404]);
  expect(await statuses(await serve({ ...LIVE, smtp }))).toEqual([200, 404]);
  expect(await statuses(await serve({ ...LIVE, textWebhook }))).toEqual([404, 200]);
});

it('in development there are both, and a relay that is set up gets the mails', async () => {
  const relay = await startMailServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
  const service = await serve({ smtp: { host: '127.0.0.1', port: relay.port, tls: 'none' } });
  closing.push(() => relay.close());
  expect(await statuses(service)).toEqual([200, 200]);
  await start(service, 'email', 'ada@example.org');
  expect(relay.mails.map(({ envelope }) => envelope)).toEqual([
    { from: 'no-reply@localhost', to: ['ada@example.org'] },
  ]);
});

it('a phone’s code goes to the gateway that is set up', async () => {
  const bodies: string[] = [];
  const gateway = createServer(async (request, reply) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    reply.end();
  });
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
  closing.push(() => new Promise((done) => gateway.close(done)));
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
  const service = await serve({ textWebhook: { url, key: KEY } });
  const reply = await start(service, 'phone', '+44 20 7946 0958');
  expect(reply.statusCode).toBe(303);
  expect(JSON.parse(bodies[0] ?? '{}')).toMatchObject({ data: { to: '+442079460958' } });
});
