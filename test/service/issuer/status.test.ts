import { randomBytes } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { startVerification } from '../../../service/src/contact/verification.js';
import { withdrawContact } from '../../../service/src/issuer/withdraw.js';
import { createOffer } from '../../../service/src/issuer/offers.js';
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

describe('whoever holds an access token when the operator withdraws', () => {
  const deliver = async ({ code }: { code: string }) => {
    lastCode = code;
    return true;
  };
  let lastCode = '';

  async function verify(value: string, configurationIds = ['verified-contact']): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const start = { id, kind: 'email', value, from: '192.0.2.1' } as const;
    await startVerification({ context: side.context, delivery: { email: deliver } }, start);
    const { offerUri } = createOffer(side.context, {
      configurationIds,
      verificationId: id,
    });
    return client.accessToken(await client.codeOf(offerUri), { tx_code: lastCode });
  }

  const ask = async (access: string, id: string) =>
    (await client.credential(access, [await client.proof()], id)).body.error;
  const revoke = (value: string) => withdrawContact(side.context, { kind: 'email', value });

  it('gets no other login by it', async () => {
    const access = await client.accessToken();
    await client.obtain('anonymous-login', access);
    await revokeAll();
    const reply = await client.credential(access, [await client.proof()]);
    expect(reply.status).toBe(401);
    expect(reply.body.error).toBe('invalid_token');
    expect(reply.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('gets no other credential of an address that was withdrawn, however it is written', async () => {
    const access = await verify('Ada@example.org');
    await client.obtain('verified-contact', access);
    side.time.now += 1000;
    await revoke('ada@example.org');
    expect(await ask(access, 'verified-contact')).toBe('invalid_token');
  });

  it('gets the address in no other format once it was withdrawn by its id, which both formats share', async () => {
    const access = await verify('ada@example.org', ['verified-contact', 'verified-contact-mdoc']);
    await client.obtain('verified-contact', access);
    expect(await ask(access, 'verified-contact-mdoc')).toBeUndefined();
    const listed = await side.context.store.listIssued(10);
    expect(listed).toHaveLength(1);
    await side.context.store.revokeIssued({ id: listed[0]?.id ?? '' }, side.time.now);
    expect(await ask(access, 'verified-contact-mdoc')).toBe('invalid_token');
  });

  it('gets none by a token that has given nothing yet, where the address was withdrawn meanwhile', async () => {
    await client.obtain('verified-contact', await verify('ada@example.org'));
    const access = await verify('ada@example.org');
    side.time.now += 1000;
    await revoke('ada@example.org');
    expect(await ask(access, 'verified-contact')).toBe('invalid_token');
  });

  it('gets none by a token that has given nothing yet, where nothing was ever issued for the address', async () => {
    const access = await verify('Ada@example.org');
    side.time.now += 1000;
    expect(await revoke('ada@example.org')).toBe(0);
    expect(await ask(access, 'verified-contact')).toBe('invalid_token');
    expect(await side.context.store.listIssued(10)).toEqual([]);
  });

  it('gets none either where all that was issued was withdrawn a while ago', async () => {
    await client.obtain('verified-contact', await verify('ada@example.org'));
    await revoke('ada@example.org');
    side.time.now += 3_600_000;
    const access = await verify('ada@example.org');
    side.time.now += 1000;
    await revoke('ada@example.org');
    side.time.now += 590_000;
    expect(await ask(access, 'verified-contact')).toBe('invalid_token');
  });

  it('gets none in the moment of the withdrawal: what was made then is withdrawn, and not handed out', async () => {
    const access = await verify('ada@example.org');
    const { store } = side.context;
    const { addIssued } = store;
    store.addIssued = async (credential) => {
      await revoke('ada@example.org');
      return addIssued(credential);
    };
    expect(await ask(access, 'verified-contact')).toBe('invalid_token');
    const issued = await store.listIssued(10);
    expect(issued.map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true]);
  });

  it('gets one again once the address was verified anew', async () => {
    await client.obtain('verified-contact', await verify('ada@example.org'));
    await revoke('ada@example.org');
    side.time.now += 1000;
    expect(await ask(await verify('ada@example.org'), 'verified-contact')).toBeUndefined();
  });

  it('keeps what was withdrawn from nobody else', async () => {
    const [ada, bob, anonymous] = [
      await verify('ada@example.org'),
      await verify('bob@example.org'),
      await client.accessToken(),
    ];
    await client.obtain('verified-contact', ada);
    await revoke('ada@example.org');
    expect(await ask(bob, 'verified-contact')).toBeUndefined();
    expect(await ask(anonymous, 'anonymous-login')).toBeUndefined();
  });

  it('has all its copies withdrawn by one id, also those for which it asked a second time', async () => {
    const access = await client.accessToken();
    await client.obtain('anonymous-login', access);
    const again = await client.obtain('anonymous-login', access);
    const [issued, ...others] = await side.context.store.listIssued(10);
    expect([issued?.copies, others]).toEqual([2, []]);
    await revokeAll();
    expect((await login(again)).status).toBe(400);
  });
});
