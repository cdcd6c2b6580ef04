import 'reflect-metadata';
import { X509Certificate, createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Expected, VerifiedCredential } from '../../../../service/src/credentials/credential.js';
import { parseDeviceResponse } from '../../../../service/src/credentials/mdoc/parse-device-response.js';
import { sessionTranscript } from '../../../../service/src/credentials/mdoc/session-transcript.js';
import { verifyDeviceAuth } from '../../../../service/src/credentials/mdoc/verify-device-auth.js';
import { verifyElements } from '../../../../service/src/credentials/mdoc/verify-elements.js';
import { verifyDocument, verifyMdoc } from '../../../../service/src/credentials/mdoc/verify-mdoc.js';
import { readCbor, type CborMap } from '../../../../service/src/credentials/mdoc/read-cbor.js';
import { Raw } from '../../support/encode-cbor.js';
import { NO_ISSUER_KEYS } from '../../support/issuer-keys.js';
import { bindingOf } from '../../support/mdoc-side.js';
import { outcomeOf } from '../../support/outcome-of.js';
import { MDL, MDL_NAMESPACE, PID, TestMdocHolder } from '../../support/test-mdoc.js';

/** Source and licence stand in the files. */
function vectorsOf(file: string) {
  const path = new URL(`../../../fixtures/wallets/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

const ASKED = {
  clientId: 'x509_hash:abc',
  nonce: 'n'.repeat(43),
  responseUri: 'https://id.example/',
  encryptionKey: undefined,
};

function expectedAt(time: string, type: string, certificate: Buffer, isPinned = false): Expected {
  return {
    ...bindingOf(ASKED),
    now: Date.parse(time),
    types: [type],
    issuers: [{ id: 'anchor', types: [type], certificate: new X509Certificate(certificate), isPinned }],
    issuerKeys: NO_ISSUER_KEYS,
    statusLists: { check: async () => undefined },
  };
}

const hex = (text: string) => Buffer.from(text, 'hex');
const base64 = (text: string) => Buffer.from(text, 'base64');

describe('the example of ISO/IEC 18013-5, annex D', () => {
  const { vectors, expected } = vectorsOf('mdoc-iso18013-5-annex-d');
  const response = hex(vectors.deviceResponseHex);
  // SessionTranscriptBytes is tag 24 around a byte string whose length takes two bytes.
  const transcript = hex(vectors.sessionTranscriptBytesHex).subarray(5);
  const reader = vectors.keys.ephemeralReader;
  const encryptionKey: JWK = {
    kty: 'EC',
    crv: 'P-256',
    x: hex(reader.xHex).toString('base64url'),
    y: hex(reader.yHex).toString('base64url'),
    d: hex(reader.dHex).toString('base64url'),
  };
  const at = '2020-12-01T00:00:00Z';

  function verify(bytes: Buffer, patch: Partial<Expected> = {}): Promise<VerifiedCredential> {
    const document = parseDeviceResponse(bytes.toString('base64url'));
    const pinned = expectedAt(at, MDL, hex(vectors.dsCertificateDerHex), true);
    return verifyDocument(document, { ...pinned, sessionTranscript: transcript, encryptionKey, ...patch });
  }

  it('is a licence whose holder answered with a MAC', async () => {
    const { claims, type } = await verify(response);
    const elements = claims[MDL_NAMESPACE] as Record<string, unknown>;
    expect(type).toBe(MDL);
    expect(elements).toMatchObject({
      family_name: 'Doe',
      document_number: '123456789',
      issue_date: '2019-10-20',
      expiry_date: '2024-10-20',
      driving_privileges: [
        { vehicle_category_code: 'A', issue_date: '2018-08-09', expiry_date: '2024-10-20' },
        { vehicle_category_code: 'B', issue_date: '2017-02-23', expiry_date: '2024-10-20' },
      ],
    });
    const { bstrLength, sha256Hex } = expected.elements.portrait;
    expect(elements.portrait).toHaveLength(bstrLength);
    expect(
      createHash('sha256')
        .update(elements.portrait as Buffer)
        .digest('hex'),
    ).toBe(sha256Hex);
  });

  it.each([
    [0, 'element_digest'],
    [1, 'device_auth_mac'],
    [2, 'issuer_signature'],
  ] as const)('with its published change %i of one byte is refused: %s', async (index, outcome) => {
    const { offset, from, to } = expected.negatives[index];
    const changed = Buffer.from(response);
    expect(changed[offset]).toBe(Number.parseInt(from, 16));
    changed[offset] = Number.parseInt(to, 16);
    expect(await outcomeOf(verify(changed))).toBe(outcome);
  });

  it('is bound to its reader, and no longer valid a year later', async () => {
    expect(await outcomeOf(verify(response, { encryptionKey: undefined }))).toBe('device_auth_mac');
    expect(await outcomeOf(verify(response, { now: Date.parse('2021-10-02T00:00:00Z') }))).toBe(
      'issuer_chain',
    );
  });
});

describe('an identity document over OpenID4VP 1.0, by Animo', () => {
  const { vectors, expected } = vectorsOf('mdoc-openid4vp10-pid-animo');
  const document = parseDeviceResponse(vectors.deviceResponseB64u);
  const root = base64(vectors.rootCertificateDerB64);

  it('verifies up to the root of its issuer', async () => {
    const transcript = hex(vectors.sessionTranscriptHex);
    const at = expectedAt(vectors.verifyAt, PID, root);
    const credential = await verifyDocument(document, { ...at, sessionTranscript: transcript });
    expect(credential).toMatchObject({ type: PID, issuerId: 'anchor', claims: expected.elements });
  });

  it('answers no other request', async () => {
    const at = expectedAt(vectors.verifyAt, PID, root);
    expect(await outcomeOf(verifyMdoc(vectors.deviceResponseB64u, at))).toBe('device_auth_signature');
  });

  it('is not valid before it was signed, nor for ever', async () => {
    const verify = (time: string) =>
      outcomeOf(
        verifyDocument(document, {
          ...expectedAt(time, PID, root),
          sessionTranscript: hex(vectors.sessionTranscriptHex),
        }),
      );
    expect(await verify('2026-01-07T00:00:00Z')).toBe('credential_not_yet_valid');
    expect(await verify('2027-02-01T00:00:00Z')).toBe('issuer_chain');
  });
});

describe('an identity document of the reference issuer of the EU', () => {
  const { vectors, expected } = vectorsOf('pid-eudi-issuer');
  const { issuerSignedB64u, devicePrivateJwk, verifyAt } = vectors.mdoc;
  const issuerSigned = Buffer.from(issuerSignedB64u, 'base64url');
  const signer = signerOf(issuerSigned);
  const { kty, crv, x, y, d } = devicePrivateJwk;

  async function present(): Promise<string> {
    const holder = new TestMdocHolder(createPrivateKey({ format: 'jwk', key: { kty, crv, x, y, d } }));
    const request = { client_id: ASKED.clientId, nonce: ASKED.nonce, response_uri: ASKED.responseUri };
    return holder.present({ docType: PID, items: new Map(), issuerAuth: null }, request, {
      response: ({ documents }) =>
        Object.assign((documents as object[])[0] ?? {}, { issuerSigned: new Raw(issuerSigned) }),
    });
  }

  it('verifies, presented with its published device key, and says all that it says', async () => {
    const asked: unknown[] = [];
    const at = expectedAt(verifyAt, PID, signer, true);
    const statusLists = { check: async (status: unknown) => void asked.push(status) };
    const { claims } = await verifyMdoc(await present(), { ...at, statusLists });
    const elements = Object.entries(expected.mdoc.elements).map(([name, value]) => [name, dateOf(value)]);
    expect(claims[PID]).toEqual(Object.fromEntries(elements));
    expect(asked).toEqual([expected.mdoc.msoStatus]);
  });

  it('is refused once it has expired', async () => {
    const at = expectedAt('2026-08-02T00:00:00Z', PID, signer, true);
    expect(await outcomeOf(verifyMdoc(await present(), at))).toBe('credential_expired');
  });
});

describe('answers that must be refused', () => {
  it('are those over the handover of draft 18', async () => {
    const { vectors } = vectorsOf('mdoc-openid4vp-draft18-ubique');
    const document = parseDeviceResponse(vectors.deviceResponseB64u);
    const { clientId, responseUri, verifierGeneratedNonce: nonce } = vectors.handoverDraft18;
    const at = expectedAt(vectors.verifyAt, MDL, base64(vectors.dsCertificateDerB64), true);
    expect(() => verifyDeviceAuth(document, hex(vectors.sessionTranscriptHex), undefined)).not.toThrow();
    const answer = verifyMdoc(vectors.deviceResponseB64u, {
      ...at,
      ...bindingOf({ clientId, responseUri, nonce, encryptionKey: undefined }),
    });
    expect(await outcomeOf(answer)).toBe('device_auth_signature');
  });

  it('are those without elements', () => {
    const { vectors } = vectorsOf('mdoc-conformance-suite');
    const { deviceResponseB64u, sessionTranscriptHex } = vectors.noElements;
    const document = parseDeviceResponse(deviceResponseB64u);
    expect(() => verifyDeviceAuth(document, hex(sessionTranscriptHex), undefined)).not.toThrow();
    expect(() => verifyElements(document)).toThrow('elements_missing');
  });

  it('are those with a signature and a MAC', async () => {
    const { vectors } = vectorsOf('mdoc-conformance-suite');
    const { vectors: other } = vectorsOf('mdoc-openid4vp10-pid-animo');
    const at = expectedAt(other.verifyAt, PID, base64(other.rootCertificateDerB64));
    const answer = verifyMdoc(vectors.bothDeviceAuths.deviceResponseB64u, at);
    expect(await outcomeOf(answer)).toBe('device_auth_method');
  });
});

it('The SessionTranscript is byte by byte that of OpenID4VP 1.0, section B.2.6.1', () => {
  const [{ clientId, nonce, responseUri, encryptionJwk, sessionTranscriptHex }] =
    vectorsOf('openid4vp-1.0-handover').vectors;
  const binding = { clientId, nonce, responseUri, encryptionKey: encryptionJwk };
  expect(sessionTranscript(binding).toString('hex')).toBe(sessionTranscriptHex);
});

function signerOf(issuerSigned: Buffer): Buffer {
  const [, unprotected] = (readCbor(issuerSigned) as CborMap).get('issuerAuth') as [unknown, CborMap];
  const x5chain = unprotected.get(33);
  return (Array.isArray(x5chain) ? x5chain[0] : x5chain) as Buffer;
}

/** The files write a full-date as `{tag, value}`. */
function dateOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'tag' in value
    ? (value as { value?: unknown }).value
    : value;
}
