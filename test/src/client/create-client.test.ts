import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, ClientError, createClient } from '../../../src/client/index.js';
import { ContractService } from './support/contract-service.js';
import { ManualClock } from './support/manual-clock.js';

let service: ContractService;
let client: Client;

beforeEach(async () => {
  service = await ContractService.start();
  client = createClient({ service: `${service.base}/`, appId: 'app', clock: new ManualClock() });
});
afterEach(() => service.stop());

function answer(status: number, body: string, type = 'application/json'): void {
  service.intercept = (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
    return true;
  };
}

async function failure(promise: Promise<unknown>): Promise<ClientError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ClientError);
  return error as ClientError;
}

describe('createClient', () => {
  it.each(['', 'service.test', 'javascript:alert(1)', 'ftp://service.test'])(
    'refuses the service %j',
    (address) => {
      expect(() => createClient({ service: address, appId: 'app' })).toThrow(
        expect.objectContaining({ code: 'service_missing', retryable: false }),
      );
    },
  );

  it('needs an appId', () => {
    expect(() => createClient({ service: service.base, appId: '' })).toThrow(
      expect.objectContaining({ code: 'app_id_missing' }),
    );
  });
});

describe('create', () => {
  it('tells the service the hash of a fresh secret, never the secret', async () => {
    const first = await client.create({
      scope: 'BASIC_SIGNUP',
      returnUrl: 'https://a.test/',
      loginNonce: 'n',
    });
    const second = await client.create({ scope: { attributes: ['contact.personal.email'] } });
    const [one, two] = service.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(first.pageSecret).toMatch(/^[\w-]{43}$/);
    expect(second.pageSecret).not.toBe(first.pageSecret);
    expect(one).toEqual({
      appId: 'app',
      scope: 'BASIC_SIGNUP',
      returnUrl: 'https://a.test/',
      loginNonce: 'n',
      challenge: createHash('sha256').update(first.pageSecret, 'ascii').digest('base64url'),
    });
    expect(two).toMatchObject({ scope: { attributes: ['contact.personal.email'] } });
    expect(JSON.stringify(service.requests)).not.toContain(first.pageSecret);
  });

  it('resolves to what can be shown, frozen', async () => {
    const request = await client.create({ scope: 'BASIC_SIGNUP' });
    expect(request).toMatchObject({
      app: { name: 'Example Shop', isTest: true },
      snapshot: { status: 'pending' },
    });
    expect([request.snapshot, request.app, request.labels].every(Object.isFrozen)).toBe(true);
  });

  it('carries the code and the docs of the service, not its words', async () => {
    const docs = 'https://docs.test/e';
    answer(
      403,
      JSON.stringify({ error: 'origin_not_registered', error_description: '<img onerror=1>', docs }),
    );
    const error = await failure(client.create({ scope: 'secret-input' }));
    expect(error).toMatchObject({ code: 'origin_not_registered', retryable: false, docs });
    expect(error.message).not.toMatch(/<img|secret-input/);
  });

  it.each([
    [500, '<h1>oops</h1>', 'temporarily_unavailable'],
    [429, '', 'temporarily_unavailable'],
    [404, '{"error":"made_up"}', 'invalid_service_response'],
    [404, '{"error":"not_found"}', 'invalid_service_response'],
    [201, '<h1>portal login</h1>', 'invalid_service_response'],
    [201, '{}', 'invalid_service_response'],
    [201, 'null', 'invalid_service_response'],
  ])('%d with %j is %s', async (status, body, code) => {
    answer(status, body);
    expect(await failure(client.create({ scope: 'BASIC_SIGNUP' }))).toMatchObject({ code, retryable: true });
  });

  it('follows no redirect', async () => {
    service.intercept = (_request, response) => {
      response.writeHead(307, { location: 'https://evil.test/' }).end();
      return true;
    };
    expect(await failure(client.create({ scope: 'BASIC_SIGNUP' }))).toMatchObject({
      code: 'service_unreachable',
    });
  });

  it('says so when the service is not there, and keeps the cause', async () => {
    await service.stop();
    const error = await failure(client.create({ scope: 'BASIC_SIGNUP' }));
    expect(error).toMatchObject({ code: 'service_unreachable', retryable: true });
    expect(error.cause).toBeInstanceOf(Error);
    service = await ContractService.start();
  });

  it('ends with the reason of the signal', async () => {
    service.intercept = () => new Promise<boolean>(() => {});
    const ending = new AbortController();
    const creating = client.create({ scope: 'BASIC_SIGNUP', signal: ending.signal });
    const reason = new Error('enough');
    ending.abort(reason);
    await expect(creating).rejects.toBe(reason);
  });
});

describe('resume', () => {
  it('takes up a scope request with its secret', async () => {
    const { uuid, pageSecret } = await client.create({ scope: 'BASIC_SIGNUP' });
    service.move({ status: 'answered' });
    const again = await client.resume({ uuid, secret: pageSecret });
    expect(again.snapshot.status).toBe('answered');
  });

  it('is refused with another secret', async () => {
    const { uuid } = await client.create({ scope: 'BASIC_SIGNUP' });
    const other = await client.create({ scope: 'BASIC_SIGNUP' });
    expect(await failure(client.resume({ uuid, secret: other.pageSecret }))).toMatchObject({
      code: 'unknown_scope_request',
    });
  });

  it.each(['', '../healthz', '<img>', 'not-a-uuid'])('asks nobody about the uuid %j', async (uuid) => {
    const asked = service.requests.length;
    expect((await failure(client.resume({ uuid, secret: 'x' }))).code).toBe('unknown_scope_request');
    expect(service.requests).toHaveLength(asked);
  });

  it('refuses the snapshot of another scope request', async () => {
    const mine = await client.create({ scope: 'BASIC_SIGNUP' });
    const other = service.snapshot();
    answer(200, JSON.stringify({ ...other, uuid: '0b0e7a1c-5c5a-4b7b-9c52-6e0f0a6f7d11' }));
    const error = await failure(client.resume({ uuid: mine.uuid, secret: mine.pageSecret }));
    expect(error.code).toBe('invalid_service_response');
  });
});
