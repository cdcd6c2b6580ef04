import { DcqlQuery } from 'dcql';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, obtain, pairs, show } from '../support/ask.js';
import { pickUpAndStartAuthCode } from '../../../service/src/scope-request/auth-code.js';
import { createSnapshot } from '../../../service/src/scope-request/snapshot.js';
import type { Shown } from '../support/scope-cases.js';
import {
  AGE,
  APP_ID,
  CONTACT,
  LICENSE,
  LOGIN,
  PASSPORT,
  PID,
  type WalletSide,
  startWalletSide,
} from '../support/wallet-side.js';

const EMAIL = 'contact.personal.email';
const LEVEL = 'verifications.levels.CIVIC:IAL1';
const OVER_18 = 'verifications.age.over18';
const NAME = 'documents.genericId.name';
const BIRTH = 'documents.genericId.dateOfBirth';
const CITY = 'contact.residence.city';
const ADDRESS = 'contact.residence.address';

const login: Shown = { queryId: 'login', vct: LOGIN, claims: { sub: 'abc' } };
const contact: Shown = { queryId: 'contact', vct: CONTACT, claims: { email: 'kim@example.test' } };

let side: WalletSide;

beforeAll(async () => {
  side = await startWalletSide();
});

function identity(claims: Record<string, unknown>): Shown {
  return { queryId: 'identity', vct: PID, claims };
}

async function typesFor(...attributes: string[]): Promise<string[]> {
  const { read } = await ask(side, { attributes });
  DcqlQuery.validate(DcqlQuery.parse(read.dcql_query as DcqlQuery.Input));
  const sdJwts = read.dcql_query.credentials.filter(({ format }) => format === 'dc+sd-jwt');
  return sdJwts.flatMap(({ meta }) => meta.vct_values);
}

describe('a list that mixes', () => {
  it('a login and an age tells an adult again without knowing who it is', async () => {
    const age: Shown = { queryId: 'age', vct: AGE, claims: { age_equal_or_over: { '18': true } } };
    const scope = { attributes: [OVER_18, LEVEL] };
    const [first, second] = [
      await obtain(side, scope, [login, age]),
      await obtain(side, scope, [age, login]),
    ];
    expect(pairs(first)).toEqual([
      [OVER_18, 'true'],
      [LEVEL, 'CIVIC:IAL1'],
    ]);
    expect(first.userId).toBe(second.userId);
    expect(first.userId).toBe((await obtain(side, 'ANONYMOUS_LOGIN', [login])).userId);
  });

  it('e-mail, name and town comes in the order of the list', async () => {
    const person = identity({ given_name: 'Kim', family_name: 'Example', address: { locality: 'Town' } });
    const claims = await obtain(side, { attributes: [CITY, EMAIL, NAME] }, [contact, person]);
    expect(pairs(claims)).toEqual([
      [CITY, 'Town'],
      [EMAIL, 'kim@example.test'],
      [NAME, 'Kim Example'],
    ]);
    expect(claims.userId).toBe((await obtain(side, 'BASIC_LOGIN', [contact])).userId);
  });

  it.each([[{ given_name: '' }], [{}]])('names lets in a person who has one: %j', async (given) => {
    const names = { attributes: ['identity.legal.givenName', 'identity.legal.familyName'] };
    const person = identity({ ...given, family_name: 'Suharto' });
    expect(pairs(await obtain(side, names, [person]))).toEqual([['identity.legal.familyName', 'Suharto']]);
  });

  it('asks one document for all that stands in documents, and only those that have it', async () => {
    expect(await typesFor(OVER_18)).toEqual([AGE, PID, PASSPORT, LICENSE]);
    expect(await typesFor(OVER_18, NAME)).toEqual([PID, PASSPORT, LICENSE]);
    expect(await typesFor(OVER_18, NAME, CITY)).toEqual([PID, LICENSE]);
    expect(await typesFor('identity.legal.nationality', CITY)).toEqual([PID]);
    expect(await typesFor('identity.legal.givenName', OVER_18)).toEqual([PID, PASSPORT]);
    expect(await typesFor('documents.genericId.type', EMAIL)).toEqual([CONTACT, PID, PID, PASSPORT, LICENSE]);
  });

  it('asks for a date of birth once, whatever it is needed for', async () => {
    const { read } = await ask(side, { attributes: [BIRTH, OVER_18] });
    const query = read.dcql_query.credentials.find(({ id }) => id === 'identity');
    expect(query?.claims.map(({ path }) => path)).toEqual([['age_equal_or_over', '18'], ['birthdate']]);
    expect(query?.claim_sets).toEqual([['age_equal_or_over_18', 'birthdate'], ['birthdate']]);
    const claims = await obtain(side, { attributes: [BIRTH, OVER_18] }, [
      identity({ birthdate: '2010-01-01' }),
    ]);
    expect(pairs(claims)).toEqual([
      [BIRTH, '2010-01-01'],
      [OVER_18, 'false'],
    ]);
  });

  it('asks nothing of a document of which only the type counts', async () => {
    const { read } = await ask(side, { attributes: ['documents.genericId.type'] });
    for (const query of read.dcql_query.credentials) expect(query).not.toHaveProperty('claims');
    const claims = await obtain(side, { attributes: ['documents.genericId.type'] }, [
      { queryId: 'passport', vct: PASSPORT, claims: {} },
    ]);
    expect(pairs(claims)).toEqual([['documents.genericId.type', 'Passport']]);
  });
});

