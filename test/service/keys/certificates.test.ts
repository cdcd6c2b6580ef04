import { X509Certificate, createPrivateKey, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Authority, createAuthority } from '../../../service/src/keys/certificates.js';
import { createSeal } from '../../../service/src/keys/seal.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import { START } from '../support/stored-request.js';

const DAY = 86_400_000;
const store = createMemoryStore();
const seal = createSeal({ serviceKey: randomBytes(32) });
let authority: Authority;
let ca: X509Certificate;
beforeAll(async () => {
  authority = await createAuthority(store, seal, 'apps', 'civic-service verifier authority', START);
  ca = new X509Certificate(authority.certificate);
});

async function leaf(name = 'Test shop', host = 'id.example.org') {
  const issued = await authority.issue(name, host, START);
  return { ...issued, x509: new X509Certificate(issued.certificate) };
}

describe('the authority', () => {
  it('is a self-signed certificate of an authority', () => {
    expect(ca.ca).toBe(true);
    expect(ca.checkIssued(ca)).toBe(true);
    expect(ca.verify(ca.publicKey)).toBe(true);
    expect(ca.subject).toContain('civic-service verifier authority');
  });

  it('is valid now, a little before, and for ten years', () => {
    expect(Date.parse(ca.validFrom)).toBe(START - DAY);
    expect(Date.parse(ca.validTo)).toBe(START + 3650 * DAY);
  });

  it('is the same at the second start, and in a second process', async () => {
    const again = await Promise.all(
      [1, 2].map(() => createAuthority(store, seal, 'apps', 'another name', START + DAY)),
    );
    for (const { certificate } of again) expect(certificate).toBe(authority.certificate);
  });

  it('is another one under another name', async () => {
    const other = await createAuthority(store, seal, 'issuer', 'sample issuer', START);
    expect(other.certificate).not.toBe(authority.certificate);
    const { x509 } = await leaf();
    expect(x509.verify(new X509Certificate(other.certificate).publicKey)).toBe(false);
  });

  it('agrees on one certificate when two processes start at once', async () => {
    const fresh = createMemoryStore();
    const [a, b] = await Promise.all(
      [1, 2].map(() => createAuthority(fresh, seal, 'apps', 'authority', START)),
    );
    expect(a?.certificate).toBe(b?.certificate);
    const issued = await b?.issue('Shop', 'id.example.org', START);
    expect(
      new X509Certificate(issued?.certificate ?? '').verify(
        new X509Certificate(a?.certificate ?? '').publicKey,
      ),
    ).toBe(true);
  });

  it('is kept sealed, and does not open under another service key', async () => {
    expect(await store.getSecret('authority apps')).not.toContain('BEGIN');
    await expect(
      createAuthority(store, createSeal({ serviceKey: randomBytes(32) }), 'apps', 'x', START),
    ).rejects.toThrow();
  });
});

describe('a leaf certificate', () => {
  it('is issued by the authority, to the key that comes with it', async () => {
    const { x509, privateKey } = await leaf();
    expect(x509.checkIssued(ca)).toBe(true);
    expect(x509.verify(ca.publicKey)).toBe(true);
    expect(x509.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
    expect(x509.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  });

  it('is no authority, and not signed by itself', async () => {
    const { x509 } = await leaf();
    expect(x509.ca).toBe(false);
    expect(x509.verify(x509.publicKey)).toBe(false);
  });

  it('is valid for 398 days and from the day before', async () => {
    const { x509 } = await leaf();
    expect(Date.parse(x509.validFrom)).toBe(START - DAY);
    expect(Date.parse(x509.validTo)).toBe(START + 398 * DAY);
  });

  it.each([
    ['id.example.org', 'DNS:id.example.org'],
    ['localhost', 'DNS:localhost'],
    ['192.0.2.7', 'IP Address:192.0.2.7'],
    ['[2001:db8::7]', 'IP Address:2001:DB8:0:0:0:0:0:7'],
  ])('names the host %s', async (host, expected) => {
    expect((await leaf('Shop', host)).x509.subjectAltName).toBe(expected);
  });

  it('has a key and a serial number of its own each time', async () => {
    const leaves = await Promise.all(Array.from({ length: 20 }, () => leaf()));
    expect(new Set(leaves.map(({ x509 }) => x509.serialNumber)).size).toBe(20);
    expect(new Set(leaves.map(({ x509 }) => x509.fingerprint256)).size).toBe(20);
    expect(new Set(leaves.map(({ privateKey }) => privateKey)).size).toBe(20);
  });

  it.each([
    'Tom & Jerry, Ltd.',
    'The "best" shop',
    '#1 shop',
    '#0401',
    'a\\',
    '<b>;=\\',
    'O=Bank, CN=bank.example',
    'x+CN=bank.example',
    ' padded ',
    'Bücher 日本 😀',
    '/CN=evil',
  ])('carries the name %j as it is: no escape, no second attribute', async (name) => {
    const { subject } = (await leaf(name)).x509.toLegacyObject();
    expect({ ...subject }).toEqual({ O: name, CN: name });
  });

  it('carries any printable name as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), async (name) => {
        const { subject } = (await leaf(name)).x509.toLegacyObject();
        expect({ ...subject }).toEqual({ O: name, CN: name });
      }),
      { numRuns: 60 },
    );
  });
});
