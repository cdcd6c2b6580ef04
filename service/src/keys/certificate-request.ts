import { createPublicKey, webcrypto } from 'node:crypto';
import * as x509 from './x509.js';
import { alternativeName } from './certificates.js';
import { ALGORITHM, exportPrivateKey, generateKeys, importPrivateKey } from './key-pair.js';

/** The subject that an access certificate has (ETSI TS 119 411-8, clauses 6.6.1 and 6.6.2). Absent members are left out. */
export interface CertificateSubject {
  /** The trade name, or the name of the service: what wallets show. */
  commonName: string;
  /** ISO 3166-1, two letters. */
  country: string;
  /** The legal name, and the identifier under which the organisation is registered, such as `LEIXG-529900T8BM49AURSDO55`. */
  organisation?: string;
  organisationId?: string;
  /** Of a natural person. */
  givenName?: string;
  surname?: string;
  serialNumber?: string;
  /** Web and mail addresses for questions of users and authorities. */
  contacts: string[];
}

/** Makes the key for a certificate (PKCS#8 PEM). */
export async function createKey(): Promise<string> {
  return exportPrivateKey((await generateKeys()).privateKey);
}

/**
 * A certificate request (RFC 2986) as PEM. It asks for both usages that checkers of access certificates look for, digitalSignature and
 * nonRepudiation, because they do not agree on one.
 * @param key PKCS#8 PEM, P-256
 */
export async function createCertificateRequest(
  key: string,
  subject: CertificateSubject,
  host: string,
): Promise<string> {
  const keys = { privateKey: await importPrivateKey(key), publicKey: await publicKeyOf(key) };
  const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags;
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name: new x509.Name(attributesOf(subject)),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.KeyUsagesExtension(digitalSignature | nonRepudiation, true),
      new x509.SubjectAlternativeNameExtension([alternativeName(host), ...subject.contacts.map(contactName)]),
    ],
  });
  return request.toString('pem');
}

/** The order of the attributes is that of the European profiles: country first, common name last. The strings are those that X.520 names. */
function attributesOf(subject: CertificateSubject): x509.JsonNameParams {
  const attributes: [string, 'printableString' | 'utf8String', string | undefined][] = [
    ['2.5.4.6', 'printableString', subject.country],
    ['2.5.4.10', 'utf8String', subject.organisation],
    ['2.5.4.97', 'utf8String', subject.organisationId],
    ['2.5.4.4', 'utf8String', subject.surname],
    ['2.5.4.42', 'utf8String', subject.givenName],
    ['2.5.4.5', 'printableString', subject.serialNumber],
    ['2.5.4.3', 'utf8String', subject.commonName],
  ];
  return attributes.flatMap(([type, form, value]) =>
    value === undefined ? [] : [{ [type]: [{ [form]: value }] }],
  );
}

function contactName(contact: string): { type: 'url' | 'email'; value: string } {
  return contact.includes('://') ? { type: 'url', value: contact } : { type: 'email', value: contact };
}

function publicKeyOf(key: string): Promise<CryptoKey> {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return webcrypto.subtle.importKey('spki', spki, ALGORITHM, true, ['verify']) as Promise<CryptoKey>;
}
