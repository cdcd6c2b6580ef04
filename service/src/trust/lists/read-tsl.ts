import { ListError } from './list-error.js';
import { type ListedService, type TrustedList, readDate } from './trusted-list.js';
import { type XmlDocument, type XmlElement, childrenOf, elementsWithin, textOf } from './xml-document.js';

const TSL = 'http://uri.etsi.org/02231/v2#';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Critical extensions of services that narrow for what a service counts, or tell its past; none of them ends it (TS 119 612, section 5.5.9). */
const UNDERSTOOD = new Set([
  'AdditionalServiceInformation',
  'ExpiredCertsRevocationInfo',
  'Qualifications',
  'TakenOverBy',
]);

/**
 * Reads a trusted list in XML (ETSI TS 119 612), of which the signature was verified.
 * @throws ListError `malformed`, `critical_extension`
 */
export function readTsl(document: XmlDocument): TrustedList {
  const root = document.documentElement ?? undefined;
  if (root?.localName !== 'TrustServiceStatusList' || root.namespaceURI !== TSL)
    throw new ListError('malformed');
  const scheme = child(root, 'SchemeInformation');
  if (isCritical(child(scheme, 'SchemeExtensions'), new Set())) throw new ListError('critical_extension');
  const version = textOf(child(scheme, 'TSLVersionIdentifier')) ?? '';
  const type = textOf(child(scheme, 'TSLType')) ?? '';
  const sequence = textOf(child(scheme, 'TSLSequenceNumber')) ?? '';
  const issuedAt = readDate(textOf(child(scheme, 'ListIssueDateTime')));
  // An empty one says that the list is closed, so it is as good as one that is past.
  const nextUpdate = readDate(textOf(child(child(scheme, 'NextUpdate'), 'dateTime')));
  if (
    (version !== '5' && version !== '6') ||
    type === '' ||
    !/^\d{1,15}$/.test(sequence) ||
    issuedAt === undefined ||
    nextUpdate === undefined
  )
    throw new ListError('malformed');
  const providers = childrenOf(child(root, 'TrustServiceProviderList'), TSL, 'TrustServiceProvider');
  const services = providers.flatMap(readProvider);
  return { type, sequence: Number(sequence), issuedAt, nextUpdate, services };
}

function readProvider(provider: XmlElement, place: number): ListedService[] {
  const names = childrenOf(child(child(provider, 'TSPInformation'), 'TSPName'), TSL, 'Name');
  const english = names.find((name) => name.getAttributeNS(XML, 'lang') === 'en');
  const entity = textOf(english ?? names[0]) ?? '';
  return childrenOf(child(provider, 'TSPServices'), TSL, 'TSPService').flatMap((service) =>
    readService(child(service, 'ServiceInformation'), entity, place),
  );
}

/** The present state of a service. Its history, which stands beside it, says nothing about now. */
function readService(service: XmlElement | undefined, entity: string, place: number): ListedService[] {
  const type = textOf(child(service, 'ServiceTypeIdentifier'));
  const status = textOf(child(service, 'ServiceStatus'));
  const statusSince = readDate(textOf(child(service, 'StatusStartingTime')));
  if (type === undefined || isCritical(child(service, 'ServiceInformationExtensions'), UNDERSTOOD)) return [];
  const identities = childrenOf(child(service, 'ServiceDigitalIdentity'), TSL, 'DigitalId');
  const certificates = identities
    .flatMap((identity) => childrenOf(identity, TSL, 'X509Certificate'))
    .map((certificate) => (textOf(certificate) ?? '').replace(/\s+/g, ''));
  return [
    {
      type,
      ...(status !== undefined && { status }),
      ...(statusSince !== undefined && { statusSince }),
      entity,
      place,
      certificates,
    },
  ];
}

/** Whether there is a critical extension other than those that are understood. */
function isCritical(extensions: XmlElement | undefined, understood: ReadonlySet<string>): boolean {
  return childrenOf(extensions, TSL, 'Extension').some((extension) => {
    const isMarked = ['true', '1'].includes(extension.getAttribute('Critical') ?? '');
    const [content] = elementsWithin(extension, '*', '*');
    return isMarked && !understood.has(content?.localName ?? '');
  });
}

function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent, TSL, name)[0];
}
