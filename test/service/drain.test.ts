import { type AddressInfo, type Socket, connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PageService, pageService } from './support/page-service.js';

let service: PageService;
let port: number;
beforeEach(async () => {
  service = await pageService();
  await service.server.listen({ host: '127.0.0.1', port: 0 });
  port = (service.server.server.address() as AddressInfo).port;
});
afterEach(() => {
  vi.useRealTimers();
  return service.close();
});

async function open(text = ''): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  const accepted = once(service.server.server, 'connection');
  await once(socket, 'connect');
  await accepted;
  socket.write(text);
  return socket;
}

it('closes although a browser holds a connection that it opened in advance', async () => {
  const socket = await open();
  const gone = once(socket, 'close');
  await service.server.close();
  await gone;
});

it('closes although somebody sends a request byte by byte (T34)', async () => {
  const [accepted] = await Promise.all([
    once(service.server.server, 'connection'),
    open('GET /healthz HTTP/1.1\r\nX-Slow: '),
  ]);
  const socket = accepted[0] as Socket;
  while (socket.bytesRead === 0) await new Promise((resolve) => setImmediate(resolve));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const closed = service.server.close();
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(7_999);
  expect(socket.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  await closed;
  expect(socket.destroyed).toBe(true);
});

it('lets a request under way have its answer', async () => {
  let release = () => {};
  const reached = new Promise<void>((resolve) => {
    service.context.store.check = async () => {
      resolve();
      await new Promise<void>((go) => (release = go));
    };
  });
  const response = fetch(`http://127.0.0.1:${port}/readyz`);
  await reached;
  const closed = service.server.close();
  release();
  expect((await response).status).toBe(200);
  await closed;
});

it('answers what comes on an open connection while it stops, and asks to close it', async () => {
  const socket = await open('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n');
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  await once(socket, 'data');
  expect(text).not.toContain('Connection: close');
  text = '';
  const closed = service.server.close();
  const gone = once(socket, 'close');
  socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n');
  await gone;
  expect(text).toMatch(/^HTTP\/1.1 200 OK/);
  expect(text).toMatch(/connection: close/i);
  await closed;
});

it('takes no new connection while it stops', async () => {
  const closed = service.server.close();
  await closed;
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
});
