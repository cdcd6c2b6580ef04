import { SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { resolveRequest } from '../../../wallet/core/index.js';
import { type Leaf, makeLeaf } from '../fixtures/certificates.js';
import { CONTACT, LOGIN, TestService } from '../fixtures/test-service.js';

const NUMBER = 'LEIXG-529900T8BM49AURSDO55';
const EMAIL = { path: ['email'] };
const PHONE = { path: ['phone_number'] };

let service: TestService;
let registrar: Leaf;
let leaf: Leaf;

beforeEach(async () => {
  service = await TestService.start();
  registrar = await makeLeaf({ organisation: 'Register of Oslo' });
  leaf = await makeLeaf({ organisation: 'Corner Shop', organisationId: NUMBER });
});

const contact = (...claim: object[]) => ({ format: 'dc+sd-jwt', meta: { vct_values: [CONTACT] }, claim });

async function certify(
  claims: Record<string, unknown> = {},
  header: object = {},
  key = registrar.privateKey,
) {
  const payload = {
    sub: NUMBER,
    purpose: [
      { lang: 'de', value: 'Anmeldung' },
      { lang: 'en', value: 'Signing up\u202e' },
    ],
    credentials: [contact(EMAIL, PHONE)],
    iat: 1_700_000_000,
    exp: 4_000_000_000,
    ...claims,
  };
  return new SignJWT(payload)
    .setProtectedHeader({ typ: 'rc-wrp+jwt', alg: 'ES256', x5c: [registrar.x5c], ...header })
    .sign(key);
}

async function registrationOf(data: unknown, asker = leaf) {
  const info = [{ format: 'registration_cert', data }];
  const { link } = await service.open({ leaf: asker, claims: { verifier_info: info } });
  return (await resolveRequest(link, { fetch: service.fetch })).verifier.registration;
}

describe('the registration of who asks', () => {
  it('says what it is for and who registered it', async () => {
    const good = { registrar: 'Register of Oslo', purpose: 'Signing up', beyond: [] };
    const jwt = await certify();
    expect(await registrationOf(jwt)).toEqual(good);
    expect(await registrationOf(Buffer.from(jwt).toString('base64url'))).toEqual(good);
  });

  it('is absent where the request brings none', async () => {
    const { link } = await service.open({ leaf });
    expect((await resolveRequest(link, { fetch: service.fetch })).verifier).not.toHaveProperty(
      'registration',
    );
  });

  it.each([
    ['a claim that is not registered', [contact(EMAIL)], ['phone_number']],
    ['claims where none are registered', [contact()], ['email', 'phone_number']],
    [
      'a credential that is not registered',
      [{ ...contact(EMAIL, PHONE), meta: { vct_values: [LOGIN] } }],
      ['email', 'phone_number'],
    ],
    [
      'a credential of a format that is not registered',
      [{ ...contact(EMAIL, PHONE), format: 'mso_mdoc' }],
      ['email', 'phone_number'],
    ],
    ['anything, where nothing is registered', undefined, ['email', 'phone_number']],
  ])('shows that the request goes beyond it: it asks for %s', async (_, credentials, beyond) => {
    expect((await registrationOf(await certify({ credentials })))?.beyond).toEqual(beyond);
  });

  it('may name the party by an intermediary, or without type and country', async () => {
    const sub = { identifier: NUMBER.slice(6) };
    expect(await registrationOf(await certify({ sub }))).not.toHaveProperty('problem');
    const intermediary = { sub: NUMBER };
    expect(await registrationOf(await certify({ sub: 'VATNO-1', intermediary }))).not.toHaveProperty(
      'problem',
    );
  });

  it.each([
    ['is that of another party', 'other_party', async () => certify({ sub: 'VATNO-1' })],
    ['has expired', 'expired', async () => certify({ exp: 1_700_000_001 })],
    ['is signed by somebody else than it says', 'unreadable', async () => certify({}, {}, leaf.privateKey)],
    ['is a token of another kind', 'unreadable', async () => certify({}, { typ: 'JWT' })],
    ['is marked critical', 'unreadable', async () => certify({}, { crit: ['b64'], b64: true })],
    ['carries no certificate', 'unreadable', async () => certify({}, { x5c: [] })],
    ['is no token', 'unreadable', async () => '<html>'],
  ])('counts for nothing when it %s', async (_, problem, make) => {
    expect(await registrationOf(await make())).toEqual({ problem, beyond: [] });
  });

  it('counts for nothing where the certificate of the request names no registered party', async () => {
    const nameless = await makeLeaf({ organisation: 'Corner Shop' });
    expect(await registrationOf(await certify(), nameless)).toEqual({ problem: 'other_party', beyond: [] });
  });
});
