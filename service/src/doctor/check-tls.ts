import { X509Certificate, createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { NOTICE } from '../expiries/all-expiries.js';
import type { Options } from '../options.js';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning, problem } = findingsOf('tls');

const DAY = 86_400_000;
const RENEW = 'get a new certificate, put it where CIVIC_TLS_CERT_FILE points, and send the service SIGHUP';

/** Looks at the certificate with which the service ends TLS, where it does so itself. */
export function checkTls({ tls, publicUrl }: Pick<Options, 'tls' | 'publicUrl'>, now: number): Finding[] {
  if (!tls) return [];
  const pair = readPair(tls);
  if (!pair)
    return [
      problem(
        'the TLS certificate or its key cannot be read',
        'name PEM files in CIVIC_TLS_CERT_FILE and CIVIC_TLS_KEY_FILE',
      ),
    ];
  const { certificate, isPair } = pair;
  if (!isPair)
    return [problem('the TLS key is not that of the certificate', 'name the two files that belong together')];
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  if ((isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) === undefined)
    return [problem('the TLS certificate does not name the host of PUBLIC_URL', RENEW)];
  const left = Math.floor((Date.parse(certificate.validTo) - now) / DAY);
  if (left < 0) return [problem('the TLS certificate has expired', RENEW)];
  if (left < (NOTICE.tls ?? 0)) return [warning(`the TLS certificate expires in ${left} days`, RENEW)];
  return [ok(`the TLS certificate is valid for ${left} more days`)];
}

function readPair({ cert, key }: NonNullable<Options['tls']>) {
  try {
    const certificate = new X509Certificate(cert);
    return { certificate, isPair: certificate.checkPrivateKey(createPrivateKey(key)) };
  } catch {
    return undefined;
  }
}
