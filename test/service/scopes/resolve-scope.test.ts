import { beforeEach, describe, expect, it } from 'vitest';
import { DcqlQuery } from 'dcql';
import { trustedIssuers } from '../../../service/src/trust/anchors.js';
import { ServiceError } from '../../../service/src/errors.js';
import { buildQuery } from '../../../service/src/scopes/build-query.js';
import { resolveScope } from '../../../service/src/scopes/resolve-scope.js';
import { STUDENT, studentScope } from '../support/own-scope.js';
import { CONTACT, LOGIN, PID, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const EMAIL = 'contact.personal.email';
const PHONE = 'contact.personal.phoneNumber';
const LEVEL = 'verifications.levels.CIVIC:IAL1';

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
});

/** Lets the one issuer vouch for these types only. */
async function trust(...types: string[]): Promise<void> {
  await side.context.store.putTrustAnchor({
    id: 'test',
    types,
    certificate: side.issuer.anchor.pem,
    isTest: false,
  });
}

describe('a scope by name', () => {
  it.each(['BASIC_SIGNUP', 'civicBasic', 'CIVIC_BASIC'])(
    '%s asks for email and phone, in this order',
    async (name) => {
      expect(await resolveScope(side.context, name)).toEqual({
        name: 'BASIC_SIGNUP',
        labels: [EMAIL, PHONE],
      });
    },
  );

  it.each(['ANONYMOUS_LOGIN', 'Anonymous_Login'])('%s asks for a level alone', async (name) => {
    expect(await resolveScope(side.context, name)).toEqual({ name: 'ANONYMOUS_LOGIN', labels: [LEVEL] });
  });

  it.each([
    '',
    'basic_signup',
    'BASIC_SIGNUP ',
    'PROOF_OF_WEALTH',
    'proof_of_age',
    'ATTRIBUTES',
    'toString',
    '__proto__',
    'constructor',
  ])('%j is unknown', async (name) => {
    await expect(resolveScope(side.context, name)).rejects.toMatchObject({ code: 'invalid_scope' });
  });
});

describe('a list of labels', () => {
  it('keeps its order', async () => {
    expect(await resolveScope(side.context, { attributes: [PHONE, LEVEL, EMAIL] })).toEqual({
      name: 'ATTRIBUTES',
      labels: [PHONE, LEVEL, EMAIL],
    });
  });

  it.each([[[]], [[EMAIL, EMAIL]], [[EMAIL, 'contact.personal.fax']], [['toString']], [['__proto__']]])(
    '%j is refused',
    async (attributes) => {
      await expect(resolveScope(side.context, { attributes })).rejects.toMatchObject({
        code: 'invalid_scope',
      });
    },
  );
});

describe('trust', () => {
  it('is needed for at least one alternative', async () => {
    await trust(LOGIN);
    await expect(resolveScope(side.context, 'BASIC_SIGNUP')).rejects.toMatchObject({
      code: 'no_trusted_issuer',
    });
    expect((await resolveScope(side.context, 'ANONYMOUS_LOGIN')).name).toBe('ANONYMOUS_LOGIN');
    await trust(PID);
    expect((await resolveScope(side.context, 'BASIC_SIGNUP')).name).toBe('BASIC_SIGNUP');
  });

  it('is needed for every group of a list', async () => {
    await trust(CONTACT, PID);
    await expect(resolveScope(side.context, { attributes: [EMAIL, LEVEL] })).rejects.toMatchObject({
      code: 'no_trusted_issuer',
    });
  });

  it('does not come from test anchors in live mode', async () => {
    await side.context.store.putTrustAnchor({
      id: 'test',
      types: [CONTACT],
      certificate: side.issuer.anchor.pem,
      isTest: true,
    });
    await expect(resolveScope(side.context, 'BASIC_SIGNUP')).rejects.toMatchObject({
      code: 'no_trusted_issuer',
    });
  });
});

describe('an option of two credentials', () => {
  const own = (options: string[][]) => {
    const queries = [
      { id: 'contact', vct: CONTACT },
      { id: 'login', vct: LOGIN },
      { id: 'pid', vct: PID },
    ];
    return {
      name: 'BOTH',
      credentials: queries.map(({ id, vct }) => ({
        id,
        format: 'dc+sd-jwt' as const,
        meta: { vct_values: [vct] },
        claims: [{ id: 'claim', path: [id === 'login' ? 'sub' : 'email'] }],
      })),
      credential_sets: [{ options }],
      labels: [
        {
          label: 'a.b',
          title: 'A',
          from: [{ credential: 'contact', claims: ['claim'], form: 'text' as const }],
        },
      ],
    };
  };

  it('is not asked for where only one of them has a trusted issuer', async () => {
    await trust(CONTACT);
    await expect(resolveScope(side.context, 'BOTH', [own([['contact', 'login']])])).rejects.toMatchObject({
      code: 'no_trusted_issuer',
    });
    const resolved = await resolveScope(side.context, 'BOTH', [own([['contact', 'login'], ['contact']])]);
    const { credentials } = buildQuery(resolved, await trustedIssuers(side.context));
    expect(credentials.map(({ id }) => id)).toEqual(['contact']);
  });

  it('leaves nothing behind of one that is not asked for: no half of it comes along with another', async () => {
    await trust(CONTACT, PID);
    const resolved = await resolveScope(side.context, 'BOTH', [own([['contact', 'login'], ['pid']])]);
    const { credentials } = buildQuery(resolved, await trustedIssuers(side.context));
    expect(credentials.map(({ id }) => id)).toEqual(['pid']);
  });
});

