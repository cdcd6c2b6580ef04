import { compactVerify } from 'jose';
import { PresentationError } from '../credentials/presentation-error.js';
import type { StatusLists } from '../credentials/status-lists.js';
import { verifyChain } from '../credentials/verify-chain.js';
import { AppError } from '../errors.js';
import type { UnverifiedJws } from '../tokens/jws.js';
import { type TrustedIssuer, isCertificate } from '../trust/anchors.js';
import {
  REGISTRATION_TYPE,
  type RegistrationCertificate,
  isSameIdentifier,
  parseRegistration,
} from './registration-certificate.js';

/** Something about a registration certificate that wallets may mind, or that could not be looked up. It is told and not refused. */
export type RegistrationFinding =
  | 'no_header_iat'
  | 'no_expiry'
  | 'longer_than_a_year'
  | 'no_status'
  | 'status_unknown'
  | 'subject_unchecked';

/** What a registration certificate is verified against. */
export interface ExpectedRegistration {
  issuers: readonly TrustedIssuer[];
  /** The identifiers in the subject of the app's access certificate; none when it has none. */
  identifiers: readonly string[];
  statusLists: StatusLists;
  /** Milliseconds. */
  now: number;
}

/** ETSI TS 119 475, clause 5.2.2. */
const ALGORITHMS = 'ES256 ES384 ES512 PS256 PS384 PS512 RS256 RS384 RS512 EdDSA Ed25519'.split(' ');
const MAX_AHEAD = 60;
/** Seconds of twelve months, the longest of them (ETSI TS 119 475, clause 5.2.4). */
const TWELVE_MONTHS = 366 * 86_400;

/**
 * Verifies a registration certificate as wallets do: type, header and signature (JAdES baseline B, ETSI TS 119 182-1), chain to a registrar that is
 * trusted for `rc-wrp+jwt`, dates, status, and that it is about the party that the access certificate names.
 * @throws AppError that names the check
 */
export async function verifyRegistration(
  text: string,
  expected: ExpectedRegistration,
): Promise<{ certificate: RegistrationCertificate; findings: RegistrationFinding[] }> {
  const parsed = parseRegistration(text);
  if (!parsed) throw new AppError('registration: not a registration certificate as a compact JWT');
  const { jws, certificate } = parsed;
  checkHeader(jws, expected);
  await checkSignature(jws, expected);
  checkDates(certificate, expected);
  checkAsker(certificate, expected);
  const status = await checkStatus(certificate, expected);
  return { certificate, findings: [...findingsOf(jws, certificate, expected), ...status] };
}

/** An extension that is marked critical changes the meaning, and none is known here (RFC 7515, section 4.1.11). */
function checkHeader({ header }: UnverifiedJws, { now }: ExpectedRegistration): void {
  if (header.typ !== REGISTRATION_TYPE) throw new AppError(`registration: typ must be ${REGISTRATION_TYPE}`);
  if (typeof header.alg !== 'string' || !ALGORITHMS.includes(header.alg))
    throw new AppError('registration: alg is not one for registration certificates');
  if ('crit' in header) throw new AppError('registration: crit names an extension that is not known here');
  const { iat } = header;
  if (iat !== undefined && !(typeof iat === 'number' && iat <= now / 1000 + MAX_AHEAD))
    throw new AppError('registration: iat of the header is not a time in the past');
}

async function checkSignature(jws: UnverifiedJws, { issuers, now }: ExpectedRegistration): Promise<void> {
  const registrars = issuers.filter(isCertificate).filter(({ types }) => types.includes(REGISTRATION_TYPE));
  try {
    const { leaf } = verifyChain(jws.header.x5c, registrars, now);
    await compactVerify(jws.compact, leaf.publicKey, { algorithms: ALGORITHMS });
  } catch (cause) {
    throw new AppError(wordsFor(cause), { cause });
  }
}

function wordsFor(cause: unknown): string {
  if (!(cause instanceof PresentationError)) return 'registration: the signature is wrong';
  return cause.reason === 'issuer_untrusted'
    ? `registration: no trusted registrar signed it; trust its authority with: trust add --type ${REGISTRATION_TYPE} FILE`
    : 'registration: the certificates in x5c do not hold';
}

function checkDates({ issuedAt, expiresAt }: RegistrationCertificate, { now }: ExpectedRegistration): void {
  const seconds = now / 1000;
  if (issuedAt !== undefined && issuedAt > seconds + MAX_AHEAD)
    throw new AppError('registration: iat lies in the future');
  if (expiresAt !== undefined && expiresAt <= seconds) throw new AppError('registration: it has expired');
}

function checkAsker({ asker }: RegistrationCertificate, { identifiers }: ExpectedRegistration): void {
  if (identifiers.length > 0 && !identifiers.some((identifier) => isSameIdentifier(identifier, asker)))
    throw new AppError('registration: sub is not the party that the access certificate of the app names');
}

/** Whoever can block the list must not be able to stop an operator, and a wallet looks for itself: a list that cannot be had is only told. */
async function checkStatus(
  { status }: RegistrationCertificate,
  { statusLists }: ExpectedRegistration,
): Promise<RegistrationFinding[]> {
  if (status === undefined) return ['no_status'];
  try {
    await statusLists.check(status, REGISTRATION_TYPE);
    return [];
  } catch (error) {
    if (!(error instanceof PresentationError)) throw error;
    if (error.reason === 'credential_revoked')
      throw new AppError('registration: the registrar withdrew it', { cause: error });
    return ['status_unknown'];
  }
}

/** The certificate of the EU's own reference verifier lacks the first two, so their absence refuses nothing. */
function findingsOf(
  { header }: UnverifiedJws,
  { issuedAt, expiresAt }: RegistrationCertificate,
  { identifiers, now }: ExpectedRegistration,
): RegistrationFinding[] {
  const life = (expiresAt ?? 0) - (issuedAt ?? now / 1000);
  return [
    ...(header.iat === undefined ? (['no_header_iat'] as const) : []),
    ...(expiresAt === undefined ? (['no_expiry'] as const) : []),
    ...(life > TWELVE_MONTHS ? (['longer_than_a_year'] as const) : []),
    ...(identifiers.length === 0 ? (['subject_unchecked'] as const) : []),
  ];
}