describe('claim sets', () => {
  it('of a whole address: its parts, else as the issuer formatted it, else a town', async () => {
    const { read } = await ask(side, { attributes: [ADDRESS] });
    const sets = read.dcql_query.credentials.find(({ id }) => id === 'identity')?.claim_sets ?? [];
    expect(sets.map((set) => set.map((id) => id.replace('address_', '')).join(' '))).toEqual([
      'street_address locality postal_code country house_number',
      'street_address locality postal_code country',
      'street_address locality country house_number',
      'street_address locality country',
      'street_address locality postal_code house_number',
      'street_address locality postal_code',
      'street_address locality house_number',
      'street_address locality',
      'formatted',
      'locality postal_code country house_number',
      'locality postal_code country',
      'locality country house_number',
      'locality country',
      'locality postal_code house_number',
      'locality postal_code',
      'locality house_number',
      'locality',
    ]);
  });

  it('of a residence: the parts of an address are no question of their own', async () => {
    const address = (await ask(side, { attributes: [ADDRESS] })).read.dcql_query;
    const residence = (await ask(side, 'PROOF_OF_RESIDENCE')).read.dcql_query;
    const setsOf = (query: typeof address) =>
      query.credentials.find(({ id }) => id === 'identity')?.claim_sets ?? [];
    const names = [['given_name', 'family_name'], ['family_name']];
    expect(setsOf(residence)).toEqual(
      names.flatMap((name) => setsOf(address).map((set) => [...name, ...set])),
    );
  });

  it('of a street: its house number, and the country on which their order depends', async () => {
    const { read } = await ask(side, { attributes: ['contact.residence.street'] });
    expect(read.dcql_query.credentials.find(({ id }) => id === 'identity')?.claim_sets).toEqual([
      ['address_street_address', 'address_house_number', 'address_country'],
      ['address_street_address', 'address_house_number'],
      ['address_street_address'],
    ]);
  });

  it('of nationalities: every entry, because a wallet may otherwise show the list without them', async () => {
    const { read } = await ask(side, 'LEGAL');
    const claims = read.dcql_query.credentials.find(({ id }) => id === 'identity')?.claims ?? [];
    expect(claims.map(({ path }) => path)).toContainEqual(['nationalities', null]);
  });

  it('of an identity: all that is optional first, then less, at last what is needed', async () => {
    const { read } = await ask(side, 'PROOF_OF_IDENTITY');
    DcqlQuery.validate(DcqlQuery.parse(read.dcql_query as DcqlQuery.Input));
    const query = read.dcql_query.credentials.find(({ id }) => id === 'identity');
    const needed = ['family_name', 'birthdate', 'issuing_country'];
    expect(query?.claim_sets).toHaveLength(32);
    expect(query?.claim_sets?.[0]?.toSorted()).toEqual(
      [
        ...needed,
        'given_name',
        'document_number',
        'date_of_issuance',
        'date_of_expiry',
        'picture',
      ].toSorted(),
    );
    expect(query?.claim_sets?.at(-1)?.toSorted()).toEqual(needed.toSorted());
  });

  it('never name a claim that is not asked', async () => {
    for (const name of ['PROOF_OF_IDENTITY', 'PROOF_OF_RESIDENCE', 'PROOF_OF_AGE', 'LEGAL', 'PASSPORT']) {
      for (const { claims, claim_sets = [] } of (await ask(side, name)).read.dcql_query.credentials) {
        const ids = claims.map(({ id }) => id);
        expect(ids.filter((id) => claim_sets.length > 0 && !claim_sets.flat().includes(id))).toEqual([]);
        expect(claim_sets.flat().filter((id) => !ids.includes(id))).toEqual([]);
      }
    }
  });
});

