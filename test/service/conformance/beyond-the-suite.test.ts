import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRegistration } from '../../../service/src/apps/registrations.js';
import { checkReply, checkRequest } from '../support/check-request.js';
import { type Run, type SuiteSide, suiteSide } from '../support/suite-side.js';
import { type CredentialOptions, TestIssuer, selfSigned } from '../support/test-issuer.js';
import { MDL, MDL_NAMESPACE, type MdocOptions, TestMdocIssuer, dateTime } from '../support/test-mdoc.js';
import { TestRegistrar, registered } from '../support/test-registrar.js';
import type { ReadRequest } from '../support/test-wallet.js';
import { CONTACT, LOGIN, PID } from '../support/wallet-side.js';

const WITHDRAWN = 1;
const UNAVAILABLE = 'status_unavailable';

let side: SuiteSide;
let run: Run;
let request: ReadRequest;
let lists: Server;
let list: string;

/** In development, because status lists on loopback count there alone. */
beforeAll(async () => {
  side = await suiteSide('x509_hash', { mode: 'development' });
  lists = createServer(async (asked, reply) => {
    if (asked.url !== '/list') return void reply.writeHead(404).end();
    const token = await side.issuer.statusList(list, { [WITHDRAWN]: 1 });
    reply.writeHead(200, { 'content-type': 'application/statuslist+jwt' }).end(token);
  });
  await new Promise<void>((resolve) => lists.listen(0, '127.0.0.1', resolve));
  list = `http://127.0.0.1:${(lists.address() as AddressInfo).port}/list`;
  await side.context.store.putTrustAnchor({
    id: 'lists of mdocs',
    types: [MDL],
    certificate: side.issuer.anchor.pem,
    isTest: false,
  });
});
afterAll(async () => {
  await side.close();
  await new Promise((resolve) => lists.close(resolve));
});

async function start(scope = 'PROOF_OF_AGE') {
  run = await side.start(scope);
  request = await run.read();
}

async function sdJwt(credential: CredentialOptions = {}, issuer = side.issuer): Promise<string> {
  const claims = { birthdate: '1990-01-31' };
  const held = await issuer.issue(side.wallet.publicKey, { vct: PID, claims, ...credential });
  return side.wallet.present(held, request);
}

async function mdoc(options: MdocOptions = {}, issuer = side.mdocIssuer): Promise<string> {
  const elements = { [MDL_NAMESPACE]: { age_over_18: true } };
  return side.holder.present(issuer.issue(side.holder.publicKey, MDL, elements, options), request);
}

const answer = async (vpToken: Record<string, string[]>) => {
  const { status, text } = await run.answer(request, vpToken);
  const { error = 'accepted' } = JSON.parse(text) as { error?: string };
  return { status, error, page: (await run.snapshot()).status };
};
const status = (idx: number, uri = list) => ({ status_list: { idx, uri } });

describe('an SD-JWT VC', () => {
  const outcome = async (...attempt: Parameters<typeof sdJwt>) => {
    await start();
    return answer({ identity: [await sdJwt(...attempt)] });
  };
  const REJECTED = { status: 400, error: 'presentation_rejected', page: 'failed' };
  const OVER = { ...REJECTED, error: 'credential_over' };

  it('is accepted while its status is valid, and not when it was withdrawn or its list is not to be had', async () => {
    const withStatus = (...reference: Parameters<typeof status>) =>
      outcome({ signed: { status: status(...reference) } });
    expect(await withStatus(0)).toEqual({ status: 200, error: 'accepted', page: 'approved' });
    expect(await withStatus(WITHDRAWN)).toEqual(OVER);
    expect(await withStatus(1_000_000)).toEqual(REJECTED);
    expect(await withStatus(0, `${list}s`)).toMatchObject({ error: UNAVAILABLE, page: 'failed' });
  });

  it('is refused when it has expired or is not valid yet', async () => {
    const seconds = side.clock() / 1000;
    expect(await outcome({ signed: { exp: seconds } })).toEqual(OVER);
    expect(await outcome({ signed: { nbf: seconds + 3600 } })).toEqual(REJECTED);
  });

  it('is refused from an issuer that nobody trusts, trusted for another type, or with a certificate of its own', async () => {
    expect(await outcome({}, await TestIssuer.create(side.clock))).toEqual(REJECTED);
    const other = await TestIssuer.create(side.clock);
    const { pem: certificate } = other.anchor;
    await side.context.store.putTrustAnchor({ id: 'other', types: [LOGIN], certificate, isTest: false });
    expect(await outcome({}, other)).toEqual(REJECTED);
    const lone = await selfSigned(side.clock(), { ca: false });
    expect(await outcome({}, new TestIssuer(lone, lone, side.clock))).toEqual(REJECTED);
  });

  it('without a Key Binding JWT, or with none that the issuer named a key for, changes nothing', async () => {
    await start();
    const unbound = (await sdJwt()).replace(/[^~]+$/, '');
    const nothing = { status: 400, error: 'invalid_presentation', page: 'read' };
    expect(await answer({ identity: [unbound] })).toEqual(nothing);
    expect(await answer({ identity: [await sdJwt({ signed: { cnf: undefined } })] })).toEqual(nothing);
    expect(await answer({ identity: [await sdJwt()] })).toMatchObject({ status: 200 });
  });

  it('that was shown for another request cannot be shown again, not even encrypted anew', async () => {
    await start();
    const shown = await sdJwt();
    expect(await answer({ identity: [shown] })).toMatchObject({ page: 'approved' });
    await start();
    expect(await answer({ identity: [shown] })).toEqual({
      status: 400,
      error: 'invalid_presentation',
      page: 'read',
    });
  });
});

