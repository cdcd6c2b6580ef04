import type { X509Certificate } from 'node:crypto';
import { visibleText } from '../untrusted-text.js';

const MAX_LENGTH = 300;

/**
 * Who signed and under whom, as the certificates of a chain say it: one line for an operator, who may want to trust that authority.
 * @param chain the leaf first, at least that
 */
export function nameOfChain(chain: readonly X509Certificate[]): string {
  const names = [chain[0]?.subject, chain.at(-1)?.issuer];
  // A certificate without a subject has an empty one, or none at all.
  const [subject, authority] = names.map((name) => (name ?? '').replaceAll('\n', ', '));
  return visibleText(`${subject} issued by ${authority}`, MAX_LENGTH);
}

/** The same for an issuer that `iss` names. */
export function nameOfIssuer(iss: unknown): string | undefined {
  return typeof iss === 'string' ? visibleText(iss, MAX_LENGTH) : undefined;
}
