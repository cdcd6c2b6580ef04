import { X509Certificate, createPrivateKey } from 'node:crypto';
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import type { Context } from '../context.js';
import { createAuthority } from '../keys/certificates.js';
import { CREDENTIAL_CONFIGURATIONS } from './configurations.js';

/** An issuer of sample credentials. Everything that it signs is marked as test data and refused in live mode. */
export interface SampleIssuer {
  /** Credential Issuer Identifier (OpenID4VCI 1.0, section 12.2.1). */
  identifier: string;
  /** Signs with the key of the leaf certificate, which goes along in `x5c` without that of its authority. */
  sign(payload: JWTPayload, type: string): Promise<string>;
}

/** Makes the issuer, with a new leaf under an authority that stays the same, and makes this service trust it as a test issuer. */
export async function createSampleIssuer(context: Context): Promise<SampleIssuer> {
  const { store, seal, options, clock } = context;
  const authority = await createAuthority(
    store,
    seal,
    'sample-issuer',
    'civic-elements sample issuer (test data)',
    clock(),
  );
  const { hostname } = new URL(options.publicUrl);
  const leaf = await authority.issue('Sample issuer (test data)', hostname, clock());
  await store.putTrustAnchor({
    id: 'sample-issuer',
    types: Object.values(CREDENTIAL_CONFIGURATIONS).map(({ vct }) => vct),
    certificate: authority.certificate,
    isTest: true,
  });
  const privateKey = createPrivateKey(leaf.privateKey);
  const x5c = [new X509Certificate(leaf.certificate).raw.toString('base64')];
  return {
    identifier: `${options.publicUrl}/issuer-api`,
    sign(payload, typ) {
      const header: JWTHeaderParameters = { typ, alg: 'ES256', x5c };
      return new SignJWT(payload).setProtectedHeader(header).sign(privateKey);
    },
  };
}
