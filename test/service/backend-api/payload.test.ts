import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { sweep } from '../../../service/src/sweeper.js';
import type { ExistingApp } from '../../../service/src/apps/register-app.js';
import { type RequestParts, exchangeAt } from '../support/classic-request.js';
import { ADA, ADA_WITH_PORTRAIT, approvedCode } from '../support/approved-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';
import { pageService } from '../support/page-service.js';
import { decrypt, verifiedClaims } from '../support/sdk-shape.js';

const ADDRESS = /^http:\/\/localhost:8080(\/sip\/payload\/[0-9a-f-]{36}\/[\w-]{43})$/;

let bench: ExchangeBench;
afterEach(() => bench.close());

async function start(app: Partial<ExistingApp> = {}, store: 'memory' | 'sqlite' = 'memory') {
  bench = await exchangeBench({ classic: true, processed: 'always', ...app }, { store });
}

/** A new exchange; its answer, and the path of the address where it has one. */
async function exchanged({
  person = ADA,
  flag = '',
  ...parts
}: Partial<RequestParts> & {
  person?: typeof ADA;
  flag?: string;
} = {}) {
  const { uuid, authCode } = await bench.approve({}, person);
  const body = JSON.stringify({ authToken: authCode, ...(flag !== '' && { [flag]: true }) });
  const reply = await bench.exchange(authCode, { body, ...parts });
  const answer = reply.json<Record<string, unknown>>();
  return { uuid, authCode, reply, answer, path: ADDRESS.exec(String(answer.data))?.[1] ?? '' };
}

const stored = async (uuid: string) => (await bench.context.store.getScopeRequest(uuid))?.exchange;

