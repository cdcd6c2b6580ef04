import { readFileSync } from 'node:fs';
import { DcqlQuery } from 'dcql';
import { describe, expect, it } from 'vitest';
import { chooseCredentials, defaultSelection, selectedParts } from '../../../wallet/core/index.js';
import { hold } from '../fixtures/held.js';

/** Source and licence stand in the file. */
const FILE = new URL('../../fixtures/wallets/openid4vp-1.0-dcql.json', import.meta.url);
const QUERIES = (JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Record<string, DcqlQuery.Input> })
  .vectors;

const IDENTITY = 'https://credentials.example.com/identity_credential';
const OTHER = 'https://othercredentials.example/pid';
const REDUCED = 'https://credentials.example.com/reduced_identity_credential';
const RESIDENCE = 'https://cred.example/residence_credential';
const REWARDS = 'https://company.example/company_rewards';

const NAME = { given_name: 'Kim', family_name: 'Doe' };
const PERSON = { ...NAME, address: { street_address: '1 Main Street', country: 'US' } };
const PLACE = { postal_code: '90210', locality: 'Beverly Hills', region: 'CA' };
const BORN = { ...NAME, date_of_birth: '1990-03-31' };

type Held = [vct: string, claims: Record<string, unknown>];

/** What the wallet would disclose without a choice of the person, as `query: names`; or why it cannot answer. */
async function answer(name: string, held: readonly Held[]): Promise<string[] | string> {
  const query = DcqlQuery.parse(QUERIES[name] as DcqlQuery.Input);
  DcqlQuery.validate(query);
  const wallet = await Promise.all(held.map(([vct, claims]) => hold({ vct, claims })));
  const choice = await chooseCredentials(query, wallet);
  if (choice.misfit) return choice.misfit;
  return selectedParts(choice, defaultSelection(choice)).map(
    ({ queryId, claims }) => `${queryId}: ${claims.map((claim) => claim.name).join(', ')}`,
  );
}

describe('the example queries of OpenID4VP 1.0, in the reference wallet', () => {
  it.each<[query: string, held: Held[], disclosed: string[]]>([
    ['simple', [[IDENTITY, PERSON]], ['my_credential: family_name, given_name, address.street_address']],
    [
      'claims_alternatives',
      [[IDENTITY, { ...BORN, ...PLACE }]],
      ['pid: family_name, locality, region, date_of_birth'],
    ],
    [
      'claims_alternatives',
      [[IDENTITY, { ...BORN, postal_code: '90210' }]],
      ['pid: family_name, postal_code, date_of_birth'],
    ],
    [
      'credentials_alternatives',
      [
        [OTHER, PERSON],
        [IDENTITY, PERSON],
        [REWARDS, { rewards_number: '7' }],
      ],
      ['pid: given_name, family_name, address.street_address'],
    ],
    [
      'credentials_alternatives',
      [
        [RESIDENCE, PLACE],
        [REDUCED, NAME],
      ],
      ['pid_reduced_cred_1: family_name, given_name', 'pid_reduced_cred_2: postal_code, locality, region'],
    ],
    [
      'value_matching_simple',
      [
        [IDENTITY, { ...PERSON, ...PLACE, family_name: 'Smith' }],
        [IDENTITY, { ...PERSON, ...PLACE }],
      ],
      ['my_credential: family_name, given_name, address.street_address, postal_code'],
    ],
  ])('%s: are answered with no more than is asked', async (query, held, disclosed) => {
    expect(await answer(query, held)).toEqual(disclosed);
  });

  it.each<[query: string, held: Held[], misfit: string]>([
    ['simple', [[IDENTITY, NAME]], 'claims_missing'],
    ['simple', [[OTHER, PERSON]], 'no_such_credential'],
    ['claims_alternatives', [[IDENTITY, { ...BORN, locality: 'Beverly Hills' }]], 'claims_missing'],
    ['credentials_alternatives', [[REDUCED, NAME]], 'no_such_credential'],
    ['multi_credentials', [[IDENTITY, PERSON]], 'no_such_credential'],
    ['simple_mdoc', [[IDENTITY, PERSON]], 'no_such_credential'],
    ['complex_mdoc', [[IDENTITY, PERSON]], 'no_such_credential'],
    ['value_matching_simple', [[IDENTITY, { ...PERSON, ...PLACE, postal_code: '90212' }]], 'claims_missing'],
  ])('%s: are refused with a reason', async (query, held, misfit) => {
    expect(await answer(query, held)).toBe(misfit);
  });
});
