import { X509Certificate } from 'node:crypto';
import * as x509 from '../keys/x509.js';
import { isSameIdentifier, parseRegistration } from '../registration/registration-certificate.js';
import type { AppCertificate, Registration } from '../store/store.js';

/** Something about an app's certificate for which some wallets may refuse it, while others take it. It is told and never refused. */
export interface Finding {
  finding:
    | 'no_identifier'
    | 'leaf_alone'
    | 'no_certificate_transparency'
    | 'no_access_policy'
    | 'key_usage'
    | 'purpose'
    | 'other_host'
    | 'no_contact'
    | 'other_registration';
  /** A sentence for the operator. */
  meaning: string;
}

type ImportedChain = Pick<AppCertificate, 'certificate' | 'intermediates' | 'root'>;

const MEANINGS: Readonly<Record<Finding['finding'], string>> = {
  no_identifier:
    'The subject has neither organizationIdentifier nor serialNumber, so no registration certificate can belong to it.',
  leaf_alone:
    'Nothing above it was imported, so wallets that do not know its issuer cannot follow it to a root; import it with its intermediates.',
  no_certificate_transparency:
    'It carries no proof of a certificate transparency log (SCT), which wallets of the EU must ask for.',
  no_access_policy: 'It names none of the policies of access certificates (ETSI TS 119 411-8).',
  key_usage:
    'Its keyUsage lacks digitalSignature or nonRepudiation, and checkers disagree on which they need.',
  purpose: 'Its extended key usage is for TLS, code, mail, time stamps or OCSP alone.',
  other_host: 'It does not name the host of the service, which some wallets compare with response_uri.',
  no_contact: 'It names no web or mail address for questions.',
  other_registration: 'A registration certificate of the app is about another party.',
};

/** NCP-n, NCP-l, QCP-n and QCP-l of ETSI TS 119 411-8. */
const ACCESS_POLICY = /^0\.4\.0\.194118\.1\.[1-4]$/;
/** The list of signed certificate timestamps (RFC 6962, section 3.3). */
const TIMESTAMPS = '1.3.6.1.4.1.11129.2.4.2';
/** TLS server and client, code, mail, time stamps, OCSP (RFC 5280, section 4.2.1.12). */
const OTHER_PURPOSE = /^1\.3\.6\.1\.5\.5\.7\.3\.[123489]$/;

/**
 * What about an imported certificate wallets may stumble over.
 * @param registrations those of the app, which must be about the party that the leaf names
 */
export function findingsOf(
  { certificate, intermediates = [], root }: ImportedChain,
  host: string,
  registrations: readonly Registration[] = [],
): Finding[] {
  const leaf = new X509Certificate(certificate);
  const parsed = new x509.X509Certificate(leaf.raw);
  const names = parsed.getExtension(x509.SubjectAlternativeNameExtension)?.names.items ?? [];
  const found: Record<Finding['finding'], boolean> = {
    no_identifier: identifiersOf(leaf).length === 0,
    leaf_alone: intermediates.length === 0 && root === undefined,
    no_certificate_transparency: parsed.extensions.every(({ type }) => type !== TIMESTAMPS),
    no_access_policy: !policiesOf(parsed).some((policy) => ACCESS_POLICY.test(policy)),
    key_usage: !hasBothUsages(parsed),
    purpose: isForOthers(parsed),
    other_host: !names.some(({ type, value }) => (type === 'dns' || type === 'ip') && value === host),
    no_contact: !names.some(({ type }) => type === 'url' || type === 'email'),
    other_registration: registrations.some((one) => !isAbout(one, leaf)),
  };
  return (Object.keys(MEANINGS) as Finding['finding'][])
    .filter((finding) => found[finding])
    .map((finding) => ({ finding, meaning: MEANINGS[finding] }));
}

/** The registered identifiers in the subject: organizationIdentifier of an organisation, serialNumber of a natural person. */
export function identifiersOf(leaf: X509Certificate): string[] {
  const { subjectName } = new x509.X509Certificate(leaf.raw);
  return ['2.5.4.97', '2.5.4.5'].flatMap((type) => subjectName.getField(type));
}

function isAbout({ certificate }: Registration, leaf: X509Certificate): boolean {
  const asker = parseRegistration(certificate)?.certificate.asker ?? '';
  return identifiersOf(leaf).some((identifier) => isSameIdentifier(identifier, asker));
}

function policiesOf(certificate: x509.X509Certificate): string[] {
  return [...(certificate.getExtension(x509.CertificatePolicyExtension)?.policies ?? [])];
}

function hasBothUsages(certificate: x509.X509Certificate): boolean {
  const usages = certificate.getExtension(x509.KeyUsagesExtension)?.usages ?? 0;
  const { digitalSignature, nonRepudiation } = x509.KeyUsageFlags;
  return (usages & digitalSignature) !== 0 && (usages & nonRepudiation) !== 0;
}

function isForOthers(certificate: x509.X509Certificate): boolean {
  const purposes = certificate.getExtension(x509.ExtendedKeyUsageExtension)?.usages.map(String);
  return purposes?.every((purpose) => OTHER_PURPOSE.test(purpose)) ?? false;
}
