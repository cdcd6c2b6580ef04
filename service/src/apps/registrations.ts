import { X509Certificate } from 'node:crypto';
import type { RegistrationRow } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import type { StatusLists } from '../credentials/status-lists.js';
import { AppError } from '../errors.js';
import { sha256 } from '../keys/request-ids.js';
import type { Registration } from '../store/store.js';
import { type RegistrationCertificate, parseRegistration } from '../registration/registration-certificate.js';
import { type RegistrationFinding, verifyRegistration } from '../registration/verify-registration.js';
import { trustedIssuers } from '../trust/anchors.js';
import { identifiersOf } from './certificate-findings.js';
import { findApp, updateApp } from './change-app.js';
import { type Unregistered, findUnregistered } from './registered-scopes.js';

const MAX_REGISTRATIONS = 32;

/** A registration certificate that was imported, and what an operator should know of it. */
export interface ImportedRegistration {
  registration: Registration;
  /** Whether it took the place of another for its intended use. */
  isReplacing: boolean;
  /** What wallets may mind. */
  findings: RegistrationFinding[];
  /** The app's own scopes that ask for more than its certificates now allow. */
  unregistered: Unregistered[];
}

/**
 * Gives an app a registration certificate. Another one for the same intended use replaces it: the same id, or without one the same
 * party and purpose.
 * @param text the compact JWT as the registrar gave it
 * @throws AppError that names the check which failed
 */
export async function importRegistration(
  context: Context,
  statusLists: StatusLists,
  appId: string,
  text: string,
  encoding: Registration['encoding'] = 'compact',
): Promise<ImportedRegistration> {
  const app = await findApp(context, appId);
  const jwt = text.trim();
  const { certificate, findings } = await verifyRegistration(jwt, {
    issuers: await trustedIssuers(context),
    // The certificate of our own authority names nobody who is registered anywhere.
    identifiers: app.isImported ? identifiersOf(new X509Certificate(app.certificate)) : [],
    statusLists,
    now: context.clock(),
  });
  const id = idOf(certificate);
  const registration: Registration = { id, certificate: jwt, encoding };
  const changed = await updateApp(context, appId, (current) => {
    const others = (current.registrations ?? []).filter((other) => !isFor(other, id));
    if (others.length >= MAX_REGISTRATIONS)
      throw new AppError(`registrations: at most ${MAX_REGISTRATIONS} for an app`);
    return { ...current, registrations: [...others, registration] };
  });
  return {
    registration,
    isReplacing: (app.registrations ?? []).some((other) => isFor(other, id)),
    findings,
    unregistered: findUnregistered(changed, context.clock()),
  };
}

/** An edition that is renewed keeps it, so that it replaces the older one, and that scopes can name it. */
function idOf({ intendedUse, use }: RegistrationCertificate): string {
  return intendedUse ?? `registration-${sha256(use).slice(0, 12)}`;
}

/** Whether a stored certificate is for the intended use of this id, also where it is stored under another. */
function isFor({ id, certificate }: Registration, use: string): boolean {
  const known = parseRegistration(certificate)?.certificate;
  return id === use || (known !== undefined && idOf(known) === use);
}

/** @throws AppError when the app has none of that id */
export async function removeRegistration(context: Context, appId: string, id: string): Promise<void> {
  await updateApp(context, appId, ({ registrations = [], ...rest }) => {
    const left = registrations.filter((registration) => registration.id !== id);
    if (left.length === registrations.length)
      throw new AppError('registrationId: the app has none of that id');
    return left.length === 0 ? rest : { ...rest, registrations: left };
  });
}

/** What an operator sees of a registration certificate. `expires` is absent where it has no end. */
export function describeRegistration({ id, certificate, encoding }: Registration): RegistrationRow {
  const { asker, expiresAt, credentials = [] } = parseRegistration(certificate)?.certificate ?? {};
  return {
    id,
    ...(asker !== undefined && { asker }),
    ...(expiresAt !== undefined && { expires: new Date(expiresAt * 1000).toISOString() }),
    encoding,
    types: credentials.flatMap(({ types }) => types),
  };
}
