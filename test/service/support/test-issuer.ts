import 'reflect-metadata';
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import * as x509 from '@peculiar/x509';
import { type JWK, type JWTPayload, SignJWT } from 'jose';

x509.cryptoProvider.set(webcrypto as Crypto);

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 86_400_000;

/** By JOSE name: how WebCrypto makes such a key. */
const KEYS = {
  ES256: ALGORITHM,
  ES384: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  ES512: { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
  EdDSA: { name: 'Ed25519' },
};
export type TestAlgorithm = keyof typeof KEYS;

/** What a certificate of the tests may be made of. */
export interface CertificateOptions {
  name?: string;
  notBefore?: number;
  notAfter?: number;
  ca?: boolean;
  pathLength?: number;
  hash?: 'SHA-256' | 'SHA-1';
  /** The kind of its key. Default ES256. */
  alg?: TestAlgorithm;
  extensions?: x509.Extension[];
  usages?: x509.KeyUsageFlags;
}

/** A certificate with its key pair, and what can be done with it. */
export interface TestCertificate {
  keys: CryptoKeyPair;
  certificate: x509.X509Certificate;
  /** As `x5c` holds it. */
  base64: string;
  pem: string;
  /** Issues another certificate below this one, whatever this one is allowed to do. */
  issue(now: number, options?: CertificateOptions): Promise<TestCertificate>;
}

/** A self-signed certificate: an anchor by default. */
export async function selfSigned(now: number, options: CertificateOptions = {}): Promise<TestCertificate> {
  const keys = await generateKeys();
  return make(now, { ca: true, name: 'Test anchor', ...options }, keys, keys, options.name ?? 'Test anchor');
}

async function make(
  now: number,
  options: CertificateOptions,
  keys: CryptoKeyPair,
  issuerKeys: CryptoKeyPair,
  issuerName: string,
): Promise<TestCertificate> {
  const {
    name = 'Test leaf',
    ca = false,
    usages = ca ? x509.KeyUsageFlags.keyCertSign : x509.KeyUsageFlags.digitalSignature,
  } = options;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: randomBytes(8).toString('hex').replace(/^./, '1'),
    subject: `CN=${name}`,
    issuer: `CN=${issuerName}`,
    notBefore: new Date(options.notBefore ?? now - DAY),
    notAfter: new Date(options.notAfter ?? now + 365 * DAY),
    publicKey: keys.publicKey,
    signingKey: issuerKeys.privateKey,
    signingAlgorithm: { ...ALGORITHM, hash: options.hash ?? 'SHA-256' },
    extensions: [
      new x509.BasicConstraintsExtension(ca, options.pathLength, true),
      new x509.KeyUsagesExtension(usages, true),
      ...(options.extensions ?? []),
    ],
  });
  return {
    keys,
    certificate,
    base64: Buffer.from(certificate.rawData).toString('base64'),
    pem: certificate.toString('pem'),
    issue: async (at, next = {}) => make(at, next, await generateKeys(next.alg), keys, name),
  };
}

/** The private key of a certificate as PKCS#8 PEM, for programs that sign. */
export async function privateKeyPem({ keys }: TestCertificate): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
}

function generateKeys(alg: TestAlgorithm = 'ES256'): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(KEYS[alg], true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
}

/** What a test may change about a credential. */
export interface CredentialOptions {
  vct?: string;
  /** Selectively disclosable. */
  claims?: Record<string, unknown>;
  /** Always disclosed, or overwriting `iat`, `exp`, `cnf` …; `undefined` removes. */
  signed?: Record<string, unknown>;
  header?: Record<string, unknown>;
  alg?: 'sha-256' | 'sha-384' | 'sha-512';
}

/** A credential as a wallet holds it. */
export interface TestCredential {
  issuerJwt: string;
  /** By claim name. */
  disclosures: Map<string, string>;
  sdAlg: string;
}

/** An issuer of SD-JWT VCs written for the tests alone. */
export class TestIssuer {
  readonly anchor: TestCertificate;
  readonly leaf: TestCertificate;
  chain: string[];
  readonly #now: () => number;

  constructor(anchor: TestCertificate, leaf: TestCertificate, now: () => number, chain = [leaf.base64]) {
    this.anchor = anchor;
    this.leaf = leaf;
    this.chain = chain;
    this.#now = now;
  }

  static async create(now: () => number): Promise<TestIssuer> {
    const anchor = await selfSigned(now());
    return new TestIssuer(anchor, await anchor.issue(now(), { name: 'Test issuer' }), now);
  }

  async issue(holderKey: JWK, options: CredentialOptions = {}): Promise<TestCredential> {
    const { claims = { email: 'kim@example.test', phone_number: '+15550100199' }, alg = 'sha-256' } = options;
    const disclosures = new Map(
      Object.entries(claims).map(([name, value]) => [name, disclosure(name, value)]),
    );
    const { kty, crv, x, y } = holderKey;
    const jwk = { kty, crv, x, ...(y !== undefined && { y }) };
    const iat = Math.floor(this.#now() / 1000);
    const payload = {
      iss: 'https://issuer.test',
      vct: options.vct ?? 'urn:civic-elements:verified-contact:1',
      iat,
      exp: iat + 86_400,
      cnf: { jwk },
      _sd: [...disclosures.values()].map((text) => digest(text, alg)),
      _sd_alg: alg,
      ...options.signed,
    };
    return {
      issuerJwt: await this.sign(payload, { typ: 'dc+sd-jwt', ...options.header }),
      disclosures,
      sdAlg: alg,
    };
  }

  /** Signs anything as this issuer. */
  sign(payload: Record<string, unknown>, header: Record<string, unknown>): Promise<string> {
    const defined = (members: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
    return new SignJWT(defined(payload) as JWTPayload)
      .setProtectedHeader({ alg: 'ES256', ...defined({ x5c: this.chain, ...header }) })
      .sign(this.leaf.keys.privateKey);
  }

  /** A Status List Token; `statuses` by index, everything else valid. */
  statusList(
    uri: string,
    statuses: Record<number, number>,
    options: { bits?: number; size?: number; payload?: object; header?: object } = {},
  ): Promise<string> {
    const { bits = 1, size = 16 } = options;
    const bytes = Buffer.alloc(size);
    for (const [index, status] of Object.entries(statuses)) {
      const position = Number(index) * bits;
      const at = Math.floor(position / 8);
      bytes[at] = (bytes[at] ?? 0) | (status << (position % 8));
    }
    const iat = Math.floor(this.#now() / 1000);
    const status_list = { bits, lst: deflateSync(bytes).toString('base64url') };
    return this.sign(
      { sub: uri, iat, ttl: 60, status_list, ...options.payload },
      { typ: 'statuslist+jwt', ...options.header },
    );
  }
}

export function disclosure(...parts: unknown[]): string {
  return Buffer.from(JSON.stringify([randomBytes(16).toString('base64url'), ...parts])).toString('base64url');
}

export function digest(text: string, alg = 'sha-256'): string {
  return createHash(alg.replace('-', '')).update(text).digest('base64url');
}
