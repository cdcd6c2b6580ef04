import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type AnswerParts,
  CODE,
  ITEMS,
  NOW,
  USER_ID,
  encrypt,
  errorOf,
  fakeService,
} from './support/fake-service.js';

const seconds = NOW / 1000;

async function refusal(parts: AnswerParts, options: { loginNonce?: string } = {}) {
  const { client, sent } = fakeService([parts]);
  return { error: await errorOf(client.exchangeCode(CODE, options)), sent };
}

describe('a good answer', () => {
  it('yields the items and the user id', async () => {
    const { client } = fakeService();
    expect(await client.exchangeCode(CODE)).toEqual({ data: ITEMS, userId: USER_ID });
  });

  it('yields four members for each item, whatever else is there', async () => {
    const { client } = fakeService([{ items: [{ ...ITEMS[0], extra: 1 }] }]);
    expect((await client.exchangeCode(CODE)).data).toEqual(ITEMS);
  });

  it.each([
    ['60 s ahead', { iat: seconds + 60, exp: seconds + 1860 }],
    ['at the end of its life and the skew', { iat: seconds - 1800, exp: seconds - 59 }],
  ])('is taken %s', async (_name, claims) => {
    const { client } = fakeService([{ claims }]);
    expect(await client.exchangeCode(CODE)).toMatchObject({ userId: USER_ID });
  });
});

describe('T05: an answer for somebody else or from another time', () => {
  it.each([
    ['iss', { iss: 'someone' }],
    ['iss', { iss: undefined }],
    ['aud', { aud: 'https://api.civic.com/sip' }],
    ['aud', { aud: undefined }],
    ['sub', { sub: 'app43' }],
    ['sub', { sub: undefined }],
    ['jti', { jti: undefined }],
    ['iat', { iat: undefined }],
    ['iat', { iat: seconds + 61 }],
    ['iat', { iat: seconds - 1861, exp: seconds + 1 }],
    ['exp', { exp: undefined }],
    ['exp', { exp: seconds - 60 }],
    ['exp', { exp: 'later' }],
    ['exp', { exp: seconds + 1801 }],
    ['nbf', { nbf: seconds + 61 }],
    ['attempt', { attempt: 'another-attempt-0000' }],
    ['attempt', { attempt: undefined }],
    ['userId', { userId: 'b'.repeat(64) }],
    ['userId', { userId: undefined }],
    ['userId', { userId: 7 }],
    ['data', { data: undefined }],
    ['data', { data: 'zz' }],
    ['data', { data: 7 }],
  ])('is refused, naming %s', async (claim, claims) => {
    const { error } = await refusal({ claims });
    expect(error).toMatchObject({ code: 'invalid_user_data', retryable: false });
    expect(error.message).toContain(`(${claim})`);
  });
});

describe('an answer that is not signed by the service', () => {
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const tamper = (jwt: string, index: number) => {
    const parts = jwt.split('.');
    const bytes = Buffer.from(parts[index] ?? '', 'base64url');
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    return parts.with(index, bytes.toString('base64url')).join('.');
  };

  const cases: [string, AnswerParts][] = [
    ['by a stranger', { signWith: stranger.privateKey }],
    ['with another header', { jwt: (jwt) => tamper(jwt, 0) }],
    ['with another payload', { jwt: (jwt) => tamper(jwt, 1) }],
    ['with another signature', { jwt: (jwt) => tamper(jwt, 2) }],
    ['without signature', { jwt: (jwt) => `${jwt.split('.').slice(0, 2).join('.')}.` }],
    [
      'with alg none',
      {
        jwt: (jwt) =>
          `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${jwt.split('.')[1]}.`,
      },
    ],
    ['as another type', { header: { typ: 'civic-auth-code+jwt' } }],
    ['with no type', { header: { typ: undefined } }],
    ['with a space after it', { jwt: (jwt) => `${jwt} ` }],
    ['as text', { jwt: () => 'no jwt at all' }],
  ];
  it.each(cases)('is refused: %s', async (_name, parts) => {
    expect((await refusal(parts)).error).toMatchObject({ code: 'invalid_user_data' });
  });
});

describe('T27: what stands outside the signature', () => {
  it.each([
    ['another userId', { userId: 'b'.repeat(64) }],
    ['no userId', { userId: undefined }],
    ['clear data', { encrypted: false }],
    ['nothing about encryption', { encrypted: undefined }],
    ['a download', { processed: true, data: 'http://169.254.169.254/latest' }],
    ['a download that looks like a JWT', { processed: true }],
    ['a download, almost', { processed: 'true' }],
  ])('is not believed: %s', async (_name, outer) => {
    const { error, sent } = await refusal({ outer });
    expect(error).toMatchObject({ code: 'invalid_user_data' });
    expect(sent).toHaveLength(1);
  });

  it('cannot move the request elsewhere: redirects are errors', async () => {
    const { client, sent } = fakeService();
    await client.exchangeCode(CODE);
    expect(sent[0]?.init).toMatchObject({ redirect: 'error', credentials: 'omit' });
  });
});