describe('an mdoc', () => {
  const outcome = async (...attempt: Parameters<typeof mdoc>) => {
    await start();
    return answer({ mdl: [await mdoc(...attempt)] });
  };
  const REJECTED = { status: 400, error: 'presentation_rejected', page: 'failed' };
  const OVER = { ...REJECTED, error: 'credential_over' };

  it('is accepted while its status is valid, and not when it was withdrawn or its list is not to be had', async () => {
    expect(await outcome({ status: status(0) })).toMatchObject({ status: 200, page: 'approved' });
    expect(await outcome({ status: status(WITHDRAWN) })).toEqual(OVER);
    expect(await outcome({ status: status(0, `${list}s`) })).toMatchObject({ error: UNAVAILABLE });
  });

  it('is refused when it has expired or is not valid yet', async () => {
    const now = side.clock();
    expect(await outcome({ validity: { validUntil: dateTime(now) } })).toEqual(OVER);
    const later = { validFrom: dateTime(now + 3_600_000) };
    expect(await outcome({ validity: later })).toEqual(REJECTED);
  });

  it('is refused from an issuer that nobody trusts', async () => {
    expect(await outcome({}, await TestMdocIssuer.create(side.clock()))).toEqual(REJECTED);
  });

  it('without device authentication, or shown for another request, changes nothing', async () => {
    await start();
    const nothing = { status: 400, error: 'invalid_presentation', page: 'read' };
    const held = side.mdocIssuer.issue(side.holder.publicKey, MDL, {
      [MDL_NAMESPACE]: { age_over_18: true },
    });
    const unbound = await side.holder.present(held, request, {
      deviceAuth: (auth) => delete auth['deviceSignature'],
    });
    expect(await answer({ mdl: [unbound] })).toEqual(nothing);
    const shown = await mdoc();
    expect(await answer({ mdl: [shown] })).toMatchObject({ page: 'approved' });
    await start();
    expect(await answer({ mdl: [shown] })).toEqual(nothing);
  });
});

describe('the answer of a wallet', () => {
  it('gets the same reply when the wallet sends it again, and another one after it gets none', async () => {
    await start();
    const form = await side.wallet.respond(request, { identity: [await sdJwt()] });
    const first = await run.post(request, form);
    expect(checkReply(first)).toEqual([]);
    expect(await run.post(request, form)).toEqual(first);
    const late = await run.answer(request, { identity: [await sdJwt()] });
    expect([late.status, JSON.parse(late.text)]).toMatchObject([410, { error: 'link_expired' }]);
  });

  it('that says no has a redirect_uri as well, plain or encrypted', async () => {
    await start();
    const plain = new URLSearchParams({ error: 'access_denied', state: request.state }).toString();
    expect(checkReply(await run.post(request, plain))).toEqual([]);
    await start();
    const payload = { error: 'access_denied', state: request.state };
    const encrypted = await side.wallet.respond(request, {}, { payload });
    expect(checkReply(await run.post(request, encrypted))).toEqual([]);
    expect((await run.snapshot()).status).toBe('denied');
  });

  it('with one bad credential of two gives the site nothing', async () => {
    await start('PROOF_OF_IDENTITY');
    const foreign = await TestIssuer.create(side.clock);
    const claims = { given_name: 'Kim', family_name: 'Doe', birthdate: '1990-01-31', issuing_country: 'DE' };
    const identity = await sdJwt({ claims });
    const contact = await sdJwt({ vct: CONTACT, claims: { email: 'kim@example.test' } }, foreign);
    expect(await answer({ identity: [identity], contact: [contact] })).toEqual({
      status: 400,
      error: 'presentation_rejected',
      page: 'failed',
    });
  });
});

describe('verifier_info', () => {
  it('is the registration certificate of the app alone, and passes the request check of the suite', async () => {
    const registrar = await TestRegistrar.create(side.clock);
    const { pem: certificate } = registrar.anchor;
    const types = ['rc-wrp+jwt'];
    await side.context.store.putTrustAnchor({ id: 'registrar', types, certificate, isTest: false });
    const credentials = [registered(PID, ['birthdate'], ['age_equal_or_over'], ['age_birth_year'])];
    const jwt = await registrar.register({ payload: { credentials } });
    const noLists = { check: async () => undefined };
    await importRegistration(side.context, noLists, side.app.appId, jwt);
    await start();
    expect(request['verifier_info']).toEqual([{ format: 'registration_cert', data: jwt }]);
    const about = { prefix: 'x509_hash', link: run.link, now: side.clock() } as const;
    const { text } = await run.fetchRequest();
    expect(await checkRequest(text, { ...about, usedKeys: new Set() })).toEqual([]);
  });
});
