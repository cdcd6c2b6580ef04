import { randomBytes } from 'node:crypto';
import type { Status } from 'civic-elements/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MockedScopeRequest } from '../../../elements/testing/playwright/mocked-scope-request.js';
import { type Call, PageApi } from '../../../elements/testing/playwright/page-api.js';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { fail, move } from '../../../service/src/scope-request/moves.js';
import { ORIGIN, type PageService, pageService } from '../support/page-service.js';

const MOCK = 'https://id.example.org';

/** What a page gets. In the body, names stand in the place of what is random. */
interface Got {
  status: number;
  headers: unknown[];
  body: unknown;
}

/** The headers that decide whether a page may read what it gets, and how. */
const HEADERS = [
  'content-type',
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-max-age',
];

/** A page at a service, and the person who answers it there. */
interface Side {
  create(patch?: Record<string, unknown>): Promise<Got>;
  /** @param path `{uuid}` stands for that of the page's scope request */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Got>;
  act(action: string, body?: unknown): Promise<Got>;
  get(query?: string): Promise<Got>;
  read(): Promise<unknown>;
  approve(): Promise<unknown>;
  deny(): Promise<unknown>;
  fail(): Promise<unknown>;
  /** @returns the response code that the wallet brings back */
  approveHere(): Promise<string>;
}