describe('a body that is no answer', () => {
  it.each(['', 'OK', 'null', '[]', '7', '{}', '{"data":7}', '{"data":"a.b.c"', '<html>', '\u0000'])(
    'is refused: %j',
    async (body) => {
      const { error, sent } = await refusal({ body });
      expect(error).toMatchObject({ code: 'invalid_service_response', status: 200 });
      expect(sent).toHaveLength(1);
    },
  );

  it('is not read beyond 4 MB', async () => {
    const { error } = await refusal({ body: 'x'.repeat(4_194_305) });
    expect(error).toMatchObject({ code: 'invalid_service_response' });
    expect(error.message).toContain('(size)');
  });
});

describe('the encrypted part', () => {
  const items: [string, unknown][] = [
    ['no list', { label: 'x' }],
    ['null', null],
    ['an item that is null', [null]],
    ['an item without value', [{ label: 'x', isValid: true, isOwner: true }]],
    ['a value that is a number', [{ label: 'x', value: 1, isValid: true, isOwner: true }]],
    ['isValid as text', [{ label: 'x', value: 'y', isValid: 'true', isOwner: true }]],
    ['isOwner missing', [{ label: 'x', value: 'y', isValid: true }]],
    ['an empty label', [{ label: '', value: 'y', isValid: true, isOwner: true }]],
  ];
  it.each(items)('is refused when it holds %s', async (_name, value) => {
    const { error } = await refusal({ plaintext: JSON.stringify(value) });
    expect(error).toMatchObject({ code: 'invalid_user_data' });
    expect(error.message).toContain('(items)');
  });

  it.each([
    ['encrypted under another secret', { secret: '0123456789abcdef0123456789abcdef' }],
    ['no JSON', { plaintext: 'ada@example.org' }],
    ['cut off', { claims: { data: encrypt('[]', '0123456789abcdef0123456789abcdef').slice(0, -4) } }],
    ['without IV', { claims: { data: 'AAAAAAAAAAAAAAAAAAAAAA==' } }],
  ])('is refused when it is %s', async (_name, parts) => {
    expect((await refusal(parts)).error).toMatchObject({ code: 'invalid_user_data' });
  });
});

describe('T09: the login nonce', () => {
  it('is compared when asked for', async () => {
    const { client } = fakeService([{ claims: { loginNonce: 'visitor-7' } }]);
    expect(await client.exchangeCode(CODE, { loginNonce: 'visitor-7' })).toMatchObject({ userId: USER_ID });
  });

  it.each([
    ['another', 'visitor-8'],
    ['a longer one', 'visitor-77'],
    ['none', undefined],
    ['a number', 7],
    ['an empty one', ''],
  ])('mismatches when the user data carries %s', async (_name, loginNonce) => {
    const { error } = await refusal({ claims: { loginNonce } }, { loginNonce: 'visitor-7' });
    expect(error).toMatchObject({ code: 'login_nonce_mismatch' });
  });

  it.each([undefined, '', null, 7])(
    'mismatches before anything is sent when a session lost it: %j',
    async (loginNonce) => {
      const { error, sent } = await refusal({}, { loginNonce } as { loginNonce: string });
      expect(error).toMatchObject({ code: 'login_nonce_mismatch' });
      expect(sent).toHaveLength(0);
    },
  );
});

describe('an error', () => {
  const cases: AnswerParts[] = [
    { claims: { aud: 'other' } },
    { plaintext: 'ada@example.org' },
    { items: [{ label: 'contact.personal.email', value: 'ada@example.org' }] },
    { outer: { userId: 'b'.repeat(64) } },
    { body: (good) => `${good} ada@example.org` },
    { status: 400, body: '{"error":"ada@example.org"}' },
  ];
  it.each(cases)(
    'never quotes the code, the secret or the person, printed to its depth (%#)',
    async (parts) => {
      const { client, appSecret } = fakeService([parts]);
      const printed = inspect(await errorOf(client.exchangeCode(CODE)), { depth: 10, showHidden: true });
      for (const secret of [CODE, appSecret, 'ada@example.org', USER_ID])
        expect(printed).not.toContain(secret);
    },
  );
});

describe('what is not an auth code', () => {
  it.each([
    '',
    'x',
    'a.b',
    'a.b.c.d',
    'a.b.c ',
    'a.b.c\n',
    ' a.b.c',
    'a..c',
    'a.b.ç',
    `${'a'.repeat(9_000)}.b.c`,
    7,
    null,
    undefined,
    {},
  ])('is refused without asking anybody: %j', async (code) => {
    const { client, sent } = fakeService();
    expect(await errorOf(client.exchangeCode(code as string))).toMatchObject({
      code: 'invalid_auth_code',
      retryable: false,
    });
    expect(sent).toHaveLength(0);
  });
});
