import { readFileSync } from 'node:fs';
import { createPublicKey, createVerify, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ExchangeError, newClient } from '../../backend/src/index.js';
import { readConfig } from '../../backend/src/config.js';
import { signRequest } from '../../backend/src/sign-request.js';
import { decryptJson } from '../../backend/src/user-data.js';

const GOOD = {
  appId: 'HyhaWO1SG',
  appSecret: '879946CE682C0B584B3ACDBC7C169473',
  prvKey: 'a3ed0dd27cbfa62e13e340fb3dbb86895b99d5fd330a80e799baffcb1d29c17a',
  api: 'https://id.example.org/sip',
};

function vector<T>(name: string): T {
  return JSON.parse(
    readFileSync(new URL(`../service/support/vectors/${name}.json`, import.meta.url), 'utf8'),
  );
}

describe('newClient', () => {
  it('takes the options of civic-sip-api, also by default import', async () => {
    const { default: civicSip } = await import('../../backend/src/index.js');
    expect(newClient({ ...GOOD, env: 'dev', includeStageInURL: true })).toHaveProperty('exchangeCode');
    expect(civicSip.newClient).toBe(newClient);
  });

  const bad: [string, Record<string, unknown>][] = [
    ['appId', { appId: undefined }],
    ['appId', { appId: '' }],
    ['appId', { appId: 'a b' }],
    ['appId', { appId: 7 }],
    ['appSecret', { appSecret: undefined }],
    ['appSecret', { appSecret: 'abc' }],
    ['appSecret', { appSecret: 'g'.repeat(32) }],
    ['prvKey', { prvKey: undefined }],
    ['prvKey', { prvKey: 'ab' }],
    ['prvKey', { prvKey: '0'.repeat(64) }],
    ['prvKey', { prvKey: 'f'.repeat(64) }],
    ['prvKey', { prvKey: `01${'a'.repeat(64)}` }],
    ['api', { api: undefined }],
    ['api', { api: 'id.example.org/sip' }],
    ['api', { api: 'http://id.example.org/sip' }],
    ['api', { api: 'http://localhost.example.org/sip' }],
    ['api', { api: 'http://127.0.0.1.example.org/sip' }],
    ['api', { api: 'ftp://localhost/sip' }],
    ['api', { api: 'https://user:secret@id.example.org/sip' }],
    ['api', { api: 'https://id.example.org/sip?x=1' }],
    ['api', { api: 'https://id.example.org/sip#x' }],
    ['env', { env: '' }],
    ['env', { env: '../x' }],
    ['includeStageInURL', { includeStageInURL: 'no' }],
    ['timeout', { timeout: 0 }],
    ['timeout', { timeout: 1.5 }],
    ['timeout', { timeout: Number.NaN }],
    ['timeout', { timeout: '10' }],
    ['trustedKey', { trustedKey: '04ab' }],
    ['trustedKey', { trustedKey: `04${'1'.repeat(128)}` }],
    ['trustedKey', { trustedKey: { kty: 'oct', k: 'AA' } }],
    ['trustedKey', { trustedKey: null }],
    ['fetch', { fetch: 'fetch' }],
    ['proxy', { proxy: { url: 'http://proxy' } }],
  ];
  it.each(bad)('names %s when it is unusable (%#)', (field, change) => {
    const make = () => newClient({ ...GOOD, ...change } as typeof GOOD);
    expect(make).toThrow(ExchangeError);
    expect(make).toThrow(new RegExp(`^invalid_config: .*\\(${field}`));
  });

  it.each([undefined, null, 'x'])('says that there is no config: %j', (config) => {
    expect(() => newClient(config as unknown as typeof GOOD)).toThrow(/invalid_config/);
  });

  it('never quotes what it refuses', () => {
    const secret = 'deadbeefdeadbeef';
    for (const field of ['appId', 'appSecret', 'prvKey', 'api', 'env', 'trustedKey']) {
      expect(() => newClient({ ...GOOD, [field]: `${secret} ` })).toThrow(/^(?!.*deadbeef)/);
    }
  });

  it.each([
    'http://localhost:8080/sip',
    'http://127.0.0.1:8080/sip',
    'http://[::1]:8080/sip',
    'https://id.example.org',
  ])('takes api %s', (api) => {
    expect(() => newClient({ ...GOOD, api })).not.toThrow();
  });
});

