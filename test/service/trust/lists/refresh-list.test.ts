import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isCertificate, trustedForStatus, trustedIssuers } from '../../../../service/src/trust/anchors.js';
import { ListError } from '../../../../service/src/trust/lists/list-error.js';
import { type Refreshing, refreshList } from '../../../../service/src/trust/lists/refresh-list.js';
import { refreshDue, startRefresher } from '../../../../service/src/trust/lists/refresher.js';
import { createMemoryStore } from '../../../../service/src/store/memory.js';
import type { FetchPublic } from '../../../../service/src/outgoing/fetch-public.js';
import type { TrustList } from '../../../../service/src/store/store.js';
import { verifyChain } from '../../../../service/src/credentials/verify-chain.js';
import { type TestCertificate, selfSigned } from '../../support/test-issuer.js';
import {
  type ListOptions,
  PID_ISSUANCE,
  PUB_EAA_LIST,
  REGISTRATION_LIST,
  WALLET_LIST,
  loteDocument,
  signLote,
} from '../../support/trusted-list.js';

const START = Date.UTC(2026, 10, 28, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PID = 'urn:eudi:pid:1';
const REVOCATION = 'http://uri.etsi.org/19602/SvcType/PID/Revocation';
const PUB_EAA = 'http://uri.etsi.org/19602/SvcType/PubEAA/Issuance';
const NOTIFIED = 'http://uri.etsi.org/19602/PubEAAProvidersList/SvcStatus/notified';
const WITHDRAWN = 'http://uri.etsi.org/19602/PubEAAProvidersList/SvcStatus/withdrawn';

let time: { now: number };
let signer: TestCertificate;
let authority: TestCertificate;
let pinned: TestCertificate;
/** What the list's address answers. */
let served: () => Promise<Buffer>;
let refreshing: Refreshing;
let lines: { level: string; [name: string]: unknown }[];

beforeEach(async () => {
  time = { now: START };
  [signer, authority, pinned] = await Promise.all([
    selfSigned(START, { ca: false }),
    selfSigned(START, { name: 'PID authority' }),
    selfSigned(START, { name: 'PID issuer', ca: false }),
  ]);
  lines = [];
  refreshing = {
    context: { store: createMemoryStore(), clock: () => time.now },
    fetchPublic: () => served(),
  };
});

afterEach(() => {
  vi.useRealTimers();
});

const context = () => ({ ...refreshing.context, options: { mode: 'live' } as never });
const issuers = async () => (await trustedIssuers(context())).filter(isCertificate);
const names = async () => (await issuers()).map(({ certificate }) => certificate.subject);
const stored = async () => (await refreshing.context.store.listTrustLists())[0] as TrustList;
const log = {
  info: (line: object) => void lines.push({ level: 'info', ...line }),
  warn: (line: object) => void lines.push({ level: 'warn', ...line }),
  error: (line: object) => void lines.push({ level: 'error', ...line }),
};

async function serve(options: ListOptions = {}, by = signer): Promise<void> {
  const services = [{ certificates: [authority.base64] }];
  const text = await signLote(loteDocument(time.now, { services, ...options }), by);
  served = async () => Buffer.from(text);
}

async function subscribe(patch: Partial<TrustList> = {}): Promise<ListError | undefined> {
  const list: TrustList = {
    id: 'list-1',
    version: 1,
    url: 'https://lists.example/pid.jwt',
    signers: [signer.pem],
    types: [PID],
    services: [],
    failures: 0,
    refreshAt: 0,
    ...patch,
  };
  await refreshing.context.store.compareAndSetTrustList(list);
  return refresh();
}

/** A refresher whose fetches never end by themselves. */
function startWatching() {
  const signals: (AbortSignal | undefined)[] = [];
  const fetchPublic: FetchPublic = (_url, { signal }) =>
    new Promise((_done, failed) => {
      signals.push(signal);
      signal?.addEventListener('abort', () => failed(new Error('aborted')));
    });
  const { stop } = startRefresher(context() as never, log as never, fetchPublic);
  return { signals, stop };
}

const refresh = async () => refreshList(refreshing, await stored());
const due = () => refreshDue(refreshing, log as never);

describe('an issuer on a list', () => {
  it('is trusted for the types that the operator named, and its credentials verify', async () => {
    await serve({ services: [{ certificates: [authority.base64], entity: 'Bundesdruckerei' }] });
    expect(await subscribe()).toBeUndefined();
    const anchors = await issuers();
    expect(anchors).toMatchObject([{ types: [PID], isPinned: false }]);
    const leaf = await authority.issue(START);
    expect(verifyChain([leaf.base64], anchors, START).anchor.id).toMatch(/^list-1-/);
  });

  it('keeps its id when its certificate is replaced', async () => {
    await serve({ services: [{ certificates: [authority.base64] }] });
    await subscribe();
    const [before] = await issuers();
    await serve({ sequence: 2, services: [{ certificates: [pinned.base64] }] });
    await refresh();
    const [after] = await issuers();
    expect(after?.id).toBe(before?.id);
    expect(after?.certificate.subject).toBe('CN=PID issuer');
  });

  it.each([
    ['share a name', 'Ministry'],
    ['have no name', ''],
  ])('of two that %s is not taken for the other, whose people have other user ids', async (_what, entity) => {
    const services = [
      { certificates: [authority.base64], entity },
      { certificates: [pinned.base64], entity },
      { certificates: [signer.base64], entity: 'Somebody else' },
    ];
    await serve({ services });
    await subscribe();
    const ids = (await issuers()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    await serve({ services: services.toReversed(), sequence: 2 });
    await refresh();
    expect((await issuers()).map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it('has one id for all its certificates', async () => {
    await serve({ services: [{ certificates: [authority.base64, pinned.base64] }] });
    await subscribe();
    const ids = (await issuers()).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('that is no authority is trusted itself, and nobody below it', async () => {
    await serve({ services: [{ certificates: [pinned.base64] }] });
    await subscribe();
    const anchors = await issuers();
    expect(anchors).toMatchObject([{ isPinned: true }]);
    expect(verifyChain([pinned.base64], anchors, START).anchor).toBe(anchors[0]);
    const below = await pinned.issue(START);
    expect(() => verifyChain([below.base64], anchors, START)).toThrow();
  });

  it('that is taken off it is trusted no more', async () => {
    await serve();
    await subscribe();
    await serve({ sequence: 2, services: [] });
    await refresh();
    expect(await issuers()).toEqual([]);
  });

  it('whose certificate is past its dates, or cannot be read, is not trusted; the others are', async () => {
    const old = await selfSigned(START, { name: 'Old', notBefore: START - 2 * DAY, notAfter: START - DAY });
    await serve({ services: [{ certificates: [old.base64, 'AAAA', 'no base64', authority.base64] }] });
    await subscribe();
    expect(await names()).toEqual(['CN=PID authority']);
  });

  it('counts only with the status that such lists give', async () => {
    const [notified, withdrawn, future, without] = await Promise.all(
      ['notified', 'withdrawn', 'future', 'without'].map((name) => selfSigned(START, { name })),
    );
    const service = (
      certificate: TestCertificate | undefined,
      status?: string,
      statusSince = START - DAY,
    ) => ({
      type: PUB_EAA,
      certificates: [certificate?.base64 ?? ''],
      ...(status !== undefined && { status, statusSince }),
    });
    await serve({
      type: PUB_EAA_LIST,
      services: [
        service(notified, NOTIFIED),
        service(withdrawn, WITHDRAWN),
        service(future, NOTIFIED, START + DAY),
        service(without),
      ],
    });
    await subscribe();
    expect(await names()).toEqual(['CN=notified']);
  });

  it('counts only by services that issue credentials, or by those that the operator named', async () => {
    const services = [
      { certificates: [authority.base64] },
      { certificates: [pinned.base64], type: 'http://lists.example/other' },
      { certificates: [signer.base64], type: REVOCATION },
    ];
    await serve({ services });
    await subscribe();
    expect(await names()).toEqual(['CN=PID authority']);
    await subscribe({ id: 'list-2', services: ['http://lists.example/other'] });
    await refreshList(refreshing, (await refreshing.context.store.listTrustLists())[1] as TrustList);
    expect(await names()).toEqual(['CN=PID authority', 'CN=PID issuer']);
  });

  it('may name others for its status lists, who may not issue', async () => {
    await serve({
      services: [
        { certificates: [authority.base64] },
        { certificates: [pinned.base64, authority.base64], type: REVOCATION },
        // Neither is what it withdraws issued by services that count here, nor does the other one withdraw.
        { certificates: [signer.base64], type: 'http://uri.etsi.org/19602/SvcType/WRPRC/Revocation' },
        { certificates: [signer.base64], type: 'http://lists.example/other' },
      ],
    });
    await subscribe();
    expect(await names()).toEqual(['CN=PID authority']);
    expect((await stored()).content?.count).toBe(1);
    const forStatus = (await trustedForStatus(context())).filter(isCertificate);
    expect(forStatus.map(({ certificate }) => certificate.subject)).toEqual([
      'CN=PID authority',
      'CN=PID issuer',
    ]);
  });

  it('on a list of registrars vouches for registration certificates alone', async () => {
    const services = [
      { certificates: [authority.base64], type: 'http://uri.etsi.org/19602/SvcType/WRPRC/Issuance' },
      { certificates: [pinned.base64], type: PID_ISSUANCE },
    ];
    await serve({ type: REGISTRATION_LIST, services });
    expect((await subscribe({ types: ['rc-wrp+jwt'] }))?.check).toBeUndefined();
    expect(await issuers()).toMatchObject([{ types: ['rc-wrp+jwt'] }]);
    expect(await names()).toEqual(['CN=PID authority']);
  });
});

describe('a list is not taken', () => {
  it.each<[string, ListOptions, string]>([
    ['when it was issued in the future', { issuedAt: START + 2 * HOUR }, 'issue_date'],
    ['when its next update is past', { nextUpdate: START }, 'expired'],
    ['when it names wallets', { type: WALLET_LIST }, 'list_type'],
    ['for credentials when it names registrars', { type: REGISTRATION_LIST }, 'list_type'],
  ])('%s', async (_why, options, check) => {
    await serve(options);
    expect((await subscribe())?.check).toBe(check);
    expect(await issuers()).toEqual([]);
    expect(await stored()).toMatchObject({ failures: 1, failed: check });
  });

  it('for registration certificates when it names issuers of credentials', async () => {
    await serve();
    expect((await subscribe({ types: [PID, 'rc-wrp+jwt'] }))?.check).toBe('list_type');
  });

  it('when another signed it, though the one before was good', async () => {
    await serve();
    await subscribe();
    const stranger = await selfSigned(START, { ca: false });
    await serve({ sequence: 2, services: [{ certificates: [pinned.base64] }] }, stranger);
    expect((await refresh())?.check).toBe('signature');
    expect(await names()).toEqual(['CN=PID authority']);
  });

  it.each<[string, ListOptions, string]>([
    ['an older sequence number', { sequence: 4 }, 'sequence'],
    ['the same number and an earlier date', { sequence: 5, issuedAt: START - 2 * DAY }, 'issue_date'],
    ['another type', { sequence: 6, type: PUB_EAA_LIST }, 'list_type'],
  ])('when it comes with %s', async (_what, options, check) => {
    await serve({ sequence: 5 });
    await subscribe();
    await serve({ ...options, services: [{ certificates: [pinned.base64] }] });
    expect((await refresh())?.check).toBe(check);
    expect(await names()).toEqual(['CN=PID authority']);
  });
});

describe('when a list cannot be had', () => {
  beforeEach(async () => {
    await serve({ nextUpdate: START + DAY });
    await subscribe();
    served = async () => {
      throw Object.assign(new Error('connect ECONNREFUSED 192.0.2.1:443'), { code: 'ECONNREFUSED' });
    };
  });

  it('the last good edition counts until its next update, and no longer', async () => {
    expect((await refresh())?.message).toBe('the list cannot be fetched (ECONNREFUSED)');
    time.now = START + DAY - 1;
    expect(await issuers()).toHaveLength(1);
    time.now = START + DAY;
    expect(await issuers()).toEqual([]);
  });

  it('it counts again when a new edition came', async () => {
    time.now = START + 2 * DAY;
    await serve({ sequence: 2 });
    expect(await refresh()).toBeUndefined();
    expect(await issuers()).toHaveLength(1);
    expect(await stored()).toMatchObject({ failures: 0 });
    expect(await stored()).not.toHaveProperty('failed');
  });

  it('it is tried again after minutes, then more rarely, at least every hour', async () => {
    const pauses: number[] = [];
    for (let failure = 0; failure < 6; failure++) {
      await refresh();
      pauses.push(((await stored()).refreshAt - time.now) / 60_000);
    }
    expect(pauses[0]).toBeGreaterThanOrEqual(4.5);
    expect(pauses[0]).toBeLessThanOrEqual(5);
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? 0);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60);
    expect(await stored()).toMatchObject({ failures: 6, failed: 'unreachable' });
  });

  it('the log says so, and says it louder when nothing is trusted any more', async () => {
    await due();
    expect(lines).toEqual([]);
    time.now = START + 13 * HOUR;
    await due();
    time.now = START + DAY;
    await due();
    expect(lines).toEqual([
      { level: 'warn', list: 'list-1', check: 'unreachable', failures: 1 },
      { level: 'error', list: 'list-1', check: 'unreachable' },
    ]);
  });

  it('the log does not say that a list expired which never was there', async () => {
    await subscribe({ id: 'list-2' });
    await due();
    expect(lines).toEqual([{ level: 'warn', list: 'list-2', check: 'unreachable', failures: 1 }]);
  });
});

describe('in the background', () => {
  it('a list is fetched after six hours, or half-way to its next update', async () => {
    await serve();
    await subscribe();
    expect((await stored()).refreshAt).toBeGreaterThan(START + 5 * HOUR);
    expect((await stored()).refreshAt).toBeLessThanOrEqual(START + 6 * HOUR);
    await serve({ sequence: 2, nextUpdate: START + 2 * HOUR });
    await refresh();
    expect((await stored()).refreshAt).toBeLessThanOrEqual(START + HOUR);
  });

  it('it is fetched only when its time has come', async () => {
    let asked = 0;
    await serve();
    await subscribe();
    const good = served;
    served = () => {
      asked++;
      return good();
    };
    await due();
    expect(asked).toBe(0);
    time.now = START + 6 * HOUR;
    await due();
    await due();
    expect(asked).toBe(1);
    expect(lines).toEqual([{ level: 'info', list: 'list-1' }]);
  });

  it('a running service looks for lists that are due, and a stop ends what is under way', async () => {
    vi.useFakeTimers();
    await serve();
    await subscribe();
    const { signals, stop } = startWatching();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signals).toEqual([]);
    time.now = START + 6 * HOUR;
    await vi.advanceTimersByTimeAsync(90_000);
    expect(signals).toHaveLength(1);
    await stop();
    expect(signals[0]?.aborted).toBe(true);
    expect(await stored()).toMatchObject({ failures: 0 });
    await vi.advanceTimersByTimeAsync(90_000);
    expect(signals).toHaveLength(1);
  });

  it('a refresh that comes late does not undo what a command changed meanwhile', async () => {
    await serve();
    await subscribe();
    const before = await stored();
    await refreshing.context.store.compareAndSetTrustList({ ...before, version: 3, types: ['urn:other'] });
    await refreshList(refreshing, before);
    expect(await stored()).toMatchObject({ version: 3, types: ['urn:other'] });
    await refreshing.context.store.removeTrustList('list-1');
    await refreshList(refreshing, before);
    expect(await refreshing.context.store.listTrustLists()).toEqual([]);
  });

  it('a stop while a list is fetched leaves no failure behind', async () => {
    await serve();
    await subscribe();
    const stop = new AbortController();
    served = async () => {
      stop.abort();
      throw new Error('aborted');
    };
    await refreshList({ ...refreshing, signal: stop.signal }, await stored());
    expect(await stored()).toMatchObject({ failures: 0 });
  });
});
