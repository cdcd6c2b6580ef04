import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readPolicy } from '../credentials/certificate-policy.js';
import { sha256 } from '../keys/request-ids.js';
import { UsageError, parse, print, withContext } from './parse.js';

const ACTIONS = ['list', 'add', 'remove'];

/** `trust list | add | remove`: which certificates may sign which credential types. */
export async function runTrust([action = '', ...argv]: string[]): Promise<void> {
  if (!ACTIONS.includes(action)) throw new UsageError(`trust: ${ACTIONS.join(', ')}`);
  const { values, positionals } = parse(argv, { vct: { type: 'string', multiple: true } });
  const { json } = values;
  const argument = positionals[0] ?? '';
  await withContext(values.development, async ({ store }) => {
    if (action === 'list') {
      const anchors = (await store.listTrustAnchors()).map(({ id, vcts, isTest }) => ({ id, vcts, isTest }));
      return print(json, anchors, anchors.map(({ id, vcts }) => `${id}  ${vcts.join(' ')}`).join('\n'));
    }
    if (action === 'add') {
      const certificate = readAnchor(argument);
      const vcts = values.vct ?? [];
      if (vcts.length === 0) throw new UsageError('trust add: at least one --vct');
      const id = `ca-${sha256(certificate).slice(0, 12)}`;
      await store.putTrustAnchor({ id, vcts, certificate, isTest: false });
      return print(json, { id, vcts }, `trusted as ${id}`);
    }
    if (action === 'remove') {
      if (!(await store.removeTrustAnchor(argument))) throw new UsageError('trust remove: no such id');
      return print(json, { id: argument, removed: true }, `removed ${argument}`);
    }
  });
}

function readAnchor(file: string): string {
  if (!file) throw new UsageError('trust add: a PEM file');
  let certificate: X509Certificate;
  let isConstrained: boolean;
  try {
    certificate = new X509Certificate(readFileSync(file));
    ({ isConstrained } = readPolicy(certificate));
  } catch {
    throw new UsageError('trust add: the file is not a certificate');
  }
  if (!certificate.ca) throw new UsageError('trust add: the certificate is not one of an authority');
  if (isConstrained) throw new UsageError('trust add: certificates with name constraints are not supported');
  return certificate.toString();
}
