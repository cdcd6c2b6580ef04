import { PresentationError } from '../presentation-error.js';
import { type CborMap, type CborValue, Tagged } from './read-cbor.js';

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?`;
const ZONE = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const FULL_DATE = new RegExp(`^${DATE}$`);
const DATE_TIME = new RegExp(`^${DATE}T${TIME}${ZONE}$`);

/**
 * What a data element says, in the terms of JSON: a full-date (tag 1004, RFC 8943) is its text `YYYY-MM-DD`, because a calendar date has no time
 * zone; a date-time (tag 0) is its RFC 3339 text; bytes stay a Buffer; an integer that a number cannot hold is its decimal text.
 * @throws PresentationError `elements_malformed` for what has no such form
 */
export function readClaim(value: CborValue): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return finite(value);
  if (typeof value !== 'object' || Buffer.isBuffer(value)) return value;
  if (value instanceof Tagged) return readTagged(value);
  if (value instanceof Map) return readMap(value as CborMap);
  return (value as readonly CborValue[]).map(readClaim);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new PresentationError('elements_malformed');
  return value;
}

function readTagged({ tag, value }: Tagged): string {
  const isRead = (tag === 1004 && isFullDate(value)) || (tag === 0 && isDateTime(value));
  if (!isRead) throw new PresentationError('elements_malformed');
  return value;
}

/** `__proto__` is refused, because later code would take it for the object's prototype. */
function readMap(map: CborMap): Record<string, unknown> {
  return Object.fromEntries(
    [...map].map(([key, value]) => {
      if (key === '__proto__') throw new PresentationError('elements_malformed');
      return [String(key), readClaim(value)];
    }),
  );
}

function isFullDate(value: unknown): value is string {
  return typeof value === 'string' && FULL_DATE.test(value) && isOnCalendar(value);
}

/** Whether a value is an RFC 3339 date-time. */
export function isDateTime(value: unknown): value is string {
  return typeof value === 'string' && DATE_TIME.test(value) && isOnCalendar(value);
}

/** Whether a month has so many days. Date.parse takes the 30th of February for the 2nd of March. */
function isOnCalendar(text: string): boolean {
  const day = Number(text.slice(8, 10));
  return day <= 28 || new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`)).getUTCDate() === day;
}
