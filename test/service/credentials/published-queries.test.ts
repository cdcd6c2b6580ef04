import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '../../../service/src/credentials/query.js';
import { verifyVpToken } from '../../../service/src/credentials/verify-vp-token.js';
import { MDL, MDL_NAMESPACE } from '../support/test-mdoc.js';
import { NOW, anchorOf, createMdocSide } from '../support/mdoc-side.js';
import { outcomeOf } from '../support/outcome-of.js';
import { TestIssuer } from '../support/test-issuer.js';
import { TestWallet } from '../support/test-wallet.js';

/** Source and licence stand in the file. */
const FILE = new URL('../../fixtures/wallets/openid4vp-1.0-dcql.json', import.meta.url);
const QUERIES = (JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Record<string, Query> }).vectors;

const VEHICLE = 'org.iso.7367.1.mVRC';
const PHOTO_ID = 'org.iso.23220.photoid.1';
const IDENTITY = 'https://credentials.example.com/identity_credential';
const OTHER = 'https://othercredentials.example/pid';
const REDUCED = 'https://credentials.example.com/reduced_identity_credential';
const RESIDENCE = 'https://cred.example/residence_credential';
const REWARDS = 'https://company.example/company_rewards';

const NAME = { given_name: 'Kim', family_name: 'Doe' };
const PERSON = { ...NAME, address: { street_address: '1 Main Street' } };
const PLACE = { postal_code: '90210', locality: 'Beverly Hills', region: 'CA' };
const { locality: _locality, ...WITHOUT_LOCALITY } = PLACE;
const { postal_code: _postalCode, ...WITHOUT_POSTAL_CODE } = PLACE;
const BORN = { ...NAME, date_of_birth: '1990-03-31' };
const PHOTO = { ...NAME, portrait: Buffer.from('ffd8ffe0', 'hex') };
const HOME = { resident_address: '1 Main Street', resident_country: 'US' };
const HOLDER = { 'org.iso.7367.1': { vehicle_holder: 'Kim Doe' }, [MDL_NAMESPACE]: { given_name: 'Kim' } };

/** What a wallet shows for a Credential Query: of an SD-JWT VC its claims, of an mdoc its elements by namespace. */
interface Shown {
  vct?: string;
  docType?: string;
  claims: Record<string, unknown>;
}

const sdJwt = (vct: string, claims: Record<string, unknown>): Shown => ({ vct, claims });
const mdoc = (docType: string, elements: Record<string, unknown>): Shown => ({
  docType,
  claims: { [MDL_NAMESPACE]: elements },
});

let side: Awaited<ReturnType<typeof createMdocSide>>;
let issuer: TestIssuer;
let wallet: TestWallet;
beforeAll(async () => {
  side = await createMdocSide();
  issuer = await TestIssuer.create(() => NOW);
  wallet = await TestWallet.create(() => NOW);
});

async function present({ vct, docType, claims }: Shown): Promise<string> {
  if (docType === undefined) {
    const held = await issuer.issue(wallet.publicKey, { ...(vct && { vct }), claims });
    return wallet.present(held, side.request);
  }
  const elements = claims as Record<string, Record<string, unknown>>;
  return side.holder.present(side.issuer.issue(side.holder.publicKey, docType, elements), side.request);
}

async function outcome(name: string, answer: Record<string, Shown>): Promise<string> {
  const entries = Object.entries(answer).map(async ([id, shown]) => [id, [await present(shown)]] as const);
  const types = [IDENTITY, OTHER, REDUCED, RESIDENCE, REWARDS];
  const certificate = new X509Certificate(issuer.anchor.pem);
  const issuers = [
    anchorOf(side.issuer.anchor, [MDL, VEHICLE, PHOTO_ID]),
    { id: 'test', types, certificate, isPinned: false },
  ];
  const vpToken = Object.fromEntries(await Promise.all(entries));
  return outcomeOf(verifyVpToken(vpToken, QUERIES[name] as Query, { ...side.expected, issuers }));
}

