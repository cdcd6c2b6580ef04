import { beforeEach, describe, expect, it } from 'vitest';
import type { ScopeName } from 'civic-elements/protocol';
import { SAMPLE_PORTRAIT } from '../../../service/src/issuer-api/sample-portrait.js';
import { ask, pairs } from '../support/ask.js';
import {
  EU_AGE,
  MDL,
  MDL_NAMESPACE,
  type MdocPresentationOptions,
  PID,
  TestMdocHolder,
  TestMdocIssuer,
  fullDate,
} from '../support/test-mdoc.js';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

const PORTRAIT = Buffer.from(SAMPLE_PORTRAIT, 'base64');

const PERSON = {
  family_name: 'Example',
  given_name: 'Kim',
  birth_date: fullDate('1990-01-31'),
  issuing_country: 'DE',
  resident_city: 'Town',
  resident_country: 'DE',
};
const PID_ELEMENTS = {
  ...PERSON,
  nationality: ['DE', 'FR'],
  expiry_date: fullDate('2034-01-01'),
  resident_street: 'Street',
  resident_house_number: '1',
  resident_postal_code: '12345',
};
const MDL_ELEMENTS = {
  ...PERSON,
  document_number: 'X123',
  issue_date: fullDate('2024-01-01'),
  expiry_date: fullDate('2034-01-01'),
  portrait: PORTRAIT,
  resident_address: 'Street 1',
  age_over_18: true,
};

let side: WalletSide;
let issuer: TestMdocIssuer;
let holder: TestMdocHolder;

beforeEach(async () => {
  side = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
  issuer = await TestMdocIssuer.create(side.time.now);
  holder = TestMdocHolder.create();
  await side.context.store.putTrustAnchor({
    id: 'test',
    types: [PID, MDL, EU_AGE],
    certificate: issuer.anchor.pem,
    isTest: false,
  });
});

interface Shown {
  queryId: string;
  docType: string;
  namespace: string;
  elements: Record<string, unknown>;
}

async function answer(
  scope: ScopeName,
  { queryId, docType, namespace, elements }: Shown,
  options: MdocPresentationOptions = {},
) {
  const { request, read } = await ask(side, scope);
  const mdoc = issuer.issue(holder.publicKey, docType, { [namespace]: elements });
  const vpToken = { [queryId]: [await holder.present(mdoc, read, options)] };
  const reply = await side.post(side.requestId(request), await side.wallet.respond(read, vpToken));
  return { request, reply };
}

async function obtain(scope: ScopeName, shown: Shown, options?: MdocPresentationOptions) {
  const { request, reply } = await answer(scope, shown, options);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return side.claims(request);
}

const pid: Shown = { queryId: 'identity_mdoc', docType: PID, namespace: PID, elements: PID_ELEMENTS };
const mdl: Shown = { queryId: 'mdl', docType: MDL, namespace: MDL_NAMESPACE, elements: MDL_ELEMENTS };

describe('an EU PID as mdoc', () => {
  it('says who somebody is, signed by the device or with a MAC', async () => {
    for (const mac of [false, true]) {
      expect(pairs(await obtain('PROOF_OF_IDENTITY', pid, { mac }))).toEqual([
        ['verifications.levels.CIVIC:IAL1', 'CIVIC:IAL1'],
        ['documents.genericId.type', 'ID Card'],
        ['documents.genericId.name', 'Kim Example'],
        ['documents.genericId.dateOfBirth', '1990-01-31'],
        ['documents.genericId.dateOfExpiry', '2034-01-01'],
        ['documents.genericId.country', 'DEU'],
      ]);
    }
  });

  it('says who somebody is in law, with every nationality', async () => {
    expect(pairs(await obtain('LEGAL', pid))).toContainEqual(['identity.legal.nationality', 'DEU, FRA']);
  });

  it('says where somebody lives, with the house number', async () => {
    expect(pairs(await obtain('PROOF_OF_RESIDENCE', pid))).toContainEqual([
      'contact.residence.address',
      'Street 1, 12345 Town, DEU',
    ]);
  });

  it('gives an age by the date of birth, and nothing else of it', async () => {
    const claims = await obtain('PROOF_OF_AGE', pid, { disclose: ['birth_date'] });
    expect(pairs(claims)).toEqual([['verifications.age.over18', 'true']]);
    expect(JSON.stringify(claims)).not.toContain('1990');
  });

  it('signs somebody up where it has an e-mail address', async () => {
    const contact = { ...pid, queryId: 'pid_mdoc', elements: { email_address: 'kim@example.test' } };
    expect(pairs(await obtain('BASIC_SIGNUP', contact))).toEqual([
      ['contact.personal.email', 'kim@example.test'],
    ]);
  });
});

describe('an mDL', () => {
  it('gives what a driving license has, portrait included', async () => {
    expect(pairs(await obtain('DRIVER_LICENSE', mdl))).toEqual(
      expect.arrayContaining([
        ['documents.genericId.number', 'X123'],
        ['documents.genericId.image', SAMPLE_PORTRAIT],
        ['documents.genericId.dateOfIssue', '2024-01-01'],
      ]),
    );
  });

  it('has the same user id each time, by country and number', async () => {
    const [one, two] = [await obtain('DRIVER_LICENSE', mdl), await obtain('ID_VERIFICATION', mdl)];
    expect(one.userId).toBe(two.userId);
  });

  it('says an age by the nearest one that it has', async () => {
    const { age_over_18: _, ...rest } = MDL_ELEMENTS;
    const older = { ...mdl, elements: { ...rest, age_over_21: true } };
    const claims = await obtain('PROOF_OF_AGE', older, { disclose: ['age_over_21'] });
    expect(pairs(claims)).toEqual([['verifications.age.over18', 'true']]);
  });
});

describe('an answer with an mdoc', () => {
  it('that is signed by another device changes nothing', async () => {
    const { request, reply } = await answer('PROOF_OF_AGE', pid, {
      signer: TestMdocHolder.create().privateKey,
    });
    expect([reply.status, reply.body['error']]).toEqual([400, 'invalid_presentation']);
    expect((await side.row(request)).status).toBe('read');
  });

  it('that is of another type than its issuer signed fails the request', async () => {
    const { reply } = await answer('PROOF_OF_AGE', pid, { docType: MDL });
    expect(reply.body).toMatchObject({ error: 'presentation_rejected' });
  });

  it('of an issuer that nobody trusts fails the request', async () => {
    issuer = await TestMdocIssuer.create(side.time.now);
    const { request, reply } = await answer('PROOF_OF_AGE', pid);
    expect(reply.body).toMatchObject({ error: 'presentation_rejected' });
    expect(await side.row(request)).toMatchObject({ status: 'failed' });
  });

  it('that lacks what was asked fails the request', async () => {
    const { reply } = await answer('PROOF_OF_AGE', pid, { disclose: ['family_name'] });
    expect(reply.body).toMatchObject({ error: 'presentation_rejected' });
  });
});
