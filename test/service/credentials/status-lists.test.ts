import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { type JWK, importJWK } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IssuerKeys } from '../../../service/src/credentials/issuer-keys.js';
import { PresentationError } from '../../../service/src/credentials/presentation-error.js';
import { type StatusLists, createStatusLists } from '../../../service/src/credentials/status-lists.js';
import { NO_ISSUER_KEYS } from '../support/issuer-keys.js';
import { TestIssuer, selfSigned } from '../support/test-issuer.js';
import { CONTACT, LOGIN, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const URI = 'https://issuer.test/status/1';

let side: WalletSide;
let fetched: string[];
let token: () => Promise<string>;
let lists: StatusLists;

beforeEach(async () => {
  side = await startWalletSide();
  fetched = [];
  lists = createStatusLists(
    side.context,
    (uri) => {
      fetched.push(uri);
      return token();
    },
    NO_ISSUER_KEYS,
  );
});

async function check(idx: unknown, vct = CONTACT, uri: unknown = URI): Promise<string> {
  try {
    await lists.check({ status_list: { idx, uri } }, vct);
    return 'valid';
  } catch (error) {
    if (error instanceof PresentationError) return error.reason;
    throw error;
  }
}

/** The list of the examples in Token Status List, sections 4.1 and 10: 1,0,0,1,1,1,0,1,1,1,0,0,0,1,0,1. */
const ONE_BIT = { bits: 1, lst: 'eNrbuRgAAhcBXQ' };
const ONE_BIT_STATUSES = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1];
/** And for two bits. */
const TWO_BITS = { bits: 2, lst: 'eNo76fITAAPfAgc' };
const TWO_BITS_STATUSES = [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3];

describe('a status list', () => {
  it.each([
    [ONE_BIT, ONE_BIT_STATUSES],
    [TWO_BITS, TWO_BITS_STATUSES],
  ])('reads as the specification encodes it: %j', async (status_list, statuses) => {
    token = () => side.issuer.statusList(URI, {}, { payload: { status_list } });
    const read = await Promise.all(statuses.map((_status, index) => check(index)));
    expect(read).toEqual(statuses.map((status) => (status === 0 ? 'valid' : 'credential_revoked')));
  });

  it.each([4, 8])('with %d bits refuses every status but VALID', async (bits) => {
    token = () => side.issuer.statusList(URI, { 3: 2, 5: 1 }, { bits });
    expect([await check(2), await check(3), await check(5), await check(6)]).toEqual([
      'valid',
      'credential_revoked',
      'credential_revoked',
      'valid',
    ]);
  });

  it('is asked again only after its ttl', async () => {
    token = () => side.issuer.statusList(URI, {});
    await check(1);
    side.time.now += 59_000;
    await check(2);
    expect(fetched).toHaveLength(1);
    token = () => side.issuer.statusList(URI, { 2: 1 });
    side.time.now += 2000;
    expect(await check(2)).toBe('credential_revoked');
    expect(fetched).toHaveLength(2);
  });

  it('is asked again after twelve hours, however long its issuer would let it be kept', async () => {
    token = () => side.issuer.statusList(URI, {}, { payload: { ttl: 10 * 365 * 86_400 } });
    expect(await check(2)).toBe('valid');
    token = () => side.issuer.statusList(URI, { 2: 1 });
    side.time.now += 43_199_000;
    expect(await check(2)).toBe('valid');
    side.time.now += 1_000;
    expect(await check(2)).toBe('credential_revoked');
    expect(fetched).toHaveLength(2);
  });

  it('is fetched once, however many answers need it at the same moment', async () => {
    token = () => side.issuer.statusList(URI, { 2: 1 });
    const read = await Promise.all(Array.from({ length: 50 }, (_, index) => check(index % 4)));
    expect(fetched).toHaveLength(1);
    expect(read.slice(0, 4)).toEqual(['valid', 'valid', 'credential_revoked', 'valid']);
  });

  it('that failed for many at once is asked for again', async () => {
    token = () => Promise.reject(new Error('offline'));
    const failed = await Promise.all([check(1), check(2)]);
    expect(failed).toEqual(['status_unavailable', 'status_unavailable']);
    token = () => side.issuer.statusList(URI, {});
    expect(await check(1)).toBe('valid');
  });

  it('is not kept beyond its exp', async () => {
    token = () => side.issuer.statusList(URI, {}, { payload: { exp: side.time.now / 1000 + 10 } });
    await check(1);
    token = () => side.issuer.statusList(URI, { 1: 1 });
    side.time.now += 11_000;
    expect(await check(1)).toBe('credential_revoked');
  });

  it('is not needed by a credential without status', async () => {
    await lists.check(undefined, CONTACT);
    expect(fetched).toEqual([]);
  });
});

