import { compactVerify } from 'jose';
import type { Certificate } from './certificate.js';
import { asObject, asText } from './json.js';
import { type Jws, parseJws } from './jws.js';
import { type WalletOptions, secondsNow } from './options.js';
import type { Query } from './resolve-request.js';
import { visibleText } from './untrusted-text.js';
import { importPublicKey, readX5cMember } from './x5c.js';

/** What a registrar says of the party that asks (ETSI TS 119 475). Whether the registrar is one to believe is not checked against a list. */
export interface Registration {
  /** The organisation in the certificate that signed it. */
  registrar?: string;
  /** What the party registered to use the data for. */
  purpose?: string;
  /** Why it does not vouch for this request; then nothing else in it counts. */
  problem?: 'unreadable' | 'expired' | 'other_party';
  /** The names of the claims that are asked for and not registered. */
  beyond: string[];
}

/** The longest purpose that is shown, in characters. */
const MAX_PURPOSE = 200;

/**
 * Reads the registration certificate in `verifier_info` (format `registration_cert`; OpenID4VP 1.0, section 5.1, and ETSI TS 119 472-2): its signature, its dates, that it
 * is about the party in the certificate that signed the request, and that it covers what is asked.
 *
 * @returns undefined where there is none
 */
export async function readRegistration(
  verifierInfo: unknown,
  certificate: Certificate,
  query: Query,
  options: WalletOptions,
): Promise<Registration | undefined> {
  const entries = Array.isArray(verifierInfo) ? verifierInfo.map(asObject) : [];
  const data = asText(entries.find((entry) => entry?.['format'] === 'registration_cert')?.['data']);
  if (data === undefined) return undefined;
  try {
    const jwt = toJwt(data);
    const jws = parseJws(jwt);
    const signer = await verify(jwt, jws);
    const now = secondsNow(options);
    const isOver = typeof jws.claims['exp'] === 'number' && jws.claims['exp'] <= now;
    if (isOver || signer.notAfter / 1000 < now) return { problem: 'expired', beyond: [] };
    if (!isAbout(jws.claims, certificate)) return { problem: 'other_party', beyond: [] };
    const registrar = signer.organisation ?? signer.commonName;
    const purpose = readPurpose(jws.claims['purpose']);
    return {
      beyond: findBeyond(query, jws.claims['credentials']),
      ...(registrar !== undefined && { registrar: visibleText(registrar, MAX_PURPOSE) }),
      ...(purpose !== undefined && { purpose: visibleText(purpose, MAX_PURPOSE) }),
    };
  } catch {
    return { problem: 'unreadable', beyond: [] };
  }
}

/** The ETSI text wants the JWT in base64url once more; most send it as it is. */
function toJwt(data: string): string {
  return data.includes('.') ? data : atob(data.replaceAll('-', '+').replaceAll('_', '/'));
}

async function verify(jwt: string, { header }: Jws): Promise<Certificate> {
  const [leaf] = Array.isArray(header['x5c']) ? (header['x5c'] as unknown[]) : [];
  if (header['typ'] !== 'rc-wrp+jwt' || 'crit' in header || typeof leaf !== 'string') {
    throw new RangeError('not a registration certificate');
  }
  const { certificate } = readX5cMember(leaf);
  await compactVerify(jwt, await importPublicKey(certificate), { algorithms: ['ES256'] });
  return certificate;
}

/** Where somebody asks on behalf of others, the certificate of the request is that of the intermediary. An identifier may come without its type and country. */
function isAbout({ sub, intermediary }: Record<string, unknown>, { registeredNumber }: Certificate): boolean {
  const party = asObject(intermediary)?.['sub'] ?? sub;
  const identifier = asText(asObject(party)?.['identifier'] ?? asObject(party)?.['id'] ?? party);
  if (identifier === undefined || registeredNumber === undefined) return false;
  const bare = registeredNumber.slice(registeredNumber.indexOf('-') + 1);
  return identifier === registeredNumber || identifier === bare;
}

/** Takes the English text out of a list of texts by language, else the first one. */
function readPurpose(purpose: unknown): string | undefined {
  const texts = [purpose].flat().map((text) => asObject(text) ?? { value: text });
  const english = texts.find(({ lang }) => /^en\b/i.test(asText(lang) ?? ''));
  return asText((english ?? texts[0])?.['value']);
}

type Path = readonly (string | number | null)[];

/** Finds the claims that no registered credential of the same kind covers. A registered claim covers everything below it. */
function findBeyond(query: Query, credentials: unknown): string[] {
  const registered = (Array.isArray(credentials) ? credentials : []).map(asObject);
  const beyond = query.credentials.flatMap((asked) => {
    const covered = registered
      .filter(
        (one) =>
          one?.['format'] === asked.format &&
          typesOf(one['meta']).some((type) => typesOf(asked.meta).includes(type)),
      )
      .flatMap((one) => pathsOf(one?.['claim'] ?? one?.['claims']));
    return (asked.claims ?? [])
      .map((claim): Path => ('path' in claim && claim.path ? claim.path : []))
      .filter((path) => !covered.some((from) => from.every((step, index) => step === path[index])))
      .map((path) => path.filter((step) => typeof step === 'string').join('.'));
  });
  return [...new Set(beyond)];
}

function typesOf(meta: unknown): unknown[] {
  const { vct_values: vcts, doctype_value: docType } = asObject(meta) ?? {};
  return Array.isArray(vcts) ? vcts : [docType];
}

function pathsOf(claims: unknown): Path[] {
  return (Array.isArray(claims) ? claims : []).flatMap((claim) => {
    const path: unknown = asObject(claim)?.['path'];
    if (typeof path === 'string') return [[path]];
    return Array.isArray(path) && path.length > 0 ? [path as Path] : [];
  });
}
