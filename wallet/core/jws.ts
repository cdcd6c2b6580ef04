import { base64url } from 'jose';
import { parseObject } from './json.js';

/** The header and the payload of a JWS. Nothing in them may be trusted before the signature was verified. */
export interface Jws {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

/**
 * Parses a JWS in compact serialisation (RFC 7515, section 7.1) whose payload is a JSON object. It is strict, so that no other reader can see
 * something else in the same text: each part is canonical base64url without padding, header and payload are UTF-8 without a byte order mark.
 * The signature may be empty, so that the caller can refuse `alg: none` for what it is.
 *
 * @throws {RangeError} when the text is anything else; the message says nothing about its content.
 */
export function parseJws(text: string): Jws {
  const parts = text.split('.');
  const [header, claims, signature] = parts.map(decodeCanonical);
  if (parts.length !== 3 || !header || !claims || !signature) throw new RangeError('not a JWS');
  return { header: toObject(header), claims: toObject(claims) };
}

/** Refuses padding, other alphabets, and last characters whose unused bits are set: the bytes must lead back to the same text. */
function decodeCanonical(part: string): Uint8Array {
  const bytes = base64url.decode(part);
  if (base64url.encode(bytes) !== part) throw new RangeError('not canonical base64url');
  return bytes;
}

function toObject(bytes: Uint8Array): Record<string, unknown> {
  // `ignoreBOM` keeps a byte order mark in the text, and JSON does not allow one there.
  const object = parseObject(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  if (!object) throw new RangeError('not a JSON object');
  return object;
}
