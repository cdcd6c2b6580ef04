import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from './x509.js';
import type { Store } from '../store/store.js';
import { ALGORITHM, exportPrivateKey, generateKeys, importPrivateKey } from './key-pair.js';
import type { Seal } from './seal.js';

const DAY = 86_400_000;
const LIFE_OF_LEAF = 398 * DAY;

/** A certificate and its private key, both PEM (PKCS#8). */
export interface IssuedCertificate {
  certificate: string;
  privateKey: string;
}

/** A certificate authority that signs leaf certificates. There is one for the apps, one for the issuer, and in development one for the sample issuer. */
export interface Authority {
  /** The authority's own certificate (PEM), which wallets or verifiers take as trust anchor. */
  certificate: string;
  /**
   * Issues a P-256 leaf with `name` as organisation and common name, and the host as alternative name.
   * @param life milliseconds that it is valid, default 398 days; never beyond the authority
   */
  issue(name: string, host: string, now: number, life?: number): Promise<IssuedCertificate>;
}

/**
 * Loads a named authority from the store, or makes it. Its private key is sealed; its certificate is valid for ten years.
 * @param country in its name, two letters (ISO 3166-1); default: none
 */
export async function createAuthority(
  store: Store,
  seal: Seal,
  id: string,
  name: string,
  now: number,
  country?: string,
): Promise<Authority> {
  const secretName = `authority ${id}`;
  let sealed = await store.getSecret(secretName);
  sealed ??= await store.putSecret(
    secretName,
    seal.seal(JSON.stringify(await makeAuthority(name, now, country)), secretName),
  );
  const own = JSON.parse(seal.open(sealed, secretName)) as IssuedCertificate;
  const issuer = new x509.X509Certificate(own.certificate);
  const signingKey = await importPrivateKey(own.privateKey);
  return {
    certificate: own.certificate,
    async issue(leafName, host, issuedAt, life = LIFE_OF_LEAF) {
      const keys = await generateKeys();
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: serialNumber(),
        subject: new x509.Name([{ O: [{ utf8String: leafName }] }, { CN: [{ utf8String: leafName }] }]),
        issuer: issuer.subjectName,
        notBefore: new Date(issuedAt - DAY),
        notAfter: new Date(Math.min(issuedAt + life, issuer.notAfter.getTime())),
        publicKey: keys.publicKey,
        signingKey,
        signingAlgorithm: ALGORITHM,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          new x509.SubjectAlternativeNameExtension([alternativeName(host)]),
          await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
          await x509.AuthorityKeyIdentifierExtension.create(issuer),
        ],
      });
      return {
        certificate: certificate.toString('pem'),
        privateKey: await exportPrivateKey(keys.privateKey),
      };
    },
  };
}

async function makeAuthority(
  name: string,
  now: number,
  country: string | undefined,
): Promise<IssuedCertificate> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: new x509.Name([
      ...(country === undefined ? [] : [{ C: [{ printableString: country }] }]),
      { CN: [{ utf8String: name }] },
    ]),
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + 3650 * DAY),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), privateKey: await exportPrivateKey(keys.privateKey) };
}

/** An IPv6 address stands in brackets in a URL and without them in a certificate. */
export function alternativeName(host: string): { type: 'ip' | 'dns'; value: string } {
  const value = host.replace(/^\[|\]$/g, '');
  return { type: isIP(value) ? 'ip' : 'dns', value };
}

/** A positive number of at most 20 octets (RFC 5280, section 4.1.2.2). */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0] ?? 0) & 0x7f;
  return bytes.toString('hex');
}
