import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { type JWK, compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Expected } from '../../../../service/src/credentials/credential.js';
import { PresentationError } from '../../../../service/src/credentials/presentation-error.js';
import { applyDisclosures } from '../../../../service/src/credentials/sd-jwt/apply-disclosures.js';
import { type SdJwt, parseSdJwt } from '../../../../service/src/credentials/sd-jwt/parse-sd-jwt.js';
import { verifyKeyBinding } from '../../../../service/src/credentials/sd-jwt/verify-key-binding.js';
import { verifySdJwtVc } from '../../../../service/src/credentials/sd-jwt/verify-sd-jwt-vc.js';
import type { EncryptionKey } from '../../../../service/src/keys/channel-secrets.js';
import { parseJws } from '../../../../service/src/tokens/jws.js';
import type { TrustedIssuer } from '../../../../service/src/trust/anchors.js';
import { openResponse } from '../../../../service/src/channels/open-response.js';
import { NO_ISSUER_KEYS } from '../../support/issuer-keys.js';
import { TestWallet } from '../../support/test-wallet.js';

function read<T>(name: string): T {
  const file = new URL(`../../../fixtures/wallets/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function reasonOf(run: () => unknown): string {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (error instanceof PresentationError) return error.reason;
    throw error;
  }
}

/** The issuer's part of an SD-JWT, as if the holder had bound it. */
function issued(compact: string): SdJwt {
  const [jwt = '', ...rest] = compact.split('~');
  const issuer = parseJws(jwt);
  if (!issuer) throw new Error('not a JWS');
  return { issuer, disclosures: rest.slice(0, -1), keyBinding: issuer, hashed: compact };
}

const binding = (audience: string, nonce: string, seconds: number) => ({
  audience,
  nonce,
  sessionTranscript: Buffer.alloc(0),
  encryptionKey: undefined,
  now: seconds * 1000,
});

interface Rfc9901 {
  vectors: {
    issuerJwk: JWK;
    aud: string;
    nonce: string;
    examples: {
      name: string;
      compact: string;
      expected: { processedPayload: Record<string, unknown>; kbPayload?: { iat: number } };
    }[];
    negatives: { name: string; disclosure?: string }[];
  };
}

describe('the examples of RFC 9901', () => {
  const { vectors } = read<Rfc9901>('sd-jwt-rfc9901');

  it.each(vectors.examples)('$name: says what it should', async ({ compact, expected }) => {
    const { issuer } = issued(compact);
    await compactVerify(issuer.compact, await importJWK(vectors.issuerJwk, 'ES256'));
    expect(applyDisclosures(issued(compact))).toEqual(expected.processedPayload);
  });

  const bound = vectors.examples.filter(({ expected }) => expected.kbPayload);

  it.each(bound)('$name: is bound to its verifier, its nonce and its time', async ({ compact, expected }) => {
    const sdJwt = parseSdJwt(compact);
    const { iat = 0 } = expected.kbPayload ?? {};
    const { aud, nonce } = vectors;
    verifyKeyBinding(sdJwt, binding(aud, nonce, iat));
    for (const other of [
      binding('https://other.example.org', nonce, iat),
      binding(aud, `${nonce}1`, iat),
      binding(aud, nonce, iat + 3600),
    ]) {
      expect(reasonOf(() => verifyKeyBinding(sdJwt, other))).toMatch(/^key_binding_/);
    }
  });

  it('is refused with a Disclosure that nobody declared, with one twice, and with another signature', async () => {
    const compact = vectors.examples[0]?.compact ?? '';
    const { disclosure = '' } = vectors.negatives[0] ?? {};
    expect(reasonOf(() => applyDisclosures(issued(`${compact}${disclosure}~`)))).toBe(
      'disclosures_malformed',
    );
    const [first = ''] = issued(compact).disclosures;
    expect(reasonOf(() => applyDisclosures(issued(`${compact}${first}~`)))).toBe('disclosures_malformed');
    const { issuer } = issued(compact);
    const at = issuer.compact.lastIndexOf('.') + 1;
    const forged =
      issuer.compact.slice(0, at) + (issuer.compact[at] === 'A' ? 'B' : 'A') + issuer.compact.slice(at + 1);
    await expect(compactVerify(forged, await importJWK(vectors.issuerJwk, 'ES256'))).rejects.toThrow();
  });

  it('is refused as the answer of a wallet without Key Binding', () => {
    expect(reasonOf(() => parseSdJwt(vectors.examples[0]?.compact ?? ''))).toBe('key_binding_missing');
  });
});

describe('the SD-JWT of OpenID4VP 1.0, with a payload for linked data', () => {
  const { vectors, expected } = read<{
    vectors: { presentation: string };
    expected: {
      verifiedContents: Record<string, unknown>;
      nonce: string;
      aud: string;
      kbPayload: { iat: number };
    };
  }>('openid4vp-1.0-sd-jwt-vcld');

  it('is bound, and says what it should', async () => {
    const sdJwt = parseSdJwt(vectors.presentation);
    verifyKeyBinding(sdJwt, binding(expected.aud, expected.nonce, expected.kbPayload.iat));
    expect(applyDisclosures(sdJwt)).toEqual(expected.verifiedContents);
  });
});

describe('the encrypted answer of OpenID4VP 1.0, section 8.3', () => {
  const { vectors } = read<{ vectors: { responseJwe: string; privateJwk: EncryptionKey } }>(
    'openid4vp-1.0-encrypted-response',
  );
  const open = (encryptionKey: EncryptionKey) =>
    expect(() => openResponse({ response: vectors.responseJwe }, 'state', encryptionKey));

  it('is decrypted, and then refused because it carries no state', () => {
    open(vectors.privateJwk).toThrow(expect.objectContaining({ reason: 'state_mismatch' }));
  });

  it('is not decrypted by a key of another name', () => {
    open({ ...vectors.privateJwk, kid: 'other' }).toThrow(
      expect.objectContaining({ reason: 'response_undecryptable' }),
    );
  });
});

describe('the PID of the EU reference issuer', () => {
  const { vectors, expected } = read<{
    vectors: { sdJwt: { compact: string; holderPrivateJwk: JWK; verifyAt: string } };
    expected: { sdJwt: { processedPayload: Record<string, unknown> } };
  }>('pid-eudi-issuer');
  const { compact, holderPrivateJwk, verifyAt } = vectors.sdJwt;
  const now = Date.parse(verifyAt);
  const { issuer, disclosures } = issued(compact);
  const [leaf = ''] = issuer.header['x5c'] as string[];
  const certificate = new X509Certificate(Buffer.from(leaf, 'base64'));
  const anchor: TrustedIssuer = { id: 'eu', types: ['urn:eudi:pid:1'], certificate, isPinned: true };

  async function verify(patch: Partial<Expected> = {}): Promise<unknown> {
    const key = await importJWK(holderPrivateJwk, 'ES256');
    const wallet = new TestWallet(holderPrivateJwk, key as CryptoKey, () => now);
    const names = disclosures.map((text) => createHash('sha256').update(text).digest('hex'));
    const credential = {
      issuerJwt: issuer.compact,
      disclosures: new Map(names.map((name, index) => [name, disclosures[index] ?? ''])),
      sdAlg: 'sha-256',
    };
    const request = { client_id: 'x509_hash:abc', nonce: 'n'.repeat(43) };
    const presentation = await wallet.present(credential, request);
    const asked: unknown[] = [];
    const verified = await verifySdJwtVc(presentation, {
      ...binding(request.client_id, request.nonce, now / 1000),
      types: ['urn:eudi:pid:1'],
      issuers: [anchor],
      issuerKeys: NO_ISSUER_KEYS,
      statusLists: { check: async (status) => void asked.push(status) },
      ...patch,
    }).catch((error: PresentationError) => error.reason);
    return typeof verified === 'string' ? verified : { ...verified, asked };
  }

  it('verifies at its time, with all that it says, and its status is looked up', async () => {
    const { processedPayload } = expected.sdJwt;
    expect(await verify()).toEqual({
      format: 'dc+sd-jwt',
      type: 'urn:eudi:pid:1',
      issuerId: 'eu',
      claims: processedPayload,
      asked: [processedPayload['status']],
    });
  });

  it('is refused where its issuer is not trusted, for its type or at all', async () => {
    expect(await verify({ issuers: [] })).toBe('issuer_untrusted');
    expect(await verify({ issuers: [{ ...anchor, types: ['urn:eudi:pid:de:1'] }] })).toBe('issuer_untrusted');
  });

  it('is refused for a query that asks for another type', async () => {
    expect(await verify({ types: ['urn:eudi:pid:de:1'] })).toBe('credential_type');
  });
});