describe('the example queries of OpenID4VP 1.0', () => {
  it.each<[query: string, what: string, answer: Record<string, Shown>]>([
    ['simple', 'all that is asked', { my_credential: sdJwt(IDENTITY, PERSON) }],
    ['simple_mdoc', 'elements of two namespaces', { my_credential: { docType: VEHICLE, claims: HOLDER } }],
    [
      'claims_alternatives',
      'the first claim set',
      { pid: sdJwt(IDENTITY, { ...BORN, ...WITHOUT_POSTAL_CODE }) },
    ],
    [
      'claims_alternatives',
      'the second claim set',
      { pid: sdJwt(IDENTITY, { ...BORN, ...WITHOUT_LOCALITY }) },
    ],
    ['credentials_alternatives', 'the first option', { pid: sdJwt(IDENTITY, PERSON) }],
    ['credentials_alternatives', 'the second option', { other_pid: sdJwt(OTHER, PERSON) }],
    [
      'credentials_alternatives',
      'both credentials of the third option',
      { pid_reduced_cred_1: sdJwt(REDUCED, NAME), pid_reduced_cred_2: sdJwt(RESIDENCE, PLACE) },
    ],
    [
      'credentials_alternatives',
      'an option, and what is nice to have',
      { pid: sdJwt(IDENTITY, PERSON), nice_to_have: sdJwt(REWARDS, { rewards_number: '7' }) },
    ],
    [
      'multi_credentials',
      'credentials of two formats',
      { pid: sdJwt(IDENTITY, PERSON), mdl: { docType: VEHICLE, claims: HOLDER } },
    ],
    ['complex_mdoc', 'one kind of document', { 'mdl-id': mdoc(MDL, PHOTO) }],
    ['complex_mdoc', 'another kind of document', { 'photo_card-id': mdoc(PHOTO_ID, PHOTO) }],
    [
      'complex_mdoc',
      'the required and the optional of different documents',
      { 'mdl-id': mdoc(MDL, PHOTO), 'photo_card-address': mdoc(PHOTO_ID, HOME) },
    ],
    [
      'value_matching_simple',
      'the first value',
      { my_credential: sdJwt(IDENTITY, { ...PERSON, ...PLACE, postal_code: '90210' }) },
    ],
    [
      'value_matching_simple',
      'the other value',
      { my_credential: sdJwt(IDENTITY, { ...PERSON, ...PLACE, postal_code: '90211' }) },
    ],
  ])('%s: are answered by %s', async (query, _what, answer) => {
    expect(await outcome(query, answer)).toBe('accepted');
  });

  it.each<[query: string, what: string, answer: Record<string, Shown>]>([
    [
      'simple',
      'a claim that is missing within another',
      { my_credential: sdJwt(IDENTITY, { ...PERSON, address: {} }) },
    ],
    [
      'simple_mdoc',
      'an element in another namespace',
      {
        my_credential: {
          docType: VEHICLE,
          claims: { [MDL_NAMESPACE]: { vehicle_holder: 'Kim Doe', given_name: 'Kim' } },
        },
      },
    ],
    [
      'claims_alternatives',
      'a part of each claim set',
      { pid: sdJwt(IDENTITY, { ...BORN, locality: 'Beverly Hills' }) },
    ],
    ['claims_alternatives', 'a claim set without its date', { pid: sdJwt(IDENTITY, { ...NAME, ...PLACE }) }],
    ['credentials_alternatives', 'half of the third option', { pid_reduced_cred_1: sdJwt(REDUCED, NAME) }],
    [
      'credentials_alternatives',
      'the rest of two options',
      { pid_reduced_cred_2: sdJwt(RESIDENCE, PLACE), nice_to_have: sdJwt(REWARDS, { rewards_number: '7' }) },
    ],
    ['multi_credentials', 'one of two credentials', { pid: sdJwt(IDENTITY, PERSON) }],
    ['multi_credentials', 'the other of two credentials', { mdl: { docType: VEHICLE, claims: HOLDER } }],
    ['complex_mdoc', 'the optional alone', { 'mdl-address': mdoc(MDL, HOME) }],
    ['complex_mdoc', 'a document without its portrait', { 'mdl-id': mdoc(MDL, NAME) }],
    [
      'value_matching_simple',
      'another name',
      { my_credential: sdJwt(IDENTITY, { ...PERSON, ...PLACE, family_name: 'Smith' }) },
    ],
    [
      'value_matching_simple',
      'another place',
      { my_credential: sdJwt(IDENTITY, { ...PERSON, ...PLACE, postal_code: '90212' }) },
    ],
    [
      'value_matching_simple',
      'the value as a number',
      { my_credential: sdJwt(IDENTITY, { ...PERSON, ...PLACE, postal_code: 90210 }) },
    ],
  ])('%s: are not answered by %s', async (query, _what, answer) => {
    expect(await outcome(query, answer)).toBe('query_not_satisfied');
  });

  it('are not answered by a credential of another type, whatever it says', async () => {
    const answer = { pid: sdJwt(OTHER, PERSON) };
    expect(await outcome('credentials_alternatives', answer)).toBe('credential_type');
    expect(await outcome('complex_mdoc', { 'mdl-id': mdoc(PHOTO_ID, PHOTO) })).toBe('credential_type');
  });
});
