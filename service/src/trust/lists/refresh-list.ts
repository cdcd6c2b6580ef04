import type { Context } from '../../context.js';
import type { FetchPublic } from '../../outgoing/fetch-public.js';
import type { ListedCertificate, TrustList, TrustListContent } from '../../store/store.js';
import { digestOf, parseCertificates } from './certificates.js';
import { checkList } from './check-list.js';
import { ListError } from './list-error.js';
import { checkKind, pickCertificates } from './pick-certificates.js';
import { MAX_LIST_BYTES, readList } from './read-list.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TIMEOUT = 30_000;
const ACCEPT =
  'application/jose, application/jwt, application/vnd.etsi.tsl+xml, application/xml;q=0.9, */*;q=0.1';

/** What refreshing a list takes. */
export interface Refreshing {
  context: Pick<Context, 'store' | 'clock'>;
  fetchPublic: FetchPublic;
  /** Gives up when it fires. */
  signal?: AbortSignal;
}

/** An edition of a list that passed every check. */
export interface Edition {
  content: TrustListContent;
  certificates: ListedCertificate[];
}

/** Fetches a list and checks it against what is known of it. Nothing is stored. @throws ListError */
export async function fetchEdition(
  { context, fetchPublic, signal }: Refreshing,
  list: TrustList,
): Promise<Edition> {
  const bytes = await fetchBytes(fetchPublic, list.url, signal);
  const now = context.clock();
  const read = await readList(bytes, list.signers, now, signal);
  checkList(read, list.content, now);
  checkKind(read.type, list.types);
  const certificates = parseCertificates(pickCertificates(read, list.services, now)).map(
    ({ certificate, ...rest }) => ({ ...rest, certificate: certificate.raw.toString('base64') }),
  );
  const { type, sequence, issuedAt, nextUpdate } = read;
  const digest = digestOf(certificates);
  const content = {
    type,
    sequence,
    issuedAt,
    nextUpdate,
    fetchedAt: now,
    digest,
    count: certificates.filter(({ purpose }) => purpose === 'issuing').length,
  };
  return { content, certificates };
}

async function fetchBytes(fetchPublic: FetchPublic, url: string, signal?: AbortSignal): Promise<Buffer> {
  try {
    const limits = { accept: ACCEPT, maxBytes: MAX_LIST_BYTES, timeout: TIMEOUT };
    return await fetchPublic(url, signal ? { ...limits, signal } : limits);
  } catch (cause) {
    const { code, message } = cause as { code?: unknown; message: string };
    throw new ListError('unreachable', { cause, detail: typeof code === 'string' ? code : message });
  }
}

/**
 * Refreshes a list and stores the outcome: the new edition, or the check that failed, beside the last good edition.
 * @returns the error, when it failed
 */
export async function refreshList(refreshing: Refreshing, list: TrustList): Promise<ListError | undefined> {
  const { store, clock } = refreshing.context;
  const { failed: _failed, ...rest } = list;
  const next = { ...rest, version: list.version + 1 };
  try {
    const { content, certificates } = await fetchEdition(refreshing, list);
    const refreshAt = afterSuccess(content.nextUpdate, clock());
    await store.compareAndSetTrustList({ ...next, content, failures: 0, refreshAt }, certificates);
    return undefined;
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    if (refreshing.signal?.aborted) return error;
    const failures = list.failures + 1;
    const refreshAt = afterFailure(failures, clock());
    await store.compareAndSetTrustList({ ...next, failures, failed: error.check, refreshAt });
    return error;
  }
}

/** Six hours later, or half-way to the next update where that is sooner. Jitter keeps services from asking all at once. */
export function afterSuccess(nextUpdate: number, now: number): number {
  return now + jitter(Math.max(MINUTE, Math.min(6 * HOUR, (nextUpdate - now) / 2)));
}

/** Five minutes later, then ten, up to an hour. */
function afterFailure(failures: number, now: number): number {
  return now + jitter(Math.min(HOUR, 5 * MINUTE * 2 ** Math.min(failures - 1, 4)));
}

/** At most a tenth sooner. */
function jitter(milliseconds: number): number {
  return Math.round(milliseconds * (1 - Math.random() / 10));
}
