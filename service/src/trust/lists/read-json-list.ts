import type { X509Certificate } from 'node:crypto';
import { isObject } from '../../tokens/json.js';
import { parseJws } from '../../tokens/jws.js';
import { ListError } from './list-error.js';
import { type ListedService, type TrustedList, readDate } from './trusted-list.js';

type JsonObject = Readonly<Record<string, unknown>>;

const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
];

/** Header parameters of JAdES that older signers mark as critical (ETSI TS 119 182-1 V1.1.1, section 5.1). They state times, which grant nothing. */
const UNDERSTOOD = { sigT: true, iat: true };

/**
 * Reads a List of Trusted Entities in JSON (ETSI TS 119 602, compact JAdES as section 6.8 has it). Only the keys of `signers` can have signed it;
 * certificates in its own header count for nothing.
 * @throws ListError `signature`, `critical_extension`, `malformed`
 */
export async function readJsonList(text: string, signers: readonly X509Certificate[]): Promise<TrustedList> {
  const jws = parseJws(text);
  if (!jws) throw new ListError('malformed');
  await verify(text, signers);
  const { LoTE: list } = jws.payload;
  if (!isObject(list) || !isObject(list.ListAndSchemeInformation)) throw new ListError('malformed');
  const scheme = list.ListAndSchemeInformation;
  if (hasCritical(scheme.SchemeExtensions)) throw new ListError('critical_extension');
  const { LoTEVersionIdentifier: version, LoTEType: type, LoTESequenceNumber: sequence } = scheme;
  const [issuedAt, nextUpdate] = [readDate(scheme.ListIssueDateTime), readDate(scheme.NextUpdate)];
  if (
    version !== 1 ||
    typeof type !== 'string' ||
    !Number.isSafeInteger(sequence) ||
    issuedAt === undefined ||
    nextUpdate === undefined
  )
    throw new ListError('malformed');
  const services = objectsOf(list.TrustedEntitiesList ?? []).flatMap(readEntity);
  return { type, sequence: sequence as number, issuedAt, nextUpdate, services };
}

async function verify(text: string, signers: readonly X509Certificate[]): Promise<void> {
  const { compactVerify } = await import('jose');
  for (const { publicKey } of signers) {
    try {
      await compactVerify(text, publicKey, { algorithms: ALGORITHMS, crit: UNDERSTOOD });
      return;
    } catch {
      // The next signer may have signed it.
    }
  }
  throw new ListError('signature');
}

function readEntity(entity: JsonObject, place: number): ListedService[] {
  const name = isObject(entity.TrustedEntityInformation)
    ? nameOf(entity.TrustedEntityInformation.TEName)
    : '';
  return objectsOf(entity.TrustedEntityServices ?? []).flatMap(({ ServiceInformation: service }) => {
    if (!isObject(service)) throw new ListError('malformed');
    const { ServiceTypeIdentifier: type, ServiceStatus: status, StatusStartingTime: since } = service;
    // A service whose type or identity is not told, or not in a form that is known, vouches for nothing.
    if (typeof type !== 'string' || hasCritical(service.ServiceInformationExtensions)) return [];
    const [certificates, statusSince] = [certificatesOf(service.ServiceDigitalIdentity), readDate(since)];
    return {
      type,
      // What is no text is no status that is known, so the service does not count.
      ...(status !== undefined && { status: typeof status === 'string' ? status : '' }),
      ...(statusSince !== undefined && { statusSince }),
      entity: name,
      place,
      certificates,
    };
  });
}

/** `X509Certificates` of a digital identity: `[{val}]`, base64 of DER. Other forms of identity hold no certificate. */
function certificatesOf(identity: unknown): string[] {
  if (!isObject(identity)) return [];
  return objectsOf(identity.X509Certificates ?? []).flatMap(({ val }) =>
    typeof val === 'string' ? val : [],
  );
}

function nameOf(names: unknown): string {
  const known = Array.isArray(names) ? names.filter(isObject) : [];
  const { value } = known.find(({ lang }) => lang === 'en') ?? known[0] ?? {};
  return typeof value === 'string' ? value : '';
}

/** Sections 6.3.17 and 6.6.9 leave the form of extensions open; a critical one says so in a member of that name. */
function hasCritical(extensions: unknown): boolean {
  const all = Array.isArray(extensions) ? extensions : [extensions];
  return all.some((one) => isObject(one) && (one.critical === true || one.Critical === true));
}

function objectsOf(value: unknown): JsonObject[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw new ListError('malformed');
  return value;
}
