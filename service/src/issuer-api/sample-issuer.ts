import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { Context } from '../context.js';
import type { CredentialSigner, Leaf } from '../issuer/signer.js';
import { SAMPLES } from './configurations.js';

/** An issuer of sample credentials. Everything that it signs is marked as test data and refused in live mode. */
export type SampleIssuer = CredentialSigner;

/** Its trust anchor in the store. */
const ANCHOR = 'sample-issuer';

/**
 * Makes the issuer, and makes this service trust it as a test issuer. Where it is trusted already, the library of certificates waits for the first
 * signature, which has a new leaf under an authority that stays the same.
 */
export async function createSampleIssuer(context: Context): Promise<SampleIssuer> {
  const { store, seal, options, clock } = context;
  const authority = async () => {
    const { createAuthority } = await import('../keys/certificates.js');
    return createAuthority(store, seal, ANCHOR, 'civic-elements sample issuer (test data)', clock());
  };
  const makeLeaf = async (): Promise<Leaf> => {
    const { hostname } = new URL(options.publicUrl);
    const leaf = await (await authority()).issue('Sample issuer (test data)', hostname, clock());
    return {
      certificate: new X509Certificate(leaf.certificate),
      privateKey: createPrivateKey(leaf.privateKey),
    };
  };
  const types = Object.values(SAMPLES).map(({ type }) => type);
  const known = (await store.listTrustAnchors()).find(({ id }) => id === ANCHOR);
  if (known?.types.join() !== types.join()) {
    const { certificate } = await authority();
    await store.putTrustAnchor({ id: ANCHOR, types, certificate, isTest: true });
  }
  let leaf: Promise<Leaf> | undefined;
  return {
    identifier: `${options.publicUrl}/issuer-api`,
    leaf() {
      leaf ??= makeLeaf();
      leaf.catch(() => (leaf = undefined));
      return leaf;
    },
  };
}
