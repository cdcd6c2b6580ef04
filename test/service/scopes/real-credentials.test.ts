import { SCOPE_NAMES } from 'civic-elements/protocol';
import { DcqlQuery } from 'dcql';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildQuery } from '../../../service/src/scopes/build-query.js';
import { parseWalletMetadata } from '../../../service/src/wallet-api/wallet-metadata.js';
import { isOrExtends } from '../../../service/src/scopes/extends-type.js';
import { labelsWithoutIssuer, resolveScope } from '../../../service/src/scopes/resolve-scope.js';
import { SCOPES } from '../../../service/src/scopes/scope-table.js';
import { trustedIssuers } from '../../../service/src/trust/anchors.js';
import { ask, obtain, pairs, show } from '../support/ask.js';
import type { Shown } from '../support/scope-cases.js';
import { CONTACT, PID, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const GERMAN = 'urn:eudi:pid:de:1';
const MDOCS = ['eu.europa.ec.eudi.pid.1', 'org.iso.18013.5.1.mDL', 'eu.europa.ec.av.1'];
const PERSON = { given_name: 'Kim', family_name: 'Example', birthdate: '1990-01-31' };

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example' });
});

async function trust(...types: string[]): Promise<void> {
  const certificate = side.issuer.anchor.pem;
  await side.context.store.putTrustAnchor({ id: 'test', types, certificate, isTest: false });
}

async function query(name: string) {
  const built = buildQuery(await resolveScope(side.context, name), await trustedIssuers(side.context));
  DcqlQuery.validate(DcqlQuery.parse(built as DcqlQuery.Input));
  return built;
}

describe('a PID of a country', () => {
  it('is asked for beside the general one, where an issuer is trusted for it', async () => {
    await trust('urn:eudi:pid:it:1', PID, GERMAN, 'urn:eudi:pid:2', 'urn:eudi:pid:de:1:x');
    const { credentials } = await query('PROOF_OF_AGE');
    expect(credentials.map(({ meta }) => meta)).toEqual([{ vct_values: [PID, GERMAN, 'urn:eudi:pid:it:1'] }]);
  });

  it('answers like the general one, also where that has no trusted issuer', async () => {
    await trust(GERMAN);
    const shown: Shown = { queryId: 'identity', vct: GERMAN, claims: PERSON };
    expect(pairs(await obtain(side, 'PROOF_OF_AGE', [shown]))).toEqual([
      ['verifications.age.over18', 'true'],
    ]);
  });

  it('is refused where only the issuer of another country’s is trusted', async () => {
    await trust('urn:eudi:pid:fr:1');
    const asked = await ask(side, 'PROOF_OF_AGE');
    const shown: Shown = { queryId: 'identity', vct: GERMAN, claims: PERSON };
    expect((await show(side, asked, [shown])).body).toMatchObject({ error: 'presentation_rejected' });
  });

  it.each([
    'urn:eudi:pid:de:2',
    'urn:eudi:pid::1',
    'urn:eudi:pid:deu:1',
    'xurn:eudi:pid:de:1',
    'urn:eudi:pid:DE:1',
  ])('is not %s', (type) => {
    expect(isOrExtends(type, PID)).toBe(false);
  });

  it('extends the general one and not the other way round', () => {
    expect([isOrExtends(GERMAN, PID), isOrExtends(PID, GERMAN)]).toEqual([true, false]);
  });
});

describe('an e-mail address that hardly any PID has', () => {
  const identity: Shown = {
    queryId: 'identity',
    vct: PID,
    claims: { ...PERSON, issuing_country: 'DE', nationalities: ['DE'], address: { locality: 'Town' } },
  };
  const SCOPES_WITH_CONTACT = ['PROOF_OF_IDENTITY', 'PROOF_OF_RESIDENCE', 'LEGAL'];

  it.each(SCOPES_WITH_CONTACT)(
    '%s does without it where no issuer of contact data is trusted',
    async (scope) => {
      await trust(PID);
      const labels = pairs(await obtain(side, scope, [identity])).map(([label]) => label);
      expect(labels).not.toContain('contact.personal.email');
      expect(labels.length).toBeGreaterThan(2);
    },
  );

  it.each(SCOPES_WITH_CONTACT)('%s takes it where a PID has it', async (scope) => {
    await trust(PID);
    const pid: Shown = { queryId: 'pid', vct: PID, claims: { email: 'kim@example.test' } };
    expect(pairs(await obtain(side, scope, [identity, pid]))).toContainEqual([
      'contact.personal.email',
      'kim@example.test',
    ]);
  });

  it.each(SCOPES_WITH_CONTACT)('%s needs it where an issuer of contact data is trusted', async (scope) => {
    await trust(PID, CONTACT);
    const asked = await ask(side, scope);
    expect((await show(side, asked, [identity])).body).toMatchObject({ error: 'presentation_rejected' });
  });

  it('is refused when it is shown and none', async () => {
    await trust(PID);
    const pid: Shown = { queryId: 'pid', vct: PID, claims: { email: 'kim' } };
    const asked = await ask(side, 'LEGAL');
    expect((await show(side, asked, [identity, pid])).body).toMatchObject({ error: 'label_missing' });
  });

  it('is not left out of a sign-up, which is about nothing else', async () => {
    await trust(PID);
    expect(await query('BASIC_SIGNUP')).not.toHaveProperty('credential_sets');
  });
});

