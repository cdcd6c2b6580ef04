import { X509Certificate } from 'node:crypto';
import Fastify from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { issuerRoutes } from '../../../service/src/issuer/plugin.js';
import { testApp } from '../support/approved-request.js';
import { IssuerClient, ISSUER, decode, readCredential, valueOf } from '../support/issuer-client.js';
import type { TestCredential } from '../support/test-issuer.js';
import { TestWallet } from '../support/test-wallet.js';
import { APP_ID, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const LABELS = ['verifications.levels.CIVIC:IAL1'];

let side: WalletSide;
let client: IssuerClient;

beforeEach(async () => {
  side = await startWalletSide();
  client = new IssuerClient(side);
});

/** @returns the user id that the app gets */
async function login(held: TestCredential, { wallet = side.wallet, appId = APP_ID } = {}): Promise<string> {
  const request = await side.start({ scope: 'ANONYMOUS_LOGIN', labels: LABELS, appId });
  const read = await side.read(side.requestId(request));
  const answer = await wallet.respond(read, { login: [await wallet.present(held, read)] });
  expect((await side.post(side.requestId(request), answer)).status).toBe(200);
  return (await side.claims(request)).userId;
}

/** Another process over the same store. */
async function restarted({ context }: WalletSide) {
  const server = Fastify();
  await server.register(issuerRoutes, { context });
  return server;
}

describe('an anonymous login', () => {
  it('is given to one client a hundred times a day, because each is kept for years', async () => {
    const take = async () => (await client.token({ 'pre-authorized_code': await client.loginCode() })).status;
    for (let taken = 0; taken < 100; taken++) expect(await take()).toBe(200);
    expect(await take()).toBe(429);
    side.time.now += 86_400_000;
    expect(await take()).toBe(200);
  });

  it('signs somebody in, who is the same user at the next visit', async () => {
    const held = await client.obtain();
    expect(await login(held)).toBe(await login(held));
  });

  it('is another user to another site, and the sites cannot tell that both are one', async () => {
    const other = await testApp(side.context, { appId: 'OTHERAPP1', origins: ['https://other.example'] });
    const held = await client.obtain();
    const [here, there] = [await login(held), await login(held, { appId: other.appId })];
    expect(here).not.toBe(there);
    expect(await login(held, { appId: other.appId })).toBe(there);
    expect(here + there).not.toContain(String(valueOf(held, 'sub')));
  });

  it('is the same user on another device, by another copy of the batch that has a key of its own', async () => {
    const phone = await TestWallet.create(() => side.time.now);
    const nonce = await client.nonce();
    const proofs = [
      await client.proof({ nonce }),
      await client.proof({ nonce, header: { jwk: phone.publicKey }, key: phone.privateKey }),
    ];
    const { body } = await client.credential(await client.accessToken(), proofs);
    const [first, second] = (body.credentials as { credential: string }[]).map(({ credential }) =>
      readCredential(credential),
    );
    if (!first || !second) throw new Error('two copies were asked for');
    expect(await login(second, { wallet: phone })).toBe(await login(first));
  });

  it('is another user for whoever gets another one', async () => {
    expect(await login(await client.obtain())).not.toBe(await login(await client.obtain()));
  });

  it('works in live mode, where samples do not', async () => {
    const live = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
    const wallet = new IssuerClient(live);
    const proof = await wallet.proof({ payload: { aud: 'https://id.example/issuer' } });
    const reply = await wallet.credential(await wallet.accessToken(), [proof]);
    expect(reply.status).toBe(200);
  });

  it('says nothing about a person: one random identifier, and no mark of test data', async () => {
    const held = await client.obtain();
    expect([...held.disclosures.keys()]).toEqual(['sub']);
    expect(valueOf(held, 'sub')).toMatch(/^[\w-]{43}$/);
    const { payload } = decode(held.issuerJwt);
    expect(Object.keys(payload).toSorted()).toEqual([
      '_sd',
      '_sd_alg',
      'cnf',
      'exp',
      'iat',
      'iss',
      'status',
      'vct',
    ]);
    expect(payload).toMatchObject({ iss: ISSUER, vct: 'urn:civic-elements:anonymous-login:1' });
  });

  it('lasts five years, and its signature can be verified as long', async () => {
    const { header, payload } = decode((await client.obtain()).issuerJwt);
    expect(Number(payload.exp) - Number(payload.iat)).toBe(5 * 365 * 86_400);
    const [leaf = ''] = header.x5c as string[];
    const { validTo } = new X509Certificate(Buffer.from(leaf, 'base64'));
    expect(Date.parse(validTo) / 1000).toBeGreaterThan(Number(payload.exp));
  });

  it('is signed by the same key after a restart, and by another one next year, which is published with the first', async () => {
    const first = await client.obtain();
    const second = await new IssuerClient({ ...side, server: await restarted(side) }).obtain();
    expect(decode(first.issuerJwt).header.kid).toBe(decode(second.issuerJwt).header.kid);
    side.time.now += 366 * 86_400_000;
    const third = await client.obtain();
    const kids = [third, first].map((held) => decode(held.issuerJwt).header.kid);
    expect(kids[0]).not.toBe(kids[1]);
    const { body } = await client.get('/.well-known/jwt-vc-issuer/issuer');
    const { keys } = body.jwks as { keys: { kid: string }[] };
    expect(keys.map(({ kid }) => kid)).toEqual(kids);
    expect(await login(first)).toMatch(/^[0-9a-f]{64}$/);
  });
});