describe('an answer by address', () => {
  it.each(['memory', 'sqlite'] as const)('holds the JWT for one fetch as plain text (%s)', async (store) => {
    await start({}, store);
    const { answer, path } = await exchanged();
    expect(answer).toEqual({
      data: expect.stringMatching(ADDRESS),
      userId: ADA.userId,
      encrypted: true,
      alg: 'aes',
      processed: true,
    });
    const fetched = await bench.server.inject(path);
    expect([fetched.statusCode, fetched.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(fetched.headers['content-type']).toMatch(/^text\/plain/);
    const { data, sub } = verifiedClaims(fetched.body, await bench.context.signingKeys.publicKeyHex());
    expect(sub).toBe(bench.app.appId);
    expect(decrypt(data, bench.app.appSecret)).toEqual(ADA.data);
    const again = await bench.server.inject(path);
    expect([again.statusCode, again.json().error]).toEqual([404, 'not_found']);
  });

  it('is another address each time, and not to be had from uuid or code', async () => {
    await start();
    const [one, two] = [await exchanged(), await exchanged()];
    expect(one.path.split('/')[4]).not.toBe(two.path.split('/')[4]);
    const mixed = [`/sip/payload/${one.uuid}/${two.path.split('/')[4]}`, `/sip/payload/${one.uuid}/x`];
    const unknown = `/sip/payload/${randomUUID()}/${two.path.split('/')[4]}`;
    for (const path of [...mixed, unknown]) {
      const reply = await bench.server.inject(path);
      expect([reply.statusCode, reply.json().error]).toEqual([404, 'not_found']);
    }
    expect((await bench.server.inject(one.path)).statusCode).toBe(200);
  });

  it('is given to one of 100 that fetch at once', async () => {
    await start();
    const { path } = await exchanged();
    const replies = await Promise.all(Array.from({ length: 100 }, () => bench.server.inject(path)));
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  it('works for 60 s and no longer, and is wiped then although nobody asks', async () => {
    await start();
    const [first, second, third] = [await exchanged(), await exchanged(), await exchanged()];
    bench.clock.advance(59_999);
    expect((await bench.server.inject(first.path)).statusCode).toBe(200);
    bench.clock.advance(1);
    expect((await bench.server.inject(second.path)).statusCode).toBe(404);
    await sweep(bench.context);
    expect(await stored(third.uuid)).toEqual({ attempt: '', retryUntil: expect.any(Number) });
  });

  it('is sealed where it is kept, and gone from there once fetched', async () => {
    await start();
    const { uuid, path } = await exchanged();
    const secret = path.split('/')[4] ?? '';
    const kept = await stored(uuid);
    expect(kept?.sealedResponse).toBeDefined();
    expect(JSON.stringify(kept)).not.toContain(secret);
    // A sealed value has one dot, and a JWT two.
    expect(kept?.sealedResponse).toMatch(/^[0-9a-f]{8}\.[\w-]+$/);
    expect(() => bench.context.seal.open(kept?.sealedResponse ?? '', `response ${uuid}`)).toThrow();
    await bench.server.inject(path);
    expect(await stored(uuid)).toEqual({ attempt: '', retryUntil: expect.any(Number) });
  });

  it('dies when its code is used again', async () => {
    await start();
    const { authCode, path, uuid } = await exchanged();
    expect((await bench.exchange(authCode)).statusCode).toBe(400);
    expect((await bench.server.inject(path)).statusCode).toBe(404);
    expect(await stored(uuid)).not.toHaveProperty('sealedResponse');
  });

  it('dies with the registration of its app', async () => {
    await start();
    const { path } = await exchanged();
    const app = await bench.context.store.getApp(bench.app.appId);
    if (app) await bench.context.store.putApp({ ...app, revokedAt: bench.clock() });
    expect((await bench.server.inject(path)).statusCode).toBe(404);
  });

  it('is not used up by HEAD, nor fetched by POST', async () => {
    await start();
    const { path } = await exchanged();
    for (const method of ['HEAD', 'POST', 'OPTIONS'] as const) {
      expect((await bench.server.inject({ method, url: path })).statusCode).toBe(404);
    }
    expect((await bench.server.inject(path)).statusCode).toBe(200);
  });
});

it('an address never stands in the log of the service', async () => {
  await start();
  const service = await pageService({ logLevel: 'info' }, { classic: true, processed: 'always' });
  const { authCode } = await approvedCode(service.context, service.app.appId);
  const reply = await exchangeAt(service.server, service.app, authCode, { now: service.clock() / 1000 });
  const path = ADDRESS.exec(reply.json().data)?.[1] ?? '';
  const statuses = [];
  for (const url of [path.replace(/.$/, '~'), path, path]) {
    statuses.push((await service.server.inject(url)).statusCode);
  }
  expect(statuses).toEqual([404, 200, 404]);
  expect(service.lines.filter((line) => line.includes('not_found'))).toHaveLength(2);
  expect(service.lines.join('')).not.toContain(path.split('/')[4]?.slice(0, -1));
  await service.close();
});

describe('an address instead of', () => {
  it.each([
    '/sip/payload/__proto__/x',
    `/sip/payload/3309b34a-8a9f-4171-8d8c-20736c661bc0/${'A'.repeat(43)}`,
    '/sip/payload/%00/%00',
    `/sip/payload/3309b34a-8a9f-4171-8d8c-20736c661bc0/${'A'.repeat(90)}`,
  ])('nothing: %s', async (path) => {
    await start();
    const reply = await bench.server.inject(path);
    expect([reply.statusCode, reply.json().error]).toEqual([404, 'not_found']);
  });

  it('an answer that is kept for a retry of civic-backend: nothing', async () => {
    await start({ processed: 'flag' });
    const { uuid } = await exchanged({ attempt: 'attempt-0123456789' });
    expect(await stored(uuid)).toHaveProperty('sealedResponse');
    for (const secret of ['', 'undefined', 'A'.repeat(43)]) {
      expect((await bench.server.inject(`/sip/payload/${uuid}/${secret}`)).statusCode).toBe(404);
    }
    expect(await stored(uuid)).toHaveProperty('sealedResponse');
  });
});

describe('who is answered by address', () => {
  const portrait = { person: ADA_WITH_PORTRAIT };

  it.each([
    ['always', 'a small answer', {}, true],
    ['always', 'a small answer, flag sent', { flag: 'processPayload' }, true],
    ['always', 'a large answer', portrait, true],
    ['always', 'a retry-safe exchange of civic-backend', { attempt: 'attempt-0123456789' }, false],
    ['flag', 'a small answer', {}, false],
    ['flag', 'a small answer, flag sent', { flag: 'processPayload' }, false],
    ['flag', 'a large answer', portrait, false],
    ['flag', 'a large answer, processPayload', { ...portrait, flag: 'processPayload' }, true],
    ['flag', 'a large answer, allowS3UploadedPayload', { ...portrait, flag: 'allowS3UploadedPayload' }, true],
    ['never', 'a large answer, processPayload', { ...portrait, flag: 'processPayload' }, false],
    [
      'never',
      'a large answer, allowS3UploadedPayload',
      { ...portrait, flag: 'allowS3UploadedPayload' },
      false,
    ],
  ] as const)('set to %s: %s: %#', async (processed, _what, parts, isByAddress) => {
    await start({ processed });
    const { answer, path } = await exchanged(parts);
    expect([answer.processed, path !== '']).toEqual([isByAddress ? true : undefined, isByAddress]);
  });

  it('set to flag: a flag that says no, and a large answer: not', async () => {
    await start({ processed: 'flag' });
    const { authCode } = await bench.approve({}, ADA_WITH_PORTRAIT);
    const body = JSON.stringify({ authToken: authCode, processPayload: false });
    expect((await bench.exchange(authCode, { body })).json()).not.toHaveProperty('processed');
  });

  it('no app that is not classic, whatever its row says', async () => {
    await start();
    const app = await bench.context.store.getApp(bench.app.appId);
    if (app) await bench.context.store.putApp({ ...app, classic: false });
    expect((await exchanged()).answer).not.toHaveProperty('processed');
  });
});
