import { remember } from '../keys/remember.js';
import { isObject } from '../tokens/json.js';
import { type UnverifiedJws, parseJws } from '../tokens/jws.js';

/** The JOSE `typ` of a registration certificate (ETSI TS 119 475, clause 5.2.1), and the type by which anchors are trusted for them. */
export const REGISTRATION_TYPE = 'rc-wrp+jwt';

/** An attribute that may be asked for, and everything below it. */
export interface RegisteredClaim {
  path: readonly (string | number | null)[];
  /** The values that may be asked for; any when absent. */
  values?: readonly unknown[];
}

/** A credential that may be asked for. */
export interface RegisteredCredential {
  format: string;
  /** `vct_values`, or the one `doctype_value`. */
  types: readonly string[];
  /** When absent, the credential may be asked for without any attribute that the person could withhold. */
  claims?: readonly RegisteredClaim[];
}

/** What a registrar says of a relying party and one of its intended uses: the payload, as far as this service uses it. */
export interface RegistrationCertificate {
  /** The identifier that the access certificate must carry: that of the intermediary, where there is one, and otherwise of the relying party. */
  asker: string;
  /** `intended_use_id`. */
  intendedUse?: string;
  /** What tells one intended use of a party from its others where they have no id: whom the certificate is about, and the texts of `purpose`. */
  use: string;
  credentials: readonly RegisteredCredential[];
  /** Seconds. */
  issuedAt?: number;
  /** Seconds. */
  expiresAt?: number;
  status: unknown;
}

/**
 * Reads a registration certificate without verifying it. Registrars differ in their spelling: `claim` or `claims`, a path as list or as one text,
 * `sub` as text or as an object with the identifier.
 * @returns undefined when it has another form
 */
export const parseRegistration = remember(
  (jwt: string): { jws: UnverifiedJws; certificate: RegistrationCertificate } | null => {
    const jws = parseJws(jwt);
    const certificate = jws && readPayload(jws.payload);
    return jws && certificate ? { jws, certificate } : null;
  },
  200,
);

/** In `sub` as an object the identifier comes without type and country, which the certificate has before the first hyphen. */
export function isSameIdentifier(inCertificate: string, asker: string): boolean {
  return inCertificate === asker || inCertificate.slice(inCertificate.indexOf('-') + 1) === asker;
}

function readPayload(payload: UnverifiedJws['payload']): RegistrationCertificate | undefined {
  const {
    sub,
    intermediary,
    intended_use_id: intendedUse,
    purpose,
    credentials = [],
    iat,
    exp,
    status,
  } = payload;
  const asker = identifierOf(isObject(intermediary) ? intermediary.sub : sub);
  const read = Array.isArray(credentials) ? credentials.map(readCredential) : [undefined];
  if (asker === undefined || read.includes(undefined)) return undefined;
  if (!isTime(iat) || !isTime(exp)) return undefined;
  return {
    asker,
    use: JSON.stringify([identifierOf(sub), asker, ...purposesIn(purpose)]),
    credentials: read as RegisteredCredential[],
    status,
    ...(typeof intendedUse === 'string' && { intendedUse }),
    ...(iat !== undefined && { issuedAt: iat }),
    ...(exp !== undefined && { expiresAt: exp }),
  };
}

/** The same in whatever order the languages come. */
function purposesIn(purpose: unknown): string[] {
  return [purpose]
    .flat()
    .map((text) => (isObject(text) ? `${String(text.lang)} ${String(text.value)}` : String(text)))
    .toSorted();
}

function identifierOf(value: unknown): string | undefined {
  const text = isObject(value) ? (value.identifier ?? value.id) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function readCredential(value: unknown): RegisteredCredential | undefined {
  if (!isObject(value) || typeof value.format !== 'string' || !isObject(value.meta)) return undefined;
  const { vct_values: vcts, doctype_value: docType } = value.meta;
  const types: unknown[] = Array.isArray(vcts) ? vcts : [docType];
  if (!types.every((type) => typeof type === 'string')) return undefined;
  const listed = value.claim ?? value.claims;
  if (listed === undefined) return { format: value.format, types };
  const claims = Array.isArray(listed) ? listed.map(readClaim) : [undefined];
  if (claims.includes(undefined)) return undefined;
  return { format: value.format, types, claims: claims as RegisteredClaim[] };
}

function readClaim(value: unknown): RegisteredClaim | undefined {
  if (!isObject(value)) return undefined;
  const path: unknown = typeof value.path === 'string' ? [value.path] : value.path;
  if (!Array.isArray(path) || path.length === 0 || !path.every(isStep)) return undefined;
  const { values } = value;
  if (values !== undefined && !Array.isArray(values)) return undefined;
  return { path, ...(values && { values }) };
}

function isStep(step: unknown): step is string | number | null {
  return (
    step === null || typeof step === 'string' || (typeof step === 'number' && Number.isSafeInteger(step))
  );
}

function isTime(value: unknown): value is number | undefined {
  return value === undefined || (typeof value === 'number' && Number.isFinite(value));
}
