import { X509Certificate } from 'node:crypto';
import { AppError } from '../errors.js';

/** A leaf certificate and what leads from it to a root. */
export interface CertificateChain {
  leaf: X509Certificate;
  /** The issuer of the leaf first. */
  intermediates: X509Certificate[];
  root?: X509Certificate;
}

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
const MAX_CERTIFICATES = 8;

/**
 * Reads a chain from the text of a PEM file. Authorities deliver leaf and issuers in any order, with and without the root, so the order comes from
 * who signed whom. What stands between the certificates is not read.
 * @param isLeaf which of them is the leaf
 * @throws AppError when there is no leaf, or a certificate that does not belong to it
 */
export function readChain(text: string, isLeaf: (certificate: X509Certificate) => boolean): CertificateChain {
  const all = readAll(text);
  const leaf = all.find(isLeaf);
  if (!leaf)
    throw new AppError(
      'certificate: no certificate of the file is for the key of the request, the present key, or a key that was given',
    );
  if (leaf.ca) throw new AppError('certificate: it is one of an authority, and cannot sign requests');
  const chain = [leaf];
  for (let issuer = issuerOf(leaf, all); issuer && !chain.includes(issuer); issuer = issuerOf(issuer, all))
    chain.push(issuer);
  if (chain.length < all.length)
    throw new AppError(
      'certificate: the chain has a gap: a certificate of the file did not issue the leaf, nor one above it',
    );
  const last = chain.at(-1);
  if (last === undefined || last === leaf || !isSelfSigned(last))
    return { leaf, intermediates: chain.slice(1) };
  return { leaf, intermediates: chain.slice(1, -1), root: last };
}

function readAll(text: string): X509Certificate[] {
  const blocks = text.match(PEM) ?? [];
  if (blocks.length === 0) throw new AppError('certificate: the file holds no certificate in PEM form');
  if (blocks.length > MAX_CERTIFICATES)
    throw new AppError(`certificate: the file holds more than ${MAX_CERTIFICATES} certificates`);
  const all = blocks.map(readOne);
  return all.filter(({ raw }, index) => all.findIndex((other) => other.raw.equals(raw)) === index);
}

function readOne(pem: string): X509Certificate {
  try {
    const certificate = new X509Certificate(pem);
    // The key is parsed only here. A certificate whose key cannot be read is of no use to anybody.
    void certificate.publicKey;
    return certificate;
  } catch {
    throw new AppError('certificate: one in the file cannot be read');
  }
}

function issuerOf(subject: X509Certificate, among: readonly X509Certificate[]): X509Certificate | undefined {
  return among.find(
    (issuer) =>
      issuer !== subject && issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey),
  );
}

function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey);
}
