import { createHash } from 'node:crypto';
import { exportJWK } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IssuerKeys, createIssuerKeys } from '../../../service/src/credentials/issuer-keys.js';
import { PresentationError } from '../../../service/src/credentials/presentation-error.js';
import { verifySdJwtVc } from '../../../service/src/credentials/sd-jwt/verify-sd-jwt-vc.js';
import { type TrustedIssuer, trustedIssuers } from '../../../service/src/trust/anchors.js';
import { type TestCertificate, TestIssuer } from '../support/test-issuer.js';
import { CONTACT, LOGIN, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const BINDING = { client_id: 'x509_hash:abc', nonce: 'n'.repeat(43) };
const X5U = 'https://issuer.test/chain.pem';
const JWKS = 'https://keys.test/jwks';
const ISSUER = 'https://keys.test';

let side: WalletSide;
let served: Map<string, string | Buffer>;
let asked: string[];
let issuerKeys: IssuerKeys;

beforeAll(async () => {
  side = await startWalletSide();
});

beforeEach(() => {
  served = new Map();
  asked = [];
  issuerKeys = createIssuerKeys(async (uri) => {
    asked.push(uri);
    const body = served.get(uri);
    if (body === undefined) throw new Error('not served as such');
    return Buffer.from(body);
  });
});

function thumbprint({ base64 }: TestCertificate): string {
  return createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64url');
}

async function verify(
  header: Record<string, unknown>,
  {
    issuers,
    issuer = side.issuer,
    signed = {},
  }: { issuers?: TrustedIssuer[]; issuer?: TestIssuer; signed?: Record<string, unknown> } = {},
): Promise<string> {
  const held = await issuer.issue(side.wallet.publicKey, {
    header: { x5c: undefined, ...header },
    signed,
  });
  try {
    const credential = await verifySdJwtVc(await side.wallet.present(held, BINDING), {
      audience: BINDING.client_id,
      nonce: BINDING.nonce,
      sessionTranscript: Buffer.alloc(0),
      encryptionKey: undefined,
      now: side.time.now,
      types: [CONTACT],
      issuers: issuers ?? (await trustedIssuers(side.context)),
      issuerKeys,
      statusLists: { check: async () => undefined },
    });
    return `accepted by ${credential.issuerId}`;
  } catch (error) {
    if (error instanceof PresentationError) return [error.reason, error.issuer].filter(Boolean).join(': ');
    throw error;
  }
}

describe('a credential whose certificate stands at an address (x5u)', () => {
  const header = () => ({ x5u: X5U, 'x5t#S256': thumbprint(side.issuer.leaf) });

  it('is accepted by the chain there, as PEM, with the root or without, or as DER', async () => {
    const { leaf, anchor } = side.issuer;
    for (const body of [leaf.pem, `${leaf.pem}\n${anchor.pem}`, Buffer.from(leaf.base64, 'base64')]) {
      served.set(X5U, body);
      issuerKeys = createIssuerKeys(async () => Buffer.from(served.get(X5U) ?? ''));
      expect(await verify(header())).toBe('accepted by test');
    }
  });

  it('is fetched once, however many come', async () => {
    served.set(X5U, side.issuer.leaf.pem);
    const all = await Promise.all([verify(header()), verify(header())]);
    expect([...all, await verify(header())]).toEqual(Array(3).fill('accepted by test'));
    expect(asked).toEqual([X5U]);
  });

  it('is fetched again after an hour, because the chain may have changed', async () => {
    let now = 0;
    served.set(X5U, side.issuer.leaf.pem);
    issuerKeys = createIssuerKeys(
      async (uri) => {
        asked.push(uri);
        return Buffer.from(served.get(uri) ?? '');
      },
      () => now,
    );
    await verify(header());
    now = 3_599_999;
    await verify(header());
    expect(asked).toHaveLength(1);
    now = 3_600_000;
    expect(await verify(header())).toBe('accepted by test');
    expect(asked).toHaveLength(2);
  });

  it('is not fetched where no certificate is trusted for the type', async () => {
    const issuers: TrustedIssuer[] = [{ id: 'keys', types: [CONTACT], issuer: ISSUER, jwks: JWKS }];
    expect(await verify(header(), { issuers })).toBe('issuer_untrusted');
    expect(await verify(header(), { issuers: [] })).toBe('issuer_untrusted');
    expect(asked).toEqual([]);
  });

  it('costs no more time the more often a file begins a certificate and never ends it', async () => {
    served.set(X5U, `${'-----BEGIN CERTIFICATE-----'.repeat(2000)}`);
    expect(await verify(header())).toBe('issuer_unavailable');
    served.set(X5U, `${side.issuer.leaf.pem}\n`.repeat(40));
    expect(await verify(header())).toBe('issuer_chain');
  });

  it('needs the thumbprint of that very certificate', async () => {
    served.set(X5U, side.issuer.leaf.pem);
    expect(await verify({ x5u: X5U })).toBe('issuer_chain');
    const other = await side.issuer.anchor.issue(side.time.now);
    expect(await verify({ x5u: X5U, 'x5t#S256': thumbprint(other) })).toBe('issuer_unavailable');
  });

  it('is asked for again when it could not be had', async () => {
    expect(await verify(header())).toBe('issuer_unavailable');
    served.set(X5U, 'no certificate');
    expect(await verify(header())).toBe('issuer_unavailable');
    served.set(X5U, side.issuer.leaf.pem);
    expect(await verify(header())).toBe('accepted by test');
  });

  it('is not fetched when the certificate comes along', async () => {
    const x5c = side.issuer.chain;
    expect(await verify({ ...header(), x5c })).toBe('accepted by test');
    expect(asked).toEqual([]);
  });

  it('is refused under an authority that nobody trusts', async () => {
    const stranger = await TestIssuer.create(side.wallet.now);
    served.set(X5U, stranger.leaf.pem);
    const own = { x5u: X5U, 'x5t#S256': thumbprint(stranger.leaf) };
    expect(await verify(own, { issuer: stranger })).toBe(
      'issuer_untrusted: CN=Test issuer issued by CN=Test anchor',
    );
  });

  it('is said to be unavailable, which another try may mend', () => {
    expect(new PresentationError('issuer_unavailable').code).toBe('status_unavailable');
  });
});

describe('a credential of an issuer whose key set is trusted', () => {
  const anchor: TrustedIssuer = { id: 'keys', types: [CONTACT], issuer: ISSUER, jwks: JWKS };
  const publish = async (kid = 'k1') => {
    const jwk = await exportJWK(side.issuer.leaf.keys.publicKey);
    served.set(JWKS, JSON.stringify({ keys: [{ ...jwk, kid, alg: 'ES256' }] }));
  };

  it('is accepted by the key that it names', async () => {
    await publish();
    expect(await verify({ kid: 'k1' }, { issuers: [anchor], signed: { iss: ISSUER } })).toBe(
      'accepted by keys',
    );
    expect(await verify({ kid: 'k1' }, { issuers: [anchor], signed: { iss: ISSUER } })).toBe(
      'accepted by keys',
    );
    expect(asked).toEqual([JWKS]);
  });

  it.each([
    ['another issuer', { kid: 'k1' }, 'https://other.test', 'issuer_untrusted: https://other.test'],
    ['a key that is not in the set', { kid: 'k2' }, ISSUER, 'issuer_signature'],
    ['no kid', {}, ISSUER, 'credential_header'],
  ])('is refused with %s', async (_what, header, iss, reason) => {
    await publish();
    expect(await verify(header, { issuers: [anchor], signed: { iss } })).toBe(reason);
  });

  it('is refused when another signed it', async () => {
    await publish();
    const stranger = await TestIssuer.create(side.wallet.now);
    const options = { issuers: [anchor], signed: { iss: ISSUER }, issuer: stranger };
    expect(await verify({ kid: 'k1' }, options)).toBe('issuer_signature');
  });

  it('is refused for a type for which the issuer is not trusted', async () => {
    await publish();
    const issuers = [{ ...anchor, types: [LOGIN] }];
    expect(await verify({ kid: 'k1' }, { issuers, signed: { iss: ISSUER } })).toBe(
      `issuer_untrusted: ${ISSUER}`,
    );
  });

  it('cannot stand in for a certificate: with x5c, only certificates count', async () => {
    await publish();
    const header = { kid: 'k1', x5c: side.issuer.chain };
    expect(await verify(header, { issuers: [anchor], signed: { iss: ISSUER } })).toBe(
      'issuer_untrusted: CN=Test issuer issued by CN=Test anchor',
    );
    expect(asked).toEqual([]);
  });

  it('is refused without a word of who issued it, where only certificates are trusted', async () => {
    expect(await verify({ kid: 'k1' }, { signed: { iss: undefined } })).toBe('issuer_untrusted');
    expect(asked).toEqual([]);
  });

  it('is not blamed when the key set cannot be had', async () => {
    expect(await verify({ kid: 'k1' }, { issuers: [anchor], signed: { iss: ISSUER } })).toBe(
      'issuer_unavailable',
    );
    served.set(JWKS, '[]');
    expect(await verify({ kid: 'k1' }, { issuers: [anchor], signed: { iss: ISSUER } })).toBe(
      'issuer_unavailable',
    );
  });
});
