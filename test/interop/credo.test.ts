import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, CredoWallet } from './support/credo-wallet.js';
import { type InteropService, startInteropService } from './support/interop-service.js';
import { Issuers } from './support/issuers.js';
import { walletLink } from './support/links.js';
import {
  AGE,
  AGE_ELEMENTS,
  CONTACT,
  CONTACT_CLAIMS,
  CONTACT_FRAME,
  MDL,
  MDL_ELEMENTS,
  MDL_NAMESPACE,
  NATIONAL_PID,
  PID_CLAIMS,
  PID_DOCTYPE,
  PID_ELEMENTS,
  PID_FRAME,
  PID_FRAME_WHOLE_LISTS,
} from './support/people.js';

let service: InteropService;
let issuers: Issuers;
let wallet: CredoWallet;
beforeAll(async () => {
  [service, issuers] = await Promise.all([startInteropService(), Issuers.start()]);
  wallet = new CredoWallet();
});
afterEach(() => wallet.forget());
afterAll(async () => {
  await Promise.all([wallet.close(), issuers.close(), service.close()]);
});

/** Puts credentials into the wallet, by the names that the tests have for them. */
const receive = {
  'a verified contact': () =>
    wallet.receiveSdJwtVc((key) => issuers.sdJwtVc(key, CONTACT_CLAIMS, CONTACT_FRAME)),
  'a national PID as SD-JWT VC': () =>
    wallet.receiveSdJwtVc((key) => issuers.sdJwtVc(key, PID_CLAIMS, PID_FRAME)),
  'a national PID with its nationalities as one': () =>
    wallet.receiveSdJwtVc((key) => issuers.sdJwtVc(key, PID_CLAIMS, PID_FRAME_WHOLE_LISTS)),
  'a PID as mdoc': () =>
    wallet.receiveMdoc((key) => issuers.mdoc(key, PID_DOCTYPE, PID_DOCTYPE, PID_ELEMENTS)),
  'an mDL': () => wallet.receiveMdoc((key) => issuers.mdoc(key, MDL, MDL_NAMESPACE, MDL_ELEMENTS)),
  'an EU proof of age': () => wallet.receiveMdoc((key) => issuers.mdoc(key, AGE, AGE, AGE_ELEMENTS)),
};
type Name = keyof typeof receive;

const ALL = [CONTACT, NATIONAL_PID, PID_DOCTYPE, MDL, AGE];

/** A person scans the QR code, and the landing page opens the wallet, which trusts our authority and nothing else. */
async function approve(scope: string, names: Name[], types = ALL, scheme = 'openid4vp') {
  await service.trustOnly(types, issuers.anchor.pem);
  for (const name of names) await receive[name]();
  const started = await service.start(scope);
  const link = await walletLink(started.link, scheme);
  const answered = await wallet.answer(link, [await service.exportAuthority()]);
  return { started, answered };
}

/** What the site gets in the end. */
async function obtain(scope: string, names: Name[], types?: string[]) {
  const { started, answered } = await approve(scope, names, types);
  expect(answered).toMatchObject({ status: 200, mode: 'direct_post.jwt' });
  const { data } = await service.exchange(started);
  expect(data.every(({ isValid, isOwner }) => isValid && isOwner)).toBe(true);
  return Object.fromEntries(data.map(({ label, value }) => [label, value]));
}

const ERIKA = {
  'documents.genericId.name': 'Erika Mustermann',
  'documents.genericId.dateOfBirth': '1984-01-26',
  'documents.genericId.country': 'DEU',
};
const LEGAL = {
  'identity.legal.givenName': 'Erika',
  'identity.legal.familyName': 'Mustermann',
  'identity.legal.dateOfBirth': '1984-01-26',
  'identity.legal.nationality': 'DEU, FRA',
};

describe.each(['x509_hash', 'x509_san_dns'] as const)('a Credo wallet, asked as %s', (clientId) => {
  beforeAll(() => service.show({ clientId }));

  it('sees this Client Identifier, verified by the exported authority alone', async () => {
    const { answered } = await approve('BASIC_SIGNUP', ['a verified contact']);
    expect(answered).toMatchObject<Partial<Answered>>({ prefix: clientId, status: 200 });
    expect(answered.body).toEqual({ redirect_uri: expect.stringMatching(/\/done$/) });
  });

  it('signs a person up with a verified contact', async () => {
    expect(await obtain('BASIC_SIGNUP', ['a verified contact'])).toEqual({
      'contact.personal.email': 'erika@example.test',
      'contact.personal.phoneNumber': '+15550100199',
    });
  });

  it.each<Name>(['an EU proof of age', 'an mDL', 'a PID as mdoc', 'a national PID as SD-JWT VC'])(
    'proves an age with %s',
    async (name) => {
      expect(await obtain('PROOF_OF_AGE', [name])).toEqual({ 'verifications.age.over18': 'true' });
    },
  );

  it.each<Name>(['an mDL', 'a PID as mdoc', 'a national PID as SD-JWT VC'])(
    'says who somebody is with %s beside a verified contact',
    async (name) => {
      const data = await obtain('PROOF_OF_IDENTITY', ['a verified contact', name]);
      expect(data).toMatchObject({ ...ERIKA, 'contact.personal.email': 'erika@example.test' });
    },
  );

  it.each<Name>(['a PID as mdoc', 'a national PID with its nationalities as one'])(
    'names a party to a contract with %s beside a verified contact',
    async (name) => {
      expect(await obtain('LEGAL', [name, 'a verified contact'])).toEqual({
        ...LEGAL,
        'contact.personal.email': 'erika@example.test',
      });
    },
  );
});