describe('mdocs', () => {
  it('are asked for element by element of one namespace', async () => {
    await trust(...MDOCS);
    const { credentials } = await query('PROOF_OF_IDENTITY');
    expect(credentials.map(({ id }) => id)).toEqual(['pid_mdoc', 'identity_mdoc', 'mdl']);
    for (const { claims = [] } of credentials) {
      expect(new Set(claims.map(({ path }) => path.length))).toEqual(new Set([2]));
      expect(new Set(claims.map(({ path }) => path[0])).size).toBe(1);
      expect(claims.every(({ intent_to_retain: intent }) => intent === true)).toBe(true);
    }
  });

  it('say an age without being kept', async () => {
    await trust(...MDOCS);
    const { credentials } = await query('PROOF_OF_AGE');
    expect(credentials.map(({ id }) => id)).toEqual(['eu_age', 'mdl', 'identity_mdoc']);
    const [age] = credentials;
    expect(age?.claims).toEqual([
      { id: 'age_over_18', path: ['eu.europa.ec.av.1', 'age_over_18'], intent_to_retain: false },
    ]);
  });

  it('are left out for a wallet that has none, and are all that is asked of one that has nothing else', async () => {
    await trust(...MDOCS, PID);
    const scope = await resolveScope(side.context, 'PROOF_OF_AGE');
    const issuers = await trustedIssuers(side.context);
    const formats = (...names: string[]) =>
      buildQuery(scope, issuers, new Set(names)).credentials.map(({ format }) => format);
    expect(new Set(formats('dc+sd-jwt'))).toEqual(new Set(['dc+sd-jwt']));
    expect(new Set(formats('mso_mdoc'))).toEqual(new Set(['mso_mdoc']));
    expect(formats('jwt_vc_json')).toHaveLength(4);
  });

  it('are asked of an honest wallet, whatever names a stranger’s wallet has put together before', async () => {
    await trust(...MDOCS, PID);
    const scope = await resolveScope(side.context, 'PROOF_OF_AGE');
    const issuers = await trustedIssuers(side.context);
    const formats = (names: readonly string[]) =>
      buildQuery(scope, issuers, new Set(names)).credentials.map(({ format }) => format);
    formats(['dc+sd-jwt', 'mso_mdoc vc+sd-jwt']);
    expect(formats(['dc+sd-jwt', 'mso_mdoc', 'vc+sd-jwt'])).toContain('mso_mdoc');
    const named = { vp_formats_supported: { mso_mdoc: {}, 'mso_mdoc vc+sd-jwt': {}, toString: {} } };
    expect(parseWalletMetadata(JSON.stringify(named)).formats).toEqual(new Set(['mso_mdoc']));
  });
});

describe('labels that nobody can give', () => {
  it('are named when a scope cannot be asked for', async () => {
    await trust('urn:test:another');
    await expect(resolveScope(side.context, 'BASIC_SIGNUP')).rejects.toMatchObject({
      code: 'no_trusted_issuer',
      labels: ['contact.personal.email', 'contact.personal.phoneNumber'],
    });
    await trust(CONTACT);
    await expect(
      resolveScope(side.context, { attributes: ['contact.personal.email', 'documents.genericId.name'] }),
    ).rejects.toMatchObject({ labels: ['documents.genericId.name'] });
  });

  it('are none where every credential is trusted', async () => {
    await trust(...MDOCS, PID, CONTACT);
    const issuers = await trustedIssuers(side.context);
    for (const name of ['BASIC_SIGNUP', 'PROOF_OF_IDENTITY', 'PROOF_OF_RESIDENCE', 'LEGAL'] as const) {
      expect(labelsWithoutIssuer({ name, labels: [...SCOPES[name].labels] }, issuers)).toEqual([]);
    }
  });

  it.each([
    ['a PID', PID],
    ['a PID as mdoc', 'eu.europa.ec.eudi.pid.1'],
    ['a PID of a country', GERMAN],
  ])(
    'never stop a scope of the law: with %s alone, all can be asked but those of other documents',
    async (_what, type) => {
      await trust(type);
      const can: string[] = [];
      for (const name of SCOPE_NAMES) {
        await resolveScope(side.context, name).then(
          () => can.push(name),
          () => {},
        );
      }
      const other = ['ANONYMOUS_LOGIN', 'PASSPORT', 'DRIVER_LICENSE'];
      expect(can).toEqual(SCOPE_NAMES.filter((name: string) => !other.includes(name)));
    },
  );
});
