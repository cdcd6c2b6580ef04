import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { Context } from '../context.js';
import { isObject } from '../tokens/json.js';
import { parseJws } from '../tokens/jws.js';
import type { IssuerKeys } from './issuer-keys.js';
import { PresentationError } from './presentation-error.js';
import { trustedForStatus } from '../trust/anchors.js';
import { verifyIssuerJwt } from './verify-issuer-jwt.js';

/** Gets a Status List Token from its address. @throws when the address is not allowed or does not answer with a token */
export type FetchStatusList = (uri: string) => Promise<string>;

/** A list that the service publishes itself is read anew each time, so that what its operator withdraws counts at once. */
export type IsOwnList = (uri: string) => boolean;

/** Looks up whether credentials were withdrawn. */
export interface StatusLists {
  /**
   * @param status the credential's `status` claim; a credential without one cannot be withdrawn
   * @param type the credential's type; the list must come from an issuer that is trusted for it
   * @throws PresentationError `credential_revoked` (also when suspended), `status_malformed`, `status_unavailable`
   */
  check(status: unknown, type: string): Promise<void>;
}

interface StatusList {
  bits: number;
  bytes: Buffer;
  /** Milliseconds. */
  freshUntil: number;
}

const DEFAULT_TTL = 300;
const MAX_TTL = 43_200;
const MAX_AHEAD = 60;
const MAX_LISTS = 100;
/** Bytes of a list at most: room for 16 million credentials at two bits. */
const MAX_BYTES = 4 * 1024 * 1024;

const decompress = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);

/**
 * Fetches and verifies Token Status Lists, and keeps them for their `ttl`. A list that is not available counts against the credential, because
 * an attacker who can block the list could otherwise use a withdrawn credential.
 */
export function createStatusLists(
  context: Pick<Context, 'store' | 'options' | 'clock'>,
  fetchList: FetchStatusList,
  issuerKeys: IssuerKeys,
  isOwn: IsOwnList = () => false,
): StatusLists {
  const kept = new Map<string, StatusList>();
  const loading = new Map<string, Promise<StatusList>>();

  /** A list that is being fetched is not fetched a second time: all that need it wait for the same fetch. */
  function load(uri: string, type: string): Promise<StatusList> {
    const key = `${type} ${uri}`;
    const known = kept.get(key);
    if (known && context.clock() < known.freshUntil) return Promise.resolve(known);
    const underWay = loading.get(key) ?? fetchAndKeep(key, uri, type).finally(() => loading.delete(key));
    loading.set(key, underWay);
    return underWay;
  }

  async function fetchAndKeep(key: string, uri: string, type: string): Promise<StatusList> {
    const list = await verifyList(context, await fetchList(uri), uri, type, issuerKeys);
    if (isOwn(uri)) return list;
    kept.delete(key);
    kept.set(key, list);
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_LISTS) break;
      kept.delete(oldest);
    }
    return list;
  }

  return {
    async check(status, type) {
      if (status === undefined) return;
      const { idx, uri } = parseReference(status);
      let list: StatusList;
      try {
        list = await load(uri, type);
      } catch (cause) {
        throw new PresentationError('status_unavailable', { cause });
      }
      if (readStatus(list, idx) !== 0) throw new PresentationError('credential_revoked');
    },
  };
}

/** Reads `status.status_list = {idx, uri}` (Token Status List, section 6.2). This service cannot check any other mechanism. */
function parseReference(status: unknown): { idx: number; uri: string } {
  const reference = isObject(status) ? status.status_list : undefined;
  if (!isObject(reference)) throw new PresentationError('status_malformed');
  const { idx, uri } = reference;
  if (typeof idx !== 'number' || !Number.isSafeInteger(idx) || idx < 0)
    throw new PresentationError('status_malformed');
  if (typeof uri !== 'string') throw new PresentationError('status_malformed');
  return { idx, uri };
}

/** Verifies a Status List Token (Token Status List, section 8.3). @throws for whatever is wrong with it */
async function verifyList(
  context: Pick<Context, 'store' | 'options' | 'clock'>,
  token: string,
  uri: string,
  type: string,
  issuerKeys: IssuerKeys,
): Promise<StatusList> {
  const now = context.clock();
  const jws = parseJws(token);
  if (!jws) throw new Error('not a JWS');
  const issuers = (await trustedForStatus(context)).filter(({ types }) => types.includes(type));
  await verifyIssuerJwt(jws, { types: ['statuslist+jwt'], issuers, issuerKeys, now });
  const { sub, iat, exp, ttl = DEFAULT_TTL, status_list: list } = jws.payload;
  if (sub !== uri) throw new Error('sub is another list');
  if (typeof iat !== 'number' || iat > now / 1000 + MAX_AHEAD) throw new Error('iat');
  if (exp !== undefined && !(typeof exp === 'number' && now / 1000 < exp)) throw new Error('exp');
  if (typeof ttl !== 'number' || !(ttl > 0)) throw new Error('ttl');
  if (!isObject(list) || typeof list.lst !== 'string') throw new Error('status_list');
  if (list.bits !== 1 && list.bits !== 2 && list.bits !== 4 && list.bits !== 8) throw new Error('bits');
  const bytes = await decompress(Buffer.from(list.lst, 'base64url'), { maxOutputLength: MAX_BYTES });
  const freshUntil = Math.min(now + Math.min(ttl, MAX_TTL) * 1000, exp === undefined ? Infinity : exp * 1000);
  return { bits: list.bits, bytes, freshUntil };
}

/** Reads one entry. In each byte the entries begin at the least significant bit (Token Status List, section 4.1). */
function readStatus({ bits, bytes }: StatusList, idx: number): number {
  const perByte = 8 / bits;
  const byte = bytes[Math.floor(idx / perByte)];
  if (byte === undefined) throw new PresentationError('status_malformed');
  return (byte >> ((idx % perByte) * bits)) & (2 ** bits - 1);
}
