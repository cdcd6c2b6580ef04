import { generateKeyPairSync } from 'node:crypto';
import type { DigitalRequest } from 'civic-elements/protocol';
import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PORTRAIT } from '../../../service/src/issuer-api/sample-portrait.js';
import type { UserClaims } from '../../../service/src/scopes/map-claims.js';
import { pairs } from '../support/ask.js';
import {
  type IsoAnswer,
  answerIsoMdoc,
  digitalRequest,
  isoTranscriptOf,
  recipientKey,
} from '../support/digital-wallet.js';
import { ORIGIN, type PageKey, type PageService, pageService, snapshotOf } from '../support/page-service.js';
import {
  EU_AGE,
  MDL,
  MDL_NAMESPACE,
  PID,
  type TestMdoc,
  TestMdocHolder,
  TestMdocIssuer,
  fullDate,
} from '../support/test-mdoc.js';
import { TestRegistrar } from '../support/test-registrar.js';

const ISO = 'org-iso-mdoc';
const PERSON = {
  family_name: 'Example',
  given_name: 'Kim',
  birth_date: fullDate('1990-01-31'),
  issuing_country: 'DE',
};
const LICENCE = {
  ...PERSON,
  document_number: 'X123',
  issue_date: fullDate('2024-01-01'),
  expiry_date: fullDate('2034-01-01'),
  portrait: Buffer.from(SAMPLE_PORTRAIT, 'base64'),
  age_over_18: true,
};

let service: PageService;
let issuer: TestMdocIssuer;
let holder: TestMdocHolder;
beforeAll(async () => {
  service = await pageService();
  issuer = await TestMdocIssuer.create(service.clock());
  holder = TestMdocHolder.create();
  await service.context.store.putTrustAnchor({
    id: 'mdocs',
    types: [PID, MDL, EU_AGE],
    certificate: issuer.anchor.pem,
    isTest: false,
  });
});
afterAll(() => service.close());

const start = (scope = 'PROOF_OF_AGE', digital = [ISO]) => service.start({ scope, digital });
const requestOf = ({ reply }: PageKey): DigitalRequest => digitalRequest(reply, ISO);
const age = () => issuer.issue(holder.publicKey, EU_AGE, { [EU_AGE]: { age_over_18: true } });
const licence = (elements: object = LICENCE) =>
  issuer.issue(holder.publicKey, MDL, { [MDL_NAMESPACE]: { ...elements } });
const pid = (elements: object = PERSON) => issuer.issue(holder.publicKey, PID, { [PID]: { ...elements } });

function answer(key: PageKey, mdocs: readonly TestMdoc[] = [age()], options: Partial<IsoAnswer> = {}) {
  return answerIsoMdoc(requestOf(key), { holder, mdocs, origin: ORIGIN, ...options });
}

const send = async (key: PageKey, body: object) => (await service.post(key, 'answer', body)).json();
const statusOf = async (key: PageKey) => snapshotOf(await service.get(key)).status;
const REFUSED = { error: 'presentation_rejected' };

async function claimsOf(key: PageKey): Promise<[string, string][]> {
  const { sealedClaims = '' } = (await service.stored(key)) ?? {};
  const claims = service.context.seal.open(sealedClaims, `claims ${key.uuid}`);
  return pairs(JSON.parse(claims) as UserClaims);
}

