import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PageKey, type PageService, pageService } from '../support/page-service.js';

const ALLOWED = 30;

let service: PageService;
let key: PageKey;
beforeEach(async () => {
  service = await pageService();
  key = await service.start();
});
afterEach(() => service.close());

const idOf = ({ reply }: PageKey, link: 'qrLink' | 'sameDeviceLink' = 'qrLink') =>
  reply[link].split('/').at(-1) ?? '';
const read = (id: string, method: 'GET' | 'POST' = 'GET') =>
  service.server.inject({ method, url: `/wallet-api/request/${id}` });
const answer = (id: string) =>
  service.server.inject({
    method: 'POST',
    url: `/wallet-api/response/${id}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'response=a..b.c.d',
  });

async function exhaust(ask: () => ReturnType<typeof read>, status: number): Promise<void> {
  for (let count = 0; count < ALLOWED; count++) expect((await ask()).statusCode).toBe(status);
  const refused = await ask();
  expect([refused.statusCode, refused.json().error]).toEqual([429, 'too_many_requests']);
  expect(refused.headers['access-control-allow-origin']).toBe('*');
}

it('one link does not get Request Objects signed without end (T37)', async () => {
  await exhaust(() => read(idOf(key)), 200);
  await exhaust(() => read(idOf(key), 'POST'), 200);
});

it('one link does not get answers opened without end, and nothing changes (T37)', async () => {
  await exhaust(() => answer(idOf(key)), 400);
  expect((await service.stored(key))?.status).toBe('pending');
});

it('a link that is hammered holds up no other, not even of the same scope request', async () => {
  await exhaust(() => read(idOf(key)), 200);
  expect((await read(idOf(key, 'sameDeviceLink'))).statusCode).toBe(200);
  expect((await read(idOf(await service.start()))).statusCode).toBe(200);
});

it('whoever knows a link does not use up the share of the phone that has answered it', async () => {
  const match = (code: string) =>
    service.server.inject({ url: `/w/${idOf(key)}/match?response_code=${code}` });
  await exhaust(() => match('guessed'), 410);
  expect((await match('own')).statusCode).toBe(410);
});
