import { createHmac } from 'node:crypto';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTextWebhook } from '../../../service/src/contact/text-webhook.js';
import type { Delivered } from '../../../service/src/events.js';
import { createPostPublic } from '../../../service/src/outgoing/fetch-public.js';
import { type TestContext, testContext } from '../support/approved-request.js';

const KEY = Buffer.from('0123456789abcdef0123456789abcdef');
const ADA = { contact: { kind: 'phone', value: '+442079460958' }, code: '012345', site: 'Fern' } as const;

let bench: TestContext;
let delivered: Delivered[];
let asked: { headers: IncomingMessage['headers']; method: string | undefined; body: string }[];
let answers: (number | 'nothing')[];
let close: () => unknown;
let url: string;

beforeEach(async () => {
  bench = await testContext();
  delivered = [];
  bench.context.events.on('delivered', (event) => delivered.push(event));
  asked = [];
  answers = [];
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push({ headers: request.headers, method: request.method, body: Buffer.concat(chunks).toString() });
    const status = answers.shift() ?? 204;
    if (status === 'nothing') return void request.socket.destroy();
    reply.writeHead(status, status === 307 ? { location: '/elsewhere' } : {}).end('body');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/texts?team=1`;
  close = () => new Promise((done) => server.close(done));
});
afterEach(async () => {
  await close();
  await bench.close();
});

const deliver = () => createTextWebhook(bench.context, { url, key: KEY })(ADA);

it('a gateway gets number, text and code, signed as Standard Webhooks has it', async () => {
  expect(await deliver()).toBe(true);
  const [{ headers, method, body } = { headers: {}, method: '', body: '' }] = asked;
  expect(method).toBe('POST');
  expect(JSON.parse(body)).toEqual({
    type: 'contact.code',
    timestamp: '2030-01-01T00:00:00.000Z',
    data: {
      to: '+442079460958',
      text: '012345 is your code for Fern. Type it in your identity wallet, and tell it to nobody.',
      code: '012345',
    },
  });
  expect(headers['content-type']).toBe('application/json');
  expect(headers['webhook-timestamp']).toBe('1893456000');
  const signed = `${headers['webhook-id']}.1893456000.${body}`;
  const signature = createHmac('sha256', KEY).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(delivered).toEqual([{ kind: 'phone', outcome: 'taken' }]);
});

it('a gateway that fails twice gets the same message a third time, with the same id', async () => {
  answers = [503, 'nothing', 200];
  expect(await deliver()).toBe(true);
  expect(asked).toHaveLength(3);
  expect(new Set(asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
});

it('each message has an id of its own', async () => {
  await deliver();
  await deliver();
  expect(new Set(asked.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
});

it.each([[[500, 500, 500, 200]], [[429, 429, 429, 200]], [[307, 307, 307, 200]], [[401, 404, 410, 200]]])(
  'after three tries (%j) the person is told that nothing was sent',
  async (given) => {
    answers = [...given];
    expect(await deliver()).toBe(false);
    expect(asked).toHaveLength(3);
    expect(delivered).toMatchObject([{ kind: 'phone', outcome: 'failed', reply: given[2] }]);
  },
);

it.each([400, 422])(
  'a refusal (%i) is not tried again, and tells the person nothing about the number',
  async (status) => {
    answers = [status];
    expect(await deliver()).toBe(true);
    expect(asked).toHaveLength(1);
    expect(delivered).toEqual([{ kind: 'phone', outcome: 'refused', reply: status }]);
  },
);

it('a gateway that is down is said so, and never by its address', async () => {
  await close();
  close = () => {};
  expect(await deliver()).toBe(false);
  expect(delivered).toEqual([{ kind: 'phone', outcome: 'failed', cause: 'ECONNREFUSED' }]);
});

it.each([
  ['http', 'http://gateway.example/texts'],
  ['a private address', 'https://10.0.0.1/texts'],
  ['a name that leads to a private address', 'https://gateway.example/texts'],
])('in live mode nothing is posted to %s', async (_what, address) => {
  const resolve: LookupFunction = (_host, _options, done) =>
    done(null, [{ address: '127.0.0.1', family: 4 }]);
  await expect(createPostPublic('live', resolve)(address, '{}', {}, 5000)).rejects.toThrow(
    /https only|private address/,
  );
  expect(asked).toEqual([]);
});
