import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { App, Platform, PlatformCertificate } from '../store/store.js';
import { findApp, updateApp } from './change-app.js';
import { readImported, withoutRequest } from './read-imported.js';

/** What comes with the certificate of a platform. */
export interface PlatformImport {
  /** The private key (PEM), where it was not made by `requestCertificate`. */
  key?: string;
  /** For Google alone: RelyingPartyMetadataBytes, as they are or in base64url. */
  metadata?: Buffer;
}

/**
 * Gives an app a certificate by which a platform's own wallet knows it: Google's, which signs the OpenID4VP request of the browser's prompt, or
 * Apple's, by which the reader of `org-iso-mdoc` authenticates itself. Links and codes keep the app's other certificate.
 * @param pem leaf, intermediates and perhaps the root
 * @throws AppError
 */
export async function importPlatformCertificate(
  context: Context,
  appId: string,
  platform: Platform,
  pem: string,
  { key, metadata }: PlatformImport = {},
): Promise<App> {
  const app = await findApp(context, appId);
  const { imported, isRequested } = readImported(context, app, pem, key);
  const certificate: PlatformCertificate = {
    ...imported,
    ...(platform === 'google' && { metadata: await checkMetadata(imported.certificate, metadata) }),
  };
  if (platform === 'apple' && metadata) throw new AppError('metadata: only Google has it');
  return updateApp(context, appId, (current) => ({
    ...withoutRequest(current, app, isRequested),
    platformCertificates: { ...current.platformCertificates, [platform]: certificate },
  }));
}

/** The platform's wallet knows the app no more, and everybody is asked with its other certificate again. @throws AppError */
export function removePlatformCertificate(context: Context, appId: string, platform: Platform): Promise<App> {
  return updateApp(context, appId, ({ platformCertificates = {}, ...app }) => {
    const { [platform]: removed, ...others } = platformCertificates;
    if (!removed) throw new AppError('platform: the app has no certificate for it');
    return { ...app, ...(Object.keys(others).length > 0 && { platformCertificates: others }) };
  });
}

/** @throws AppError */
async function checkMetadata(pem: string, metadata: Buffer | undefined): Promise<string> {
  if (!metadata) throw new AppError('metadata: Google’s wallet needs what it has certified');
  // Loaded here, because the library that it needs takes long to load.
  const { checkGoogleMetadata } = await import('./google-metadata.js');
  return checkGoogleMetadata(pem, metadata);
}
