import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { JWK } from 'jose';
import type { SampleIssuer } from './sample-issuer.js';
import { STATUS_LIST_LENGTH, statusListUri } from './status-list.js';

const LIFETIME = 90 * 86_400;

/**
 * Issues an SD-JWT VC (RFC 9901, 5; SD-JWT VC): every claim selectively disclosable, `test_data` always shown, bound to the holder's key.
 * @param now seconds
 */
export async function createCredential(
  issuer: SampleIssuer,
  subject: { vct: string; claims: Readonly<Record<string, unknown>>; holderKey: JWK },
  now: number,
): Promise<string> {
  const { kty, crv, x, y } = subject.holderKey;
  const disclosures = Object.entries(subject.claims).map(([name, value]) =>
    Buffer.from(JSON.stringify([randomBytes(16).toString('base64url'), name, value])).toString('base64url'),
  );
  const digests = disclosures.map((disclosure) =>
    createHash('sha256').update(disclosure).digest('base64url'),
  );
  const jwt = await issuer.sign(
    {
      iss: issuer.identifier,
      vct: subject.vct,
      iat: now,
      exp: now + LIFETIME,
      cnf: { jwk: { kty, crv, x, y } },
      status: { status_list: { idx: randomInt(STATUS_LIST_LENGTH), uri: statusListUri(issuer) } },
      test_data: true,
      // Sorted, so that their order does not tell which claim is which (RFC 9901, 4.2.4.1).
      _sd: digests.toSorted(),
      _sd_alg: 'sha-256',
    },
    'dc+sd-jwt',
  );
  return [jwt, ...disclosures, ''].join('~');
}
