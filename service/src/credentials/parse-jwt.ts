/** The two JSON objects of a compact JWS, not verified. */
export interface UnverifiedJwt {
  header: Record<string, unknown>;
  payload: Record<string, unknown>;
}

const COMPACT_JWS = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+$/;

/** Reads a compact JWS strictly: three base64url parts, UTF-8, JSON objects. @returns undefined when it is none */
export function parseJwt(jwt: string): UnverifiedJwt | undefined {
  const match = COMPACT_JWS.exec(jwt);
  const header = parseObject(match?.[1]);
  const payload = parseObject(match?.[2]);
  return header && payload && { header, payload };
}

/** JSON behind base64url. @returns undefined when it is not UTF-8 JSON */
export function parseBase64urlJson(text: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64url')));
  } catch {
    return undefined;
  }
}

/** Whether a parsed JSON value is an object (not an array, not null). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(part: string | undefined): Record<string, unknown> | undefined {
  const value = part === undefined ? undefined : parseBase64urlJson(part);
  return isObject(value) ? value : undefined;
}
