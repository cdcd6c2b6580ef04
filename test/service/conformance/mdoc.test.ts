import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReply, checkRequest } from '../support/check-request.js';
import { type Run, PREFIXES, type SuiteSide, claimsOf, suiteSide } from '../support/suite-side.js';
import { MDL, MDL_NAMESPACE, type MdocRequest } from '../support/test-mdoc.js';
import type { ReadRequest } from '../support/test-wallet.js';

const NAME = 'oid4vp-1final-verifier-';

/** The modules of the OpenID suite for mdocs, each under its name. */
describe.each(PREFIXES)('iso_mdl, %s', (prefix) => {
  let side: SuiteSide;
  let run: Run;
  beforeAll(async () => {
    side = await suiteSide(prefix);
  });
  afterAll(() => side.close());

  async function present(request: ReadRequest, transcript: Partial<MdocRequest> = {}) {
    const { holder, mdocIssuer } = side;
    const mdoc = mdocIssuer.issue(holder.publicKey, MDL, { [MDL_NAMESPACE]: { age_over_18: true } });
    return run.answer(request, { mdl: [await holder.present(mdoc, { ...request, ...transcript })] });
  }

  async function expectAccepted(request: ReadRequest) {
    const reply = await present(request);
    expect(checkReply(reply)).toEqual([]);
    expect((await run.snapshot()).status).toBe('approved');
    const page = await side.fetch((JSON.parse(reply.text) as { redirect_uri: string }).redirect_uri);
    expect([page.status, page.type]).toEqual([200, 'text/html']);
  }

  it(`${NAME}happy-flow`, async () => {
    run = await side.start('PROOF_OF_AGE');
    await expectAccepted(await run.read());
  });

  it(`${NAME}request-uri-method-post`, async () => {
    run = await side.start('PROOF_OF_AGE');
    const { text } = await run.fetchRequest({ wallet_nonce: 'wallet-nonce-1' });
    const about = { prefix, link: run.link, usedKeys: new Set<string>(), now: side.clock() };
    expect(await checkRequest(text, { ...about, walletNonce: 'wallet-nonce-1' })).toEqual([]);
    await expectAccepted(claimsOf(text));
  });

  it(`${NAME}request-uri-fetched-twice`, async () => {
    run = await side.start('PROOF_OF_AGE');
    const first = await run.read();
    const second = await run.read();
    expect(second).toEqual(first);
    await expectAccepted(second);
  });

  it.each<[what: string, transcript: Partial<MdocRequest>]>([
    ['the nonce', { nonce: 'other' }],
    ['the client_id', { client_id: 'x509_hash:other' }],
    ['the response_uri', { response_uri: 'https://id.example/other' }],
    ['the encryption key', { client_metadata: { jwks: { keys: [] } } }],
  ])(`${NAME}invalid-session-transcript: %s is another`, async (_what, transcript) => {
    run = await side.start('PROOF_OF_AGE');
    const { status, type, text } = await present(await run.read(), transcript);
    expect([status, type]).toEqual([400, 'application/json']);
    expect(JSON.parse(text)).toMatchObject({ error: 'invalid_presentation' });
    // Nothing of a foreign transcript shows who answered, so the person's own wallet still can.
    expect((await run.snapshot()).status).toBe('read');
    expect((await present(await run.read())).status).toBe(200);
  });
});
