import { type KeyObject, type X509Certificate, createPrivateKey } from 'node:crypto';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import type { App, AppCertificate } from '../store/store.js';
import { keyContext } from './app-certificate.js';
import { readChain } from './certificate-chain.js';
import { requestKeyContext } from './request-certificate.js';

/** A certificate that an operator brings, with its key. */
export interface Imported {
  imported: AppCertificate;
  /** Whether it is for the key of the app's certificate request. */
  isRequested: boolean;
}

/**
 * Reads a certificate of an app with its chain and finds its key. What cannot work is refused: a key that is not here, dates, a broken chain.
 * @param pem leaf, intermediates and perhaps the root
 * @param given the private key (PEM), where it was not made here
 * @throws AppError
 */
export function readImported(context: Context, app: App, pem: string, given: string | undefined): Imported {
  const keys = keysOf(context, app, given);
  const { leaf, intermediates, root } = readChain(pem, (certificate) =>
    keys.some((own) => certificate.checkPrivateKey(own)),
  );
  const used = keys.find((own) => leaf.checkPrivateKey(own));
  if (!used || used.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new AppError('key: P-256 alone, because ES256 is all that every wallet verifies');
  for (const certificate of [leaf, ...intermediates]) checkDates(certificate, context.clock());
  const imported: AppCertificate = {
    certificate: leaf.toString(),
    sealedCertificateKey: context.seal.seal(
      used.export({ format: 'pem', type: 'pkcs8' }).toString(),
      keyContext(app.appId),
    ),
    ...(intermediates.length > 0 && { intermediates: intermediates.map(String) }),
    ...(root && { root: root.toString() }),
  };
  return { imported, isRequested: used === keys[0] && given === undefined };
}

/** An app whose certificate request was answered. The key of a request stays for its certificate, if the one that came is for another key. */
export function withoutRequest(current: App, read: App, isRequested: boolean): App {
  const { sealedRequestKey, ...rest } = current;
  return isRequested && sealedRequestKey === read.sealedRequestKey ? rest : current;
}

/** Given with the import, or made here: for the request, or for a certificate that the app has. */
function keysOf({ seal }: Context, app: App, given: string | undefined): KeyObject[] {
  if (given !== undefined) return [readKey(given)];
  const { appId, sealedRequestKey, platformCertificates = {} } = app;
  const ofRequest =
    sealedRequestKey === undefined ? [] : [seal.open(sealedRequestKey, requestKeyContext(appId))];
  const present = [app, ...Object.values(platformCertificates)].map(({ sealedCertificateKey }) =>
    seal.open(sealedCertificateKey, keyContext(appId)),
  );
  return [...ofRequest, ...present].map(readKey);
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
