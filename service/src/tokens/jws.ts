import { parseJsonObject } from './json.js';

/** A JWS in compact serialisation (RFC 7515, section 7.1), taken apart. Its signature is not verified. */
export interface UnverifiedJws {
  /** The text as it came: what a signature check and the store of spent tokens need. */
  compact: string;
  header: Readonly<Record<string, unknown>>;
  payload: Readonly<Record<string, unknown>>;
}

const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/**
 * Takes a compact JWS apart: exactly three parts in canonical base64url, of which the first two are JSON objects.
 * jose also accepts padding, surrounding white space and stray bits in the last character of a part. None of these is a token here, so that
 * one token has one spelling.
 * @returns undefined when the text has another form
 */
export function parseJws(text: string): UnverifiedJws | undefined {
  const parts = COMPACT.exec(text)?.slice(1).map(decodeCanonical) ?? [];
  const [header, payload, signature] = parts;
  if (!header || !payload || !signature) return undefined;
  const [headerObject, payloadObject] = [parseJsonObject(header), parseJsonObject(payload)];
  if (!headerObject || !payloadObject) return undefined;
  return { compact: text, header: headerObject, payload: payloadObject };
}

/** The bytes behind base64url, if this is how an encoder spells them (RFC 4648, section 3.5). */
function decodeCanonical(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : undefined;
}
