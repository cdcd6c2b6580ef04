import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readPolicy } from '../credentials/certificate-policy.js';
import { sha256 } from '../keys/request-ids.js';
import type { TrustAnchor } from '../store/store.js';
import { UsageError, parse, print, withContext } from './parse.js';
import { LIST_ACTIONS, runTrustList } from './trust-list.js';

const ACTIONS = ['list', 'add', 'remove'];

/** `trust list | add | remove`: which certificates may sign which credential types. */
export async function runTrust([action = '', ...argv]: string[]): Promise<void> {
  if (action === 'list' && LIST_ACTIONS.includes(argv[0] ?? '')) return runTrustList(argv);
  if (!ACTIONS.includes(action)) throw new UsageError(`trust: ${ACTIONS.join(', ')}`);
  const { values, positionals } = parse(argv, { vct: { type: 'string', multiple: true } });
  const { json } = values;
  const argument = positionals[0] ?? '';
  await withContext(values.development, async ({ store, clock }) => {
    if (action === 'list') {
      const anchors = (await store.listTrustAnchors()).map((anchor) => describe(anchor, clock()));
      const lines = anchors.map(({ id, types, state }) =>
        [id, ...types, state && `(${state})`].filter(Boolean).join('  '),
      );
      return print(json, anchors, lines.join('\n'));
    }
    if (action === 'add') {
      const certificate = readAnchor(argument, clock());
      const types = values.vct ?? [];
      if (types.length === 0) throw new UsageError('trust add: at least one --vct');
      const id = `ca-${sha256(certificate).slice(0, 12)}`;
      const known = (await store.listTrustAnchors()).find((anchor) => anchor.id === id);
      const all = [...new Set([...(known?.types ?? []), ...types])];
      await store.putTrustAnchor({ id, types: all, certificate, isTest: false });
      const { validFrom, validTo } = new X509Certificate(certificate);
      if (Date.parse(validFrom) > clock())
        console.error(`not trusted yet: the certificate is valid from ${validFrom}`);
      return print(
        json,
        { id, types: all, validFrom, validTo },
        `trusted as ${id} for ${all.join(' ')}, until ${validTo}`,
      );
    }
    if (action === 'remove') {
      if (!(await store.removeTrustAnchor(argument))) throw new UsageError('trust remove: no such id');
      return print(json, { id: argument, removed: true }, `removed ${argument}`);
    }
  });
}

/** An anchor without its bytes, and whether its dates keep it from being trusted now. */
function describe(anchor: TrustAnchor, now: number) {
  const { id, types, isTest } = anchor;
  if ('jwks' in anchor)
    return { id, types, isTest, issuer: anchor.issuer, jwks: anchor.jwks, state: undefined };
  const { certificate } = anchor;
  const { validFrom, validTo } = new X509Certificate(certificate);
  const state =
    now > Date.parse(validTo)
      ? `expired ${validTo}`
      : now < Date.parse(validFrom)
        ? `valid from ${validFrom}`
        : undefined;
  return { id, types, isTest, validFrom, validTo, ...(state !== undefined && { state }) };
}

function readAnchor(file: string, now: number): string {
  if (!file) throw new UsageError('trust add: a PEM file');
  let count: number;
  let certificate: X509Certificate;
  let isConstrained: boolean;
  try {
    const bytes = readFileSync(file);
    count = bytes.toString('latin1').split('-----BEGIN CERTIFICATE-----').length - 1;
    certificate = new X509Certificate(bytes);
    ({ isConstrained } = readPolicy(certificate));
  } catch {
    throw new UsageError('trust add: the file is not a certificate');
  }
  if (count > 1)
    throw new UsageError(
      `trust add: the file holds ${count} certificates; put the one to trust into a file of its own`,
    );
  if (Date.parse(certificate.validTo) < now)
    throw new UsageError(`trust add: the certificate expired on ${certificate.validTo}`);
  if (!certificate.ca) throw new UsageError('trust add: the certificate is not one of an authority');
  if (isConstrained) throw new UsageError('trust add: certificates with name constraints are not supported');
  return certificate.toString();
}
