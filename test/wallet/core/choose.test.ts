import { DcqlQuery } from 'dcql';
import { describe, expect, it } from 'vitest';
import {
  type Query,
  chooseCredentials,
  defaultSelection,
  selectedParts,
} from '../../../wallet/core/index.js';
import { readCertificate } from '../../../wallet/core/certificate.js';
import { makeLeaf } from '../fixtures/certificates.js';
import { hold } from '../fixtures/held.js';
import { CONTACT, CONTACT_QUERY, LOGIN } from '../fixtures/test-service.js';

const PID = 'urn:eudi:pid:1';
const contact = (claims: Record<string, unknown> = { email: 'a@example.org', phone_number: '1' }) =>
  hold({ vct: CONTACT, claims, always: { test_data: true } });

function query(input: unknown): Query {
  return DcqlQuery.parse(input as DcqlQuery.Input);
}

const ask = (id: string, vct: string, extra: Record<string, unknown> = {}) => ({
  id,
  format: 'dc+sd-jwt',
  meta: { vct_values: [vct] },
  ...extra,
});

describe('chooseCredentials', () => {
  it('says which claims of which credential would be disclosed, with their values', async () => {
    const held = await contact();
    const choice = await chooseCredentials(query(CONTACT_QUERY), [held]);
    expect(selectedParts(choice, defaultSelection(choice))).toEqual([
      {
        queryId: 'contact',
        held,
        claims: [
          { path: ['email'], name: 'email', values: ['a@example.org'] },
          { path: ['phone_number'], name: 'phone_number', values: ['1'] },
        ],
        alongside: [{ path: ['test_data'], name: 'test_data', values: [true] }],
        presentation: expect.stringMatching(/^[^~]+~[^~]+~[^~]+~$/),
      },
    ]);
  });

  it('takes the first claim set that the credential can serve', async () => {
    const choice = await chooseCredentials(query(CONTACT_QUERY), [await contact({ email: 'a@example.org' })]);
    expect(choice.asks[0]?.candidates[0]?.parts[0]?.claims.map(({ name }) => name)).toEqual(['email']);
  });

  it('offers every credential that fits, those of the preferred option first, and of these the one that was added last', async () => {
    const either = query({
      credentials: [
        ask('contact', CONTACT, { claims: [{ path: ['email'] }] }),
        ask('pid', PID, { claims: [{ path: ['email'] }] }),
      ],
      credential_sets: [{ options: [['contact'], ['pid']] }],
    });
    const pid = await hold({ vct: PID, claims: { email: 'p@example.org' } });
    const [first, second] = [await contact(), await contact()];
    const choice = await chooseCredentials(either, [pid, first, second]);
    expect(choice.asks).toHaveLength(1);
    expect(choice.asks[0]?.candidates.map(({ parts }) => parts[0]?.held.id)).toEqual([
      second.id,
      first.id,
      pid.id,
    ]);
    expect(selectedParts(choice, [2])[0]?.queryId).toBe('pid');
  });

  it('answers an option of two credentials with both', async () => {
    const both = query({
      credentials: [ask('contact', CONTACT), ask('login', LOGIN)],
      credential_sets: [{ options: [['contact', 'login']] }],
    });
    const choice = await chooseCredentials(both, [
      await contact(),
      await hold({ vct: LOGIN, claims: { sub: '1' } }),
    ]);
    expect(selectedParts(choice, [0]).map(({ queryId }) => queryId)).toEqual(['contact', 'login']);
  });

  it('leaves an optional set out unless the person adds it', async () => {
    const optional = query({
      credentials: [ask('contact', CONTACT), ask('login', LOGIN)],
      credential_sets: [{ options: [['contact']] }, { options: [['login']], required: false }],
    });
    const choice = await chooseCredentials(optional, [
      await contact(),
      await hold({ vct: LOGIN, claims: { sub: '1' } }),
    ]);
    expect(selectedParts(choice, defaultSelection(choice)).map(({ queryId }) => queryId)).toEqual([
      'contact',
    ]);
    expect(selectedParts(choice, [0, 0])).toHaveLength(2);
  });

  it('does not miss an optional credential that it does not hold', async () => {
    const optional = query({
      credentials: [ask('contact', CONTACT), ask('login', LOGIN)],
      credential_sets: [{ options: [['contact']] }, { options: [['login']], required: false }],
    });
    const choice = await chooseCredentials(optional, [await contact()]);
    expect(choice.misfit).toBeUndefined();
    expect(choice.asks).toHaveLength(1);
  });

  it('discloses nothing selectively where the query names no claims', async () => {
    const choice = await chooseCredentials(query({ credentials: [ask('contact', CONTACT)] }), [
      await contact(),
    ]);
    expect(choice.asks[0]?.candidates[0]?.parts[0]?.claims).toEqual([]);
  });

  it('offers only credentials of a trusted authority that the query names', async () => {
    const issuer = await makeLeaf();
    const id = readCertificate(issuer.der).authorityKeyId ?? new Uint8Array();
    const trusted = await hold({ vct: CONTACT, claims: {} }, {}, issuer);
    const values = [Buffer.from(id).toString('base64url')];
    const wanted = query({
      credentials: [ask('c', CONTACT, { trusted_authorities: [{ type: 'aki', values }] })],
    });
    const choice = await chooseCredentials(wanted, [await contact(), trusted]);
    expect(choice.asks[0]?.candidates.map(({ parts }) => parts[0]?.held.id)).toEqual([trusted.id]);
  });
});

describe('nothing fits', () => {
  it.each([
    ['empty_wallet', async () => []],
    ['no_such_credential', async () => [await hold({ vct: LOGIN, claims: { sub: '1' } })]],
    ['claims_missing', async () => [await contact({ phone_number: '1' })]],
    ['credential_expired', async () => [{ ...(await contact()), expiresAt: 1_000_000 }]],
  ])('because of %s', async (misfit, held) => {
    const choice = await chooseCredentials(query(CONTACT_QUERY), await held(), 2_000_000);
    expect(choice.misfit).toBe(misfit);
    expect(() => selectedParts(choice, [0])).toThrow(
      expect.objectContaining({ code: 'no_matching_credential' }),
    );
  });

  it('because the format is another', async () => {
    const vc = query({
      credentials: [{ id: 'm', format: 'jwt_vc_json', meta: { type_values: [['IdentityCredential']] } }],
    });
    expect((await chooseCredentials(vc, [await contact()])).misfit).toBe('format_unsupported');
  });

  it('although one of two required credentials is there', async () => {
    const both = query({ credentials: [ask('contact', CONTACT), ask('login', LOGIN)] });
    expect((await chooseCredentials(both, [await contact()])).misfit).toBe('no_such_credential');
  });
});

describe('selectedParts', () => {
  it.each([[[5]], [[]], [[undefined]]])('refuses a selection that answers nothing: %j', async (selection) => {
    const choice = await chooseCredentials(query(CONTACT_QUERY), [await contact()]);
    expect(() => selectedParts(choice, selection)).toThrow(
      expect.objectContaining({ code: 'invalid_selection' }),
    );
  });
});
