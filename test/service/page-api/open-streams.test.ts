import type { IncomingMessage } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RequestAnswered } from '../../../service/src/events.js';
import { createEventStreams } from '../../../service/src/page-api/event-streams.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { move } from '../../../service/src/scope-request/moves.js';
import { testClock, testContext } from '../support/approved-request.js';
import { ORIGIN, type PageKey, type PageService, pageService } from '../support/page-service.js';
import { START, storedRequest } from '../support/stored-request.js';

let service: PageService;
/** How many listen to the store. */
let listening = 0;
/** How many streams were open, after each change. */
let counts: number[] = [];
let answered: RequestAnswered[] = [];
const requests: IncomingMessage[] = [];
beforeEach(async () => {
  service = await pageService({ logLevel: 'error' });
  await service.server.listen({ host: '127.0.0.1', port: 0 });
  service.server.server.on('request', (request: IncomingMessage) => requests.push(request));
  const { store, events } = service.context;
  const { subscribe } = store;
  [listening, counts, answered] = [0, [], []];
  store.subscribe = (uuid, listener) => {
    const end = subscribe(uuid, listener);
    listening++;
    return () => {
      listening--;
      end();
    };
  };
  events.on('streams', (count) => counts.push(count));
  events.on('request-answered', (one) => {
    if (one.route === '/scope-requests/:uuid') answered.push(one);
  });
});
afterEach(async () => {
  requests.splice(0);
  await service.close();
});

/** A page as the network sees it. */
function open({ uuid, secret }: PageKey): { socket: Socket; until(text: string): Promise<void> } {
  const { port } = service.server.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1')
    .setEncoding('utf8')
    .on('error', () => {});
  const lines = [
    `GET /scope-requests/${uuid} HTTP/1.1`,
    'Host: localhost',
    `Origin: ${ORIGIN}`,
    `Authorization: Bearer ${secret}`,
    'Accept: text/event-stream',
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  let seen = '';
  let look = () => {};
  socket.on('data', (text: string) => {
    seen += text;
    look();
  });
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      look = () => void (seen.includes(text) && resolve());
      look();
    });
  return { socket, until };
}

/** When the last stream is no longer counted. */
async function allGone(): Promise<void> {
  while (counts.at(-1) !== 0) await setImmediate();
}

const read = ({ uuid }: PageKey) => advance(service.context, uuid, (row) => move(row, ['read']));
const cancel = ({ uuid }: PageKey) => advance(service.context, uuid, (row) => move(row, ['cancelled']));

it('holds nothing of a stream that has ended, and counts it once as an answered request', async () => {
  const keys = [await service.start(), await service.start()];
  const pages = keys.map(open);
  for (const page of pages) await page.until('"pending"');
  expect(counts).toEqual([1, 2]);
  expect(listening).toBe(2);
  expect(answered).toEqual([]);
  for (const key of keys) await cancel(key);
  // The end of the answer, and the connection stays open for the next request.
  for (const page of pages) await page.until('\r\n0\r\n\r\n');
  expect(counts).toEqual([1, 2, 1, 0]);
  expect(listening).toBe(0);
  expect(answered).toHaveLength(2);
  expect(answered[0]).toMatchObject({ method: 'GET', statusCode: 200 });
  expect(answered[0]?.seconds).toBeGreaterThan(0);
  for (const { socket } of pages) socket.destroy();
});

it('keeps neither page secret nor headers of the request while the stream is open', async () => {
  const key = await service.start();
  const page = open(key);
  await page.until('"pending"');
  const [request] = requests;
  expect(request?.url).toContain(key.uuid);
  expect(JSON.stringify([request?.headers, request?.rawHeaders])).not.toContain(key.secret);
  page.socket.destroy();
  await allGone();
});

it('lets go of pages that break off while it writes, and the others hear everything', async () => {
  const key = await service.start();
  const stays = open(key);
  await stays.until('"pending"');
  const pages = Array.from({ length: 7 }, () => open(key));
  for (const page of pages) await page.until('"pending"');
  const changing = read(key);
  for (const { socket } of pages) socket.resetAndDestroy();
  await changing;
  await stays.until('"read"');
  while (counts.at(-1) !== 1) await setImmediate();
  expect(listening).toBe(1);
  await cancel(key);
  await stays.until('"cancelled"');
  await allGone();
  expect(listening).toBe(0);
  stays.socket.destroy();
});

it('holds nothing of a page that was gone before its stream began', async () => {
  const key = await service.start();
  const { store } = service.context;
  const { getScopeRequest } = store;
  let page: ReturnType<typeof open> | undefined;
  store.getScopeRequest = async (uuid) => {
    store.getScopeRequest = getScopeRequest;
    page?.socket.resetAndDestroy();
    const [request] = requests;
    while (!request?.socket.destroyed) await setImmediate();
    return getScopeRequest(uuid);
  };
  page = open(key);
  while (counts.length === 0) await setImmediate();
  await allGone();
  expect(listening).toBe(0);
});

it('ends a stream that fails, and the log says so without what failed', async () => {
  const key = await service.start();
  const page = open(key);
  await page.until('"pending"');
  const { store } = service.context;
  const changed = read(key);
  store.getScopeRequest = async () => {
    throw new RangeError(`no row for ${key.secret}`);
  };
  await changed.catch(() => {});
  await page.until('\r\n0\r\n\r\n');
  expect(listening).toBe(0);
  const lines = service.lines.filter((line) => line.includes('stream of events'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('RangeError');
  expect(service.lines.join('')).not.toContain(key.secret);
  page.socket.destroy();
});

it('sends a heartbeat to every stream, and others have their turn meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const { context, close } = await testContext({}, testClock(START));
    const streams = createEventStreams(context, { error() {} }, 'route');
    const written: number[] = [];
    const COUNT = 450;
    for (let nth = 0; nth < COUNT; nth++) {
      const request = storedRequest();
      await context.store.createScopeRequest(request);
      const raw = new Writable({
        write(chunk: Buffer, _encoding, done) {
          if (chunk.toString() === ':\n\n') written.push(nth);
          done();
        },
      });
      Object.assign(raw, { writeHead() {}, flushHeaders() {}, req: {} });
      const reply = { raw, hijack() {}, getHeaders: () => ({}), elapsedTime: 0 };
      streams.open(request.uuid, reply as unknown as FastifyReply);
    }
    vi.advanceTimersByTime(14_999);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    const atOnce = written.length;
    expect(atOnce).toBeLessThan(COUNT / 2);
    while (written.length < COUNT) await setImmediate();
    expect(new Set(written).size).toBe(COUNT);
    streams.close();
    expect(vi.getTimerCount()).toBe(0);
    await close();
  } finally {
    vi.useRealTimers();
  }
});
