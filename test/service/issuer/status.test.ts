import { inflateSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { IssuerClient, ISSUER, decode } from '../support/issuer-client.js';
import type { TestCredential } from '../support/test-issuer.js';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;
let client: IssuerClient;

beforeEach(async () => {
  side = await startWalletSide();
  client = new IssuerClient(side);
});

const HOUR = 3_600_000;

function placeOf(held: TestCredential): { idx: number; uri: string } {
  return (decode(held.issuerJwt).payload.status as { status_list: { idx: number; uri: string } }).status_list;
}

async function list(headers: Record<string, string> = {}) {
  return side.server.inject({ url: '/issuer/status/1', headers });
}

function bitsOf(token: string): number[] {
  const { lst } = decode(token).payload.status_list as { lst: string };
  const bytes = inflateSync(Buffer.from(lst, 'base64url'));
  return [...bytes].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => at * 8 + bit),
  );
}

async function revokeAll(): Promise<void> {
  for (const { id } of await side.context.store.listIssued(100)) {
    await side.context.store.revokeIssued({ id }, side.time.now);
  }
}

async function login(held: TestCredential) {
  const request = await side.start({
    scope: 'ANONYMOUS_LOGIN',
    labels: ['verifications.levels.CIVIC:IAL1'],
  });
  const read = await side.read(side.requestId(request));
  const answer = await side.wallet.respond(read, { login: [await side.wallet.present(held, read)] });
  return { ...(await side.post(side.requestId(request), answer)), row: await side.row(request) };
}

describe('the status list', () => {
  it('has a place of its own for every copy, at random', async () => {
    const nonce = await client.nonce();
    const proofs = await Promise.all([1, 2, 3, 4, 5].map(() => client.proof({ nonce })));
    const { body } = await client.credential(await client.accessToken(), proofs);
    const places = (body.credentials as { credential: string }[]).map(({ credential }) =>
      placeOf({ issuerJwt: credential.split('~')[0] ?? '', disclosures: new Map(), sdAlg: 'sha-256' }),
    );
    expect(new Set(places.map(({ uri }) => uri))).toEqual(new Set([`${ISSUER}/status/1`]));
    const indices = places.map(({ idx }) => idx);
    expect(new Set(indices).size).toBe(5);
    expect(indices).not.toEqual(indices.toSorted((a, b) => a - b).map((_, at) => at));
    expect(indices.every((idx) => idx >= 0 && idx < 131_072)).toBe(true);
  });

  it('is a signed token that says how long it may be kept', async () => {
    await client.obtain();
    const reply = await list();
    expect(reply.headers['content-type']).toBe('application/statuslist+jwt');
    expect(reply.headers['cache-control']).toBe('public, max-age=300');
    const { header, payload } = decode(reply.body);
    const now = side.time.now / 1000;
    expect(header).toMatchObject({ typ: 'statuslist+jwt', alg: 'ES256' });
    expect(payload).toMatchObject({ sub: `${ISSUER}/status/1`, iat: now, exp: now + 86_400, ttl: 300 });
    expect(bitsOf(reply.body)).toEqual([]);
  });

  it('is the same to every byte until something changes, and is then sent again', async () => {
    const held = await client.obtain();
    const first = await list();
    side.time.now += HOUR;
    await client.obtain();
    const tag = { 'if-none-match': String(first.headers.etag) };
    expect((await list(tag)).statusCode).toBe(304);
    expect((await list()).body).toBe(first.body);
    await side.context.store.revokeIssued(
      { id: (await side.context.store.listIssued(9))[1]?.id ?? '' },
      side.time.now,
    );
    const changed = await list(tag);
    expect(changed.statusCode).toBe(200);
    expect(bitsOf(changed.body)).toEqual([placeOf(held).idx]);
  });

  it('is signed anew before it gets too old', async () => {
    await client.obtain();
    const first = await list();
    side.time.now += 13 * HOUR;
    const second = await list({ 'if-none-match': String(first.headers.etag) });
    expect(second.statusCode).toBe(200);
    expect(Number(decode(second.body).payload.exp)).toBeGreaterThan(side.time.now / 1000 + 20 * 3600);
  });

  it.each(['2', '0', '01', '9999999', 'one', '-1'])('%s is not there', async (number) => {
    await client.obtain();
    expect((await side.server.inject(`/issuer/status/${number}`)).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('counts at once: a credential that was good a moment ago is refused, with the reason', async () => {
    const held = await client.obtain();
    expect((await login(held)).status).toBe(200);
    await revokeAll();
    const { status, row } = await login(held);
    expect(status).toBe(400);
    expect(row).toMatchObject({ status: 'failed', error: 'credential_over' });
  });

  it('leaves other credentials alone', async () => {
    const held = await client.obtain();
    await revokeAll();
    const other = await client.obtain();
    expect((await login(held)).status).toBe(400);
    expect((await login(other)).status).toBe(200);
  });
});
