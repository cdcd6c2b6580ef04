/** What the service takes from a list of trusted entities, of which it has verified the signature. Times are milliseconds. */
export interface TrustedList {
  /** `LoTEType` or `TSLType`. */
  type: string;
  sequence: number;
  issuedAt: number;
  /** After this moment the list says nothing any more. */
  nextUpdate: number;
  services: ListedService[];
}

/** One service of one entity. */
export interface ListedService {
  /** `ServiceTypeIdentifier`. */
  type: string;
  /** `ServiceStatus`; lists on which being listed is the status have none. */
  status?: string;
  /** `StatusStartingTime`. */
  statusSince?: number;
  /** The entity's name, in English where there is one. */
  entity: string;
  /** The place of the entity on the list, which tells it from others of its name. */
  place: number;
  /** The certificates of its digital identity: DER as base64. */
  certificates: string[];
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds of a date and time with its zone (RFC 3339). @returns undefined for anything else */
export function readDate(value: unknown): number | undefined {
  if (typeof value !== 'string' || !DATE.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
