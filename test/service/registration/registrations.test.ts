import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { importCertificate } from '../../../service/src/apps/import-certificate.js';
import { setOwnScope } from '../../../service/src/apps/own-scopes.js';
import { importRegistration, removeRegistration } from '../../../service/src/apps/registrations.js';
import { createCertificateWatch } from '../../../service/src/apps/watch-certificates.js';
import { createIssuerKeys } from '../../../service/src/credentials/issuer-keys.js';
import { createStatusLists } from '../../../service/src/credentials/status-lists.js';
import { AccessAuthority } from '../support/access-certificate.js';
import { STUDENT, studentScope } from '../support/own-scope.js';
import { TestIssuer, selfSigned } from '../support/test-issuer.js';
import { type RegistrationOptions, TestRegistrar, registered } from '../support/test-registrar.js';
import { APP_ID, PID, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const DAY = 86_400;
const LIST = 'https://registrar.test/status/1';
/** All that BASIC_SIGNUP asks of a PID. */
const SIGNUP = registered(PID, ['email'], ['email_address'], ['phone_number'], ['mobile_phone_number']);

let side: WalletSide;
let registrar: TestRegistrar;
let statusToken: () => Promise<string>;
beforeEach(async () => {
  side = await startWalletSide();
  const now = () => side.time.now;
  registrar = await TestRegistrar.create(now);
  const { pem } = registrar.anchor;
  await side.context.store.putTrustAnchor({
    id: 'registrar',
    types: ['rc-wrp+jwt'],
    certificate: pem,
    isTest: false,
  });
  const issuer = new TestIssuer(registrar.anchor, registrar.leaf, now);
  statusToken = () => issuer.statusList(LIST, { 3: 1 });
});

const NO_KEYS = createIssuerKeys(async () => {
  throw new Error('no network in tests');
});
const lists = () => createStatusLists(side.context, () => statusToken(), NO_KEYS);
const take = (jwt: string, encoding?: 'compact' | 'base64url') =>
  importRegistration(side.context, lists(), APP_ID, jwt, encoding);
const register = (options?: RegistrationOptions) => registrar.register(options);
const stored = async () => (await side.context.store.getApp(APP_ID))?.registrations ?? [];

async function verifierInfo() {
  const requestId = side.requestId(await side.start());
  return (await side.read(requestId)).verifier_info as { format: string; data: unknown }[];
}

describe('a registration certificate', () => {
  it('is imported, replaced by the next one for its intended use, and removed', async () => {
    const first = await register();
    expect((await take(`${first}\n`)).findings).toEqual(['subject_unchecked', 'no_status']);
    side.time.now += 1000;
    const second = await register();
    await take(second);
    await take(await register({ payload: { intended_use_id: 'other' } }));
    expect((await stored()).map(({ id }) => id)).toEqual(['signup', 'other']);
    expect((await stored())[0]?.certificate).toBe(second);
    await removeRegistration(side.context, APP_ID, 'signup');
    expect((await stored()).map(({ id }) => id)).toEqual(['other']);
    await expect(removeRegistration(side.context, APP_ID, 'signup')).rejects.toThrow(/none of that id/);
  });

  it('without an id of its use replaces the one for the same party and purpose, and keeps the id', async () => {
    const use = (value: string, patch: object = {}) => {
      const purpose = [
        { lang: 'en', value },
        { lang: 'de', value: 'Zweck' },
      ];
      return register({ payload: { intended_use_id: undefined, purpose, ...patch } });
    };
    const first = await take(await use('Sign up'));
    expect(first.isReplacing).toBe(false);
    await take(await use('Age check'));
    side.time.now += 1000;
    const purpose = [
      { lang: 'de', value: 'Zweck' },
      { value: 'Sign up', lang: 'en' },
    ];
    const renewed = await use('', { purpose, credentials: [SIGNUP] });
    expect(await take(renewed)).toMatchObject({
      isReplacing: true,
      registration: { id: first.registration.id },
    });
    await take(await use('Sign up', { sub: 'LEIXG-OTHER' }));
    expect(await stored()).toHaveLength(3);
    expect((await stored()).map(({ certificate }) => certificate)).toContain(renewed);
    expect((await stored()).map(({ certificate }) => certificate)).not.toContain(
      first.registration.certificate,
    );
  });

  it('without an id of its use does not replace one that has an id, nor the other way about', async () => {
    await take(await register());
    await take(await register({ payload: { intended_use_id: undefined } }));
    await take(await register());
    expect(await stored()).toHaveLength(2);
  });

  it('belongs to the party that the access certificate names, or to its intermediary', async () => {
    const authority = await AccessAuthority.create(side.time.now);
    const { pem, key } = await authority.issue(side.time.now);
    await importCertificate(side.context, APP_ID, pem, { key });
    expect((await take(await register())).findings).toEqual(['no_status']);
    const other = 'LEIXG-OTHER';
    await expect(take(await register({ payload: { sub: other } }))).rejects.toThrow(/sub is not the party/);
    const intermediary = { sub: 'LEIXG-529900T8BM49AURSDO55', sname: 'Between' };
    expect((await take(await register({ payload: { sub: other, intermediary } }))).findings).toEqual([
      'no_status',
    ]);
    const object = { type: 'LEI', identifier: '529900T8BM49AURSDO55' };
    expect((await take(await register({ payload: { sub: object } }))).findings).toEqual(['no_status']);
  });

  it('is looked up in the registrar’s status list; a list that cannot be had is told', async () => {
    const withStatus = (idx: number) =>
      register({ payload: { status: { status_list: { idx, uri: LIST } } } });
    expect((await take(await withStatus(2))).findings).toEqual(['subject_unchecked']);
    await expect(take(await withStatus(3))).rejects.toThrow(/withdrew/);
    statusToken = () => Promise.reject(new Error('unreachable'));
    expect((await take(await withStatus(2))).findings).toContain('status_unknown');
  });

  it('that lacks what wallets look for is taken, and that is told', async () => {
    const jwt = await register({ header: { iat: undefined }, payload: { exp: undefined } });
    expect((await take(jwt)).findings).toEqual([
      'no_header_iat',
      'no_expiry',
      'subject_unchecked',
      'no_status',
    ]);
    const iat = side.time.now / 1000;
    const long = await register({ payload: { exp: iat + 367 * DAY } });
    expect((await take(long)).findings).toContain('longer_than_a_year');
  });

  it.each<[string, RegistrationOptions, RegExp]>([
    ['is of another type', { header: { typ: 'JWT' } }, /typ must be/],
    ['has an extension that must be understood', { header: { crit: ['b64'], b64: true } }, /crit/],
    ['has no certificates', { header: { x5c: undefined } }, /x5c/],
    ['claims to be signed in the future', { header: { iat: 4_000_000_000 } }, /iat of the header/],
    ['has a header time that is no time', { header: { iat: 'now' } }, /iat of the header/],
    ['was issued in the future', { payload: { iat: 4_000_000_000, exp: 4_000_000_001 } }, /iat lies/],
    ['has expired', { payload: { exp: 1 } }, /expired/],
    ['names nobody', { payload: { sub: '' } }, /not a registration certificate/],
  ])('that %s is refused', async (_what, options, message) => {
    await expect(take(await register(options))).rejects.toThrow(message);
    expect(await stored()).toEqual([]);
  });

  it('of a registrar that is not trusted, or trusted for credentials alone, is refused', async () => {
    const now = () => side.time.now;
    const stranger = await TestRegistrar.create(now);
    await expect(take(await stranger.register())).rejects.toThrow(/no trusted registrar/);
    const issuer = new TestRegistrar(side.issuer.anchor, side.issuer.leaf, now);
    await expect(take(await issuer.register())).rejects.toThrow(/no trusted registrar/);
  });

  it('with a foreign signature, or a changed payload, is refused', async () => {
    const [header, payload, signature] = (await register()).split('.');
    const other = (await register({ payload: { name: 'Other' } })).split('.');
    await expect(take([header, other[1], signature].join('.'))).rejects.toThrow(/signature is wrong/);
    await expect(take([header, payload, other[2]].join('.'))).rejects.toThrow(/signature is wrong/);
    const loner = await selfSigned(side.time.now, { ca: false });
    const selfMade = new TestRegistrar(registrar.anchor, loner, () => side.time.now);
    await expect(take(await selfMade.register())).rejects.toThrow(/^registration/);
  });

  it.each(['', 'x', 'a.b.c', '{"payload":""}', 'A'.repeat(100_000)])(
    'that is no JWT is refused: %#',
    async (text) => {
      await expect(take(text)).rejects.toThrow(/not a registration certificate/);
    },
  );
});

it('whatever a file holds, a refusal says why and repeats nothing of it', async () => {
  const jwt = await register();
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .tuple(fc.nat(jwt.length - 1), fc.constantFrom(...'Az0_-.= '))
      .map(([at, letter]) => jwt.slice(0, at) + letter + jwt.slice(at + 1)),
  );
  await fc.assert(
    fc.asyncProperty(text, async (damaged) => {
      if (damaged.trim() === jwt) return;
      const error = await take(damaged).catch((thrown: Error) => thrown);
      expect(error).toMatchObject({ name: 'AppError', message: expect.stringMatching(/^registration: /) });
    }),
    { numRuns: 200 },
  );
  expect(await stored()).toEqual([]);
});

