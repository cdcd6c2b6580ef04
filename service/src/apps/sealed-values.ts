import { secretContext } from '../keys/app-keys.js';
import { keyContext } from './app-certificate.js';
import { requestKeyContext } from './request-certificate.js';
import type { App, AppCertificate, SigningKey } from '../store/store.js';

/** What is done with one sealed value. `context` is that under which it was sealed (seal.ts). @returns what takes its place */
export type EachSealed = (sealed: string, context: string) => string;

/** The app, with `each` applied to every sealed value that it holds. */
export function mapSealedOfApp(app: App, each: EachSealed): App {
  const { appId, platformCertificates, formerCertificates, sealedRequestKey, webhook } = app;
  const ofCertificate = <T extends AppCertificate>(certificate: T): T => ({
    ...certificate,
    sealedCertificateKey: each(certificate.sealedCertificateKey, keyContext(appId)),
  });
  const platforms = Object.entries(platformCertificates ?? {}).map(([platform, one]) => [
    platform,
    ofCertificate(one),
  ]);
  return {
    ...ofCertificate(app),
    sealedSecret: each(app.sealedSecret, secretContext(appId)),
    ...(app.formerKeys && {
      formerKeys: app.formerKeys.map((pair) => ({
        ...pair,
        sealedSecret: each(pair.sealedSecret, secretContext(appId)),
      })),
    }),
    ...(sealedRequestKey !== undefined && {
      sealedRequestKey: each(sealedRequestKey, requestKeyContext(appId)),
    }),
    ...(webhook && { webhook: { ...webhook, sealedKey: each(webhook.sealedKey, `app-webhook ${appId}`) } }),
    ...(platformCertificates && { platformCertificates: Object.fromEntries(platforms) }),
    ...(formerCertificates && { formerCertificates: formerCertificates.map(ofCertificate) }),
  };
}

/** The same for a signing key of the service. */
export function mapSealedOfKey(key: SigningKey, each: EachSealed): SigningKey {
  return { ...key, sealedPrivateJwk: each(key.sealedPrivateJwk, `signing-key ${key.kid}`) };
}