describe('the addresses', () => {
  it.each([
    [{ api: 'https://id.example.org/sip' }, 'https://id.example.org/sip/prod/scopeRequest/authCode'],
    [
      { api: 'https://id.example.org/sip/', env: 'dev' },
      'https://id.example.org/sip/dev/scopeRequest/authCode',
    ],
    [{ includeStageInURL: false }, 'https://id.example.org/sip/scopeRequest/authCode'],
  ])('of %j', (change, url) => {
    const settings = readConfig({ ...GOOD, ...change });
    expect(settings.url).toBe(url);
    expect(settings.audience).toBe('https://id.example.org/sip/');
    expect(settings.jwksUrl.href).toBe('https://id.example.org/.well-known/jwks.json');
  });

  it.each([
    ['https://id.example.org/civic/sip', 'https://id.example.org/civic/.well-known/jwks.json'],
    ['https://id.example.org', 'https://id.example.org/.well-known/jwks.json'],
    ['https://id.example.org/api', 'https://id.example.org/.well-known/jwks.json'],
  ])('of the keys for api %s', (api, url) => {
    expect(readConfig({ ...GOOD, api }).jwksUrl.href).toBe(url);
  });
});

describe('a private key as old tools wrote it', () => {
  const scalar = `000ed0dd27cbfa62e13e340fb3dbb86895b99d5fd330a80e799baffcb1d29c17`.padEnd(64, 'a');
  const publicPart = (prvKey: string) =>
    createPublicKey(readConfig({ ...GOOD, prvKey }).signingKey).export({ format: 'jwk' });

  it.each([
    ['without the zeros it begins with', scalar.slice(3)],
    ['with an odd number of digits', scalar.slice(1)],
    ['as a signed number', `00${scalar}`],
    ['in capitals', scalar.toUpperCase()],
  ])('%s is the same key', (_how, prvKey) => {
    expect(publicPart(prvKey)).toEqual(publicPart(scalar));
  });

  it.each([scalar.slice(5), `${scalar}0`, `0x${scalar.slice(2)}`, ` ${scalar.slice(1)}`])(
    'is not one: %j',
    (prvKey) => {
      expect(() => readConfig({ ...GOOD, prvKey })).toThrow(/^invalid_config: .*\(prvKey/);
    },
  );

  it('stands beside options that civic-sip-api ignored', () => {
    const ignored = { defaultContentType: 'application/json', defaultAcceptType: 'application/json' };
    expect(readConfig({ ...GOOD, ...ignored })).toMatchObject({ appId: GOOD.appId });
  });
});

describe('the vectors of old SDKs', () => {
  it.each(vector<{ source: string; prv: string; pub: string }[]>('keypairs'))(
    'sign with the key pair of $source',
    async ({ prv, pub }) => {
      const settings = readConfig({ ...GOOD, prvKey: prv });
      const authorization = await signRequest(settings, '{}', 'attempt-0123456789', 0);
      const [header, payload, signature = ''] = authorization.slice('Civic '.length).split('.');
      const point = Buffer.from(pub, 'hex');
      const key = createPublicKey({
        format: 'jwk',
        key: {
          kty: 'EC',
          crv: 'P-256',
          x: point.subarray(1, 33).toString('base64url'),
          y: point.subarray(33).toString('base64url'),
        },
      });
      const input = Buffer.from(`${header}.${payload}`);
      expect(
        verify('sha256', input, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')),
      ).toBe(true);
      expect(
        createVerify('sha256')
          .update(`${input}x`)
          .verify({ key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')),
      ).toBe(false);
    },
  );

  it.each(vector<{ source: string; secretHex: string; data: string; plaintext: string }[]>('aes-cbc'))(
    'decrypt what $source encrypted',
    ({ secretHex, data, plaintext }) => {
      expect(decryptJson(data, secretHex)).toEqual(JSON.parse(plaintext));
      expect(() => decryptJson(data, GOOD.appSecret)).toThrow(/invalid_user_data/);
    },
  );
});
