import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { PresentationError } from '../../../../service/src/credentials/presentation-error.js';
import { LICENCE, NOW, anchorOf, createMdocSide } from '../../support/mdoc-side.js';
import { Tag } from '../../support/encode-cbor.js';
import { NO_ISSUER_KEYS } from '../../support/issuer-keys.js';
import { selfSigned } from '../../support/test-issuer.js';
import { MDL, PID, TestMdocHolder, TestMdocIssuer, signerPurpose } from '../../support/test-mdoc.js';

const DAY = 86_400_000;

let side: Awaited<ReturnType<typeof createMdocSide>>;
beforeAll(async () => {
  side = await createMdocSide();
});

/** The outcome for a document whose signer has another certificate. */
async function outcomeWithSigner(
  options: Parameters<TestMdocIssuer['signer']['issue']>[1],
  docType = MDL,
): Promise<string> {
  const signer = await side.issuer.anchor.issue(NOW, options);
  const issuer = new TestMdocIssuer(side.issuer.anchor, signer, NOW);
  const mdoc = issuer.issue(side.holder.publicKey, docType, LICENCE);
  return side.outcome(await side.holder.present(mdoc, side.request), { types: [docType] });
}
describe('a document signer', () => {
  it('must be vouched for by an anchor', async () => {
    const issuers = [anchorOf(await selfSigned(NOW, { name: 'Test IACA' }))];
    expect(await side.outcome(await side.present(), { issuers })).toBe('issuer_untrusted');
  });

  it.each([
    ['no certificate', undefined],
    ['an empty list', []],
    ['text', 'MII'],
    ['bytes that are no certificate', Buffer.alloc(40)],
    ['a list of too many', Array.from({ length: 5 }, () => Buffer.alloc(40))],
  ])('must come with its chain, not with %s', async (_, x5chain) => {
    expect(await side.outcome(await side.present({ x5chain: x5chain ?? null }))).toBe('issuer_chain');
  });

  it('must be marked as one for driving licences, and need not for other documents', async () => {
    expect(await outcomeWithSigner({ name: 'DS' })).toBe('issuer_chain');
    expect(await outcomeWithSigner({ name: 'DS', extensions: [signerPurpose('1.0.18013.5.1.6')] })).toBe(
      'issuer_chain',
    );
    expect(await outcomeWithSigner({ name: 'DS' }, PID)).toBe('accepted');
    expect(await outcomeWithSigner({ name: 'DS', extensions: [signerPurpose()] }, PID)).toBe('accepted');
  });

  it('must not be a TLS server, whatever the document', async () => {
    const extensions = [signerPurpose('1.3.6.1.5.5.7.3.1')];
    expect(await outcomeWithSigner({ name: 'DS', extensions }, PID)).toBe('issuer_chain');
  });

  it('must be within its dates, and no authority itself', async () => {
    const extensions = [signerPurpose()];
    expect(await outcomeWithSigner({ notAfter: NOW - 1000, extensions })).toBe('issuer_chain');
    expect(await outcomeWithSigner({ notBefore: NOW + DAY, extensions })).toBe('issuer_chain');
    expect(await outcomeWithSigner({ ca: true, extensions })).toBe('issuer_chain');
    expect(await outcomeWithSigner({ usages: x509.KeyUsageFlags.keyAgreement, extensions })).toBe(
      'issuer_chain',
    );
  });

  it('must have been valid when it signed', async () => {
    expect(await outcomeWithSigner({ notBefore: NOW - 30_000, extensions: [signerPurpose()] })).toBe(
      'issuer_chain',
    );
  });

  it('need not name a country', async () => {
    expect(side.issuer.signer.certificate.subject).not.toContain('C=');
    expect(await side.outcome(await side.present())).toBe('accepted');
  });

  it('must have signed what the document says', async () => {
    const signer = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    expect(await side.outcome(await side.present({ signer }))).toBe('issuer_signature');
  });

  it.each([-35, -8])('cannot sign with algorithm %i and a key on P-256', async (alg) => {
    const signer = TestMdocHolder.create(alg === -8 ? 'Ed25519' : 'P-384').privateKey;
    expect(await side.outcome(await side.present({ alg, signer }))).toBe('issuer_signature');
  });

  it.each([-37, -257, 5, 0])('cannot sign with algorithm %i', async (alg) => {
    expect(await side.outcome(await side.present({ alg }))).toBe('credential_header');
  });

  it('cannot name its algorithm outside of what it signs', async () => {
    const header = new Map<unknown, unknown>([[1, null]]);
    expect(await side.outcome(await side.present({ header }))).toBe('credential_header');
  });

  it('cannot ask for extensions that this service does not understand', async () => {
    expect(await side.outcome(await side.present({ header: new Map([[2, [99]]]) }))).toBe('mdoc_malformed');
  });
});

describe('a document signer whose certificate stands at an address', () => {
  const uri = 'https://issuer.example/ds.pem';
  const pointer = (x5u: unknown = uri, x5t: unknown = [-16, Buffer.alloc(32, 7)]) => ({
    unprotected: new Map([
      [34, x5t],
      [35, x5u],
    ]),
  });

  it('is found by address and hash', async () => {
    const asked: unknown[] = [];
    const certificates = async (...reference: unknown[]) => {
      asked.push(reference);
      return [side.issuer.signer.base64];
    };
    const issuerKeys = { ...NO_ISSUER_KEYS, certificates };
    for (const x5u of [uri, new Tag(32, uri)])
      expect(await side.outcome(await side.present(pointer(x5u)), { issuerKeys })).toBe('accepted');
    const hash = Buffer.alloc(32, 7).toString('base64url');
    expect(asked).toEqual([
      [uri, hash],
      [uri, hash],
    ]);
  });

  it('is not looked for where no anchor could vouch for it', async () => {
    let fetches = 0;
    const certificates = async () => {
      fetches += 1;
      return [side.issuer.signer.base64];
    };
    const patch = {
      issuers: [anchorOf(side.issuer.anchor, [PID])],
      issuerKeys: { ...NO_ISSUER_KEYS, certificates },
    };
    expect(await side.outcome(await side.present(pointer()), patch)).toBe('issuer_untrusted');
    expect(fetches).toBe(0);
  });

  it('may be out of reach for a while', async () => {
    expect(await side.outcome(await side.present(pointer()))).toBe('issuer_unavailable');
    expect(new PresentationError('issuer_unavailable').code).toBe('status_unavailable');
  });

  it.each([
    ['no address', pointer(null)],
    ['an address of another kind', pointer(new Tag(24, uri))],
    ['no hash', pointer(uri, null)],
    ['a hash alone', pointer(uri, Buffer.alloc(32))],
    ['a weaker hash', pointer(uri, [-14, Buffer.alloc(20)])],
    ['a hash that is text', pointer(uri, [-16, 'x'])],
  ])('is not looked for with %s', async (_, mdoc) => {
    expect(await side.outcome(await side.present(mdoc))).toBe('issuer_chain');
  });
});
