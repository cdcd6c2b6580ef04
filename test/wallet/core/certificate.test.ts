import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../../wallet/core/certificate.js';
import { makeLeaf } from '../fixtures/certificates.js';

describe('readCertificate', () => {
  it('reads what node:crypto reads', async () => {
    const { der } = await makeLeaf({ organisation: 'Café Zürich', commonName: 'cafe.example' });
    const ours = readCertificate(der);
    const theirs = new X509Certificate(der);
    expect(ours).toMatchObject({
      organisation: 'Café Zürich',
      commonName: 'cafe.example',
      isSelfIssued: false,
      notBefore: Date.parse(theirs.validFrom),
      notAfter: Date.parse(theirs.validTo),
    });
    expect(Buffer.from(ours.publicKey)).toEqual(theirs.publicKey.export({ type: 'spki', format: 'der' }));
    expect(ours.authorityKeyId).toHaveLength(20);
  });

  it('reads dates from 2050 on', async () => {
    const notAfter = Date.UTC(2061, 4, 6, 7, 8, 9);
    expect(readCertificate((await makeLeaf({ notAfter })).der).notAfter).toBe(notAfter);
  });

  it('refuses a certificate that is cut off, wherever', async () => {
    const { der } = await makeLeaf({ organisation: 'Shop' });
    for (let length = 0; length < der.length; length++) {
      expect(() => readCertificate(der.slice(0, length)), `${length} bytes`).toThrow();
    }
  });

  it('refuses bytes after the certificate', async () => {
    const { der } = await makeLeaf();
    expect(() => readCertificate(new Uint8Array([...der, 5, 0]))).toThrow(RangeError);
  });

  it.each([
    ['an indefinite length', [0x30, 0x80, 0, 0]],
    ['a length of four bytes', [0x30, 0x84, 0, 0, 0, 1, 0]],
    ['a tag of several bytes', [0x3f, 0x81, 0]],
    ['an empty sequence', [0x30, 0]],
  ])('refuses %s', (_, bytes) => {
    expect(() => readCertificate(new Uint8Array(bytes))).toThrow(RangeError);
  });
});
