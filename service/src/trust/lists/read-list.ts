import { X509Certificate } from 'node:crypto';
import { withDeadline } from '../../outgoing/deadline.js';
import { isInDate } from '../anchors.js';
import { ListError } from './list-error.js';
import { readJsonList } from './read-json-list.js';
import { readXmlList } from './read-xml-list.js';
import type { TrustedList } from './trusted-list.js';

/** Bytes of a list at most, whatever its format. The largest of the EU's has five million. */
export const MAX_LIST_BYTES = 8 * 1024 * 1024;

/** Milliseconds for a list in XML. Seven megabytes take a few seconds. */
const XML_TIMEOUT = 60_000;

/**
 * Verifies and reads a list of trusted entities in the format in which it comes: JSON in a compact JWS (ETSI TS 119 602), or XML with an
 * enveloped signature (TS 119 612).
 * @param signers certificates (PEM) of those who may sign it
 * @param now milliseconds
 * @param signal gives up when it fires
 * @throws ListError
 */
export async function readList(
  bytes: Buffer,
  signers: readonly string[],
  now: number,
  signal?: AbortSignal,
): Promise<TrustedList> {
  if (bytes.length > MAX_LIST_BYTES) throw new ListError('malformed');
  const inDate = signers.map((pem) => new X509Certificate(pem)).filter((signer) => isInDate(signer, now));
  if (inDate.length === 0) throw new ListError('signer_dates');
  const text = decode(bytes);
  if (!text.startsWith('<')) return readJsonList(text, inDate);
  return withDeadline(XML_TIMEOUT, signal, (giveUp) => readXmlList(text, inDate, giveUp));
}

/** UTF-8, without the byte order mark that XML may have. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch (cause) {
    throw new ListError('malformed', { cause });
  }
}
