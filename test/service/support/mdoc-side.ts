import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import type { Binding, Expected, VerifiedCredential } from '../../../service/src/credentials/credential.js';
import { sessionTranscript } from '../../../service/src/credentials/mdoc/session-transcript.js';
import { verifyMdoc } from '../../../service/src/credentials/mdoc/verify-mdoc.js';
import type { TrustedIssuer } from '../../../service/src/trust/anchors.js';
import {
  MDL,
  MDL_NAMESPACE,
  type MdocOptions,
  type MdocPresentationOptions,
  type MdocRequest,
  PID,
  TestMdocHolder,
  TestMdocIssuer,
  fullDate,
} from './test-mdoc.js';
import { NO_ISSUER_KEYS } from './issuer-keys.js';
import { outcomeOf } from './outcome-of.js';
import type { TestCertificate } from './test-issuer.js';

export const NOW = Date.UTC(2026, 10, 28, 12);

/** What the driving licence of the tests says. */
export const LICENCE = {
  [MDL_NAMESPACE]: {
    family_name: 'Doe',
    given_name: 'Kim',
    birth_date: fullDate('1990-03-31'),
    portrait: Buffer.from('ffd8ffe0', 'hex'),
    age_over_18: true,
    driving_privileges: [{ vehicle_category_code: 'B', issue_date: fullDate('2010-05-01') }],
  },
};

/** An anchor that may vouch for documents of these types. */
export function anchorOf(certificate: TestCertificate, types: readonly string[] = [MDL, PID]): TrustedIssuer {
  return { id: 'iaca', types, certificate: new X509Certificate(certificate.pem), isPinned: false };
}

type AskedFor = Parameters<typeof sessionTranscript>[0];

/** What binds an answer to a request by a link. */
export function bindingOf(asked: AskedFor): Omit<Binding, 'now'> {
  const { clientId, nonce, encryptionKey } = asked;
  return { audience: clientId, nonce, encryptionKey, sessionTranscript: sessionTranscript(asked) };
}

/** Issuer, holder and a request, and what a verifier makes of the answer. */
export async function createMdocSide() {
  const issuer = await TestMdocIssuer.create(NOW);
  const holder = TestMdocHolder.create();
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const encryptionKey = privateKey.export({ format: 'jwk' }) as JWK;
  const request = {
    client_id: 'x509_hash:abc',
    nonce: 'n'.repeat(43),
    response_uri: 'https://id.example/wallet-api/response/x',
    client_metadata: { jwks: { keys: [publicKey.export({ format: 'jwk' }) as JWK] } },
  } satisfies MdocRequest;
  const expected: Expected = {
    ...bindingOf({
      clientId: request.client_id,
      nonce: request.nonce,
      responseUri: request.response_uri,
      encryptionKey,
    }),
    now: NOW,
    types: [MDL],
    issuers: [anchorOf(issuer.anchor)],
    issuerKeys: NO_ISSUER_KEYS,
    statusLists: { check: async () => undefined },
  };
  const verify = (presentation: string, patch: Partial<Expected> = {}): Promise<VerifiedCredential> =>
    verifyMdoc(presentation, { ...expected, ...patch });
  return {
    issuer,
    holder,
    request,
    expected,
    verify,
    /** What binds an answer to a request that differs in something. */
    bindingTo: (other: Partial<AskedFor>) =>
      bindingOf({
        clientId: request.client_id,
        nonce: request.nonce,
        responseUri: request.response_uri,
        encryptionKey,
        ...other,
      }),
    present: (mdoc: MdocOptions = {}, presentation: MdocPresentationOptions = {}) =>
      holder.present(issuer.issue(holder.publicKey, MDL, LICENCE, mdoc), request, presentation),
    /** `accepted`, or why not. */
    outcome: (presentation: string, patch: Partial<Expected> = {}) => outcomeOf(verify(presentation, patch)),
  };
}
