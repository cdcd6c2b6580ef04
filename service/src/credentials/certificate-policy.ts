import 'reflect-metadata';
import type { X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** Critical extensions that are understood here or mean nothing for signing credentials; any other must be refused (RFC 5280, 4.2). */
const UNDERSTOOD = new Set([
  '2.5.29.15', // keyUsage
  '2.5.29.17', // subjectAltName
  '2.5.29.19', // basicConstraints
  '2.5.29.32', // certificatePolicies
  '2.5.29.37', // extKeyUsage
]);

/** What node:crypto does not tell of a certificate. */
export interface CertificatePolicy {
  /** How many intermediates may stand below it; Infinity without a limit. */
  pathLength: number;
  /** keyUsage allows signing data, or is absent. */
  maySignData: boolean;
  /** keyUsage allows signing certificates, or is absent. */
  maySignCertificates: boolean;
  /** No critical extension that we do not understand, no SHA-1. */
  isAcceptable: boolean;
}

/** Reads the policy of a certificate. @throws when it cannot be parsed */
export function readPolicy(certificate: X509Certificate): CertificatePolicy {
  const parsed = new x509.X509Certificate(certificate.raw);
  const usages = parsed.getExtension(x509.KeyUsagesExtension)?.usages;
  const allows = (usage: x509.KeyUsageFlags) => usages === undefined || (usages & usage) !== 0;
  const { hash } = parsed.signatureAlgorithm as { hash?: { name?: string } };
  return {
    pathLength: parsed.getExtension(x509.BasicConstraintsExtension)?.pathLength ?? Number.POSITIVE_INFINITY,
    maySignData: allows(x509.KeyUsageFlags.digitalSignature),
    maySignCertificates: allows(x509.KeyUsageFlags.keyCertSign),
    isAcceptable:
      hash?.name !== 'SHA-1' &&
      parsed.extensions.every(({ critical, type }) => !critical || UNDERSTOOD.has(type)),
  };
}
