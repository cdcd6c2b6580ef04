import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../service/src/apps/create-app.js';
import { type ExistingApp, registerApp } from '../../../service/src/apps/register-app.js';
import type { Context } from '../../../service/src/context.js';
import { type TestContext, testContext } from '../support/approved-request.js';

const POINT =
  '04a77e5c9c01df457ba941e28e187d3f53962f9038b5e481036cd9e7e9d1b1047c223c5b3db30fb12ff9f26eb229bb422eecf1a5df676d91099e081e4ec88ec339';
let bench: TestContext;
let live: TestContext;
let context: Context;
let counter = 0;
beforeAll(async () => {
  bench = await testContext();
  live = await testContext({ mode: 'live', publicUrl: 'https://id.example.org' });
  context = bench.context;
});
afterAll(() => Promise.all([bench.close(), live.close()]));

function register(patch: Partial<ExistingApp> = {}, where = context) {
  return registerApp(where, {
    appId: `app-${counter++}`,
    appSecret: '0123456789abcdef'.repeat(2),
    publicKey: POINT,
    name: 'Test shop',
    origins: ['https://shop.example'],
    ...patch,
  });
}

const refusedFor = (field: string) =>
  expect.objectContaining({ name: 'AppError', message: expect.stringMatching(`^${field}`) });

describe('an app’s name', () => {
  it.each(['Shop', 'Tom & Jerry’s "best"', '#1', 'Bücher 日本', 'a'.repeat(64), '<b>Shop</b>', '{{7*7}}'])(
    'may be %j, and its certificate says the same',
    async (name) => {
      const app = await register({ name });
      expect(app.name).toBe(name);
      expect(new X509Certificate(app.certificate).toLegacyObject().subject).toMatchObject({
        O: name,
        CN: name,
      });
    },
  );

  it.each([
    ['Persian', 'می\u200cخواهم'],
    ['Sinhala', 'ශ්\u200dරී ලංකා'],
    ['a family of emoji', '👩\u200d👩\u200d👧 Shop'],
    ['a heart between two people', '👩\u200d❤\ufe0f\u200d👨'],
    ['64 emoji', '🛒'.repeat(64)],
  ])('may be written in %s, joiners included', async (_script, name) => {
    const app = await register({ name });
    expect(app.name).toBe(name);
    expect(new X509Certificate(app.certificate).toLegacyObject().subject).toMatchObject({ O: name });
  });

  it('loses the space around it', async () => {
    expect((await register({ name: '  Shop\n' })).name).toBe('Shop');
  });

  it.each([
    ['nothing', ''],
    ['only space', ' \u00a0\u3000'],
    ['65 characters', 'a'.repeat(65)],
    ['10 kB', 'a'.repeat(10_000)],
    ['a line break', 'Shop\nBank'],
    ['NUL', 'Shop\u0000'],
    ['an escape sequence', '\u001b[31mShop'],
    ['a right-to-left override', 'Shop\u202eknaB'],
    ['a bidirectional isolate', '\u2066Shop'],
    ['a zero-width space', 'Ba\u200bnk'],
    ['a zero-width joiner', 'Ba\u200dnk'],
    ['a zero-width non-joiner', 'Ba\u200cnk'],
    ['only joiners', '\u200d'],
    ['two joiners', '👩\u200d\u200d👧'],
    ['a joiner at its end', 'می\u200c'],
    ['65 emoji', '🛒'.repeat(65)],
    ['a soft hyphen', 'Ba\u00adnk'],
    ['a byte order mark', 'Ba\ufeffnk'],
    ['a tag character', 'Bank\u{e0041}'],
    ['a lone surrogate', 'Shop\ud800'],
    ['a line separator', 'Shop\u2028Bank'],
    ['a Hangul filler, which is a letter that prints nothing', '\u3164'],
    ['an empty braille cell', '\u2800\u2800'],
  ])('may not hold %s', async (_what, name) => {
    await expect(register({ name })).rejects.toEqual(refusedFor('name'));
  });
});