describe('a list that is not answered', () => {
  it.each([
    ['by one of two credentials', [EMAIL, NAME], [contact]],
    [
      'by two documents that have half each',
      [NAME, BIRTH],
      [identity({ given_name: 'Kim', family_name: 'E' })],
    ],
    ['by a name that is half there', [NAME], [identity({ given_name: 'Kim' })]],
    ['by parts of an address without a town', [ADDRESS], [identity({ address: { country: 'DE' } })]],
  ] as [string, string[], Shown[]][])('%s', async (_how, attributes, shown) => {
    const asked = await ask(side, { attributes });
    expect((await show(side, asked, shown)).body).toMatchObject({ error: 'presentation_rejected' });
  });

  it.each([
    ['an age that is a text', OVER_18, identity({ age_equal_or_over: { '18': 'true' } })],
    ['an empty town', CITY, identity({ address: { locality: '' } })],
    ['a country that is none', 'documents.genericId.country', identity({ issuing_country: 'Germany' })],
  ])('because of %s, and the page learns which label it is about', async (_what, label, shown) => {
    const asked = await ask(side, { attributes: [label] });
    expect((await show(side, asked, [shown])).body).toMatchObject({ error: 'label_missing' });
    expect((await createSnapshot(side.context, await side.row(asked.request))).error).toEqual({
      error: 'label_missing',
      error_description: 'The credential lacks a value that the site needs.',
      docs: 'http://localhost:8080/docs/errors#label_missing',
      label,
    });
  });

  it('where no trusted issuer has everything', async () => {
    const live = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
    await live.context.store.putTrustAnchor({
      id: 'test',
      types: [PASSPORT, CONTACT],
      certificate: live.issuer.anchor.pem,
      isTest: false,
    });
    await expect(ask(live, { attributes: [NAME, CITY] })).rejects.toMatchObject({
      code: 'no_trusted_issuer',
    });
    await expect(ask(live, 'PROOF_OF_RESIDENCE')).rejects.toMatchObject({ code: 'no_trusted_issuer' });
    await expect(ask(live, 'DRIVER_LICENSE')).rejects.toMatchObject({ code: 'no_trusted_issuer' });
    expect((await ask(live, 'PASSPORT')).request.scope).toBe('PASSPORT');
  });
});

describe('the user id', () => {
  const passport = (issuing_country: string, document_number: string): Shown => ({
    queryId: 'passport',
    vct: PASSPORT,
    claims: {
      given_name: 'Kim',
      family_name: 'Example',
      birthdate: '1990-01-31',
      date_of_expiry: '2034-01-01',
      issuing_country,
      document_number,
    },
  });

  it('of a passport is that of country and number, whichever scope asked', async () => {
    const { userId } = await obtain(side, 'PASSPORT', [passport('DE', 'X1')]);
    expect((await obtain(side, 'ID_VERIFICATION', [passport('DE', 'X1')])).userId).toBe(userId);
    expect((await obtain(side, 'PASSPORT', [passport('FR', 'X1')])).userId).not.toBe(userId);
    expect((await obtain(side, 'PASSPORT', [passport('DE', 'X2')])).userId).not.toBe(userId);
    expect((await obtain(side, 'PASSPORT', [passport('D', 'EX1')])).userId).not.toBe(userId);
  });

  it('compares e-mail addresses as mail does, except in an app from before that rule', async () => {
    const idOf = async (email: string) =>
      (await obtain(side, 'BASIC_LOGIN', [{ ...contact, claims: { email } }])).userId;
    const [before, capitals] = [await idOf('ada@example.org'), await idOf('ada@EXAMPLE.org')];
    expect(capitals).toBe(before);
    const app = await side.context.store.getApp(APP_ID);
    if (!app) throw new Error('no app');
    const { userIdRule, ...older } = app;
    expect(userIdRule).toBe(2);
    await side.context.store.putApp(older);
    expect(await idOf('ada@example.org')).toBe(before);
    expect(await idOf('ada@EXAMPLE.org')).not.toBe(before);
    await side.context.store.putApp(app);
  });

  it('of a verified contact goes before that of a document', async () => {
    const shown = [passport('DE', 'X1'), contact];
    expect((await obtain(side, 'PROOF_OF_IDENTITY', shown)).userId).toBe(
      (await obtain(side, 'BASIC_SIGNUP', [contact])).userId,
    );
  });
});

describe('a portrait', () => {
  const jpeg = (bytes: number) =>
    Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(bytes - 3, 7)]).toString('base64');
  const photo = { attributes: ['documents.genericId.image'] };

  it.each([60_000, 400_000])('of %i bytes comes to the site', async (bytes) => {
    const [image] = pairs(await obtain(side, photo, [identity({ picture: jpeg(bytes) })]));
    expect(image?.[1]).toBe(jpeg(bytes));
  });

  it('that is too large for an answer: the page hears of it, and may wait for a smaller answer', async () => {
    const asked = await ask(side, photo);
    expect(await show(side, asked, [identity({ picture: jpeg(800_000) })])).toMatchObject({
      status: 413,
      body: { error: 'payload_too_large' },
    });
    const row = await side.row(asked.request);
    expect(row.version).toBeGreaterThan(asked.request.version);
    expect(await createSnapshot(side.context, row)).toMatchObject({
      status: 'read',
      notice: 'answer_too_large',
    });
    expect(await show(side, asked, [identity({ picture: jpeg(60_000) })])).toMatchObject({ status: 200 });
    const approved = await pickUpAndStartAuthCode(side.context, await side.row(asked.request));
    expect(await createSnapshot(side.context, approved)).not.toHaveProperty('notice');
  });

  it('is not even read where the link is dead', async () => {
    const asked = await ask(side, photo);
    await show(side, asked, [identity({ picture: jpeg(60_000) })]);
    const body = `response=${'x'.repeat(2_000_000)}`;
    expect((await side.post(side.requestId(asked.request), body)).body).toMatchObject({
      error: 'link_expired',
    });
  });
});