describe('a request in org-iso-mdoc', () => {
  it('is there for scopes that mdocs alone can answer, and for no others', async () => {
    expect(Object.keys(requestOf(await start()).data)).toEqual(['deviceRequest', 'encryptionInfo']);
    expect((await start('ANONYMOUS_LOGIN')).reply).not.toHaveProperty('digital');
  });

  it('never asks for our contacts, which no wallet behind it holds', async () => {
    const asked = Buffer.from(
      String(requestOf(await start('BASIC_SIGNUP')).data['deviceRequest']),
      'base64url',
    );
    expect([PID, 'verified-contact'].map((type) => asked.includes(type))).toEqual([true, false]);
    const other = await pageService();
    const { reply } = await other.start({ scope: 'BASIC_SIGNUP', digital: [ISO] });
    expect(reply).not.toHaveProperty('digital');
    await other.close();
  });

  it('asks an app’s wallets for registered documents alone, with the registration certificate', async () => {
    const { clock, context, app } = service;
    const registrar = await TestRegistrar.create(() => clock());
    const claim = [{ path: [EU_AGE, 'age_over_18'] }];
    const credentials = [{ format: 'mso_mdoc', meta: { doctype_value: EU_AGE }, claim }];
    const certificate = await registrar.register({ payload: { credentials } });
    const registrations = [{ id: 'age', certificate, encoding: 'compact' as const }];
    await context.store.changeApp(app.appId, (current) => ({ ...current, registrations }));
    const asked = Buffer.from(String(requestOf(await start()).data['deviceRequest']), 'base64url');
    await context.store.changeApp(app.appId, ({ registrations: _registrations, ...rest }) => rest);
    const text = asked.toString('latin1');
    expect([EU_AGE, MDL, PID].map((type) => text.includes(type))).toEqual([true, false, false]);
    expect(text).toContain(certificate);
  });

  it('comes after the protocols that have a signature of OpenID4VP', async () => {
    const { reply } = await start('PROOF_OF_AGE', [ISO, 'openid4vp-v1-signed']);
    expect(reply.digital?.map(({ protocol }) => protocol)).toEqual(['openid4vp-v1-signed', ISO]);
  });

  it('has another key and another nonce for every scope request', async () => {
    const infos = await Promise.all([start(), start()]);
    const [one, other] = infos.map((key) => requestOf(key).data['encryptionInfo']);
    expect(one).not.toBe(other);
  });
});

