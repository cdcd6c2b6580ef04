import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReply, checkRequest } from '../support/check-request.js';
import { type Run, PREFIXES, type SuiteSide, claimsOf, suiteSide } from '../support/suite-side.js';
import type { CredentialOptions } from '../support/test-issuer.js';
import { type PresentationOptions, type ReadRequest, TestWallet } from '../support/test-wallet.js';
import { PID } from '../support/wallet-side.js';

const NAME = 'oid4vp-1final-verifier-';
const YEAR = 365 * 86_400;

/** The modules of the OpenID suite for SD-JWT VCs, each under its name. */
describe.each(PREFIXES)('sd_jwt_vc, %s', (prefix) => {
  let side: SuiteSide;
  let run: Run;
  let request: ReadRequest;
  beforeAll(async () => {
    side = await suiteSide(prefix);
  });
  afterAll(() => side.close());

  async function start() {
    run = await side.start('PROOF_OF_AGE');
    request = await run.read();
  }

  async function present(credential: CredentialOptions = {}, presentation: PresentationOptions = {}) {
    const claims = { birthdate: '1990-01-31' };
    const held = await side.issuer.issue(side.wallet.publicKey, { vct: PID, claims, ...credential });
    const vpToken = { identity: [await side.wallet.present(held, request, presentation)] };
    return run.answer(request, vpToken);
  }

  async function expectAccepted(credential?: CredentialOptions) {
    const reply = await present(credential);
    expect(checkReply(reply)).toEqual([]);
    expect((await run.snapshot()).status).toBe('approved');
    // The suite follows the wallet's way on.
    const page = await side.fetch((JSON.parse(reply.text) as { redirect_uri: string }).redirect_uri);
    expect([page.status, page.type]).toEqual([200, 'text/html']);
  }

  /** A 4xx at once, which ends a module without a screenshot, in the service's documented words. */
  async function expectRefused(error: string, ...attempt: Parameters<typeof present>) {
    await start();
    const { status, type, text } = await present(...attempt);
    expect([status, type]).toEqual([400, 'application/json']);
    expect(JSON.parse(text)).toMatchObject({ error });
    expect(await run.snapshot()).not.toHaveProperty('authCode');
    return (await run.snapshot()).status;
  }

  it(`${NAME}happy-flow`, async () => {
    await start();
    const { publicKey } = side.wallet;
    const jwk = { ...publicKey, alg: 'ES256', use: 'sig', kid: 'holder' };
    await expectAccepted({ signed: { cnf: { jwk } } });
  });

  it(`${NAME}minimal-cnf-jwk`, async () => {
    await start();
    const { kty, crv, x, y } = side.wallet.publicKey;
    await expectAccepted({ signed: { cnf: { jwk: { kty, crv, x, y } } } });
  });

  it(`${NAME}request-uri-method-post`, async () => {
    run = await side.start('PROOF_OF_AGE');
    const { text } = await run.fetchRequest({ wallet_nonce: 'wallet-nonce-1' });
    const about = { prefix, link: run.link, usedKeys: new Set<string>(), now: side.clock() };
    expect(await checkRequest(text, { ...about, walletNonce: 'wallet-nonce-1' })).toEqual([]);
    request = claimsOf(text);
    await expectAccepted();
  });

  it(`${NAME}request-uri-fetched-twice`, async () => {
    run = await side.start('PROOF_OF_AGE');
    const first = await run.read();
    request = await run.read();
    expect(request).toEqual(first);
    await expectAccepted();
  });

  it(`${NAME}invalid-credential-signature`, async () => {
    const mangle = (text: string) => {
      const [jwt = '', ...rest] = text.split('~');
      const at = jwt.lastIndexOf('.') + 5;
      return [`${jwt.slice(0, at)}${jwt[at] === 'A' ? 'B' : 'A'}${jwt.slice(at + 1)}`, ...rest].join('~');
    };
    expect(await expectRefused('presentation_rejected', {}, { mangle })).toBe('failed');
  });

  it(`${NAME}invalid-kb-jwt-signature`, async () => {
    const { privateKey } = await TestWallet.create(side.clock);
    expect(await expectRefused('invalid_presentation', {}, { signer: privateKey })).toBe('read');
  });

  it.each<[module: string, keyBinding: Record<string, unknown>]>([
    ['invalid-kb-jwt-aud', { aud: 'https://other.example' }],
    ['invalid-kb-jwt-nonce', { nonce: 'other' }],
    ['invalid-sd-hash', { sd_hash: 'A'.repeat(43) }],
  ])(`${NAME}%s`, async (_module, keyBinding) => {
    expect(await expectRefused('invalid_presentation', {}, { keyBinding })).toBe('read');
  });

  it.each<[module: string, by: number]>([
    ['kb-jwt-iat-in-past', -YEAR],
    ['kb-jwt-iat-in-future', YEAR],
  ])(`${NAME}%s`, async (_module, by) => {
    const keyBinding = { iat: side.clock() / 1000 + by };
    expect(await expectRefused('wallet_clock_skew', {}, { keyBinding })).toBe('failed');
  });
});
