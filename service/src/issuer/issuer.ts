import { X509Certificate, createPrivateKey } from 'node:crypto';
import { type JWK, calculateJwkThumbprint } from 'jose';
import type { Context } from '../context.js';
import type { Authority, IssuedCertificate } from '../keys/certificates.js';
import type { Configurations } from './configurations.js';
import type { CredentialSigner, Leaf } from './signer.js';

/** The issuer of the service's own credentials. Unlike the sample issuer of development, it is trusted in live mode. */
export interface Issuer extends CredentialSigner {
  /** The keys of every leaf that may have signed what is still valid, each with its chain in `x5c`. */
  keys(): Promise<JWK[]>;
  /** The certificate of its authority (PEM), by which others can trust it. */
  certificate(): Promise<string>;
  /** Makes this service trust it for what it issues. What it was trusted for once, it stays trusted for, because people hold such credentials. */
  trust(): Promise<void>;
}

/** The name of its authority and of its trust anchor in the store. */
const ROLE = 'contact-issuer';

const AUTHORITY = 'civic-service issuer of contacts and logins';

/** Who issues mdocs has a country in its name (ISO/IEC 18013-5, section B.1), and wallets look for one. A service has none, and ISO 3166-1 leaves this code to its users. */
const COUNTRY = 'ZZ';

const DAY = 86_400_000;
/** How long a leaf signs, and how long what it signed can be verified: longer than any credential is valid. */
const PERIOD = 365 * DAY;
const LIFE_OF_LEAF = 6 * 366 * DAY;
/** How many periods back a leaf may have signed a credential that is still valid. */
const FORMER_PERIODS = 5;

/** Every leaf has its key in the issuer's list. */
type ListedLeaf = Leaf & { kid: string };

/** Makes the issuer. The library of certificates is loaded when the first leaf of a period is made. */
export function createIssuer(
  { store, seal, options, clock }: Context,
  configurations: Configurations<unknown>,
): Issuer {
  const leaves = new Map<number, ListedLeaf>();

  async function authority(): Promise<Authority> {
    const { createAuthority } = await import('../keys/certificates.js');
    return createAuthority(store, seal, ROLE, AUTHORITY, clock(), COUNTRY);
  }

  const secretName = (period: number) => `leaf ${ROLE} ${period}`;

  async function trust(): Promise<void> {
    const known = (await store.listTrustAnchors()).find(({ id }) => id === ROLE);
    const types = new Set(known?.types);
    for (const { type } of Object.values(configurations)) types.add(type);
    if (known?.types.length === types.size) return;
    const { certificate } = await authority();
    await store.putTrustAnchor({ id: ROLE, types: [...types], certificate, isTest: false });
  }

  /** Nobody gets a credential that this service does not trust. */
  async function makeLeaf(period: number): Promise<string> {
    await trust();
    const { hostname } = new URL(options.publicUrl);
    const leaf = await (await authority()).issue('civic-service issuer', hostname, clock(), LIFE_OF_LEAF);
    const name = secretName(period);
    return store.putSecret(name, seal.seal(JSON.stringify(leaf), name));
  }

  async function openLeaf(period: number, sealed: string): Promise<ListedLeaf> {
    const known = leaves.get(period);
    if (known) return known;
    const opened = JSON.parse(seal.open(sealed, secretName(period))) as IssuedCertificate;
    const certificate = new X509Certificate(opened.certificate);
    const kid = await calculateJwkThumbprint(certificate.publicKey.export({ format: 'jwk' }) as JWK);
    const leaf = { certificate, privateKey: createPrivateKey(opened.privateKey), kid };
    leaves.set(period, leaf);
    return leaf;
  }

  /** One leaf for each period, the same in every process. */
  async function presentLeaf(): Promise<ListedLeaf> {
    const period = Math.floor(clock() / PERIOD);
    const known = leaves.get(period);
    if (known) return known;
    return openLeaf(period, (await store.getSecret(secretName(period))) ?? (await makeLeaf(period)));
  }

  return {
    identifier: `${options.publicUrl}/issuer`,
    leaf: presentLeaf,
    async keys() {
      await presentLeaf();
      const { certificate: root } = await authority();
      const present = Math.floor(clock() / PERIOD);
      const keys: JWK[] = [];
      for (let period = present; period >= present - FORMER_PERIODS; period--) {
        const sealed = await store.getSecret(secretName(period));
        if (sealed === undefined) continue;
        const { certificate, kid } = await openLeaf(period, sealed);
        const jwk = certificate.publicKey.export({ format: 'jwk' }) as JWK;
        const x5c = [toBase64(certificate), toBase64(new X509Certificate(root))];
        keys.push({ ...jwk, kid, alg: 'ES256', use: 'sig', x5c });
      }
      return keys;
    },
    async certificate() {
      return (await authority()).certificate;
    },
    trust,
  };
}

function toBase64(certificate: X509Certificate): string {
  return certificate.raw.toString('base64');
}