describe('an answer in org-iso-mdoc', () => {
  it('proves an age', async () => {
    const key = await start();
    expect(await send(key, await answer(key))).toMatchObject({
      status: 'approved',
      authCode: expect.any(String),
    });
    expect(await claimsOf(key)).toEqual([['verifications.age.over18', 'true']]);
  });

  it('proves an age by a PID that has no age but the date of birth', async () => {
    const key = await start();
    await send(key, await answer(key, [pid()], { disclose: ['birth_date'] }));
    expect(await claimsOf(key)).toEqual([['verifications.age.over18', 'true']]);
  });

  it('says who somebody is, also with a MAC instead of a signature', async () => {
    const key = await start('ID_VERIFICATION');
    expect(await send(key, await answer(key, [licence()], { mac: true }))).toMatchObject({
      status: 'approved',
    });
    expect(await claimsOf(key)).toContainEqual(['documents.genericId.name', 'Kim Example']);
  });

  it('answers with one document what two queries ask of it', async () => {
    const key = await start('PROOF_OF_IDENTITY');
    await send(key, await answer(key, [pid({ ...PERSON, email_address: 'kim@example.test' })]));
    const claims = await claimsOf(key);
    expect(claims).toContainEqual(['documents.genericId.name', 'Kim Example']);
    expect(claims).toContainEqual(['contact.personal.email', 'kim@example.test']);
  });

  it('answers with two documents what neither has alone', async () => {
    const key = await start('PROOF_OF_IDENTITY');
    const contact = pid({ email_address: 'kim@example.test' });
    await send(key, await answer(key, [contact, licence()]));
    const claims = await claimsOf(key);
    expect(claims).toContainEqual(['documents.genericId.number', 'X123']);
    expect(claims).toContainEqual(['contact.personal.email', 'kim@example.test']);
  });

  it('may hold more documents: those nobody asked for are dropped (T23)', async () => {
    const key = await start();
    const other = issuer.issue(holder.publicKey, 'org.example.other', { x: { secret: 'never read' } });
    await send(key, await answer(key, [other, licence()]));
    expect(await claimsOf(key)).toEqual([['verifications.age.over18', 'true']]);
  });

  it('gets the same reply when it comes again', async () => {
    const key = await start();
    const body = await answer(key);
    await send(key, body);
    expect(await send(key, body)).toMatchObject({ status: 'approved' });
  });

  it('fails when one of its documents is a forgery, although another one is good', async () => {
    const key = await start();
    const { privateKey: signer } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const forged = issuer.issue(holder.publicKey, EU_AGE, { [EU_AGE]: { age_over_18: true } }, { signer });
    expect(await send(key, await answer(key, [forged, licence()]))).toMatchObject(REFUSED);
    expect(await statusOf(key)).toBe('failed');
  });

  it('fails when the documents do not hold what was asked for', async () => {
    const key = await start('PROOF_OF_IDENTITY');
    expect(await send(key, await answer(key, [pid({ given_name: 'Kim' })]))).toMatchObject(REFUSED);
    expect(await statusOf(key)).toBe('failed');
  });

  it('says that nothing was shared when it holds no document', async () => {
    const key = await start();
    expect(await send(key, await answer(key, []))).toMatchObject({ status: 'denied' });
  });

  it('tells of an error of the wallet', async () => {
    const key = await start();
    const body = await answer(key, [], { response: (response) => (response['status'] = 10) });
    expect(await send(key, body)).toMatchObject({ status: 'failed', error: { error: 'wallet_error' } });
  });

  it('is refused when it was made for a page of another origin, and the right one still counts', async () => {
    const key = await start();
    expect(await send(key, await answer(key, undefined, { origin: 'https://evil.example' }))).toMatchObject(
      REFUSED,
    );
    expect(await statusOf(key)).toBe('pending');
    expect(await send(key, await answer(key))).toMatchObject({ status: 'approved' });
  });

  it('is refused when only its encryption is bound to this request', async () => {
    const [key, other] = [await start(), await start()];
    const encryptionInfo = String(requestOf(key).data['encryptionInfo']);
    const body = await answer(other, undefined, {
      key: recipientKey(encryptionInfo),
      info: isoTranscriptOf(encryptionInfo, ORIGIN),
    });
    expect(await send(key, body)).toMatchObject(REFUSED);
    expect(await statusOf(key)).toBe('pending');
  });

  it('is refused when it answers another scope request', async () => {
    const [key, other] = [await start(), await start()];
    expect(await send(other, await answer(key))).toMatchObject(REFUSED);
  });

  it('is refused when the holder of the document did not sign it', async () => {
    const key = await start();
    const { privateKey: signer } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(await send(key, await answer(key, undefined, { signer }))).toMatchObject(REFUSED);
    expect(await statusOf(key)).toBe('pending');
  });

  it('is refused when it is encrypted to another key', async () => {
    const key = await start();
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const foreign = publicKey.export({ format: 'jwk' }) as JWK;
    expect(await send(key, await answer(key, undefined, { key: foreign }))).toMatchObject(REFUSED);
  });

  it('is refused when a bit of it was changed', async () => {
    const key = await start();
    for (const part of ['enc', 'cipherText'] as const) {
      const body = await answer(key, undefined, {
        sealed: (parts) => {
          const changed = Buffer.from(parts[part]);
          changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
          return ['dcapi', { ...parts, [part]: changed }];
        },
      });
      expect(await send(key, body)).toMatchObject(REFUSED);
    }
    expect(await statusOf(key)).toBe('pending');
  });

  it('is refused in every form that is not one EncryptedResponse', async () => {
    const key = await start();
    const { data } = await answer(key);
    const response = String(data['response']);
    const forms = await Promise.all(
      [
        ({ enc }: { enc: Buffer }) => ['dcapi', { enc }],
        (parts: object) => ['other', parts],
        (parts: object) => ['dcapi', parts, null],
        (parts: object) => parts,
        () => ['dcapi', { enc: 'text', cipherText: 1 }],
      ].map((sealed) => answer(key, undefined, { sealed })),
    );
    for (const body of [
      ...forms,
      { protocol: ISO, data: {} },
      { protocol: ISO, data: { response: '' } },
      { protocol: ISO, data: { response: `${response}=` } },
      { protocol: ISO, data: { response: response.slice(0, -8) } },
      { protocol: ISO, data: { response, error: 'access_denied' } },
    ]) {
      expect(await send(key, body)).toMatchObject(REFUSED);
    }
    expect(await send(key, { protocol: ISO, data })).toMatchObject({ status: 'approved' });
  });

  it('is refused where the page’s browser was not asked in this protocol', async () => {
    const key = await start('PROOF_OF_AGE', [ISO, 'openid4vp-v1-signed']);
    const body = await answer(key);
    expect(await send(key, { ...body, protocol: 'openid4vp-v1-signed' })).toMatchObject(REFUSED);
    const other = await start('PROOF_OF_AGE', ['openid4vp-v1-signed']);
    expect(await send(other, body)).toMatchObject(REFUSED);
  });

  it('is too late after the time is over, and after a renewal', async () => {
    const key = await start();
    const old = await answer(key);
    await service.post(key, 'renew');
    expect(await send(key, old)).toMatchObject(REFUSED);
    service.clock.advance(400_000);
    expect(await send(key, old)).toMatchObject({ error: 'wrong_status' });
    service.clock.advance(-400_000);
  });
});