describe('a query that everybody could answer with nothing', () => {
  it.each([
    ['labels of another version alone', { name: 'ATTRIBUTES', labels: ['contact.personal.fax'] }],
    [
      'credentials that may all be left out',
      {
        name: 'STUDENT',
        labels: [],
        own: studentScope({ credential_sets: [{ options: [['student']], required: false }] }),
      },
    ],
  ])('is never made: %s', (_what, scope) => {
    const issuers = [{ types: [CONTACT, LOGIN, PID, STUDENT] }];
    expect(() => buildQuery(scope, issuers)).toThrow(new ServiceError('no_trusted_issuer'));
  });
});

describe('the query', () => {
  async function query(scope: Parameters<typeof resolveScope>[1]) {
    const built = buildQuery(await resolveScope(side.context, scope), await trustedIssuers(side.context));
    DcqlQuery.validate(DcqlQuery.parse(built as DcqlQuery.Input));
    return built;
  }

  it('offers alternatives as a set', async () => {
    expect(await query('BASIC_SIGNUP')).toEqual({
      credentials: [
        {
          id: 'contact',
          format: 'dc+sd-jwt',
          meta: { vct_values: [CONTACT] },
          claims: [
            { id: 'email', path: ['email'] },
            { id: 'phone_number', path: ['phone_number'] },
          ],
          claim_sets: [['email', 'phone_number'], ['email']],
        },
        {
          id: 'contact_mdoc',
          format: 'mso_mdoc',
          meta: { doctype_value: CONTACT },
          claims: [
            { id: 'email', path: [CONTACT, 'email'], intent_to_retain: true },
            { id: 'phone_number', path: [CONTACT, 'phone_number'], intent_to_retain: true },
          ],
          claim_sets: [['email', 'phone_number'], ['email']],
        },
        {
          id: 'pid',
          format: 'dc+sd-jwt',
          meta: { vct_values: [PID] },
          claims: [
            { id: 'email', path: ['email'] },
            { id: 'phone_number', path: ['phone_number'] },
          ],
          claim_sets: [['email', 'phone_number'], ['email']],
        },
      ],
      credential_sets: [{ options: [['contact'], ['contact_mdoc'], ['pid']] }],
    });
  });

  it('is flat where one alternative is left, because not every wallet reads sets', async () => {
    await trust(LOGIN);
    const built = await query('ANONYMOUS_LOGIN');
    expect(built.credentials.map(({ id }) => id)).toEqual(['login']);
    expect(built).not.toHaveProperty('credential_sets');
  });

  it('is flat for a wallet of one format, of a type that has two', async () => {
    await trust(CONTACT);
    const scope = await resolveScope(side.context, 'BASIC_SIGNUP');
    const issuers = await trustedIssuers(side.context);
    for (const [format, id] of [
      ['dc+sd-jwt', 'contact'],
      ['mso_mdoc', 'contact_mdoc'],
    ] as const) {
      const built = buildQuery(scope, issuers, new Set([format]));
      expect(built.credentials.map((one) => one.id)).toEqual([id]);
      expect(built).not.toHaveProperty('credential_sets');
    }
  });

  it('asks for a type only in the format for which somebody is trusted', async () => {
    const scope = await resolveScope(side.context, 'BASIC_SIGNUP');
    const { credentials } = buildQuery(scope, [{ types: [CONTACT, PID], format: 'mso_mdoc' }]);
    expect(credentials.map(({ id }) => id)).toEqual(['contact_mdoc']);
  });

  it('names no set without a claim where all that is asked may be missing', async () => {
    const { credentials } = await query({ attributes: ['identity.legal.givenName'] });
    expect(credentials.length).toBeGreaterThan(0);
    for (const { claim_sets = [] } of credentials) expect(claim_sets).not.toContainEqual([]);
  });

  it('asks for nothing that was not asked', async () => {
    const built = await query({ attributes: [PHONE] });
    expect(built.credentials.map(({ claims }) => claims)).toEqual([
      [{ id: 'phone_number', path: ['phone_number'] }],
      [{ id: 'phone_number', path: [CONTACT, 'phone_number'], intent_to_retain: true }],
      [{ id: 'phone_number', path: ['phone_number'] }],
    ]);
    expect(built.credentials[0]).not.toHaveProperty('claim_sets');
  });

  it('asks each group of a mixed list for its own', async () => {
    const built = await query({ attributes: [EMAIL, LEVEL] });
    expect(built.credential_sets).toEqual([
      { options: [['login']] },
      { options: [['contact'], ['contact_mdoc'], ['pid']] },
    ]);
  });
});
