import { type KeyObject, type X509Certificate, createPrivateKey } from 'node:crypto';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { App, AppCertificate } from '../store/store.js';
import { keyContext, withCertificate } from './app-certificate.js';
import { readChain } from './certificate-chain.js';
import type { Finding } from './certificate-findings.js';
import { type Presentation, hostOf, present, presentationOf } from './certificate-presentation.js';
import { findApp, updateApp } from './change-app.js';
import { requestKeyContext } from './request-certificate.js';

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
  const keys = keysOf(context, app, key);
  const chain = readChain(pem, (certificate) => keys.some((own) => certificate.checkPrivateKey(own)));
  const used = keys.find((own) => chain.leaf.checkPrivateKey(own));
  if (!used || used.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new AppError('key: P-256 alone, because ES256 is all that every wallet verifies');
  const { leaf, intermediates, root } = chain;
  for (const certificate of [leaf, ...intermediates]) checkDates(certificate, context.clock());
  const imported: AppCertificate = {
    certificate: leaf.toString(),
    sealedCertificateKey: context.seal.seal(
      used.export({ format: 'pem', type: 'pkcs8' }).toString(),
      keyContext(appId),
    ),
    isImported: true,
    ...(intermediates.length > 0 && { intermediates: intermediates.map(String) }),
    ...(root && { root: root.toString() }),
  };
  const findings = await findingsFor(context, app, imported);
  await updateApp(context, appId, (current) => {
    const { sealedRequestKey, ...rest } = current;
    // The key of a request stays for its certificate, if this one is for another key.
    const isAnswered = sealedRequestKey === app.sealedRequestKey && used === keys[0] && key === undefined;
    const next = present(context, imported, { ...presentationOf(current), ...presentation });
    return withCertificate(isAnswered ? rest : current, next, context.clock());
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

/** Given with the import, or made here: for the request, or for the present certificate. */
function keysOf({ seal }: Context, app: App, given: string | undefined): KeyObject[] {
  if (given !== undefined) return [readKey(given)];
  const { appId, sealedRequestKey, sealedCertificateKey } = app;
  const ofRequest =
    sealedRequestKey === undefined ? [] : [seal.open(sealedRequestKey, requestKeyContext(appId))];
  return [...ofRequest, seal.open(sealedCertificateKey, keyContext(appId))].map(readKey);
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new AppError('key: no private key in PEM form without a password');
  }
}

function checkDates({ validFrom, validTo }: X509Certificate, now: number): void {
  if (now > Date.parse(validTo)) throw new AppError(`certificate: one of the chain expired on ${validTo}`);
  if (now < Date.parse(validFrom))
    throw new AppError(`certificate: one of the chain is valid only from ${validFrom}`);
}
