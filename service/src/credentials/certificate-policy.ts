import type { X509Certificate } from 'node:crypto';
import * as x509 from '../keys/x509.js';

/**
 * Critical extensions that this code understands, or that do not matter for signing credentials. A certificate with any other must be refused
 * (RFC 5280, section 4.2).
 */
const UNDERSTOOD = new Set([
  '2.5.29.15', // keyUsage
  '2.5.29.17', // subjectAltName
  '2.5.29.19', // basicConstraints
  '2.5.29.32', // certificatePolicies
  '2.5.29.37', // extKeyUsage
]);

/** Limits the names for which an authority may vouch. This code does not enforce it, so a certificate that carries it, critical or not, is refused. */
const NAME_CONSTRAINTS = '2.5.29.30';

/** Purposes (extKeyUsage) other than signing credentials: TLS server and client, code, mail, time stamps, OCSP (RFC 5280, section 4.2.1.12). */
const OTHER_PURPOSE = /^1\.3\.6\.1\.5\.5\.7\.3\.[123489]$/;

/** Digests that a signature in a chain may use, and below them the algorithms that name no digest. The parser reports MD5 without a name as well. */
const HASHES: ReadonlySet<string | undefined> = new Set(['SHA-256', 'SHA-384', 'SHA-512']);
const WITHOUT_HASH = new Set(['Ed25519', 'Ed448']);

/** The properties of a certificate that node:crypto does not report. */
export interface CertificatePolicy {
  /** How many intermediate certificates may stand below it; Infinity without a limit. */
  pathLength: number;
  /** extKeyUsage, as object identifiers; undefined without one. */
  purposes: readonly string[] | undefined;
  /** Whether keyUsage allows signing data (as electronic seals do, by nonRepudiation alone) or is absent, and extKeyUsage does not reserve the key for TLS, OCSP or the like. */
  maySignData: boolean;
  /** Whether keyUsage allows signing certificates or is absent. */
  maySignCertificates: boolean;
  /** Whether it carries name constraints. */
  isConstrained: boolean;
  /** Whether it has no critical extension that this code does not understand, has no name constraints, and is signed with SHA-2. */
  isAcceptable: boolean;
}

const known = new WeakMap<X509Certificate, CertificatePolicy>();

/** The policy of a certificate. It is parsed once and remembered. @throws when it cannot be parsed */
export function readPolicy(certificate: X509Certificate): CertificatePolicy {
  const policy = known.get(certificate) ?? parsePolicy(certificate);
  known.set(certificate, policy);
  return policy;
}

function parsePolicy(certificate: X509Certificate): CertificatePolicy {
  const parsed = new x509.X509Certificate(certificate.raw);
  const usages = parsed.getExtension(x509.KeyUsagesExtension)?.usages;
  const allows = (usage: x509.KeyUsageFlags) => usages === undefined || (usages & usage) !== 0;
  const purposes = parsed.getExtension(x509.ExtendedKeyUsageExtension)?.usages.map(String);
  const isForOthers = purposes?.every((purpose) => OTHER_PURPOSE.test(purpose)) ?? false;
  const isConstrained = parsed.extensions.some(({ type }) => type === NAME_CONSTRAINTS);
  const { name, hash } = parsed.signatureAlgorithm as { name: string; hash?: { name?: string } };
  return {
    pathLength: parsed.getExtension(x509.BasicConstraintsExtension)?.pathLength ?? Number.POSITIVE_INFINITY,
    purposes,
    maySignData:
      allows(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation) && !isForOthers,
    maySignCertificates: allows(x509.KeyUsageFlags.keyCertSign),
    isConstrained,
    isAcceptable:
      !isConstrained &&
      (HASHES.has(hash?.name) || WITHOUT_HASH.has(name)) &&
      parsed.extensions.every(({ critical, type }) => !critical || UNDERSTOOD.has(type)),
  };
}