describe('a wallet', () => {
  beforeEach(async () => {
    await side.context.store.putTrustAnchor({
      id: 'test',
      types: [PID],
      certificate: side.issuer.anchor.pem,
      isTest: false,
    });
  });

  it('gets the certificate as it is, alone, and bound to no single credential', async () => {
    const jwt = await register({ payload: { credentials: [SIGNUP] } });
    await take(jwt);
    expect(await verifierInfo()).toEqual([{ format: 'registration_cert', data: jwt }]);
  });

  it('gets it in base64url where the operator says so', async () => {
    const jwt = await register({ payload: { credentials: [SIGNUP] } });
    await take(jwt, 'base64url');
    const [{ data } = { data: '' }] = await verifierInfo();
    expect(Buffer.from(String(data), 'base64url').toString()).toBe(jwt);
  });

  it('gets what the app registered here where there is no certificate', async () => {
    expect((await verifierInfo()).map(({ format }) => format)).toEqual(['registration_info+json']);
  });

  it('gets the one of several that covers the query, the valid one first', async () => {
    const use = (id: string, patch: object = {}) =>
      register({ payload: { intended_use_id: id, credentials: [SIGNUP], ...patch } });
    const [narrow, old, fresh] = [
      await use('narrow', { credentials: [registered(PID, ['sex'])] }),
      await use('old', { exp: side.time.now / 1000 + 5 }),
      await use('fresh', { iat: side.time.now / 1000 - 10 }),
    ];
    for (const jwt of [narrow, old, fresh]) await take(jwt);
    expect(await verifierInfo()).toMatchObject([{ data: old }]);
    side.time.now += 6000;
    expect(await verifierInfo()).toMatchObject([{ data: fresh }]);
  });

  it('is asked for registered credentials alone, although issuers of others are trusted', async () => {
    side = await startWalletSide();
    const ask = async () => (await side.read(side.requestId(await side.start()))).dcql_query.credentials;
    const types = async () => (await ask()).flatMap(({ meta }) => meta.vct_values);
    const all = await types();
    await side.context.store.changeApp(APP_ID, (app) => ({ ...app, registrations: [] }));
    expect(await types()).toEqual(all);
    const jwt = await register({ payload: { credentials: [SIGNUP] } });
    const registrations = [{ id: 'signup', certificate: jwt, encoding: 'compact' as const }];
    await side.context.store.changeApp(APP_ID, (app) => ({ ...app, registrations }));
    expect(all.length).toBeGreaterThan(1);
    expect(await types()).toEqual([PID]);
  });
});

