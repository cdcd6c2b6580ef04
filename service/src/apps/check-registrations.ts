import type { Context } from '../context.js';
import { PresentationError } from '../credentials/presentation-error.js';
import { createStatusListFetcher } from '../credentials/fetch-status-list.js';
import { createIssuerKeys } from '../credentials/issuer-keys.js';
import { type StatusLists, createStatusLists } from '../credentials/status-lists.js';
import { createFetchPublic } from '../outgoing/fetch-public.js';
import { REGISTRATION_TYPE, parseRegistration } from '../registration/registration-certificate.js';
import type { App } from '../store/store.js';
import { findUnregistered } from './registered-scopes.js';
import type { WatchLog } from './watch-certificates.js';

/** The status lists of registrars, fetched from where they stand. */
export function createRegistrarLists(context: Pick<Context, 'store' | 'options' | 'clock'>): StatusLists {
  const { mode } = context.options;
  const issuerKeys = createIssuerKeys(createFetchPublic(mode));
  return createStatusLists(context, createStatusListFetcher(mode), issuerKeys);
}

/** Tells the operator of registration certificates that the registrar has withdrawn, and of apps' own scopes that none of theirs covers. */
export async function checkRegistrations(
  context: Pick<Context, 'store' | 'clock'>,
  statusLists: StatusLists,
  log: WatchLog,
): Promise<void> {
  for (const app of await context.store.listApps()) {
    if (app.revokedAt !== undefined || !app.registrations) continue;
    await checkStatuses(app, statusLists, log);
    for (const excess of findUnregistered(app, context.clock()))
      log.warn(excess, 'a scope asks for more than the app is registered for');
  }
}

async function checkStatuses(
  { appId, registrations = [] }: App,
  statusLists: StatusLists,
  log: WatchLog,
): Promise<void> {
  for (const { id, certificate } of registrations) {
    try {
      await statusLists.check(parseRegistration(certificate)?.certificate.status, REGISTRATION_TYPE);
    } catch (error) {
      if (!(error instanceof PresentationError)) throw error;
      const line = { appId, registration: id };
      if (error.reason === 'credential_revoked') log.error(line, 'a registration certificate was withdrawn');
      else log.warn(line, 'the status of a registration certificate cannot be looked up');
    }
  }
}
