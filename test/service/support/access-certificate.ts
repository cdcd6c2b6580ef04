import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 86_400_000;
const TIMESTAMPS = '1.3.6.1.4.1.11129.2.4.2';
export const IDENTIFIER = 'LEIXG-529900T8BM49AURSDO55';

/** What a test may change about an access certificate. */
export interface AccessOptions {
  /** PEM of the request whose key is certified; a key of its own otherwise. */
  request?: string;
  notBefore?: number;
  notAfter?: number;
  host?: string;
  identifier?: string | undefined;
  extensions?: x509.Extension[];
  usages?: x509.KeyUsageFlags;
  curve?: 'P-256' | 'P-384';
}

/** An authority for access certificates with an intermediate one, written for the tests alone. */
export class AccessAuthority {
  readonly root: x509.X509Certificate;
  readonly intermediate: x509.X509Certificate;
  readonly #signer: CryptoKey;

  constructor(root: x509.X509Certificate, intermediate: x509.X509Certificate, signer: CryptoKey) {
    this.root = root;
    this.intermediate = intermediate;
    this.#signer = signer;
  }

  static async create(now: number): Promise<AccessAuthority> {
    const [rootKeys, keys] = [await generate(), await generate()];
    const root = await authority('CN=Access root', rootKeys.publicKey, 'CN=Access root', rootKeys, now);
    const intermediate = await authority(
      'CN=Access authority',
      keys.publicKey,
      'CN=Access root',
      rootKeys,
      now,
    );
    return new AccessAuthority(root, intermediate, keys.privateKey);
  }

  /** A leaf as ETSI TS 119 411-8 wants it, unless told otherwise. */
  async issue(now: number, options: AccessOptions = {}): Promise<{ pem: string; key: string }> {
    const { identifier = IDENTIFIER, host = 'localhost', curve = 'P-256' } = options;
    const own = await generate(curve);
    const request =
      options.request === undefined ? undefined : new x509.Pkcs10CertificateRequest(options.request);
    const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags;
    const subject = [
      { C: ['DE'] },
      { O: ['Shop Ltd'] },
      ...('identifier' in options && options.identifier === undefined ? [] : [{ '2.5.4.97': [identifier] }]),
      { CN: ['Shop'] },
    ];
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: randomBytes(8).toString('hex').replace(/^./, '1'),
      subject: new x509.Name(subject),
      issuer: this.intermediate.subjectName,
      notBefore: new Date(options.notBefore ?? now - DAY),
      notAfter: new Date(options.notAfter ?? now + 365 * DAY),
      publicKey: request ? await request.publicKey.export() : own.publicKey,
      signingKey: this.#signer,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(options.usages ?? digitalSignature | nonRepudiation, true),
        ...(options.extensions ?? [
          new x509.SubjectAlternativeNameExtension([
            { type: 'dns', value: host },
            { type: 'url', value: 'https://shop.example/contact' },
          ]),
          new x509.CertificatePolicyExtension(['0.4.0.194118.1.2']),
          new x509.Extension(TIMESTAMPS, false, Buffer.from('0402deaf', 'hex')),
        ]),
      ],
    });
    const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', own.privateKey));
    return { pem: certificate.toString('pem'), key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
  }
}

async function authority(
  subject: string,
  publicKey: CryptoKey,
  issuer: string,
  signer: CryptoKeyPair,
  now: number,
): Promise<x509.X509Certificate> {
  return x509.X509CertificateGenerator.create({
    serialNumber: randomBytes(8).toString('hex').replace(/^./, '1'),
    subject,
    issuer,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + 1000 * DAY),
    publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
}

function generate(namedCurve = 'P-256'): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey({ ...ALGORITHM, namedCurve }, true, [
    'sign',
    'verify',
  ]) as Promise<CryptoKeyPair>;
}
