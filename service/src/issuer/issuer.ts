import { X509Certificate, createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import type { JWK } from 'jose';
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
  /** By the name of the secret. */
  const leaves = new Map<string, ListedLeaf>();
  const signing = new Map<number, ListedLeaf>();

  async function authority(): Promise<Authority> {
    const { createAuthority } = await import('../keys/certificates.js');
    return createAuthority(store, seal, ROLE, AUTHORITY, clock(), COUNTRY);
  }

  const { hostname } = new URL(options.publicUrl);

  /** A leaf names its host. Those of earlier versions, and of the first address, have no host in the name of their secret. */
  const secretName = (period: number, host?: string) =>
    `leaf ${ROLE} ${period}${host === undefined ? '' : ` ${host}`}`;

  async function trust(): Promise<void> {
    const known = (await store.listTrustAnchors()).find(({ id }) => id === ROLE);
    const types = new Set(known?.types);
    for (const { type } of Object.values(configurations)) types.add(type);
    if (known?.types.length === types.size) return;
    const { certificate } = await authority();
    await store.putTrustAnchor({ id: ROLE, types: [...types], certificate, isTest: false });
  }

  /** Nobody gets a credential that this service does not trust. */
  async function makeLeaf(name: string): Promise<string> {
    await trust();
    const leaf = await (await authority()).issue('civic-service issuer', hostname, clock(), LIFE_OF_LEAF);
    return store.putSecret(name, seal.seal(JSON.stringify(leaf), name));
  }

  async function openLeaf(name: string, sealed: string): Promise<ListedLeaf> {
    const known = leaves.get(name);
    if (known) return known;
    const opened = JSON.parse(seal.open(sealed, name)) as IssuedCertificate;
    const certificate = new X509Certificate(opened.certificate);
    const { calculateJwkThumbprint } = await import('jose');
    const kid = await calculateJwkThumbprint(certificate.publicKey.export({ format: 'jwk' }) as JWK);
    const leaf = { certificate, privateKey: createPrivateKey(opened.privateKey), kid };
    leaves.set(name, leaf);
    return leaf;
  }

  /** One leaf for each period and host, the same in every process. */
  async function presentLeaf(): Promise<ListedLeaf> {
    const period = Math.floor(clock() / PERIOD);
    const leaf = signing.get(period) ?? (await findLeaf(period));
    signing.set(period, leaf);
    return leaf;
  }

  async function findLeaf(period: number): Promise<ListedLeaf> {
    const first = secretName(period);
    const leaf = await openLeaf(first, (await store.getSecret(first)) ?? (await makeLeaf(first)));
    if (isFor(leaf.certificate, hostname)) return leaf;
    const moved = secretName(period, hostname);
    return openLeaf(moved, (await store.getSecret(moved)) ?? (await makeLeaf(moved)));
  }

  return {
    identifier: `${options.publicUrl}/issuer`,
    leaf: presentLeaf,
    async keys() {
      await presentLeaf();
      const { certificate: root } = await authority();
      const present = Math.floor(clock() / PERIOD);
      const keys: JWK[] = [];
      const secrets = await store.listSecrets();
      for (let period = present; period >= present - FORMER_PERIODS; period--) {
        const ofPeriod = secrets.filter(({ name }) => `${name} `.startsWith(`${secretName(period)} `));
        for (const { name, value } of ofPeriod) {
          const { certificate, kid } = await openLeaf(name, value);
          const jwk = certificate.publicKey.export({ format: 'jwk' }) as JWK;
          const x5c = [toBase64(certificate), toBase64(new X509Certificate(root))];
          keys.push({ ...jwk, kid, alg: 'ES256', use: 'sig', x5c });
        }
      }
      return keys;
    },
    async certificate() {
      return (await authority()).certificate;
    },
    trust,
  };
}

/** An address stands without its brackets in a certificate. */
function isFor(leaf: X509Certificate, hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return (isIP(host) ? leaf.checkIP(host) : leaf.checkHost(host)) !== undefined;
}

function toBase64(certificate: X509Certificate): string {
  return certificate.raw.toString('base64');
}
