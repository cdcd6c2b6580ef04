import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { App, AppCertificate } from '../store/store.js';
import { withCertificate } from './app-certificate.js';
import type { Finding } from './certificate-findings.js';
import { type Presentation, hostOf, present, presentationOf } from './certificate-presentation.js';
import { findApp, updateApp } from './change-app.js';
import { readImported, withoutRequest } from './read-imported.js';

/**
 * Gives an app a certificate that its operator got from an authority. What cannot work is refused: a key that is not here, dates, a broken chain.
 * @param pem leaf, intermediates and perhaps the root
 * @param key the private key (PEM), where it was not made by `requestCertificate`
 * @returns what wallets may stumble over
 * @throws AppError
 */
export async function importCertificate(
  context: Context,
  appId: string,
  pem: string,
  { key, ...presentation }: Presentation & { key?: string } = {},
): Promise<Finding[]> {
  const app = await findApp(context, appId);
  const { imported, isRequested } = readImported(context, app, pem, key);
  const findings = await findingsFor(context, app, imported);
  await updateApp(context, appId, (current) => {
    const next = present(context, imported, { ...presentationOf(current), ...presentation });
    return withCertificate(
      withoutRequest(current, app, isRequested),
      { ...next, isImported: true },
      context.clock(),
    );
  });
  return findings;
}

/** Certificates that one library reads and another does not are of no use: wallets read them with a third. @throws AppError */
async function findingsFor(context: Context, app: App, imported: AppCertificate): Promise<Finding[]> {
  const { findingsOf } = await import('./certificate-findings.js');
  try {
    return findingsOf(imported, hostOf(context), app.registrations);
  } catch (cause) {
    throw new AppError('certificate: an extension of the leaf cannot be read', { cause });
  }
}
