import { createCipheriv, createECDH, createHash, generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { CompactEncrypt, type JWK, compactDecrypt, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { type DecryptionKey, openJwe } from '../../../service/src/tokens/open-jwe.js';

const KEY: DecryptionKey = newKey();
const ALGORITHMS = {
  keyManagementAlgorithms: ['ECDH-ES'],
  contentEncryptionAlgorithms: ['A128GCM', 'A256GCM'],
};

function newKey(): DecryptionKey {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  return { ...jwk, kid: 'ours' } as DecryptionKey;
}

interface Parts {
  plaintext?: Uint8Array;
  header?: Record<string, unknown>;
  parties?: { apu?: Uint8Array; apv?: Uint8Array };
  to?: DecryptionKey;
}

/** What jose encrypts to a key. */
async function encrypted({ plaintext = Buffer.from('{}'), header, parties, to = KEY }: Parts = {}) {
  const { d: _, ...publicJwk } = to;
  return new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: 'ours', ...header })
    .setKeyManagementParameters({ ...parties })
    .encrypt(await importJWK(publicJwk as JWK, 'ECDH-ES'));
}

/** With another protected header, under which its content does not open: for what must be refused before. */
function withHeader(jwe: string, change: (header: Record<string, unknown>) => object): string {
  const [header = '', ...rest] = jwe.split('.');
  const changed = change(JSON.parse(Buffer.from(header, 'base64url').toString()));
  return [Buffer.from(JSON.stringify(changed)).toString('base64url'), ...rest].join('.');
}

