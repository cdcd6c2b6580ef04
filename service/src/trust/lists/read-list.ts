import { X509Certificate } from 'node:crypto';
import { isInDate } from '../anchors.js';
import { ListError } from './list-error.js';
import { readJsonList } from './read-json-list.js';
import { readXmlList } from './read-xml-list.js';
import type { TrustedList } from './trusted-list.js';

/** Bytes of a list at most, whatever its format. The largest of the EU's has five million. */
export const MAX_LIST_BYTES = 8 * 1024 * 1024;

/**
 * Verifies and reads a list of trusted entities in the format in which it comes: JSON in a compact JWS (ETSI TS 119 602), or XML with an
 * enveloped signature (TS 119 612).
 * @param signers certificates (PEM) of those who may sign it
 * @param now milliseconds
 * @throws ListError
 */
export async function readList(bytes: Buffer, signers: readonly string[], now: number): Promise<TrustedList> {
  if (bytes.length > MAX_LIST_BYTES) throw new ListError('malformed');
  const inDate = signers.map((pem) => new X509Certificate(pem)).filter((signer) => isInDate(signer, now));
  if (inDate.length === 0) throw new ListError('signer_dates');
  const text = decode(bytes);
  return text.startsWith('<') ? readXmlList(text, inDate) : readJsonList(text, inDate);
}

/** UTF-8, without the byte order mark that XML may have. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch (cause) {
    throw new ListError('malformed', { cause });
  }
}