describe('an app’s origins', () => {
  it.each([
    'https://shop.example',
    'https://shop.example:8443',
    'https://xn--bcher-kva.example',
    'http://localhost:8081',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
  ])('may be %s, also in live mode', async (origin) => {
    expect((await register({ origins: [origin] }, live.context)).origins).toEqual([origin]);
  });

  it('may be on the local network in development mode only', async () => {
    const origins = ['http://192.168.1.20:8081'];
    expect((await register({ origins })).origins).toEqual(origins);
    await expect(register({ origins }, live.context)).rejects.toEqual(refusedFor('origins'));
  });

  it.each([
    ['https://shop.example/', 'https://shop.example'],
    ['https://shop.example:443', 'https://shop.example'],
    ['HTTPS://Shop.Example', 'https://shop.example'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['https://shop.example:8443/', 'https://shop.example:8443'],
    ['http://localhost:80', 'http://localhost'],
  ])('are kept as browsers send them: %s', async (origin, expected) => {
    expect((await register({ origins: [origin] }, live.context)).origins).toEqual([expected]);
  });

  it.each([
    ['https://*.shop.example', 'origins: no wildcards; name each origin'],
    ['https://shop.example/path', 'origins: scheme, host and port only, no path or query'],
    ['https://shop.example?', 'origins: scheme, host and port only, no path or query'],
    ['https://me@shop.example', 'origins: no user name or password'],
    ['shop.example', 'origins: must begin with https://'],
    ['https://shop.example:99999', 'origins: the host or port is malformed'],
    ['http://shop.example', 'origins: http:// only for localhost; use https://'],
    [' https://shop.example', 'origins: no white space'],
  ])('are refused with their fault: %j', async (origin, message) => {
    await expect(register({ origins: [origin] }, live.context)).rejects.toThrow(message);
  });

  it('are kept once each', async () => {
    const origins = ['https://a.example', 'https://b.example', 'https://A.example/'];
    expect((await register({ origins })).origins).toEqual(['https://a.example', 'https://b.example']);
  });

  it.each([
    '',
    'null',
    '*',
    'shop.example',
    '//shop.example',
    'https://shop.example/path',
    'https://shop.example?x',
    'https://shop.example#x',
    'https://me@shop.example',
    'https:shop.example',
    'https://shop.example ',
    ' https://shop.example',
    'https://shop.example\n',
    'http://shop.example:80',
    'ftp://shop.example',
    'file://',
    'data:text/html,x',
    'javascript:alert(1)',
    'chrome-extension://abcdef',
    'blob:https://shop.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
  ])('may not be %j in live mode', async (origin) => {
    await expect(register({ origins: [origin] }, live.context)).rejects.toEqual(refusedFor('origins'));
  });

  it('are refused as a whole when one of them is bad, or there is none', async () => {
    await expect(register({ origins: ['https://shop.example', 'null'] })).rejects.toEqual(
      refusedFor('origins'),
    );
    await expect(register({ origins: [] })).rejects.toEqual(refusedFor('origins'));
  });
});

describe('an app’s public key', () => {
  it('may come without the leading 04 and in capitals, as the original system wrote it', async () => {
    expect((await register({ publicKey: POINT.slice(2).toUpperCase() })).publicKey).toBe(POINT);
  });

  it.each([
    ['not on the curve', `04${'11'.repeat(64)}`],
    ['all zero', `04${'00'.repeat(64)}`],
    ['the point with one bit changed', `${POINT.slice(0, -1)}8`],
    ['beyond the field', `04${'ff'.repeat(64)}`],
    ['compressed', `02${POINT.slice(2, 66)}`],
    ['the point at infinity', '00'],
    ['empty', ''],
    ['too short', POINT.slice(0, -2)],
    ['too long', `${POINT}00`],
    ['not hex', `04${'zz'.repeat(64)}`],
    ['PEM', '-----BEGIN PUBLIC KEY-----'],
    ['a private key', 'a3ed0dd27cbfa62e13e340fb3dbb86895b99d5fd330a80e799baffcb1d29c17a'],
  ])('is refused when it is %s', async (_what, publicKey) => {
    await expect(register({ publicKey })).rejects.toEqual(refusedFor('publicKey'));
  });
});

describe('an app’s id, secret and code lifetime', () => {
  it.each(['', 'a b', 'a/b', '../x', 'a'.repeat(65), 'ä', 'a\n', "a'--"])(
    'the id may not be %j',
    async (appId) => {
      await expect(register({ appId })).rejects.toEqual(refusedFor('appId'));
    },
  );

  it('the id may not exist already; the first app stays as it is', async () => {
    const first = await register({ appId: 'taken' });
    await expect(register({ appId: 'taken', name: 'Other shop' })).rejects.toEqual(refusedFor('appId'));
    expect(await context.store.getApp('taken')).toEqual(first);
  });

  it.each(['', 'x'.repeat(32), 'ab'.repeat(15), 'ab'.repeat(17), ` ${'ab'.repeat(15)} `])(
    'the secret may not be %j',
    async (appSecret) => {
      await expect(register({ appSecret })).rejects.toEqual(refusedFor('appSecret'));
    },
  );

  it('the secret is sealed for this app’s row alone', async () => {
    const [a, b] = [await register({ appSecret: 'ab'.repeat(16) }), await register()];
    expect(context.seal.open(a.sealedSecret, `app-secret ${a.appId}`)).toBe('ab'.repeat(16));
    expect(() => context.seal.open(a.sealedSecret, `app-secret ${b.appId}`)).toThrow();
    expect(JSON.stringify(a)).not.toContain('abababab');
  });

  it.each([60, 61, 1800])('a code may live %i seconds', async (authCodeLifetime) => {
    expect((await register({ authCodeLifetime })).authCodeLifetime).toBe(authCodeLifetime);
  });

  it.each([0, 59, 1801, -60, 60.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'a code may not live %d seconds',
    async (authCodeLifetime) => {
      await expect(register({ authCodeLifetime })).rejects.toEqual(refusedFor('authCodeLifetime'));
    },
  );

  it('is by default neither classic nor strict, and a code lives a minute', async () => {
    expect(await register()).toMatchObject({
      classic: false,
      strict: false,
      authCodeLifetime: 60,
    });
  });
});

describe('whatever is refused', () => {
  it('is not stored, and not repeated in the message', async () => {
    const before = (await context.store.listApps()).length;
    const marker = 'MARKER-7f3a';
    const attempts = [
      register({ name: `${marker}\u0000` }),
      register({ origins: [`https://${marker}/x`] }),
      register({ publicKey: marker }),
      register({ appSecret: marker }),
      register({ appId: `${marker} ` }),
      register({ logo: marker }),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt.status).toBe('rejected');
      expect(String((attempt as PromiseRejectedResult).reason)).not.toContain(marker);
    }
    expect(await context.store.listApps()).toHaveLength(before);
  });
});

describe('a new app', () => {
  it('gets an id, a secret and a key pair that belong to nobody else', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () =>
        createApp(context, { name: 'Shop', origins: ['https://shop.example'] }),
      ),
    );
    for (const field of ['appId', 'appSecret', 'prvKey', 'pubKey'] as const) {
      expect(new Set(made.map((app) => app[field])).size).toBe(10);
    }
    for (const app of made) {
      expect(app.appId).toMatch(/^[2-9A-HJ-NP-Za-km-z]{9}$/);
      expect(app.appSecret).toMatch(/^[0-9a-f]{32}$/);
      expect(app.prvKey).toMatch(/^[0-9a-f]{64}$/);
      expect(app.pubKey).toMatch(/^04[0-9a-f]{128}$/);
    }
  });

  it('leaves its private key nowhere in the service', async () => {
    const { appId, prvKey } = await createApp(context, { name: 'Shop', origins: ['https://shop.example'] });
    expect(JSON.stringify(await context.store.getApp(appId))).not.toContain(prvKey);
  });
});

describe('answers by address', () => {
  it.each(['always', 'flag'] as const)('may be set to %s for a classic app', async (processed) => {
    const { appId } = await register({ classic: true, processed });
    expect((await context.store.getApp(appId))?.processed).toBe(processed);
  });

  it.each([undefined, 'never'] as const)('are never given by default: %s', async (processed) => {
    const app = await register({ classic: true, ...(processed && { processed }) });
    expect(app).not.toHaveProperty('processed');
  });

  it.each(['always', 'flag'] as const)('are not for an app of today: %s', async (processed) => {
    await expect(register({ processed })).rejects.toEqual(refusedFor('processed'));
  });

  it.each(['', 'true', 'Always', '__proto__'])('are never %j', async (processed) => {
    const odd = register({ classic: true, processed: processed as 'always' });
    await expect(odd).rejects.toEqual(refusedFor('processed'));
  });
});
