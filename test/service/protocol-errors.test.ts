import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PageService, pageService } from './support/page-service.js';

let service: PageService;
let port: number;
beforeAll(async () => {
  service = await pageService();
  await service.server.listen({ host: '127.0.0.1', port: 0 });
  port = (service.server.server.address() as AddressInfo).port;
});
afterAll(() => service.close());

/** What comes back for these bytes, until the service closes the connection. */
async function send(text: string): Promise<{ status: number; head: string; body: Record<string, string> }> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (piece: string) => (answer += piece));
  socket.write(text);
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return {
    status: Number(head.split(' ')[1]),
    head,
    body: JSON.parse(body.replace(/^[0-9a-f]+\r\n|\r\n.*$/g, '')),
  };
}

const LAST = 'Connection: close\r\n\r\n';

it.each([
  ['something that is no HTTP', 'hello\r\n\r\n', 400, 'invalid_request'],
  [
    'a header with a line break of its own',
    `GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n${LAST}`,
    400,
    'invalid_request',
  ],
  ['no Host header', `GET /healthz HTTP/1.1\r\n${LAST}`, 400, 'invalid_request'],
  ['two Host headers', `GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n${LAST}`, 400, 'invalid_request'],
  [
    'two equal Host headers',
    `GET /healthz HTTP/1.1\r\nHost: a\r\nhost: a\r\n${LAST}`,
    400,
    'invalid_request',
  ],
  [
    'an expectation',
    `GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: magic\r\n${LAST}`,
    417,
    'expectation_failed',
  ],
  [
    'headers beyond every measure',
    `GET /healthz HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(20_000)}\r\n${LAST}`,
    431,
    'headers_too_large',
  ],
])('a client that sends %s reads a documented error', async (_what, text, status, code) => {
  const answer = await send(text);
  expect(answer.status).toBe(status);
  expect(answer.head).toMatch(/content-type: application\/json/i);
  expect(answer.body).toMatchObject({ error: code, docs: expect.stringContaining(`/docs/errors#${code}`) });
});

it('HTTP/1.0 without a Host header is answered, because health checks still send it', async () => {
  expect((await send(`GET /healthz HTTP/1.0\r\n\r\n`)).status).toBe(200);
});

it('every 429 and every 503 says when to come again', async () => {
  service.context.store.check = () => Promise.reject(Object.assign(new Error(), { code: 'SQLITE_BUSY' }));
  const unavailable = await service.server.inject('/readyz');
  expect(unavailable.statusCode).toBe(503);
  expect(unavailable.headers['retry-after']).toBe('2');
});