describe('a scope of the app’s own', () => {
  const allow = (...paths: unknown[]) =>
    register({ payload: { intended_use_id: 'school', credentials: [registered(STUDENT, ...paths)] } });

  it('that asks for more is refused, and every attribute is named', async () => {
    await take(await allow(['number']));
    await expect(setOwnScope(side.context, APP_ID, studentScope())).rejects.toThrow(
      `no registration certificate of the app covers school.name, courses.*.title of ${STUDENT}`,
    );
    await take(await allow(['number'], ['school'], ['courses', null]));
    await expect(setOwnScope(side.context, APP_ID, studentScope())).resolves.toBeDefined();
  });

  it('of another type is refused, and the type is named', async () => {
    await take(await register());
    await expect(setOwnScope(side.context, APP_ID, studentScope())).rejects.toThrow(`covers ${STUDENT}`);
  });

  it('may name its intended use, and then only that one counts', async () => {
    await take(await allow(['number'], ['school'], ['courses']));
    const named = (intended_use: string) => setOwnScope(side.context, APP_ID, studentScope({ intended_use }));
    await expect(named('school')).resolves.toMatchObject({ intended_use: 'school' });
    await expect(named('signup')).rejects.toThrow(/^intended_use/);
  });

  it('may name a registration whose certificate has no id for its use, by the id that the list shows', async () => {
    const credentials = [registered(STUDENT, ['number'], ['school'], ['courses'])];
    const { registration } = await take(
      await register({ payload: { intended_use_id: undefined, credentials } }),
    );
    const named = (intended_use: string) => setOwnScope(side.context, APP_ID, studentScope({ intended_use }));
    await expect(named(registration.id)).resolves.toMatchObject({ intended_use: registration.id });
    await expect(named('registration-000000000000')).rejects.toThrow(/^intended_use/);
  });

  it('that a new certificate no longer covers is named at its import', async () => {
    await setOwnScope(side.context, APP_ID, studentScope());
    const { unregistered } = await take(await allow(['number'], ['school']));
    expect(unregistered).toEqual([
      { appId: APP_ID, scope: 'STUDENT', exceeds: [`courses.*.title of ${STUDENT}`] },
    ]);
  });
});

