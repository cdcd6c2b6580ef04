import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ERRORS } from 'civic-elements/protocol';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrustList } from '../../../service/src/store/store.js';
import { type PageService, pageService } from '../support/page-service.js';
import { storedList } from '../support/stored-request.js';

let service: PageService;
beforeAll(async () => {
  service = await pageService();
});
afterAll(() => service.close());

const get = (url: string) => service.server.inject(url);

describe('/.well-known/jwks.json', () => {
  it('lets anybody verify what the service signs', async () => {
    const token = await service.context.signingKeys.sign({ sub: 'x' });
    const response = await get('/.well-known/jwks.json');
    expect(response.headers['content-type']).toContain('application/json');
    expect((await jwtVerify(token, createLocalJWKSet(response.json()))).payload.sub).toBe('x');
  });

  it('still lists the old key after a rotation, and no private member of any', async () => {
    const token = await service.context.signingKeys.sign({ sub: 'x' });
    await service.context.signingKeys.rotate();
    const response = await get('/.well-known/jwks.json');
    await expect(jwtVerify(token, createLocalJWKSet(response.json()))).resolves.toBeDefined();
    for (const jwk of response.json<{ keys: object[] }>().keys) {
      expect(Object.keys(jwk).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    }
  });
});

describe('health', () => {
  it('is told while the process runs', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
  });

  it('is readiness while the store answers', async () => {
    const response = await get('/readyz');
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it.each([
    [
      'a database error',
      Object.assign(new Error('disk I/O error at /secret/path'), { code: 'SQLITE_IOERR' }),
    ],
    ['any other error', new TypeError('The database connection is not open: /secret/path')],
  ])('is not readiness after %s: 503, without its words', async (_what, error) => {
    const { check } = service.context.store;
    service.context.store.check = () => Promise.reject(error);
    const [ready, alive] = [await get('/readyz'), await get('/healthz')];
    service.context.store.check = check;
    expect([ready.statusCode, ready.json().error]).toEqual([503, 'temporarily_unavailable']);
    expect(ready.body).not.toContain('/secret/path');
    expect(alive.statusCode).toBe(200);
  });
});

describe('readiness of a service with a database', () => {
  const ready = async (change: (file: string) => void) => {
    const stored = await pageService({ store: 'sqlite' });
    const before = (await stored.server.inject('/readyz')).statusCode;
    change(join(stored.context.options.dataDir, 'civic.sqlite'));
    const after = (await stored.server.inject('/readyz')).statusCode;
    await stored.close();
    return [before, after];
  };

  it('ends when the folder is deleted, although the open file still takes writes', async () => {
    expect(await ready((file) => rmSync(dirname(file), { recursive: true }))).toEqual([200, 503]);
  });

  it('ends when the file is replaced, as by a backup that is put back under a running service', async () => {
    const replace = (file: string) => {
      renameSync(file, `${file}.old`);
      copyFileSync(`${file}.old`, file);
    };
    expect(await ready(replace)).toEqual([200, 503]);
  });

  it('is asked of the store once for probes that come together', async () => {
    const { check } = service.context.store;
    let asked = 0;
    service.context.store.check = async () => {
      asked++;
      await check();
    };
    const probes = await Promise.all(Array.from({ length: 10 }, () => get('/readyz')));
    service.context.store.check = check;
    expect(new Set(probes.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(asked).toBeLessThan(10);
  });
});

describe('/docs/errors', () => {
  it.each(Object.keys(ERRORS))('explains %s where the docs member points', async (code) => {
    expect((await get('/docs/errors')).body).toContain(`<dt id="${code}">`);
  });

  it('is a page that runs nothing and loads nothing but our own style sheet', async () => {
    const response = await get('/docs/errors');
    expect(response.headers['content-type']).toContain('text/html');
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    expect(response.body).not.toMatch(/<script|<img|style=| on\w+=/);
    expect(response.body.match(/<link[^>]*>/g)).toEqual(['<link rel="stylesheet" href="../w/style.css">']);
  });
});

describe('/openapi.json', () => {
  it('describes what a page can call, with the bodies it must send', async () => {
    const api = (await get('/openapi.json')).json();
    expect(api.openapi).toMatch(/^3\./);
    expect(api.servers).toEqual([{ url: 'http://localhost:8080' }]);
    const { paths } = api;
    for (const path of [
      '/scope-requests',
      '/scope-requests/{uuid}',
      '/scope-requests/{uuid}/cancel',
      '/scope-requests/{uuid}/renew',
      '/scope-requests/{uuid}/return',
      '/.well-known/jwks.json',
    ]) {
      expect(paths).toHaveProperty([path]);
    }
    const body = paths['/scope-requests'].post.requestBody.content['application/json'].schema;
    expect(body.required.toSorted()).toEqual(['appId', 'challenge', 'scope']);
    expect(body.additionalProperties).toBe(false);
  });

  it('names no parameter that a route does not have', async () => {
    const { paths } = (await get('/openapi.json')).json<{
      paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
    }>();
    for (const [path, methods] of Object.entries(paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
      for (const { parameters = [] } of Object.values(methods)) {
        const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        expect(named.toSorted()).toEqual(inPath);
      }
    }
  });
});

describe('/metrics', () => {
  it('counts the open scope requests', async () => {
    const count = async () =>
      Number(/^civic_scope_requests_open (\d+)$/m.exec((await get('/metrics')).body)?.[1]);
    const before = await count();
    const key = await service.start();
    expect(await count()).toBe(before + 1);
    await service.post(key, 'cancel');
    expect(await count()).toBe(before);
  });

  it('counts refused answers by the check that failed', async () => {
    const count = async () =>
      Number(
        /^civic_presentations_refused_total\{check="issuer_untrusted"\} (\d+)$/m.exec(
          (await get('/metrics')).body,
        )?.[1] ?? 0,
      );
    const before = await count();
    const refused = { appId: service.app.appId, scope: 'BASIC_SIGNUP', check: 'issuer_untrusted' };
    service.context.events.emit('presentation-refused', refused);
    expect(await count()).toBe(before + 1);
  });

  it('shows how old each trust list is, when it ends, and what failed', async () => {
    const { store } = service.context;
    const now = service.clock();
    const list = storedList('list-a', { failures: 3 });
    const content = { ...storedList('').content, fetchedAt: now - 90_000, nextUpdate: now + 60_000 };
    await store.compareAndSetTrustList({ ...list, content } as TrustList);
    const { body } = await get('/metrics');
    expect(body).toContain('civic_trust_list_age_seconds{list="list-a"} 90\n');
    expect(body).toContain('civic_trust_list_failures{list="list-a"} 3\n');
    expect(body).toContain(
      `civic_trust_list_next_update_timestamp_seconds{list="list-a"} ${(now + 60_000) / 1000}\n`,
    );
    await store.removeTrustList('list-a');
    expect((await get('/metrics')).body).not.toContain('list-a');
  });

  it('names no app, no person and no secret', async () => {
    const key = await service.start({ loginNonce: 'NONCE-MARKER' });
    const { body } = await get('/metrics');
    for (const text of [
      service.app.appId,
      'Test shop',
      key.uuid,
      key.secret,
      key.reply.qrLink.slice(-22),
      'NONCE-MARKER',
      service.app.appSecret,
    ]) {
      expect(body).not.toContain(text);
    }
  });
});

describe('every answer', () => {
  it.each(['/healthz', '/docs/errors', '/metrics', '/openapi.json', '/nothing-here', '/scope-requests/x'])(
    '%s forbids framing, sniffing and referrers',
    async (url) => {
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    },
  );

  it('is told to come over TLS only in live mode', async () => {
    expect((await get('/healthz')).headers).not.toHaveProperty('strict-transport-security');
    const live = await pageService({ mode: 'live', publicUrl: 'https://id.example.org' });
    expect((await live.server.inject('/healthz')).headers['strict-transport-security']).toContain('max-age=');
    await live.close();
  });
});

describe('what is not there', () => {
  it.each([
    '/',
    '/.env',
    '/.civic/service.key',
    '/package.json',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/wallet/..%2f..%2f..%2fpackage.json',
    '/chunks/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/constructor',
    '/__proto__',
  ])('%s is 404 in our own words', async (url) => {
    const response = await get(url);
    expect([400, 404]).toContain(response.statusCode);
    expect(response.json()).toHaveProperty('error');
    expect(response.body).not.toContain('"civic-');
  });
});
