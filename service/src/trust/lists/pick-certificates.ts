import type { ListedCertificate } from '../../store/store.js';
import { ListError } from './list-error.js';
import type { ListedService, TrustedList } from './trusted-list.js';

/** The list of registrars, who issue registration certificates (ETSI TS 119 602, annex G), their service, and the type under which they are trusted. */
const REGISTRARS = {
  list: 'http://uri.etsi.org/19602/LoTEType/EUWRPRCProvidersList',
  service: 'http://uri.etsi.org/19602/SvcType/WRPRC/Issuance',
  type: 'rc-wrp+jwt',
};

/** Lists of entities that issue nothing that this service verifies (annexes E, F and I; TS 119 612, section 5.3.3). */
const OF_NO_USE = new Set([
  'http://uri.etsi.org/19602/LoTEType/EUWalletProvidersList',
  'http://uri.etsi.org/19602/LoTEType/EUWRPACProvidersList',
  'http://uri.etsi.org/19602/LoTEType/EURegistrarsAndRegistersList',
  'http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUlistofthelists',
]);

/**
 * Checks that a list is of a kind that can vouch for what the operator named.
 * @param types credential types, or `rc-wrp+jwt` for registration certificates, for which registrars alone can vouch
 * @throws ListError `list_type`
 */
export function checkKind(listType: string, types: readonly string[]): void {
  const isOfRegistrars = listType === REGISTRARS.list;
  const fits = types.every((type) => (type === REGISTRARS.type) === isOfRegistrars);
  if (OF_NO_USE.has(listType) || !fits) throw new ListError('list_type');
}

/** Services that issue credentials (ETSI TS 119 602, annexes D.3, H.3; TS 119 612, section 5.5.1; pilots of the EU). */
const ISSUING = new Set([
  'http://uri.etsi.org/19602/SvcType/PID/Issuance',
  'http://uri.etsi.org/19602/SvcType/PubEAA/Issuance',
  'http://uri.etsi.org/19602/SvcType/EAA/Issuance',
  'http://uri.etsi.org/19602/SvcType/QEAA/Issuance',
  'http://uri.etsi.org/19602/SvcType/mDL/Issuance',
  'http://uri.etsi.org/19602/SvcType/Issuance',
  'http://uri.etsi.org/TrstSvc/Svctype/EAA/Q',
  'http://uri.etsi.org/TrstSvc/Svctype/EAA/Pub-EAA',
  'http://uri.etsi.org/TrstSvc/Svctype/EAA',
  'http://uri.etsi.org/Svc/Svctype/Provider/PID',
]);

/** Services that must have a status, because withdrawn ones stay on their lists (TS 119 602, annex H.3; TS 119 612, section 5.5.4). */
const WITH_STATUS = /^http:\/\/uri\.etsi\.org\/(?:19602\/SvcType\/PubEAA\/|TrstSvc\/)/;

const ACTIVE = new Set([
  'http://uri.etsi.org/19602/PubEAAProvidersList/SvcStatus/notified',
  'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted',
  'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/recognisedatnationallevel',
]);

/**
 * The certificates of a list that count now, each once.
 * @param serviceTypes the services that count on a list of issuers of credentials; when there are none, all that issue them
 * @param now milliseconds
 */
export function pickCertificates(
  { type, services }: TrustedList,
  serviceTypes: readonly string[],
  now: number,
): ListedCertificate[] {
  const named = type === REGISTRARS.list ? [REGISTRARS.service] : serviceTypes;
  const wanted = named.length > 0 ? new Set(named) : ISSUING;
  const active = services.filter((service) => isActive(service, now));
  const picked = new Map<string, ListedCertificate>();
  const shared = sharedNames(services);
  for (const { type: serviceType, entity, certificates: listed } of active) {
    const isShared = shared.has(entity);
    const purpose = purposeOf(serviceType, wanted);
    for (const certificate of listed) {
      // One that issues may sign status lists as well.
      if (purpose && picked.get(certificate)?.purpose !== 'issuing')
        picked.set(certificate, { entity, certificate, purpose, ...(isShared && { isShared }) });
    }
  }
  return [...picked.values()];
}

/** The names that more than one entity of a list has, and the empty one. */
function sharedNames(services: readonly ListedService[]): ReadonlySet<string> {
  const first = new Map<string, number>();
  const shared = new Set(['']);
  for (const { entity, place } of services) {
    if ((first.get(entity) ?? place) !== place) shared.add(entity);
    first.set(entity, place);
  }
  return shared;
}

/** A service of revocation belongs to the service of issuance that has the rest of its name (TS 119 602, annexes D.3 and H.3). */
function purposeOf(
  serviceType: string,
  wanted: ReadonlySet<string>,
): ListedCertificate['purpose'] | undefined {
  if (wanted.has(serviceType)) return 'issuing';
  const issuance = serviceType.replace(/\/Revocation$/, '/Issuance');
  return wanted.has(issuance) ? 'status' : undefined;
}

/** A status says since when it holds. Without that, or with a time that cannot be read, it may be one of the future. */
function isActive({ type, status, statusSince }: ListedService, now: number): boolean {
  if (status === undefined) return !WITH_STATUS.test(type);
  return ACTIVE.has(status) && statusSince !== undefined && statusSince <= now;
}
