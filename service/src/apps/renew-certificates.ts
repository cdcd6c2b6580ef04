import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Context } from '../context.js';
import type { App } from '../store/store.js';
import { certify, forgetFormer, withCertificate } from './app-certificate.js';
import { validFormer, withFormer } from '../keys/app-keys.js';
import { hostOf, present, presentationOf } from './certificate-presentation.js';

/**
 * Renews the certificates of the service's own authority that have passed two thirds of their life, or that name another host than the service now
 * has, and drops the former ones that nothing can need any more. Imported certificates stay, because only who issued them can renew them.
 * @param failed is told of an app whose certificate could not be renewed; the others are all the same
 * @returns the ids of the apps that have a new certificate
 */
export async function renewCertificates(
  context: Context,
  failed: (appId: string, error: Error) => void,
): Promise<string[]> {
  const renewed: string[] = [];
  for (const app of await context.store.listApps()) {
    try {
      if (await renewIfDue(context, app)) renewed.push(app.appId);
    } catch (error) {
      failed(app.appId, error as Error);
    }
  }
  return renewed;
}

async function renewIfDue(context: Context, app: App): Promise<boolean> {
  const { store, clock } = context;
  if (app.revokedAt === undefined && isDue(context, app)) return renew(context, app);
  if (app.formerCertificates ?? app.formerKeys)
    await store.changeApp(app.appId, (current) => forget(current, clock()));
  return false;
}

/** Drops what nothing can need any more: certificates that were replaced, and pairs of secret and key that are over. */
function forget(app: App, now: number): App {
  return withFormer(forgetFormer(app, now), validFormer(app, now));
}

/** Only if the app still has the certificate that was found due: a command may have been faster. */
async function renew(context: Context, app: App): Promise<boolean> {
  const next = await certify(context, app.appId, app.name);
  const stored = await context.store.changeApp(app.appId, (current) =>
    current.certificate === app.certificate
      ? withCertificate(current, present(context, next, presentationOf(current)), context.clock())
      : undefined,
  );
  return stored?.certificate === next.certificate;
}

function isDue(context: Context, app: App): boolean {
  if (app.isImported) return false;
  const leaf = new X509Certificate(app.certificate);
  const [from, to] = [Date.parse(leaf.validFrom), Date.parse(leaf.validTo)];
  return context.clock() >= from + ((to - from) * 2) / 3 || !isFor(leaf, hostOf(context));
}

function isFor(leaf: X509Certificate, host: string): boolean {
  return (isIP(host) ? leaf.checkIP(host) : leaf.checkHost(host)) !== undefined;
}
