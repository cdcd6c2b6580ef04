import { ServiceError } from '../errors.js';
import { parseJsonObject } from '../tokens/json.js';

/** The body of an exchange, parsed. */
export interface ExchangeBody {
  /** The bytes as they came. */
  raw: Buffer;
  /** The same as an object, with the members in the order in which they were sent. */
  members: Readonly<Record<string, string | boolean>>;
  /** The auth code. */
  authToken: string;
}

/** The members that SDKs send. The two flags say that the SDK can fetch a large answer from an address (payload.ts). */
const MEMBERS: Readonly<Record<string, 'string' | 'boolean'>> = {
  authToken: 'string',
  processPayload: 'boolean',
  allowS3UploadedPayload: 'boolean',
};

/**
 * Reads the body as JSON whatever its Content-Type is, because old SDKs announce a form or plain text. Only the known members are accepted,
 * each at most once.
 * @throws ServiceError `invalid_request`
 */
export function parseBody(raw: unknown): ExchangeBody {
  const members = Buffer.isBuffer(raw) ? parseJsonObject(raw) : undefined;
  if (
    !Buffer.isBuffer(raw) ||
    !members ||
    !hasKnownMembers(members) ||
    countNames(raw) !== Object.keys(members).length
  ) {
    throw new ServiceError('invalid_request');
  }
  const { authToken } = members;
  if (typeof authToken !== 'string') throw new ServiceError('invalid_request');
  return { raw, members, authToken };
}

function hasKnownMembers(members: Record<string, unknown>): members is Record<string, string | boolean> {
  return Object.entries(members).every(
    ([name, value]) => Object.hasOwn(MEMBERS, name) && typeof value === MEMBERS[name],
  );
}

/** How many member names a flat JSON object spells out. JSON.parse keeps the last of two equal ones without an error. */
function countNames(raw: Buffer): number {
  const strings = raw.toString('utf8').matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g);
  return [...strings].filter(([, colon]) => colon !== undefined).length;
}
