import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GRANTED, type ListOptions, QEAA, iso } from './trusted-list.js';

export const EU_GENERIC = 'http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric';
export const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
export const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const DAY = 86_400_000;

/** How a list of the tests is signed, where that is not as the EU's lists are. */
export interface SignatureOptions {
  method?: string;
  digest?: string;
  canonicalization?: string;
  /** Transforms of the reference to the document, after `enveloped`. */
  transforms?: string[];
  /** Replaces the reference to the document. */
  wholeReference?: string;
  /** Replaces the reference to the signed properties; empty for none. */
  propertiesReference?: string;
  /** Further references. */
  moreReferences?: string;
  /** Whether the signer’s certificate stands in it. */
  hasCertificate?: boolean;
}

const transform = (algorithm: string) => `<ds:Transform Algorithm="${algorithm}"/>`;

export function reference(attributes: string, transforms: string[], digest = SHA256): string {
  const list =
    transforms.length > 0 ? `<ds:Transforms>${transforms.map(transform).join('')}</ds:Transforms>` : '';
  return `<ds:Reference ${attributes}>${list}<ds:DigestMethod Algorithm="${digest}"/><ds:DigestValue/></ds:Reference>`;
}

/** A signature that is yet to be made. */
export function signatureTemplate({
  method = `${MORE}ecdsa-sha256`,
  digest = SHA256,
  canonicalization = EXCLUSIVE,
  transforms = [EXCLUSIVE],
  wholeReference = reference('URI=""', [ENVELOPED, ...transforms], digest),
  propertiesReference = reference(
    'URI="#properties" Type="http://uri.etsi.org/01903#SignedProperties"',
    [EXCLUSIVE],
    digest,
  ),
  moreReferences = '',
  hasCertificate = false,
}: SignatureOptions = {}): string {
  return `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="signature"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${canonicalization}"/><ds:SignatureMethod Algorithm="${method}"/>${wholeReference}${propertiesReference}${moreReferences}</ds:SignedInfo><ds:SignatureValue/>${hasCertificate ? '<ds:KeyInfo><ds:X509Data/></ds:KeyInfo>' : ''}<ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Target="#signature"><xades:SignedProperties Id="properties"><xades:SignedSignatureProperties><xades:SigningTime>2026-11-28T10:00:00Z</xades:SigningTime></xades:SignedSignatureProperties></xades:SignedProperties></xades:QualifyingProperties></ds:Object></ds:Signature>`;
}

/** A trusted list (ETSI TS 119 612) with a place for its signature. */
export function tslDocument(now: number, options: ListOptions = {}, signature = signatureTemplate()): string {
  const { type = EU_GENERIC, sequence = 1, issuedAt = now - DAY, nextUpdate = now + 30 * DAY } = options;
  const providers = (options.services ?? []).map(
    ({
      type: serviceType = QEAA,
      status = GRANTED,
      statusSince = now - DAY,
      entity = 'Test issuer',
      ...service
    }) =>
      `<TrustServiceProvider><TSPInformation><TSPName><Name xml:lang="de">Name</Name><Name xml:lang="en">${entity}</Name></TSPName></TSPInformation><TSPServices><TSPService><ServiceInformation><ServiceTypeIdentifier>${serviceType}</ServiceTypeIdentifier><ServiceName><Name xml:lang="en">Service</Name></ServiceName><ServiceDigitalIdentity>${service.certificates.map((certificate) => `<DigitalId><X509Certificate>${certificate}</X509Certificate></DigitalId>`).join('')}</ServiceDigitalIdentity><ServiceStatus>${status}</ServiceStatus><StatusStartingTime>${iso(statusSince)}</StatusStartingTime>${typeof service.extensions === 'string' ? `<ServiceInformationExtensions>${service.extensions}</ServiceInformationExtensions>` : ''}</ServiceInformation></TSPService></TSPServices></TrustServiceProvider>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="list" TSLTag="http://uri.etsi.org/19612/TSLTag">
  <SchemeInformation>
    <TSLVersionIdentifier>6</TSLVersionIdentifier>
    <TSLSequenceNumber>${sequence}</TSLSequenceNumber>
    <TSLType>${type}</TSLType>
    <SchemeTerritory>EU</SchemeTerritory>
    <ListIssueDateTime>${iso(issuedAt)}</ListIssueDateTime>
    <NextUpdate><dateTime>${iso(nextUpdate)}</dateTime></NextUpdate>${options.scheme?.extensions ?? ''}
  </SchemeInformation>
  <TrustServiceProviderList>${providers.join('\n')}</TrustServiceProviderList>
${signature}</TrustServiceStatusList>
`;
}

/** Signs a document at its template with Debian's xmlsec1, which is other code than that which verifies. @param key PKCS#8 PEM */
export function signXml(document: string, key: string, certificate?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'civic-xmlsec-'));
  try {
    const path = (name: string) => join(folder, name);
    writeFileSync(path('in.xml'), document);
    writeFileSync(path('key.pem'), key);
    if (certificate !== undefined) writeFileSync(path('cert.pem'), certificate);
    const keyFiles = [path('key.pem'), ...(certificate === undefined ? [] : [path('cert.pem')])];
    execFileSync(
      'xmlsec1',
      [
        '--sign',
        '--privkey-pem',
        keyFiles.join(','),
        '--id-attr:Id',
        'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
        '--id-attr:Id',
        'http://uri.etsi.org/02231/v2#:TrustServiceStatusList',
        '--output',
        path('out.xml'),
        path('in.xml'),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return readFileSync(path('out.xml'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
