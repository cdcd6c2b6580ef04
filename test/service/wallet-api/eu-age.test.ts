import { beforeEach, describe, expect, it } from 'vitest';
import { move } from '../../../service/src/scope-request/moves.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { ask, pairs } from '../support/ask.js';
import { EU_AGE, MDL, PID, TestMdocHolder, TestMdocIssuer } from '../support/test-mdoc.js';
import { TestRegistrar } from '../support/test-registrar.js';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;
let issuer: TestMdocIssuer;
const holder = TestMdocHolder.create();

beforeEach(async () => {
  side = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
  issuer = await TestMdocIssuer.create(side.time.now);
  await trust(EU_AGE, MDL, PID);
});

async function trust(...types: string[]): Promise<void> {
  await side.context.store.putTrustAnchor({
    id: 'test',
    types,
    certificate: issuer.anchor.pem,
    isTest: false,
  });
}

/** The request in the link that the landing page offers for an age app. */
async function linkOf(request: ScopeRequest): Promise<URLSearchParams | undefined> {
  const page = await side.server.inject({
    url: `/w/${side.requestId(request)}`,
    headers: { accept: 'text/html' },
  });
  expect(page.statusCode).toBe(200);
  const href = /href="(av:\/\/[^"]*)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&');
  return href === undefined ? undefined : new URLSearchParams(href.slice('av://?'.length));
}

async function start() {
  const { request, read } = await ask(side, 'PROOF_OF_AGE');
  const link = await linkOf(request);
  if (!link) throw new Error('no link');
  const asked = {
    client_id: link.get('client_id') ?? '',
    nonce: link.get('nonce') ?? '',
    response_uri: link.get('response_uri') ?? '',
  };
  return { request, read, link, asked };
}

async function present(asked: Parameters<TestMdocHolder['present']>[1], age = true, docType = EU_AGE) {
  return holder.present(issuer.issue(holder.publicKey, docType, { [docType]: { age_over_18: age } }), asked);
}