describe('a Credo wallet that trusts one authority', () => {
  it.each(['openid4vp', 'eu-eaap', 'haip-vp'])('is opened by %s://', async (scheme) => {
    const { answered } = await approve('BASIC_SIGNUP', ['a verified contact'], ALL, scheme);
    expect(answered.status).toBe(200);
  });

  it('takes the chain with its root as well', async () => {
    await service.show({ clientId: 'x509_hash', sendsRoot: true });
    const { answered } = await approve('BASIC_SIGNUP', ['a verified contact']);
    expect(answered.status).toBe(200);
    await service.show({ sendsRoot: false });
  });
});

describe('a Credo wallet whose own scanner reads the code', () => {
  const scan = async () => {
    await service.trustOnly(ALL, issuers.anchor.pem);
    await receive['a verified contact']();
    const started = await service.start('BASIC_SIGNUP');
    return { started, answered: wallet.answer(started.code, [await service.exportAuthority()]) };
  };
  afterAll(() => service.code('address'));

  it.each([
    ['link', /^openid4vp:/],
    ['address and request', /^http:/],
  ] as const)('answers one that holds the %s', async (holds, form) => {
    await service.code(holds);
    const { started, answered } = await scan();
    expect(started.code).toMatch(form);
    expect((await answered).status).toBe(200);
    expect((await service.exchange(started)).data).toHaveLength(2);
  });

  it('cannot make anything of one that holds the landing page alone', async () => {
    await service.code('address');
    const { started, answered } = await scan();
    await expect(answered).rejects.toThrow();
    expect((await started.snapshot()).status).toBe('pending');
  });
});

describe('a Credo wallet on the phone that shows the page', () => {
  it('brings the person back, and only then the page gets the code', async () => {
    await service.trustOnly(ALL, issuers.anchor.pem);
    await receive['a verified contact']();
    const started = await service.start('BASIC_SIGNUP');
    const link = await walletLink(started.sameDeviceLink, 'openid4vp');
    const { status, body } = await wallet.answer(link, [await service.exportAuthority()]);
    expect([status, (await started.snapshot()).status]).toEqual([200, 'answered']);
    const back = String(body['redirect_uri']);
    expect((await started.comeBack(back.replace(/.{43}$/, 'A'.repeat(43)))).status).toBe(400);
    expect((await started.comeBack(back)).status).toBe(200);
    expect((await service.exchange(started)).data).toHaveLength(2);
  });
});

describe('a Credo wallet with a PID that has no e-mail address', () => {
  it.each<Name>(['a PID as mdoc', 'a national PID with its nationalities as one'])(
    'answers the other labels where nobody is trusted for contacts: %s',
    async (name) => {
      const types = [NATIONAL_PID, PID_DOCTYPE];
      expect(await obtain('LEGAL', [name], types)).toEqual(LEGAL);
      await wallet.forget();
      expect(await obtain('PROOF_OF_IDENTITY', [name], types)).toMatchObject(ERIKA);
    },
  );

  it.each<Name>(['a PID as mdoc', 'a national PID as SD-JWT VC'])(
    'says where somebody lives, with the house number: %s',
    async (name) => {
      const data = await obtain('PROOF_OF_RESIDENCE', [name], [NATIONAL_PID, PID_DOCTYPE]);
      expect(data).toMatchObject({
        'contact.residence.address': 'Heidestraße 17, 51147 Köln, DEU',
        'contact.residence.street': 'Heidestraße 17',
      });
    },
  );
});

describe('a Credo wallet that shows a list without its entries, because they are disclosed one by one', () => {
  it('is told so, and the page as well', async () => {
    const types = [NATIONAL_PID];
    const { started, answered } = await approve('LEGAL', ['a national PID as SD-JWT VC'], types);
    expect(answered).toMatchObject({ status: 400, body: { error: 'label_missing' } });
    expect(await started.snapshot()).toMatchObject({ status: 'failed', error: { error: 'label_missing' } });
  });
});

describe('a Credo wallet, asked by the EU age verification profile', () => {
  it('takes the unsigned request by value, and answers in the clear', async () => {
    const { started, answered } = await approve('PROOF_OF_AGE', ['an EU proof of age'], ALL, 'av');
    expect(answered).toMatchObject({ prefix: 'redirect_uri', mode: 'direct_post', status: 200 });
    const { data } = await service.exchange(started);
    expect(data.map(({ label, value }) => [label, value])).toEqual([['verifications.age.over18', 'true']]);
  });
});
