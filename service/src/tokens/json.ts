const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses bytes that a stranger sent as JSON: UTF-8 without a byte order mark (RFC 8259, section 8.1).
 * @returns undefined for anything else
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

/** The same, but only a JSON object counts. */
export function parseJsonObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  const value = parseJson(bytes);
  return isObject(value) ? value : undefined;
}

/** Whether a parsed JSON value is an object, which excludes arrays and null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