function plain(text: string, service: string): unknown {
  const named = text
    .replaceAll(service, '<service>')
    .replaceAll(encodeURIComponent(service), '<service>')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
    .replaceAll(/(\/w\/|wallet-api(?:\/|%2F)request(?:\/|%2F))[\w-]{22}/g, '$1<id>')
    .replaceAll(/client_id=[^&"]*/g, 'client_id=<client>')
    .replace(/"authCode":"([\w-]+\.){2}[\w-]+"/, '"authCode":"<jwt>"');
  const [, start, data] = /^(event: snapshot\nid: \d+\n)data: (.*)\n\n$/.exec(named) ?? [];
  if (named === '') return '';
  const json: unknown = JSON.parse(data ?? named);
  return start === undefined ? json : { start, json };
}

type Send = (call: Call) => Promise<{ status: number; headers: Record<string, unknown>; body: string }>;

function sideOf(base: string, appId: string, send: Send, person: (uuid: () => string) => object): Side {
  const secret = randomBytes(32).toString('base64url');
  let uuid = '';
  const call: Side['call'] = async (method, path, body, headers = {}) => {
    const reply = await send({
      method,
      path: path.replace('{uuid}', uuid),
      headers: {
        origin: ORIGIN,
        authorization: `Bearer ${secret}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    });
    if (reply.status === 201) ({ uuid } = JSON.parse(reply.body) as { uuid: string });
    const seen = HEADERS.map((name) => reply.headers[name]);
    return { status: reply.status, headers: seen, body: plain(reply.body, base) };
  };
  const side = {
    call,
    create: (patch = {}) =>
      call('POST', '/scope-requests', { appId, scope: 'BASIC_SIGNUP', challenge: sha256(secret), ...patch }),
    act: (action: string, body: unknown = {}) => call('POST', `/scope-requests/{uuid}/${action}`, body),
    get: (query = '') => call('GET', `/scope-requests/{uuid}${query}`),
  };
  return { ...side, ...person(() => uuid) } as Side;
}

let service: PageService;
let real: Side;
let mock: Side;
beforeEach(async () => {
  service = await pageService();
  const { server, app, context, clock } = service;
  const go = (uuid: string, path: Status[]) =>
    advance(context, uuid, (row, now) => move(row, path, { expiresAt: now + 300_000 }));
  real = sideOf(
    context.options.publicUrl,
    app.appId,
    async ({ method, path, headers, body }) => {
      const sent = { method: method as 'GET', url: path, headers, ...(body !== '' && { payload: body }) };
      const response = await server.inject(sent);
      return { status: response.statusCode, headers: response.headers, body: response.body };
    },
    (uuid) => {
      const key = () => ({ uuid: uuid() }) as Parameters<PageService['answer']>[0];
      return {
        read: () => go(uuid(), ['read']),
        approve: () => service.answer(key()),
        deny: () => advance(context, uuid(), (row) => move(row, ['denied'])),
        fail: () =>
          advance(context, uuid(), (row, now) => ({ ...fail(row, 'label_missing'), expiresAt: now })),
        approveHere: () => service.answer(key(), 'same-device'),
      };
    },
  );

  let request: MockedScopeRequest;
  const options = { app: { name: 'Test shop', isTest: true } };
  const api = new PageApi(MOCK, options, (row) => (request = row), clock);
  mock = sideOf(
    MOCK,
    app.appId,
    (call) => api.answer(call),
    () => ({
      read: async () => request.read(),
      approve: async () => request.approve(),
      deny: async () => request.deny(),
      fail: async () => request.fail('label_missing'),
      approveHere: async () => new URL(request.approveOnSameDevice()).hash.replace('#response_code-', ''),
    }),
  );
});
afterEach(() => service.close());

/** What a page gets in each step. A step without an answer is one of the person's. */
async function walk(side: Side, steps: readonly ((side: Side) => Promise<unknown>)[]): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const step of steps) {
    const got = await step(side);
    if (typeof got === 'object' && got !== null && 'body' in got) seen.push(got);
  }
  return seen;
}

const create = (side: Side) => side.create();
const get = (side: Side) => side.get();
const renew = (side: Side) => side.act('renew');
const cancel = (side: Side) => side.act('cancel', { reason: 'user' });
const read = (side: Side) => side.read();
const approve = (side: Side) => side.approve();

const WAYS: Record<string, readonly ((side: Side) => Promise<unknown>)[]> = {
  'reads and approves': [create, get, read, get, approve, get, get],
  'approves unread': [create, approve, get, cancel, renew],
  denies: [create, read, (side) => side.deny(), get, cancel],
  'shows what cannot be used': [create, (side) => side.fail(), (side) => ignoreTime(side.get()), renew],
  'lets the page renew three times and no more': [create, renew, read, renew, get, renew, renew, get],
  'is given up, and given up again': [create, cancel, cancel, get, renew],
  'comes back to the page': [
    create,
    async (side) => {
      const code = await side.approveHere();
      const before = await side.get();
      const wrong = await side.act('return', { responseCode: 'wrong' });
      const right = await side.act('return', { responseCode: code });
      const again = await side.act('return', { responseCode: code });
      return { body: [before, wrong, right, again] };
    },
    get,
  ],
  'comes back although nobody answered': [create, (side) => side.act('return', { responseCode: 'x' })],
  'is asked through a prompt that the page has not': [
    create,
    (side) => side.act('read'),
    (side) => side.act('answer', { protocol: 'org-iso-mdoc', data: {} }),
    (side) => side.act('answer', { protocol: 'smoke signals', data: {} }),
  ],
  'uses a link on this device only': [(side) => side.create({ crossDevice: 'off' }), get],
  'has a code only when asked for': [(side) => side.create({ crossDevice: 'fallback' }), get],
  'has decided when the page begins to listen': [
    create,
    (side) => side.deny(),
    (side) => side.call('GET', '/scope-requests/{uuid}', undefined, { accept: 'text/event-stream' }),
  ],
  'is polled': [create, (side) => side.get('?after=0&wait=25'), (side) => side.get('?after=1&wait=0')],
};

/** The time of the end of a failed one means nothing. */
async function ignoreTime(got: Promise<Got>): Promise<Got> {
  const { body, ...rest } = await got;
  return { ...rest, body: { ...(body as object), expiresAt: '' } };
}

describe('the mocked service answers a page as the real one does, when the person', () => {
  it.each(Object.entries(WAYS))('%s', async (_, steps) => {
    const [expected, got] = [await walk(real, steps), await walk(mock, steps)];
    expect(got).toEqual(expected);
    expect(got.length).toBeGreaterThan(0);
  });

  it('does nothing until the time is over', async () => {
    const steps = [create, async () => service.clock.advance(120_000), get, cancel, renew];
    const expected = await walk(real, steps);
    service.clock.advance(-120_000);
    expect(await walk(mock, steps)).toEqual(expected);
  });

  it('approves, and the page comes a minute late', async () => {
    for (const side of [real, mock]) await walk(side, [create, approve, get]);
    service.clock.advance(60_000);
    expect(await ignoreTime(mock.get())).toEqual(await ignoreTime(real.get()));
  });
});

it('the mocked service lets every page ask, as the real one does', async () => {
  const asked = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  };
  const got = await mock.call('OPTIONS', '/scope-requests', undefined, asked);
  expect(got).toEqual(await real.call('OPTIONS', '/scope-requests', undefined, asked));
  expect(got.headers[1]).toBe('*');
});

describe('the mocked service refuses a page as the real one does that', () => {
  it.each<[string, Record<string, unknown>]>([
    ['names no app', { appId: undefined }],
    ['asks for nothing', { scope: '' }],
    ['asks for a list of nothing', { scope: { attributes: [] } }],
    ['asks for a list and more', { scope: { attributes: ['contact.personal.email'], more: 1 } }],
    ['misspells a scope', { scope: 'BASIC_SIGNIN' }],
    ['has a challenge that is none', { challenge: 'short' }],
    ['has a nonce of more than 128 characters', { loginNonce: 'n'.repeat(129) }],
    ['names a place that is none', { returnUrl: '' }],
    ['wants the code in a place that is none', { crossDevice: 'never' }],
    ['names 17 protocols', { digital: Array.from({ length: 17 }, () => 'a') }],
    ['says more than there is', { colour: 'red' }],
  ])('%s', async (_, patch) => {
    const got = await mock.create(patch);
    expect(got.status).toBe(400);
    expect(got).toEqual(await real.create(patch));
  });

  it.each<[string, string, string, unknown, Record<string, string>]>([
    [
      'is not the one that started it',
      'GET',
      '/scope-requests/{uuid}',
      undefined,
      { authorization: `Bearer ${'x'.repeat(43)}` },
    ],
    ['has no secret', 'GET', '/scope-requests/{uuid}', undefined, { authorization: '' }],
    ['invents one', 'GET', `/scope-requests/${crypto.randomUUID()}`, undefined, {}],
    ['sends half a JSON', 'POST', '/scope-requests', '{"appId"', {}],
    ['sends no object', 'POST', '/scope-requests', '[]', {}],
    ['gives up for a reason of its own', 'POST', '/scope-requests/{uuid}/cancel', { reason: 'bored' }, {}],
    ['comes back without a code', 'POST', '/scope-requests/{uuid}/return', {}, {}],
    ['waits for more than 25 seconds', 'GET', '/scope-requests/{uuid}?after=1&wait=26', undefined, {}],
    ['asks what nobody knows', 'GET', '/scope-requests/{uuid}?colour=red', undefined, {}],
    ['calls what is not there', 'POST', '/scope-requests/{uuid}/approve', {}, {}],
  ])('%s', async (_, method, path, body, headers) => {
    await Promise.all([real.create(), mock.create()]);
    const [expected, got] = [
      await real.call(method, path, body, headers),
      await mock.call(method, path, body, headers),
    ];
    expect(got.status).toBe(expected.status);
    expect(withoutMember(got.body)).toEqual(withoutMember(expected.body));
    expect(got.status).toBeGreaterThanOrEqual(400);
  });
});

/** Of a query, the mocked service does not say which part is wrong. */
function withoutMember(body: unknown): unknown {
  const { member: _, ...rest } = body as { member?: string };
  return rest;
}