async function post(uri: string, form: Record<string, string>) {
  const reply = await side.server.inject({
    method: 'POST',
    url: new URL(uri).pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
  return { status: reply.statusCode, body: reply.json() as Record<string, unknown> };
}

const token = (presentation: string) => JSON.stringify({ eu_age: [presentation] });

describe('the EU age verification profile', () => {
  it('asks by value, unsigned and in the clear, for a proof of age alone', async () => {
    const { link, request, read } = await start();
    const uri = `https://id.example/wallet-api/eu-age/${side.requestId(request)}`;
    expect(Object.fromEntries(link)).toEqual({
      response_type: 'vp_token',
      response_mode: 'direct_post',
      client_id: `redirect_uri:${uri}`,
      response_uri: uri,
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      state: side.requestId(request),
      dcql_query: expect.any(String),
      client_metadata: expect.any(String),
    });
    expect(link.get('nonce')).not.toBe(read.nonce);
    expect(JSON.parse(link.get('dcql_query') ?? '')).toEqual({
      credentials: [
        {
          id: 'eu_age',
          format: 'mso_mdoc',
          meta: { doctype_value: EU_AGE },
          claims: [{ id: 'age_over_18', path: [EU_AGE, 'age_over_18'], intent_to_retain: false }],
        },
      ],
    });
  });

  it.each([true, false])('takes the answer of an age app: over 18 is %s', async (age) => {
    const { request, asked } = await start();
    const form = { vp_token: token(await present(asked, age)), state: side.requestId(request) };
    expect(await post(asked.response_uri, form)).toEqual({
      status: 200,
      body: { redirect_uri: `https://id.example/w/${side.requestId(request)}/done` },
    });
    expect(await side.row(request)).toMatchObject({ status: 'approved' });
    expect(pairs(await side.claims(request))).toEqual([['verifications.age.over18', String(age)]]);
  });

  it('leads to the number match, where the app asks for one', async () => {
    const { request, asked } = await start();
    await side.context.store.compareAndSet(move(await side.row(request), [], { numberMatch: true }));
    const form = { vp_token: token(await present(asked)), state: side.requestId(request) };
    const { body } = await post(asked.response_uri, form);
    expect(body['redirect_uri']).toContain(`/w/${side.requestId(request)}/match?response_code=`);
    expect(await side.row(request)).toMatchObject({ status: 'answered', match: expect.anything() });
  });

  it('ends the other ways to answer, and is ended by them', async () => {
    const { request, read, asked } = await start();
    const form = { vp_token: token(await present(asked)), state: side.requestId(request) };
    expect((await post(asked.response_uri, form)).status).toBe(200);
    const late = await side.wallet.respond(read, { eu_age: [await present(read)] });
    expect((await side.post(side.requestId(request), late)).status).toBe(410);

    const other = await start();
    const first = await side.wallet.respond(other.read, { eu_age: [await present(other.read)] });
    expect((await side.post(side.requestId(other.request), first)).status).toBe(200);
    const second = { vp_token: token(await present(other.asked)), state: side.requestId(other.request) };
    expect((await post(other.asked.response_uri, second)).status).toBe(410);
  });

  it('takes a denial', async () => {
    const { request, asked } = await start();
    expect((await post(asked.response_uri, { error: 'access_denied' })).status).toBe(200);
    expect(await side.row(request)).toMatchObject({ status: 'denied' });
  });

  it.each([
    ['an answer that was made for the signed request', async ({ read }: Started) => present(read)],
    [
      'an answer with the nonce of the signed request',
      async ({ asked, read }: Started) => present({ ...asked, nonce: read.nonce }),
    ],
    ['no mdoc at all', async () => 'AAAA'],
  ])('refuses %s, and nothing changes', async (_what, make) => {
    const started = await start();
    const state = side.requestId(started.request);
    const form = { vp_token: token(await make(started)), state };
    expect(await post(started.asked.response_uri, form)).toMatchObject({
      status: 400,
      body: { error: 'invalid_presentation' },
    });
    expect((await side.row(started.request)).status).toBe('read');
  });

  it.each([
    ['without state', {}],
    ['with the state of another request', { state: 'a'.repeat(22) }],
  ])('refuses an answer %s', async (_what, state) => {
    const { asked } = await start();
    const form = { vp_token: token(await present(asked)), ...state };
    expect((await post(asked.response_uri, form as Record<string, string>)).status).toBe(400);
  });

  it('refuses a good answer beside an error, and nothing changes', async () => {
    const { asked, request } = await start();
    const good = { vp_token: token(await present(asked)), state: side.requestId(request) };
    expect((await post(asked.response_uri, { ...good, error: 'access_denied' })).status).toBe(400);
    expect((await side.row(request)).status).toBe('read');
  });

  it('refuses another type of mdoc, even of an issuer that is trusted for it', async () => {
    const { request, asked } = await start();
    const form = { vp_token: token(await present(asked, true, PID)), state: side.requestId(request) };
    expect((await post(asked.response_uri, form)).status).toBe(400);
    expect((await side.row(request)).status).not.toBe('approved');
  });

  it('never takes an answer in the clear where an encrypted one was asked for', async () => {
    const { request, asked } = await start();
    const uri = asked.response_uri.replace('/eu-age/', '/response/');
    const form = {
      vp_token: token(await present({ ...asked, response_uri: uri })),
      state: side.requestId(request),
    };
    expect((await post(uri, form)).status).toBe(400);
  });

  it('comes after the wallets that can do more, for whoever has not chosen any yet', async () => {
    side = await startWalletSide({ wallets: [{ name: 'City Wallet', link: 'city-wallet://' }] });
    await trust(EU_AGE);
    const { request } = await ask(side, 'PROOF_OF_AGE');
    const url = `/w/${side.requestId(request)}`;
    const { body } = await side.server.inject({ url, headers: { accept: 'text/html' } });
    const schemes = [...body.matchAll(/class="act \w+" href="([\w-]+):/g)].map(([, scheme]) => scheme);
    expect(schemes.slice(0, 4)).toEqual(['city-wallet', 'http', 'av', 'openid4vp']);
  });

  it('is not offered for an app that is registered for other credentials alone', async () => {
    const { request } = await ask(side, 'PROOF_OF_AGE');
    expect(await linkOf(request)).toBeDefined();
    const app = await side.context.store.getApp(request.appId);
    const registrar = await TestRegistrar.create(side.wallet.now);
    const claim = [
      { path: ['org.iso.18013.5.1', 'age_over_18'] },
      { path: ['org.iso.18013.5.1', 'birth_date'] },
    ];
    const jwt = await registrar.register({
      payload: { credentials: [{ format: 'mso_mdoc', meta: { doctype_value: MDL }, claim }] },
    });
    if (app)
      await side.context.store.putApp({
        ...app,
        registrations: [{ id: 'mdl', certificate: jwt, encoding: 'compact' }],
      });
    expect(await linkOf(request)).toBeUndefined();
  });

  it('is not offered for a scope that needs more, nor where nobody is trusted for a proof of age', async () => {
    const legal = (await ask(side, 'ID_VERIFICATION')).request;
    expect(await linkOf(legal)).toBeUndefined();
    await trust(MDL);
    const { request } = await ask(side, 'PROOF_OF_AGE');
    expect(await linkOf(request)).toBeUndefined();
    const uri = `https://id.example/wallet-api/eu-age/${side.requestId(request)}`;
    expect((await post(uri, { error: 'access_denied' })).status).toBe(409);
  });
});

type Started = Awaited<ReturnType<typeof start>>;
