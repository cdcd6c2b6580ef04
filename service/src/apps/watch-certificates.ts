import type { FastifyBaseLogger } from 'fastify';
import type { Context } from '../context.js';
import type { StatusLists } from '../credentials/status-lists.js';
import { hostOf } from './certificate-presentation.js';
import { checkRegistrations, createRegistrarLists } from './check-registrations.js';
import { type Expiry, listExpiries } from './expiries.js';
import { renewCertificates } from './renew-certificates.js';

const DAY = 86_400_000;

/** Days before the end at which the log warns. At 0 it is over. */
const WARNINGS = [0, 7, 30, 60];

/** Within so many days of its end a certificate is named by `/readyz`. */
export const NOTICE_DAYS = 60;

/** One look at all certificates: renews those that are due, and warns of those that nobody can renew but the operator. */
export type Watch = () => Promise<void>;

/** What a watch writes to. */
export type WatchLog = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;

/** A watch warns of each certificate once at 60, 30 and 7 days before its end and once after it, until the service starts again. */
export function createCertificateWatch(context: Context, statusLists: StatusLists, log: WatchLog): Watch {
  const warned = new Map<string, number>();

  function warn({ kind, appId, registration, expiresAt }: Expiry): void {
    const left = expiresAt - context.clock();
    const reached = WARNINGS.find((days) => left <= days * DAY);
    const key = [kind, appId, registration, expiresAt].join(' ');
    if (reached === undefined || warned.get(key) === reached) return;
    warned.set(key, reached);
    const line = { appId, kind, registration, expires: new Date(expiresAt).toISOString() };
    if (reached === 0) log.error(line, 'a certificate has expired: wallets refuse the app');
    else log.warn({ ...line, days: Math.floor(left / DAY) }, 'a certificate expires soon');
  }

  return async () => {
    const renewed = await renewCertificates(context, (appId, { name, message }) =>
      log.error(
        { appId, name, reason: name === 'AppError' ? message : undefined },
        'certificate not renewed',
      ),
    );
    for (const appId of renewed) log.info({ appId }, 'certificate renewed');
    for (const expiry of await listExpiries(context)) warn(expiry);
    for (const { appId, dnsName, revokedAt } of await context.store.listApps()) {
      if (revokedAt === undefined && dnsName !== undefined && dnsName !== hostOf(context))
        log.error({ appId }, 'the app is called by another host than that of PUBLIC_URL: wallets refuse it');
    }
    await checkRegistrations(context, statusLists, log);
  };
}

/** Looks at once, and then every day until stopped. */
export function startCertificateWatch(context: Context, log: FastifyBaseLogger): { stop(): Promise<void> } {
  const watch = createCertificateWatch(context, createRegistrarLists(context), log);
  let underWay = Promise.resolve();
  const look = () => {
    underWay = underWay
      .then(watch)
      .catch((error: Error) => log.error({ name: error.name }, 'the certificates could not be looked at'));
  };
  look();
  const timer = setInterval(look, DAY).unref();
  return {
    stop() {
      clearInterval(timer);
      return underWay;
    },
  };
}
