import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Query, typesOf } from '../../../service/src/credentials/query.js';
import { buildQuery } from '../../../service/src/scopes/build-query.js';
import { checkOwnScope } from '../../../service/src/scopes/check-own-scope.js';
import type { OwnScope } from '../../../service/src/scopes/scope-definition.js';

/** Source and licence stand in the file. */
const FILE = new URL('../../fixtures/wallets/openid4vp-1.0-dcql.json', import.meta.url);
const QUERIES = (JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Record<string, Query> }).vectors;

/** An example as a scope of an app's own: its claims have names, and each becomes a label. */
function asScope(name: string): OwnScope {
  const { credentials, ...sets } = QUERIES[name] as Query;
  const named = credentials.map((credential) => ({
    ...credential,
    claims: (credential.claims ?? []).map((claim) => ({ ...claim, id: claim.id ?? claim.path.at(-1) })),
  }));
  const labels = named.flatMap(({ id: credential, claims }) =>
    claims.map(({ id }) => ({
      label: `example.${credential}.${id}`,
      title: `${id}`,
      from: [{ credential, claims: [id], form: 'text' }],
    })),
  );
  return { name: 'EXAMPLE', credentials: named, ...sets, labels } as OwnScope;
}

/** What wallets are asked when issuers are trusted for these types. */
function queryFor(name: string, types: readonly string[]): Query {
  const own = checkOwnScope(asScope(name));
  return buildQuery({ name: own.name, labels: own.labels.map(({ label }) => label), own }, [{ types }]);
}

const typesIn = (name: string) => asScope(name).credentials.flatMap(typesOf);
const ids = ({ credentials }: Query) => credentials.map(({ id }) => id);

describe('the example queries of OpenID4VP 1.0, as scopes of an app', () => {
  it.each([
    'simple',
    'simple_mdoc',
    'claims_alternatives',
    'credentials_alternatives',
    'multi_credentials',
    'complex_mdoc',
  ])('%s: is asked as it is written', (name) => {
    const { credentials } = asScope(name);
    expect(queryFor(name, typesIn(name))).toEqual({ ...QUERIES[name], credentials });
  });

  it('value_matching_simple: is refused, because a query with a value tells the wallet what the site knows', () => {
    expect(() => checkOwnScope(asScope('value_matching_simple'))).toThrow(
      'credentials/0/claims/0: has a member that is not known here',
    );
  });

  it('credentials_alternatives: is asked without the options for which nobody is trusted', () => {
    const [, other = ''] = typesIn('credentials_alternatives');
    const { credentials } = asScope('credentials_alternatives');
    expect(queryFor('credentials_alternatives', [other])).toEqual({ credentials: [credentials[1]] });
  });

  it('credentials_alternatives: is not asked where only a half of an option could be trusted', () => {
    const reduced = typesIn('credentials_alternatives')[2] ?? '';
    expect(() => queryFor('credentials_alternatives', [reduced])).toThrow(
      expect.objectContaining({ code: 'no_trusted_issuer' }),
    );
  });

  it('complex_mdoc: is asked of one kind of document alone, and its address stays optional', () => {
    const query = queryFor('complex_mdoc', ['org.iso.23220.photoid.1']);
    expect(ids(query)).toEqual(['photo_card-id', 'photo_card-address']);
    expect(query.credential_sets).toEqual([
      { options: [['photo_card-id']] },
      { options: [['photo_card-address']], required: false },
    ]);
  });

  it('multi_credentials: is not asked where one of the two is not trusted', () => {
    const [pid = ''] = typesIn('multi_credentials');
    expect(() => queryFor('multi_credentials', [pid])).toThrow(
      expect.objectContaining({ code: 'no_trusted_issuer' }),
    );
  });
});