describe('fails closed', () => {
  it('when the list cannot be fetched, and does not remember that', async () => {
    token = () => Promise.reject(new Error('offline'));
    expect(await check(1)).toBe('status_unavailable');
    token = () => side.issuer.statusList(URI, {});
    expect(await check(1)).toBe('valid');
  });

  it('when the index lies outside', async () => {
    token = () => side.issuer.statusList(URI, {}, { size: 2 });
    expect(await check(15)).toBe('valid');
    expect(await check(16)).toBe('status_malformed');
  });

  it.each([-1, 1.5, '1', null, 2 ** 53])('when the index is %j', async (idx) => {
    token = () => side.issuer.statusList(URI, {});
    expect(await check(idx)).toBe('status_malformed');
    expect(fetched).toEqual([]);
  });

  it.each([
    null,
    'x',
    {},
    { status_list: [] },
    { status_list: { idx: 1 } },
    { identifier_list: { id: '1' } },
  ])('when the status claim is %j', async (status) => {
    await expect(lists.check(status, CONTACT)).rejects.toMatchObject({ reason: 'status_malformed' });
  });

  it.each([
    ['another list under this address', { payload: { sub: `${URI}0` } }],
    ['no sub', { payload: { sub: undefined } }],
    ['typ JWT', { header: { typ: 'JWT' } }],
    ['a credential instead of a list', { header: { typ: 'dc+sd-jwt' } }],
    ['no iat', { payload: { iat: undefined } }],
    ['issued in the future', { payload: { iat: 4_102_444_800 } }],
    ['expired', { payload: { exp: 1_600_000_000 } }],
    ['exp as text', { payload: { exp: '4102444800' } }],
    ['a ttl of nothing', { payload: { ttl: 0 } }],
    ['a ttl that is a text', { payload: { ttl: '60' } }],
    ['three bits', { payload: { status_list: { bits: 3, lst: ONE_BIT.lst } } }],
    ['no list', { payload: { status_list: { bits: 1 } } }],
    ['no zlib', { payload: { status_list: { bits: 1, lst: 'AAAA' } } }],
    [
      '64 MB of zeros in 64 kB',
      {
        payload: {
          status_list: { bits: 1, lst: deflateSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url') },
        },
      },
    ],
  ])('on %s', async (_name, options) => {
    token = () => side.issuer.statusList(URI, {}, options);
    expect(await check(1)).toBe('status_unavailable');
  });

  it('on a list signed by a stranger, or by an issuer trusted for another type', async () => {
    const stranger = await TestIssuer.create(side.wallet.now);
    token = () => stranger.statusList(URI, {});
    expect(await check(1)).toBe('status_unavailable');
    const anchor = await selfSigned(side.time.now, { name: 'Logins' });
    const logins = new TestIssuer(anchor, await anchor.issue(side.time.now), side.wallet.now);
    await side.context.store.putTrustAnchor({
      id: 'logins',
      types: [LOGIN],
      certificate: anchor.pem,
      isTest: false,
    });
    token = () => logins.statusList(URI, {});
    expect(await check(1, LOGIN)).toBe('valid');
    expect(await check(1, CONTACT)).toBe('status_unavailable');
  });

  it.each(['', 'not a token', 'a.b.c', '<html>'])('on %j', async (text) => {
    token = () => Promise.resolve(text);
    expect(await check(1)).toBe('status_unavailable');
  });
});

interface PublishedLists {
  long: { bits: number; json: { bits: number; lst: string }; nonZero: Record<string, number> }[];
  statusListJwt: { compact: string };
  signingPublicJwk: JWK;
}

describe('the vectors of Token Status List', () => {
  const file = new URL('../../fixtures/wallets/token-status-list.json', import.meta.url);
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: PublishedLists };

  it.each(vectors.long)(
    'with $bits bits for each of a million credentials are read',
    async ({ json, nonZero }) => {
      token = () => side.issuer.statusList(URI, {}, { payload: { status_list: json } });
      for (const [text, status] of Object.entries(nonZero)) {
        const index = Number(text);
        expect(await check(index)).toBe(status === 0 ? 'valid' : 'credential_revoked');
        if (nonZero[index + 1] === undefined) expect(await check(index + 1)).toBe('valid');
      }
      expect(await check(1_048_576)).toBe('status_malformed');
    },
  );

  it('as a signed list count where its issuer is trusted by its keys', async () => {
    const keys: IssuerKeys = {
      ...NO_ISSUER_KEYS,
      keyOf: async () => (await importJWK(vectors.signingPublicJwk, 'ES256')) as CryptoKey,
    };
    await side.context.store.putTrustAnchor({
      id: 'keys',
      types: [CONTACT],
      issuer: 'https://example.com',
      jwks: 'https://example.com/jwks',
      isTest: false,
    });
    const published = createStatusLists(side.context, async () => vectors.statusListJwt.compact, keys);
    const uri = 'https://example.com/statuslists/1';
    const look = (idx: number, type = CONTACT) =>
      published.check({ status_list: { idx, uri } }, type).then(
        () => 'valid',
        (error: PresentationError) => error.reason,
      );
    expect([await look(0), await look(1)]).toEqual(['credential_revoked', 'valid']);
    expect(await look(1, LOGIN)).toBe('status_unavailable');
  });
});
