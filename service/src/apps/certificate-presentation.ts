import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { App, AppCertificate } from '../store/store.js';
import { certificateOf, certify, withCertificate } from './app-certificate.js';
import { findApp, updateApp } from './change-app.js';

/** How an app's certificate is shown to wallets. What is absent stays as it is. */
export interface Presentation {
  /** The Client Identifier: the hash of the leaf, or the host of the service, which the leaf must name then. */
  clientId?: 'x509_hash' | 'x509_san_dns';
  /** Whether the root goes along in `x5c`. */
  sendsRoot?: boolean;
}

/** How a certificate is shown now. */
export function presentationOf({ dnsName, sendsRoot = false }: AppCertificate): Required<Presentation> {
  return { clientId: dnsName === undefined ? 'x509_hash' : 'x509_san_dns', sendsRoot };
}

/** A certificate that is shown in a certain way. @throws AppError when it cannot be */
export function present(
  context: Pick<Context, 'options'>,
  certificate: AppCertificate,
  { clientId, sendsRoot }: Required<Presentation>,
): AppCertificate {
  const { dnsName: _name, sendsRoot: _root, ...rest } = certificate;
  const host = hostOf(context);
  if (sendsRoot && rest.root === undefined) throw new AppError('root: the imported file does not hold it');
  if (clientId === 'x509_san_dns' && !namesHost(rest.certificate, host))
    throw new AppError(
      'clientId: x509_san_dns needs a certificate whose alternative names hold the host of the service',
    );
  return {
    ...rest,
    ...(sendsRoot && { sendsRoot }),
    ...(clientId === 'x509_san_dns' && { dnsName: host }),
  };
}

/** Changes how the app's certificate is shown. Scope requests that are open keep the former way. @throws AppError */
export function changePresentation(context: Context, appId: string, change: Presentation): Promise<App> {
  return updateApp(context, appId, (app) => {
    const current = certificateOf(app);
    const next = present(context, current, { ...presentationOf(current), ...change });
    return withCertificate(app, next, context.clock());
  });
}

/** Gives an app a new certificate of the service's own authority, in place of whatever it has. @throws AppError */
export async function useOwnCertificate(context: Context, appId: string): Promise<App> {
  const { name } = await findApp(context, appId);
  const next = await certify(context, appId, name);
  return updateApp(context, appId, (app) =>
    withCertificate(app, present(context, next, presentationOf(app)), context.clock()),
  );
}

/** The host of the service. An IPv6 address is without its brackets, as certificates name it. */
export function hostOf({ options }: Pick<Context, 'options'>): string {
  return new URL(options.publicUrl).hostname.replace(/^\[|\]$/g, '');
}

/** Whether the host is one of the alternative names, as it is: neither a wildcard nor the common name counts (OpenID4VP 1.0, section 5.9.3). */
function namesHost(pem: string, host: string): boolean {
  const leaf = new X509Certificate(pem);
  return isIP(host) === 0 && leaf.checkHost(host, { subject: 'never', wildcards: false }) !== undefined;
}
