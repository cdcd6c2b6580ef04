import type { CredentialFormat } from '../credentials/credential.js';
import type { Query } from '../credentials/query.js';
import { ServiceError } from '../errors.js';
import { type TrustedFor, buildQuery } from '../scopes/build-query.js';
import type { ResolvedScope } from '../scopes/scope-definition.js';
import type { App, Registration } from '../store/store.js';
import { type OverAsking, closest, findOverAsking, inWords } from './over-asking.js';
import { type RegistrationCertificate, parseRegistration } from './registration-certificate.js';

/** What a wallet is asked, and by which registration. */
export interface Ask {
  query: Query;
  /** For which types somebody is trusted, without those that the app is not registered for. */
  issuers: readonly TrustedFor[];
  /** The one registration certificate that covers the query. None when the app has none. */
  registration?: Registration;
}

/**
 * The query of a scope, and the registration certificate that covers it. An app with registration certificates is asked for registered credentials
 * alone, as if no issuer of others were trusted.
 * @param now milliseconds; a certificate that is still valid comes before one that is not, and a newer one before an older one
 * @param formats those that the wallet can present, if it says so: a certificate for one of them comes first
 * @throws ServiceError `no_trusted_issuer`; `scope_exceeds_registration` when no certificate of the app covers the query. What is too much goes
 *   into the log.
 */
export function chooseRegistration(
  app: App,
  scope: ResolvedScope,
  issuers: readonly TrustedFor[],
  now: number,
  formats?: ReadonlySet<string>,
): Ask {
  const about = { appId: app.appId, scope: scope.name };
  const whole = tryBuild(scope, issuers, formats);
  if (!whole) throw new ServiceError('no_trusted_issuer', { about });
  if (!app.registrations?.length) return { query: whole, issuers };
  const excesses: OverAsking[][] = [];
  const covered: Ask[] = [];
  for (const { registration, certificate } of candidates(app, scope, now)) {
    const limited = limitTo(issuers, certificate);
    const query = tryBuild(scope, limited, formats) ?? whole;
    const excess = findOverAsking(query.credentials, certificate.credentials);
    if (excess.length > 0) excesses.push(excess);
    else covered.push({ query, issuers: limited, registration });
  }
  const chosen = covered.find(({ query }) => suits(query, formats)) ?? covered[0];
  if (chosen) return chosen;
  const exceeds = closest(excesses)?.map(inWords);
  throw new ServiceError('scope_exceeds_registration', {
    about: { ...about, ...(exceeds && { exceeds }) },
  });
}

const FORMATS: readonly CredentialFormat[] = ['dc+sd-jwt', 'mso_mdoc'];

/** Whether a wallet of these formats can show something of what is asked. */
function suits({ credentials }: Query, formats?: ReadonlySet<string>): boolean {
  return formats === undefined || credentials.some(({ format }) => formats.has(format));
}

function candidates({ registrations = [] }: App, { own }: ResolvedScope, now: number) {
  const isValid = ({ expiresAt = Number.POSITIVE_INFINITY }: RegistrationCertificate) =>
    expiresAt * 1000 > now;
  return registrations
    .flatMap((registration) => {
      const certificate = parseRegistration(registration.certificate)?.certificate;
      return certificate ? [{ registration, certificate }] : [];
    })
    .filter(({ registration: { id } }) => own?.intended_use === undefined || own.intended_use === id)
    .toSorted(
      ({ certificate: a }, { certificate: b }) =>
        Number(isValid(b)) - Number(isValid(a)) || (b.issuedAt ?? 0) - (a.issuedAt ?? 0),
    );
}

/** Registered is a type in a format, and a type may have several. */
function limitTo(issuers: readonly TrustedFor[], { credentials }: RegistrationCertificate): TrustedFor[] {
  return FORMATS.map((format) => {
    const vouching = issuers.filter((issuer) => (issuer.format ?? format) === format);
    const trusted = new Set(vouching.flatMap(({ types }) => types));
    return {
      format,
      types: credentials
        .filter((credential) => credential.format === format)
        .flatMap(({ types }) => types.filter((type) => trusted.has(type))),
    };
  });
}

/** @returns undefined when no credential of a trusted issuer can answer the scope */
function tryBuild(
  scope: ResolvedScope,
  issuers: readonly TrustedFor[],
  formats?: ReadonlySet<string>,
): Query | undefined {
  try {
    return buildQuery(scope, issuers, formats);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'no_trusted_issuer') return undefined;
    throw error;
  }
}
