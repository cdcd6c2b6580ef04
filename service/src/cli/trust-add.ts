import { X509Certificate } from 'node:crypto';
import type { Context } from '../context.js';
import { sha256 } from '../keys/request-ids.js';
import type { TrustAnchor } from '../store/store.js';
import { webAddress } from '../untrusted-text.js';
import { CommandError, UsageError, print, readFileArgument, withNotes } from './parse.js';

/** What `trust add` takes. */
export const ADD_FLAGS = {
  type: { type: 'string', multiple: true },
  pinned: { type: 'boolean' },
  issuer: { type: 'string' },
  jwks: { type: 'string' },
} as const;

interface AddValues {
  type?: string[] | undefined;
  pinned?: boolean | undefined;
  issuer?: string | undefined;
  jwks?: string | undefined;
}

/** What `trust add` is given: a certificate in a file, or the key set of an issuer. @throws UsageError, CommandError */
export async function readAnchor(
  file: string,
  values: AddValues,
  mode: Context['options']['mode'],
): Promise<TrustAnchor> {
  const types = values.type ?? [];
  if (types.length === 0) throw new UsageError('trust add: at least one --type');
  const isKeySet = values.issuer !== undefined || values.jwks !== undefined;
  if (isKeySet && (file !== '' || values.pinned))
    throw new UsageError('trust add: --issuer and --jwks, or a certificate in a file');
  return isKeySet ? readKeySet(values, types, mode) : readCertificate(file, types, values.pinned ?? false);
}

/** `trust add`. What is trusted already is trusted for these types as well. */
export async function addAnchor(
  { store, clock }: Context,
  anchor: TrustAnchor,
  json: boolean | undefined,
): Promise<void> {
  const known = (await store.listTrustAnchors()).find(({ id }) => id === anchor.id);
  const all = { ...anchor, types: [...new Set([...(known?.types ?? []), ...anchor.types])] };
  await store.putTrustAnchor(all);
  const { id } = all;
  const words = `trusted as ${id} for ${all.types.join(' ')}`;
  if ('jwks' in all) {
    const { issuer, jwks } = all;
    const notes =
      known && 'jwks' in known && known.jwks !== jwks
        ? [`this address replaces the one before: ${known.jwks}`]
        : [];
    return print(json, { id, types: all.types, issuer, jwks, notes }, withNotes(words, notes));
  }
  const { validFrom, validTo } = new X509Certificate(all.certificate);
  const notes =
    Date.parse(validFrom) > clock() ? [`not trusted yet: the certificate is valid from ${validFrom}`] : [];
  const shown = { id, types: all.types, validFrom, validTo, notes };
  print(json, shown, withNotes(`${words}, until ${validTo}`, notes));
}

/** The issuer's name is compared with `iss` as it is, so any text will do. */
function readKeySet(
  { issuer, jwks }: AddValues,
  types: string[],
  mode: Context['options']['mode'],
): TrustAnchor {
  const address = webAddress(jwks);
  const isGood = address !== undefined && (mode === 'development' || address.startsWith('https:'));
  if (!issuer || !isGood)
    throw new UsageError(
      'trust add: --issuer with the iss of its credentials, and --jwks with the https address of its keys',
    );
  return { id: `issuer-${sha256(issuer).slice(0, 12)}`, types, issuer, jwks: address, isTest: false };
}

async function readCertificate(file: string, types: string[], isPinned: boolean): Promise<TrustAnchor> {
  const certificate = await parseCertificate(file);
  if (Date.parse(certificate.validTo) < Date.now())
    throw new CommandError(`trust add: the certificate expired on ${certificate.validTo}`);
  if (!certificate.ca && !isPinned)
    throw new CommandError(
      'trust add: the certificate is not one of an authority; --pinned trusts the very issuer that holds it',
    );
  if (certificate.ca && isPinned)
    throw new CommandError(
      'trust add: --pinned is for the certificate of an issuer, and this is one of an authority',
    );
  const pem = certificate.toString();
  const prefix = isPinned ? 'pinned' : 'ca';
  return {
    id: `${prefix}-${sha256(pem).slice(0, 12)}`,
    types,
    certificate: pem,
    ...(isPinned && { isPinned }),
    isTest: false,
  };
}

async function parseCertificate(file: string): Promise<X509Certificate> {
  if (!file) throw new UsageError('FILE is missing: a certificate (PEM), or --issuer and --jwks');
  const bytes = readFileArgument(file);
  const { readPolicy } = await import('../credentials/certificate-policy.js');
  let count: number;
  let certificate: X509Certificate;
  let isConstrained: boolean;
  try {
    count = bytes.toString('latin1').split('-----BEGIN CERTIFICATE-----').length - 1;
    certificate = new X509Certificate(bytes);
    ({ isConstrained } = readPolicy(certificate));
  } catch {
    throw new CommandError('trust add: the file is not a certificate');
  }
  if (count > 1)
    throw new CommandError(
      `trust add: the file holds ${count} certificates; put the one to trust into a file of its own`,
    );
  if (isConstrained)
    throw new CommandError('trust add: certificates with name constraints are not supported');
  return certificate;
}
