import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { CertificateSubject } from '../keys/certificate-request.js';
import { findApp, updateApp } from './change-app.js';
import { parseUrl } from '../untrusted-text.js';
import { checkName } from './register-app.js';

/** What an operator says about who asks. Everything else of the request follows from app and service. */
export type RequestedSubject = Omit<CertificateSubject, 'commonName'> & { commonName?: string };

/** The type of the identifier, the country of its register, a hyphen, the identifier (ETSI EN 319 412-1, clause 5.1.3 and 5.1.4). */
const IDENTIFIER = /^[A-Z]{3,4}[A-Z]{2}-[\x20-\x7e]{1,64}$/;

/**
 * Makes a certificate request for an app. Its key stays here, sealed, until a certificate for it is imported; every further request until then is
 * for the same key, so that it does not matter which one the authority answers.
 * @returns the request as PEM
 * @throws AppError
 */
export async function requestCertificate(
  context: Context,
  appId: string,
  input: RequestedSubject,
): Promise<string> {
  const { name } = await findApp(context, appId);
  const subject = checkSubject({ ...input, commonName: input.commonName ?? name });
  // Loaded here, because the library that it needs takes long to load.
  const { createCertificateRequest, createKey } = await import('../keys/certificate-request.js');
  const fresh = context.seal.seal(await createKey(), requestKeyContext(appId));
  const { sealedRequestKey = fresh } = await updateApp(context, appId, (app) => ({
    ...app,
    sealedRequestKey: app.sealedRequestKey ?? fresh,
  }));
  const key = context.seal.open(sealedRequestKey, requestKeyContext(appId));
  return createCertificateRequest(key, subject, new URL(context.options.publicUrl).hostname);
}

/** The context under which the key of a certificate request is sealed. */
export function requestKeyContext(appId: string): string {
  return `app-request-key ${appId}`;
}

function checkSubject(subject: CertificateSubject): CertificateSubject {
  const { commonName, country, organisation, organisationId, givenName, surname, serialNumber } = subject;
  checkName(commonName, 'commonName');
  if (!/^[A-Z]{2}$/.test(country)) throw new AppError('country: two capital letters (ISO 3166-1)');
  const isOrganisation = organisation !== undefined && organisationId !== undefined;
  const isPerson = givenName !== undefined && surname !== undefined && serialNumber !== undefined;
  const given = [organisation, organisationId, givenName, surname, serialNumber].filter(
    (value) => value !== undefined,
  );
  if (!(isOrganisation && given.length === 2) && !(isPerson && given.length === 3))
    throw new AppError(
      'subject: organisation and organisationId, or of a natural person givenName, surname and serialNumber',
    );
  for (const [field, value] of Object.entries({ organisation, givenName, surname }))
    if (value !== undefined) checkName(value, field);
  if (!IDENTIFIER.test(organisationId ?? serialNumber ?? ''))
    throw new AppError(
      `${isOrganisation ? 'organisationId' : 'serialNumber'}: a type, a country and an identifier, such as LEIXG-… or VATDE-…`,
    );
  subject.contacts.forEach(checkContact);
  return subject;
}

function checkContact(contact: string): void {
  const isWeb = /^https:\/\/[\x21-\x7e]+$/.test(contact) && parseUrl(contact) !== undefined;
  const isMail = /^[\x21-\x7e]+@[a-z0-9.-]+$/i.test(contact);
  if (!isWeb && !isMail) throw new AppError('contacts: an https address or a mail address');
}
