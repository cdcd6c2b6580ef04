import 'reflect-metadata';
import { KeyObject, X509Certificate, sign, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { PresentationError } from '../../../service/src/credentials/presentation-error.js';
import { verifyChain } from '../../../service/src/credentials/verify-chain.js';
import { trustedIssuers } from '../../../service/src/trust/anchors.js';
import { type TestCertificate, selfSigned } from '../support/test-issuer.js';
import { CONTACT, startWalletSide } from '../support/wallet-side.js';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;

let anchor: TestCertificate;
let leaf: TestCertificate;
let intermediate: TestCertificate;

beforeAll(async () => {
  anchor = await selfSigned(NOW);
  leaf = await anchor.issue(NOW);
  intermediate = await anchor.issue(NOW, { ca: true, name: 'Test intermediate' });
});

function verify(x5c: unknown, trusted: TestCertificate[] = [anchor], now = NOW, isPinned = false): string {
  const anchors = trusted.map((one, index) => ({
    id: `a${index}`,
    types: [CONTACT],
    certificate: new X509Certificate(one.pem),
    isPinned,
  }));
  try {
    return verifyChain(x5c, anchors, now).anchor.id;
  } catch (error) {
    if (error instanceof PresentationError) return error.reason;
    throw error;
  }
}

describe('a chain up to an anchor', () => {
  it('is accepted with and without intermediates', async () => {
    const below = await intermediate.issue(NOW);
    expect(verify([leaf.base64])).toBe('a0');
    expect(verify([below.base64, intermediate.base64])).toBe('a0');
  });

  it('may have a leaf for a purpose of its own, beside others or alone', async () => {
    const purposes = [['1.0.18013.5.1.2'], ['1.0.18013.5.1.2', '1.3.6.1.5.5.7.3.2']];
    for (const purpose of purposes) {
      const extensions = [new x509.ExtendedKeyUsageExtension(purpose, true)];
      expect(verify([(await anchor.issue(NOW, { extensions })).base64])).toBe('a0');
    }
  });

  it('names the anchor that vouches for it', async () => {
    const other = await selfSigned(NOW, { name: 'Other' });
    expect(verify([leaf.base64], [other, anchor])).toBe('a1');
  });

  it('is not disturbed by an anchor that comes along', () => {
    expect(verify([leaf.base64, anchor.base64])).toBe('a0');
  });

  it('ends at an intermediate that is an anchor itself', async () => {
    const below = await intermediate.issue(NOW);
    expect(verify([below.base64], [intermediate])).toBe('a0');
  });
});

describe('a chain that is refused', () => {
  it('ends at no anchor, or at one of the same name with another key', async () => {
    const twin = await selfSigned(NOW);
    expect(verify([leaf.base64], [twin])).toBe('issuer_untrusted');
    expect(verify([leaf.base64], [])).toBe('issuer_untrusted');
  });

  it('starts with a certificate authority: the anchor itself, an intermediate, a self-signed leaf', async () => {
    const alone = await selfSigned(NOW, { ca: false, name: 'Alone' });
    expect(verify([anchor.base64])).toBe('issuer_chain');
    expect(verify([intermediate.base64])).toBe('issuer_chain');
    expect(verify([alone.base64], [alone])).toBe('issuer_chain');
  });

  it('goes through a leaf that plays authority', async () => {
    const below = await leaf.issue(NOW, { name: 'Below' });
    expect(verify([below.base64, leaf.base64])).toBe('issuer_chain');
  });

  it('starts with an authority that may also sign data, or goes through a leaf that claims to sign certificates', async () => {
    const { digitalSignature, keyCertSign } = x509.KeyUsageFlags;
    const both = await anchor.issue(NOW, { ca: true, name: 'Both', usages: digitalSignature | keyCertSign });
    expect(verify([both.base64])).toBe('issuer_chain');
    const bold = await anchor.issue(NOW, { name: 'Bold', usages: digitalSignature | keyCertSign });
    const below = await bold.issue(NOW);
    expect(verify([below.base64, bold.base64])).toBe('issuer_chain');
  });

  it('goes through an authority that may not sign certificates', async () => {
    const wrong = await anchor.issue(NOW, {
      ca: true,
      name: 'Wrong',
      usages: x509.KeyUsageFlags.digitalSignature,
    });
    const below = await wrong.issue(NOW);
    expect(verify([below.base64, wrong.base64])).toBe('issuer_chain');
  });

  it('has a leaf that may not sign data', async () => {
    const wrong = await anchor.issue(NOW, { usages: x509.KeyUsageFlags.keyAgreement });
    expect(verify([wrong.base64])).toBe('issuer_chain');
  });

  it('is longer than an authority allows', async () => {
    const short = await selfSigned(NOW, { pathLength: 0, name: 'Short' });
    const middle = await short.issue(NOW, { ca: true, name: 'Middle' });
    const below = await middle.issue(NOW);
    expect(verify([below.base64, middle.base64], [short])).toBe('issuer_untrusted');
    const narrow = await anchor.issue(NOW, { ca: true, pathLength: 0, name: 'Narrow' });
    const second = await narrow.issue(NOW, { ca: true, name: 'Second' });
    expect(verify([(await second.issue(NOW)).base64, second.base64, narrow.base64])).toBe('issuer_chain');
  });

  it('is out of order, has a gap, or a stranger in the middle', async () => {
    const below = await intermediate.issue(NOW);
    const stranger = await selfSigned(NOW, { name: 'Test intermediate' });
    expect(verify([intermediate.base64, below.base64])).toBe('issuer_chain');
    expect(verify([below.base64])).toBe('issuer_untrusted');
    expect(verify([below.base64, stranger.base64], [anchor, stranger])).toBe('issuer_untrusted');
    expect(verify([below.base64, leaf.base64])).toBe('issuer_chain');
  });

  it('has a certificate outside its dates', async () => {
    const past = await anchor.issue(NOW, { notAfter: NOW - 1000 });
    const future = await anchor.issue(NOW, { notBefore: NOW + DAY });
    expect(verify([past.base64])).toBe('issuer_chain');
    expect(verify([future.base64])).toBe('issuer_chain');
    const old = await anchor.issue(NOW, { ca: true, name: 'Old', notAfter: NOW - 1000 });
    expect(verify([(await old.issue(NOW)).base64, old.base64])).toBe('issuer_chain');
  });

  it('is signed with SHA-1', async () => {
    const weak = await anchor.issue(NOW, { hash: 'SHA-1' });
    expect(verify([weak.base64])).toBe('issuer_chain');
  });

  it('is signed with MD5, for which the certificate reader has no name', async () => {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const keys = (await webcrypto.subtle.generateKey(
      { ...rsa, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
      true,
      ['sign', 'verify'],
    )) as CryptoKeyPair;
    const dates = { notBefore: new Date(NOW - DAY), notAfter: new Date(NOW + DAY), signingAlgorithm: rsa };
    const root = await x509.X509CertificateGenerator.createSelfSigned({
      ...dates,
      name: 'CN=Old root',
      keys,
      extensions: [new x509.BasicConstraintsExtension(true)],
    });
    const good = await x509.X509CertificateGenerator.create({
      ...dates,
      subject: 'CN=Leaf',
      issuer: 'CN=Old root',
      publicKey: leaf.keys.publicKey,
      signingKey: keys.privateKey,
    });
    const trusted = { ...anchor, pem: root.toString('pem') };
    const der = Buffer.from(good.rawData);
    expect(verify([der.toString('base64')], [trusted])).toBe('a0');
    // sha256WithRSAEncryption becomes md5WithRSAEncryption in both places; the signature, made anew, is as long as before.
    const oid = Buffer.from('2a864886f70d01010b', 'hex');
    for (let at = der.indexOf(oid); at >= 0; at = der.indexOf(oid)) der[at + oid.length - 1] = 4;
    // What follows the signed part: the algorithm (15 bytes), the head of the bit string (5), the signature (256).
    const signed = der.subarray(4, -276);
    sign('md5', signed, KeyObject.from(keys.privateKey as webcrypto.CryptoKey)).copy(der, der.length - 256);
    expect(new X509Certificate(der).verify(new X509Certificate(trusted.pem).publicKey)).toBe(true);
    expect(verify([der.toString('base64')], [trusted])).toBe('issuer_chain');
  });

  it('carries a critical extension that is not understood', async () => {
    const nameConstraints = new x509.Extension('2.5.29.30', true, new Uint8Array([0x30, 0x00]));
    const constrained = await anchor.issue(NOW, { extensions: [nameConstraints] });
    expect(verify([constrained.base64])).toBe('issuer_chain');
    const unknown = (isCritical: boolean) => [
      new x509.Extension('1.3.6.1.4.1.99999.1', isCritical, new Uint8Array([0x05, 0x00])),
    ];
    expect(verify([(await anchor.issue(NOW, { extensions: unknown(true) })).base64])).toBe('issuer_chain');
    expect(verify([(await anchor.issue(NOW, { extensions: unknown(false) })).base64])).toBe('a0');
  });

  it('names another issuer than the one whose key signed it', async () => {
    const signedFor = (issuer: string) =>
      x509.X509CertificateGenerator.create({
        subject: 'CN=Leaf',
        issuer,
        notBefore: new Date(NOW - DAY),
        notAfter: new Date(NOW + DAY),
        publicKey: leaf.keys.publicKey,
        signingKey: anchor.keys.privateKey,
        signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      });
    const base64Of = async (issuer: string) =>
      Buffer.from((await signedFor(issuer)).rawData).toString('base64');
    expect(verify([await base64Of('CN=Test anchor')])).toBe('a0');
    expect(verify([await base64Of('CN=Somebody else')])).toBe('issuer_untrusted');
  });

  it.each([
    ['an OCSP responder', '1.3.6.1.5.5.7.3.9'],
    ['a TLS server', '1.3.6.1.5.5.7.3.1'],
    ['a TLS client', '1.3.6.1.5.5.7.3.2'],
  ])('has a leaf that was issued for %s', async (_name, purpose) => {
    for (const isCritical of [true, false]) {
      const extensions = [new x509.ExtendedKeyUsageExtension([purpose], isCritical)];
      expect(verify([(await anchor.issue(NOW, { extensions })).base64])).toBe('issuer_chain');
    }
  });

  it('has names that an authority or the anchor may not vouch for, or a leaf with such a limit, whether the constraint is critical or not', async () => {
    // permittedSubtrees: dNSName "bank.exampl"
    const der = Uint8Array.from([
      0x30,
      0x11,
      0xa0,
      0x0f,
      0x30,
      0x0d,
      0x82,
      0x0b,
      ...Buffer.from('bank.exampl'),
    ]);
    const limits = (isCritical: boolean) => [new x509.Extension('2.5.29.30', isCritical, der)];
    for (const isCritical of [true, false]) {
      const narrow = await selfSigned(NOW, { name: 'Narrow', extensions: limits(isCritical) });
      expect(verify([(await narrow.issue(NOW)).base64], [narrow])).toBe('issuer_untrusted');
      const middle = await anchor.issue(NOW, { ca: true, name: 'Middle', extensions: limits(isCritical) });
      expect(verify([(await middle.issue(NOW)).base64, middle.base64])).toBe('issuer_chain');
      const limited = await anchor.issue(NOW, { extensions: limits(isCritical) });
      expect(verify([limited.base64])).toBe('issuer_chain');
    }
  });

  it('holds a certificate that parses while its key does not', () => {
    const key = Buffer.from('2a8648ce3d030107', 'hex');
    for (const offset of [-3, 7, 13]) {
      const der = Buffer.from(leaf.base64, 'base64');
      const at = der.indexOf(key) + offset;
      der[at] = (der[at] ?? 0) ^ 0x55;
      expect(verify([der.toString('base64')])).toBe('issuer_chain');
      expect(verify([leaf.base64, der.toString('base64')])).toBe('issuer_chain');
    }
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'MII'],
    ['an empty list', []],
    ['a number in the list', [1]],
    ['base64url', ['a-_b']],
    ['no certificate', ['AAAA']],
    ['PEM in base64', [Buffer.from('-----BEGIN CERTIFICATE-----\n').toString('base64')]],
  ])('is %s', (_name, x5c) => {
    expect(verify(x5c)).toBe('issuer_chain');
  });

  it('holds a certificate with an extension that cannot be read', () => {
    const der = Buffer.from(leaf.base64, 'base64');
    const at = der.indexOf(Buffer.from('551d0f', 'hex')) + '551d0f0101ff0404'.length / 2;
    expect(der[at]).toBe(0x03);
    der[at] = 0x05;
    expect(verify([der.toString('base64')])).toBe('issuer_chain');
  });

  it('has bytes behind the certificate, or is a whole PEM file in base64', () => {
    const der = Buffer.from(leaf.base64, 'base64');
    expect(verify([Buffer.concat([der, Buffer.from([0])]).toString('base64')])).toBe('issuer_chain');
    expect(verify([Buffer.from(leaf.pem).toString('base64')])).toBe('issuer_chain');
  });

  it('has white space or the letters of base64url in it, or is a number', () => {
    const lines = `${leaf.base64.slice(0, 64)}\n${leaf.base64.slice(64)}`;
    const url = Buffer.from(leaf.base64, 'base64').toString('base64url');
    for (const text of [lines, `${leaf.base64}\n`, url, `.${leaf.base64}`, 1234])
      expect(verify([text])).toBe('issuer_chain');
  });

  it('is longer than any that is read', () => {
    expect(verify(Array.from({ length: 5 }, () => leaf.base64))).toBe('issuer_chain');
  });

  it('has more than three authorities below the anchor, each of which may be there', async () => {
    const chain: TestCertificate[] = [];
    for (const name of ['First', 'Second', 'Third', 'Fourth']) {
      chain.unshift(await (chain[0] ?? anchor).issue(NOW, { ca: true, name }));
    }
    const verifyBelow = async (authorities: TestCertificate[]) => {
      const below = await authorities[0]?.issue(NOW);
      return verify([below, ...authorities].map((one) => one?.base64));
    };
    expect(await verifyBelow(chain.slice(1))).toBe('a0');
    expect(await verifyBelow(chain)).toBe('issuer_chain');
  });
});

it('a certificate that is larger than any is not even read, because what is read is kept', async () => {
  const filler = new x509.Extension('1.2.3.4', false, new Uint8Array(20_000));
  const large = await anchor.issue(NOW, { extensions: [filler] });
  expect(verify([large.base64])).toBe('issuer_chain');
});

describe('a pinned certificate', () => {
  const pinned = (x5c: unknown, trusted: TestCertificate[], now = NOW) => verify(x5c, trusted, now, true);

  it('vouches for itself, whoever signed it, and whatever comes with it', async () => {
    expect(pinned([leaf.base64], [leaf])).toBe('a0');
    expect(pinned([leaf.base64, anchor.base64], [leaf])).toBe('a0');
    const alone = await selfSigned(NOW, { ca: false, usages: x509.KeyUsageFlags.digitalSignature });
    expect(pinned([alone.base64], [alone])).toBe('a0');
  });

  it('does not count while its key cannot be read', () => {
    const der = Buffer.from(leaf.base64, 'base64');
    const at = der.indexOf(Buffer.from('2a8648ce3d030107', 'hex')) + 7;
    der[at] = (der[at] ?? 0) ^ 0x55;
    const base64 = der.toString('base64');
    const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
    expect(pinned([base64], [{ ...leaf, pem }])).toBe('issuer_chain');
  });

  it('vouches for nothing that it signed', () => {
    expect(pinned([leaf.base64], [anchor])).toBe('issuer_untrusted');
  });

  it('does not count behind another leaf', async () => {
    const other = await selfSigned(NOW, { name: 'Other' });
    expect(pinned([(await other.issue(NOW)).base64, leaf.base64], [leaf])).toBe('issuer_untrusted');
  });

  it('has dates and a purpose like any other', async () => {
    expect(pinned([leaf.base64], [leaf], NOW + 3650 * 86_400_000)).toBe('issuer_chain');
    const forTls = await anchor.issue(NOW, {
      extensions: [new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1'])],
    });
    expect(pinned([forTls.base64], [forTls])).toBe('issuer_chain');
  });
});

describe('trust anchors', () => {
  it('count only within their dates', async () => {
    const { context, time } = await startWalletSide();
    const old = await selfSigned(time.now, { name: 'Old', notAfter: time.now + 1000 });
    await context.store.putTrustAnchor({ id: 'old', types: [CONTACT], certificate: old.pem, isTest: false });
    const ids = async () => (await trustedIssuers(context)).map(({ id }) => id);
    expect(await ids()).toContain('old');
    time.now += 2000;
    expect(await ids()).not.toContain('old');
  });

  it('for test data count in development alone', async () => {
    const live = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
    const anchorOfSamples = await selfSigned(live.time.now);
    await live.context.store.putTrustAnchor({
      id: 'sample-issuer',
      types: [CONTACT],
      certificate: anchorOfSamples.pem,
      isTest: true,
    });
    expect((await trustedIssuers(live.context)).map(({ id }) => id)).toEqual(['test']);
    const development = await startWalletSide();
    expect((await trustedIssuers(development.context)).map(({ id }) => id)).toContain('sample-issuer');
  });
});