/** What a sender who keeps no rules encrypts to our key: the content opens under whatever the header says. By hand, because jose writes no such header. */
function encryptedUnder(change: (header: { epk: { x: string; y: string } }) => object): string {
  const sender = createECDH('prime256v1');
  const point = sender.generateKeys();
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const ours = Buffer.concat([
    Buffer.of(4),
    Buffer.from(KEY.x, 'base64url'),
    Buffer.from(KEY.y, 'base64url'),
  ]);
  const good = { alg: 'ECDH-ES', enc: 'A128GCM', kid: 'ours', epk: { kty: 'EC', crv: 'P-256', x, y } };
  const header: { apu?: Uint8Array | string; alg?: string } = { ...good, ...change(good) };
  const uint32 = (value: number) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');
  const { apu = '' } = header;
  const party = typeof apu === 'string' ? Buffer.from(apu, 'base64url') : Buffer.from(apu);
  const key = createHash('sha256')
    .update(Buffer.concat([uint32(1), sender.computeSecret(ours), uint32(7), Buffer.from('A128GCM')]))
    .update(Buffer.concat([uint32(party.length), party, uint32(0), uint32(128)]))
    .digest();
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
  const iv = Buffer.alloc(12, 1);
  const cipher = createCipheriv('aes-128-gcm', key.subarray(0, 16), iv).setAAD(Buffer.from(encoded));
  const content = Buffer.concat([cipher.update('{}'), cipher.final()]);
  return [encoded, '', ...[iv, content, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join(
    '.',
  );
}

describe('an answer that jose encrypted', () => {
  it('opens in both encryptions, with and without the names of the parties (RFC 7518, section 4.6.1)', async () => {
    const info = fc.option(fc.uint8Array({ minLength: 1, maxLength: 40 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 3000 }),
        fc.constantFrom('A128GCM', 'A256GCM'),
        info,
        info,
        async (plaintext, enc, apu, apv) => {
          const parties = { ...(apu && { apu }), ...(apv && { apv }) };
          const jwe = await encrypted({ plaintext, header: { enc }, parties });
          expect(openJwe(jwe, KEY)).toEqual(Buffer.from(plaintext));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('opens like the example of RFC 7518, appendix C: the same secret and the same key', async () => {
    // The derived key is checked through a whole JWE, because nothing of it is visible outside.
    const bob: DecryptionKey = {
      kty: 'EC',
      crv: 'P-256',
      x: 'weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ',
      y: 'e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck',
      d: 'VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw',
      kid: 'ours',
    };
    const parties = { apu: Buffer.from('Alice'), apv: Buffer.from('Bob') };
    const jwe = await encrypted({
      to: bob,
      header: { enc: 'A128GCM' },
      parties,
      plaintext: Buffer.from('x'),
    });
    expect(openJwe(jwe, bob).toString()).toBe('x');
  });

  it('is refused as soon as any character of it is another, as jose refuses it', async () => {
    const jwe = await encrypted({ plaintext: Buffer.from('{"vp_token":{}}') });
    const key = await importJWK(KEY as JWK, 'ECDH-ES');
    await fc.assert(
      fc.asyncProperty(fc.nat(jwe.length - 1), fc.constantFrom(...'AQgwx_-'), async (place, character) => {
        const changed = jwe.slice(0, place) + character + jwe.slice(place + 1);
        fc.pre(changed !== jwe);
        const theirs = await compactDecrypt(changed, key, ALGORITHMS).then(
          () => true,
          () => false,
        );
        // The last character of a part may have bits that stand for nothing.
        if (!theirs) expect(() => openJwe(changed, KEY)).toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is refused', () => {
  it.each<[string, () => Promise<string>]>([
    ['an answer to another key', () => encrypted({ to: newKey() })],
    ['an answer that names another key', () => encrypted({ header: { kid: 'theirs' } })],
    ['A128CBC-HS256', () => encrypted({ header: { enc: 'A128CBC-HS256' } })],
    ['A192GCM', () => encrypted({ header: { enc: 'A192GCM' } })],
    ['ECDH-ES+A128KW, which has an encrypted key', () => encrypted({ header: { alg: 'ECDH-ES+A128KW' } })],
    ['nothing', async () => ''],
    ['dots', async () => '....'],
    ['four parts', async () => (await encrypted()).split('.').slice(0, 4).join('.')],
    ['a shorter tag', async () => (await encrypted()).slice(0, -6)],
    ['white space around it', async () => ` ${await encrypted()}`],
    [
      'another key, named as a member of Object',
      async () => withHeader(await encrypted(), (h) => ({ ...h, enc: 'constructor' })),
    ],
    ['compression', async () => withHeader(await encrypted(), (h) => ({ ...h, zip: 'DEF' }))],
    [
      'an extension that must be understood',
      async () => withHeader(await encrypted(), (h) => ({ ...h, crit: ['x'], x: 1 })),
    ],
    [
      'an ephemeral key on another curve',
      async () =>
        withHeader(await encrypted(), (h) => ({ ...h, epk: { ...(h.epk as object), crv: 'P-384' } })),
    ],
    [
      'an ephemeral key that is a list',
      async () => withHeader(await encrypted(), (h) => ({ ...h, epk: [] })),
    ],
    ['no ephemeral key', async () => withHeader(await encrypted(), (h) => ({ ...h, epk: undefined }))],
    ['parties that are no text', async () => withHeader(await encrypted(), (h) => ({ ...h, apu: 7 }))],
    ['a header that is a list', async () => withHeader(await encrypted(), () => [])],
  ])('%s', async (_name, make) => {
    const jwe = await make();
    expect(() => openJwe(jwe, KEY)).toThrow();
  });

  const bytes = (text: string) => [...Buffer.from(text, 'base64url')];

  it('a sender who does keep the rules is understood, so that what follows is refused for its header alone', () => {
    expect(
      openJwe(
        encryptedUnder(() => ({})),
        KEY,
      ).toString(),
    ).toBe('{}');
    expect(
      openJwe(
        encryptedUnder(() => ({ apu: 'QWxpY2U' })),
        KEY,
      ).toString(),
    ).toBe('{}');
  });

  it.each<[string, Parameters<typeof encryptedUnder>[0]]>([
    ['compressed', () => ({ zip: 'DEF' })],
    ['with an extension that must be understood', () => ({ crit: ['x'], x: 1 })],
    ['with another key agreement', () => ({ alg: 'ECDH-ES+A128KW' })],
    ['with no key agreement', () => ({ alg: undefined })],
    ['for another key', () => ({ kid: 'theirs' })],
    ['with an encryption in a list', () => ({ enc: ['A128GCM'] })],
    ['with an ephemeral key of another type', ({ epk }) => ({ epk: { ...epk, kty: 'OKP' } })],
    ['with an ephemeral key of another curve', ({ epk }) => ({ epk: { ...epk, crv: 'P-384' } })],
    ['with an ephemeral key whose x is a list of bytes', ({ epk }) => ({ epk: { ...epk, x: bytes(epk.x) } })],
    ['with an ephemeral key whose y is a list of bytes', ({ epk }) => ({ epk: { ...epk, y: bytes(epk.y) } })],
    ['with a party that is a list of bytes', () => ({ apu: bytes('QWxpY2U') })],
  ])('an answer %s, although its content would open', (_name, change) => {
    expect(() => openJwe(encryptedUnder(change), KEY)).toThrow();
  });

  it('an ephemeral key off the curve, which would tell of ours (RFC 7518, section 8.3)', async () => {
    const { x } = createPoint();
    const jwe = withHeader(await encrypted(), (header) => ({
      ...header,
      epk: { kty: 'EC', crv: 'P-256', x, y: Buffer.alloc(32, 1).toString('base64url') },
    }));
    expect(() => openJwe(jwe, KEY)).toThrow();
  });

  it('an ephemeral key that is the point at infinity, or shorter than a point', async () => {
    for (const [x, y] of [
      ['', ''],
      ['AA', 'AA'],
      [Buffer.alloc(32).toString('base64url'), Buffer.alloc(32).toString('base64url')],
    ]) {
      const epk = { kty: 'EC', crv: 'P-256', x, y };
      const jwe = withHeader(await encrypted(), (header) => ({ ...header, epk }));
      expect(() => openJwe(jwe, KEY)).toThrow();
    }
  });

  it('says nothing of what it was given', async () => {
    const jwe = await encrypted({ header: { kid: 'somebody-else' } });
    expect(() => openJwe(jwe, KEY)).toThrow(
      expect.not.objectContaining({ message: expect.stringMatching(/somebody/) }),
    );
  });
});

function createPoint(): { x: string } {
  const ecdh = createECDH('prime256v1');
  const point = ecdh.generateKeys();
  return { x: point.subarray(1, 33).toString('base64url') };
}
