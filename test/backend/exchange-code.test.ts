import { afterEach, describe, expect, it } from 'vitest';
import { newClient } from '../../backend/src/index.js';
import { ADA } from '../service/support/approved-request.js';
import { type ListeningService, listeningService } from '../service/support/listening-service.js';
import { errorOf } from './support/fake-service.js';

let service: ListeningService;
afterEach(() => service.close());

function client(config: Record<string, unknown> = {}) {
  const { appId, appSecret, prvKey } = service.app;
  const api = `${service.origin}/sip`;
  return newClient(
    { appId, appSecret, prvKey, api, ...config },
    { clock: service.clock, wait: async () => {} },
  );
}

describe('exchangeCode against a listening service', () => {
  it('gives the shape of civic-sip-api, with the key the service publishes', async () => {
    service = await listeningService();
    const { authCode } = await service.approve();
    expect(await client().exchangeCode(authCode)).toEqual({ data: ADA.data, userId: ADA.userId });
  });

  it('gives it with a pinned key, without asking for published ones', async () => {
    service = await listeningService();
    const { authCode } = await service.approve();
    const urls: string[] = [];
    const pinned = client({
      trustedKey: await service.context.signingKeys.publicKeyHex(),
      fetch: (url: string, init: RequestInit) => {
        urls.push(url);
        return fetch(url, init);
      },
    });
    expect(await pinned.exchangeCode(authCode)).toMatchObject({ userId: ADA.userId });
    expect(urls).toEqual([`${service.origin}/sip/prod/scopeRequest/authCode`]);
  });

  it('works with env, without it, and with a slash after api', async () => {
    service = await listeningService();
    for (const config of [{ env: 'dev' }, { includeStageInURL: false }, { api: `${service.origin}/sip/` }]) {
      const { authCode } = await service.approve();
      expect(await client(config).exchangeCode(authCode)).toMatchObject({ userId: ADA.userId });
    }
  });

  it('is refused a second time, and the error tells nothing but that', async () => {
    service = await listeningService();
    const { authCode } = await service.approve();
    await client().exchangeCode(authCode);
    const error = await errorOf(client().exchangeCode(authCode));
    expect(error).toMatchObject({
      name: 'ExchangeError',
      code: 'invalid_grant',
      status: 400,
      retryable: false,
    });
    expect(error.message).not.toContain(authCode);
  });

  it.each([true, false])(
    'is refused under a wrong secret without burning the code (classic: %s)',
    async (classic) => {
      service = await listeningService({ classic });
      const { authCode } = await service.approve();
      const error = await errorOf(
        client({ appSecret: '0123456789abcdef0123456789abcdef' }).exchangeCode(authCode),
      );
      expect(error).toMatchObject({ code: 'invalid_client', status: 401 });
      expect(await client().exchangeCode(authCode)).toMatchObject({ userId: ADA.userId });
    },
  );

  it('gets the data although the first reply was lost on the way', async () => {
    service = await listeningService();
    const { authCode } = await service.approve();
    let lost = 0;
    const lossy = async (url: string, init: RequestInit) => {
      const response = await fetch(url, init);
      if (init.method === 'POST' && lost++ === 0) {
        await response.arrayBuffer();
        throw new TypeError('fetch failed');
      }
      return response;
    };
    expect(await client({ fetch: lossy }).exchangeCode(authCode)).toEqual({
      data: ADA.data,
      userId: ADA.userId,
    });
    expect(lost).toBe(2);
  });

  it('gets nothing from a strict app whose reply was lost', async () => {
    service = await listeningService({ strict: true });
    const { authCode } = await service.approve();
    let lost = 0;
    const lossy = async (url: string, init: RequestInit) => {
      const response = await fetch(url, init);
      if (init.method === 'POST' && lost++ === 0) throw new TypeError('fetch failed');
      return response;
    };
    expect(await errorOf(client({ fetch: lossy }).exchangeCode(authCode))).toMatchObject({
      code: 'invalid_grant',
    });
  });

  it('T09: compares the login nonce that was frozen with the scope request', async () => {
    service = await listeningService();
    const mine = await service.approve({ loginNonce: 'visitor-7' });
    expect(await client().exchangeCode(mine.authCode, { loginNonce: 'visitor-7' })).toMatchObject({
      userId: ADA.userId,
    });
    const theirs = await service.approve({ loginNonce: 'visitor-8' });
    const error = await errorOf(client().exchangeCode(theirs.authCode, { loginNonce: 'visitor-7' }));
    expect(error).toMatchObject({ code: 'login_nonce_mismatch', retryable: false });
    const without = await service.approve();
    expect(await errorOf(client().exchangeCode(without.authCode, { loginNonce: 'visitor-7' }))).toMatchObject(
      {
        code: 'login_nonce_mismatch',
      },
    );
  });

  it('T40: finds each key that the service has just begun to use, many exchanges at once', async () => {
    service = await listeningService();
    const one = client();
    for (let rotation = 0; rotation < 4; rotation++) {
      const codes = await Promise.all(Array.from({ length: 8 }, () => service.approve()));
      await service.context.signingKeys.rotate();
      service.clock.advance(1_000);
      const results = await Promise.all(codes.map(({ authCode }) => one.exchangeCode(authCode)));
      expect(new Set(results.map(({ userId }) => userId))).toEqual(new Set([ADA.userId]));
    }
  });

  it('T40: fetches the keys once more, and not a hundred times, for key ids that nobody knows', async () => {
    service = await listeningService();
    let fetched = 0;
    const now = service.clock();
    const foreign = async (url: string, init: RequestInit) => {
      if (String(url).endsWith('jwks.json')) fetched++;
      const response = await fetch(url, init);
      if (init.method !== 'POST') return response;
      const answer = (await response.json()) as { data: string };
      const [, ...rest] = answer.data.split('.');
      const header = Buffer.from(
        JSON.stringify({ alg: 'ES256', typ: 'JWT', kid: String(Math.random()) }),
      ).toString('base64url');
      return new Response(JSON.stringify({ ...answer, data: [header, ...rest].join('.') }));
    };
    const { appId, appSecret, prvKey } = service.app;
    const config = { appId, appSecret, prvKey, api: `${service.origin}/sip`, fetch: foreign as typeof fetch };
    const one = newClient(config, { clock: () => now });
    for (let nth = 0; nth < 100; nth++) {
      const { authCode } = await service.approve();
      expect(await errorOf(one.exchangeCode(authCode))).toMatchObject({ code: 'invalid_user_data' });
    }
    expect(fetched).toBe(2);
  });

  it('does not spend the code while the published keys cannot be had', async () => {
    service = await listeningService();
    const { authCode } = await service.approve();
    const withoutKeys = async (url: string, init: RequestInit) => {
      if (String(url).endsWith('jwks.json')) return new Response('', { status: 503 });
      return fetch(url, init);
    };
    const error = await errorOf(client({ fetch: withoutKeys }).exchangeCode(authCode));
    expect(error).toMatchObject({ code: 'temporarily_unavailable', retryable: true });
    expect(await client().exchangeCode(authCode)).toMatchObject({ userId: ADA.userId });
  });

  it('lets a caller give up while the published keys are fetched, and the others go on', async () => {
    service = await listeningService();
    let deliver = () => {};
    const delivered = new Promise<void>((resolve) => {
      deliver = resolve;
    });
    const slowKeys = async (url: string, init: RequestInit) => {
      if (String(url).endsWith('jwks.json')) await delivered;
      return fetch(url, init);
    };
    const one = client({ fetch: slowKeys });
    const [mine, theirs] = [await service.approve(), await service.approve()];
    const controller = new AbortController();
    const reason = new Error('closed');
    const givenUp = errorOf(one.exchangeCode(mine.authCode, { signal: controller.signal }));
    const waiting = one.exchangeCode(theirs.authCode);
    controller.abort(reason);
    expect(await givenUp).toBe(reason);
    deliver();
    expect(await waiting).toMatchObject({ userId: ADA.userId });
    expect(await one.exchangeCode(mine.authCode)).toMatchObject({ userId: ADA.userId });
  });

  it('lets a caller give up while a key is fetched that is new', async () => {
    service = await listeningService();
    const controller = new AbortController();
    const reason = new Error('closed');
    let fetched = 0;
    const noSecondTime = (url: string, init: RequestInit) => {
      if (!String(url).endsWith('jwks.json') || fetched++ === 0) return fetch(url, init);
      controller.abort(reason);
      return new Promise<Response>(() => {});
    };
    const one = client({ fetch: noSecondTime });
    const { authCode } = await service.approve();
    await one.exchangeCode(authCode);
    await service.context.signingKeys.rotate();
    const next = await service.approve();
    expect(await errorOf(one.exchangeCode(next.authCode, { signal: controller.signal }))).toBe(reason);
  });

  it('sends no one after the address of an answer that somebody else put there', async () => {
    service = await listeningService({ classic: true, processed: 'always' });
    const { authCode } = await service.approve();
    const urls: string[] = [];
    const watched = async (url: string, init: RequestInit) => {
      urls.push(String(url));
      const response = await fetch(url, init);
      if (init.method !== 'POST') return response;
      const answer = (await response.json()) as Record<string, unknown>;
      expect(answer).not.toHaveProperty('processed');
      return Response.json({ ...answer, data: `${service.origin}/elsewhere`, processed: true });
    };
    const error = await errorOf(client({ fetch: watched }).exchangeCode(authCode));
    expect(error).toMatchObject({ code: 'invalid_user_data' });
    expect(urls.filter((url) => url.endsWith('/elsewhere'))).toEqual([]);
  });

  it('keeps two clients of one process apart', async () => {
    service = await listeningService();
    const elsewhere = client({ api: 'http://127.0.0.1:9/sip' });
    const { authCode } = await service.approve();
    expect(await client().exchangeCode(authCode)).toMatchObject({ userId: ADA.userId });
    expect(await errorOf(elsewhere.exchangeCode(authCode))).toMatchObject({ code: 'service_unreachable' });
  });
});