describe('every day the operator hears of', () => {
  async function look(): Promise<string[]> {
    const lines: string[] = [];
    const line = (level: string) => (about: object, words?: string) =>
      void lines.push(`${level} ${JSON.stringify(about)} ${words ?? ''}`);
    const log = { info: line('info'), warn: line('warn'), error: line('error') };
    await createCertificateWatch(side.context, lists(), log)();
    return lines;
  }
  const withStatus = () => register({ payload: { status: { status_list: { idx: 2, uri: LIST } } } });

  it('a certificate that was withdrawn, and one whose list cannot be had', async () => {
    await take(await withStatus());
    expect(await look()).toEqual([]);
    const issuer = new TestIssuer(registrar.anchor, registrar.leaf, () => side.time.now);
    statusToken = () => issuer.statusList(LIST, { 2: 1 });
    expect(await look()).toEqual([expect.stringMatching(/^error .*"signup".* was withdrawn$/)]);
    statusToken = () => Promise.reject(new Error('unreachable'));
    expect(await look()).toEqual([expect.stringMatching(/^warn .*"signup".* cannot be looked up$/)]);
  });

  it('a scope of an app’s own that is not covered', async () => {
    await setOwnScope(side.context, APP_ID, studentScope());
    await take(await register());
    expect(await look()).toEqual([expect.stringMatching(/^warn .*"STUDENT".* more than/)]);
  });

  it('a certificate that ends within 30 days', async () => {
    await take(await register());
    side.time.now += 340 * DAY * 1000;
    expect((await look()).join()).toMatch(/warn .*"kind":"registration","registration":"signup".*"days":25/);
  });
});

it('an access certificate of another party than the registration certificate is told at its import', async () => {
  await take(await register({ payload: { sub: 'LEIXG-OTHER' } }));
  const authority = await AccessAuthority.create(side.time.now);
  const { pem, key } = await authority.issue(side.time.now);
  const chain = [pem, authority.intermediate.toString('pem')].join('\n');
  const findings = await importCertificate(side.context, APP_ID, chain, { key });
  expect(findings.map(({ finding }) => finding)).toEqual(['other_registration']);
});
