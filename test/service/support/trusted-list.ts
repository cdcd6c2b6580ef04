import { CompactSign } from 'jose';
import type { ListedService } from '../../../service/src/trust/lists/trusted-list.js';
import type { TestCertificate } from './test-issuer.js';

export const PID_LIST = 'http://uri.etsi.org/19602/LoTEType/EUPIDProvidersList';
export const PUB_EAA_LIST = 'http://uri.etsi.org/19602/LoTEType/EUPubEAAProvidersList';
export const REGISTRATION_LIST = 'http://uri.etsi.org/19602/LoTEType/EUWRPRCProvidersList';
export const WALLET_LIST = 'http://uri.etsi.org/19602/LoTEType/EUWalletProvidersList';
export const PID_ISSUANCE = 'http://uri.etsi.org/19602/SvcType/PID/Issuance';
export const QEAA = 'http://uri.etsi.org/TrstSvc/Svctype/EAA/Q';
export const GRANTED = 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted';

const DAY = 86_400_000;

/** What a list of the tests says. `patch` members replace those of its scheme information. */
export interface ListOptions {
  type?: string;
  sequence?: number;
  issuedAt?: number;
  nextUpdate?: number;
  services?: readonly (Partial<ListedService> & { certificates: string[]; extensions?: unknown })[];
  scheme?: Record<string, unknown>;
}

/** As ETSI writes times. */
export const iso = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** A List of Trusted Entities (ETSI TS 119 602) as its JSON. */
export function loteDocument(now: number, options: ListOptions = {}): Record<string, unknown> {
  const { type = PID_LIST, sequence = 1, issuedAt = now - DAY, nextUpdate = now + 30 * DAY } = options;
  return {
    LoTE: {
      ListAndSchemeInformation: {
        LoTEVersionIdentifier: 1,
        LoTESequenceNumber: sequence,
        LoTEType: type,
        SchemeOperatorName: [{ lang: 'en', value: 'Test operator' }],
        StatusDeterminationApproach: 'http://uri.etsi.org/19602/PIDProvidersList/StatusDetn/EU',
        SchemeTerritory: 'EU',
        ListIssueDateTime: iso(issuedAt),
        NextUpdate: iso(nextUpdate),
        ...options.scheme,
      },
      TrustedEntitiesList: (options.services ?? []).map((service) => ({
        TrustedEntityInformation: {
          TEName: [
            { lang: 'de', value: 'Name' },
            { lang: 'en', value: service.entity ?? 'Test issuer' },
          ],
        },
        TrustedEntityServices: [
          {
            ServiceInformation: {
              ServiceTypeIdentifier: service.type ?? PID_ISSUANCE,
              ...(service.status !== undefined && { ServiceStatus: service.status }),
              ...(service.statusSince !== undefined && { StatusStartingTime: iso(service.statusSince) }),
              ServiceDigitalIdentity: { X509Certificates: service.certificates.map((val) => ({ val })) },
              ...(service.extensions !== undefined && { ServiceInformationExtensions: service.extensions }),
            },
          },
        ],
      })),
    },
  };
}

/** Signs a document as the publishers of lists do: compact, with their certificate in the header. */
export async function signLote(
  document: object,
  signer: TestCertificate,
  header: Record<string, unknown> = {},
): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(document)))
    .setProtectedHeader({ alg: 'ES256', typ: 'trustlist+jwt', x5c: [signer.base64], ...header })
    .sign(signer.keys.privateKey, {
      crit: { sigT: true, iat: true, unknown: true } as Record<string, boolean>,
    });
}
