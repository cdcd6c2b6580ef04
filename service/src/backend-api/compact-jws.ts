/**
 * Whether a text is exactly three canonical base64url parts. jose also takes padding, surrounding white space and stray bits in the last
 * character; none of that is a token here, so that one token has one spelling.
 */
export function isCompactJws(text: string): boolean {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return false;
  return text.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}

/** A JSON object from one part of a JWS, or undefined for anything else. */
export function parseJwsPart(part: string): Record<string, unknown> | undefined {
  return parseJsonObject(Buffer.from(part, 'base64url'));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A JSON object from bytes: valid UTF-8 without a byte order mark, or undefined. */
export function parseJsonObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
