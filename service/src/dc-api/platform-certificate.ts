import { parsePem } from '../keys/parse-pem.js';
import type { App, Platform, PlatformCertificate } from '../store/store.js';

/**
 * The certificate by which a platform's wallet knows an app.
 * @param now milliseconds
 * @returns undefined also when it has ended: with the app's other certificate, all other wallets can still be asked
 */
export function platformCertificate(
  { platformCertificates = {} }: App,
  platform: Platform,
  now: number,
): PlatformCertificate | undefined {
  const certificate = platformCertificates[platform];
  return certificate && Date.parse(parsePem(certificate.certificate).validTo) > now ? certificate : undefined;
}
