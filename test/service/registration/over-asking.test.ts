import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimPath, CredentialQuery } from '../../../service/src/credentials/query.js';
import { findOverAsking } from '../../../service/src/registration/over-asking.js';
import type { RegisteredCredential } from '../../../service/src/registration/registration-certificate.js';

type Path = (string | number | null)[];

const PID = 'urn:eudi:pid:1';
const DOC = 'eu.europa.ec.eudi.pid.1';

const asks = (paths?: ClaimPath[], types = [PID]): CredentialQuery => ({
  id: 'pid',
  format: 'dc+sd-jwt',
  meta: { vct_values: types },
  ...(paths && { claims: paths.map((path, index) => ({ id: `c${index}`, path })) }),
});
const mdoc = (...paths: ClaimPath[]): CredentialQuery => ({
  id: 'pid',
  format: 'mso_mdoc',
  meta: { doctype_value: DOC },
  claims: paths.map((path, index) => ({ id: `c${index}`, path })),
});
const allows = (paths?: Path[], patch: Partial<RegisteredCredential> = {}): RegisteredCredential => ({
  format: 'dc+sd-jwt',
  types: [PID],
  ...(paths && { claims: paths.map((path) => ({ path })) }),
  ...patch,
});

describe('a query is within a registration', () => {
  it.each<[string, CredentialQuery, RegisteredCredential[]]>([
    ['the same attribute', asks([['email']]), [allows([['email']])]],
    ['fewer attributes', asks([['email']]), [allows([['name'], ['email']])]],
    ['an attribute below a registered one', asks([['address', 'locality']]), [allows([['address']])]],
    [
      'every element of a registered list',
      asks([['nationalities', null]]),
      [allows([['nationalities', null]])],
    ],
    ['below every element', asks([['courses', null, 'title']]), [allows([['courses', null]])]],
    ['one of several registered types', asks([['email']]), [allows([['email']], { types: ['other', PID] })]],
    ['no attributes, registered so', asks(), [allows()]],
    [
      'a data element of an mdoc',
      mdoc([DOC, 'age_over_18']),
      [allows([[DOC, 'age_over_18']], { format: 'mso_mdoc', types: [DOC] })],
    ],
    [
      'a whole namespace',
      mdoc([DOC, 'age_over_18']),
      [allows([[DOC]], { format: 'mso_mdoc', types: [DOC] })],
    ],
  ])('%s', (_what, query, registered) => {
    expect(findOverAsking([query], registered)).toEqual([]);
  });

  it('an index, under a registered list', () => {
    const path = ['nationalities', 0] as unknown as ClaimPath;
    expect(findOverAsking([asks([path])], [allows([['nationalities', null]])])).toEqual([]);
  });

  it('some of the registered values', () => {
    const query = asks([['country']]);
    const claims = [{ id: 'c', path: ['country'], values: ['DE'] }];
    const registered = allows([], { claims: [{ path: ['country'], values: ['DE', 'FR'] }] });
    expect(findOverAsking([{ ...query, claims }], [registered])).toEqual([]);
  });
});

describe('a query is beyond a registration, and what is too much is named:', () => {
  it.each<[string, CredentialQuery, RegisteredCredential[], object]>([
    [
      'another attribute',
      asks([['email'], ['sex']]),
      [allows([['email']])],
      { type: PID, attributes: ['sex'] },
    ],
    [
      'a whole where a part is registered',
      asks([['address']]),
      [allows([['address', 'locality']])],
      {
        type: PID,
        attributes: ['address'],
      },
    ],
    [
      'every element where one is registered',
      asks([['nationalities', null]]),
      [allows([['nationalities', 0]])],
      {
        type: PID,
        attributes: ['nationalities.*'],
      },
    ],
    ['another type', asks([['email']], ['urn:other']), [allows([['email']])], { type: 'urn:other' }],
    ['one more type', asks([['email']], [PID, 'urn:other']), [allows([['email']])], { type: 'urn:other' }],
    ['another format', mdoc(['email']), [allows([['email']], { types: [DOC] })], { type: DOC }],
    [
      'another namespace',
      mdoc(['x', 'sex']),
      [allows([[DOC]], { format: 'mso_mdoc', types: [DOC] })],
      {
        type: DOC,
        attributes: ['x.sex'],
      },
    ],
    ['no attributes, not registered so', asks(), [allows([['email']])], { type: PID }],
    [
      'an attribute where none is registered',
      asks([['email']]),
      [allows()],
      { type: PID, attributes: ['email'] },
    ],
    ['anything, where nothing is registered', asks([['email']]), [], { type: PID }],
    [
      'two attributes that only two registrations together cover',
      asks([['a'], ['b']]),
      [allows([['a']]), allows([['b']])],
      { type: PID, attributes: ['b'] },
    ],
    [
      'a name that only begins alike',
      asks([['address_2']]),
      [allows([['address']])],
      {
        type: PID,
        attributes: ['address_2'],
      },
    ],
  ])('%s', (_what, query, registered, excess) => {
    expect(findOverAsking([query], registered)).toEqual([excess]);
  });

  it('every value where some are registered, and another value', () => {
    const registered = [allows([], { claims: [{ path: ['country'], values: ['DE'] }] })];
    const excess = { type: PID, attributes: ['country'] };
    expect(findOverAsking([asks([['country']])], registered)).toEqual([excess]);
    const claims = [{ id: 'c', path: ['country'], values: ['DE', 'US'] }];
    expect(findOverAsking([{ ...asks([]), claims }], registered)).toEqual([excess]);
  });

  it('every attribute of every credential at once, each once', () => {
    const queries = [asks([['a'], ['b'], ['b'], ['c', null]]), mdoc([DOC, 'sex'])];
    expect(findOverAsking(queries, [allows([['a']])])).toEqual([
      { type: PID, attributes: ['b', 'c.*'] },
      { type: DOC },
    ]);
  });

  it('what is missing in the registration that comes closest', () => {
    const registered = [allows([['a']]), allows([['a'], ['b']])];
    expect(findOverAsking([asks([['a'], ['b'], ['c']])], registered)).toEqual([
      { type: PID, attributes: ['c'] },
    ]);
  });

  it('the second of two credentials', () => {
    const queries = [asks([['email']]), mdoc([DOC, 'sex'])];
    expect(findOverAsking(queries, [allows([['email']])])).toEqual([{ type: DOC }]);
  });
});

it('leaving anything out of a query never makes it too much, adding to it never makes it less', () => {
  const step = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.constant(null));
  const path = fc.array(step, { minLength: 1, maxLength: 3 });
  const paths = fc.array(path, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(paths, paths, path, (asked, registered, more) => {
      const allowed = [allows(registered)];
      const isWithin = findOverAsking([asks(asked)], allowed).length === 0;
      const isWiderWithin = findOverAsking([asks([...asked, more])], allowed).length === 0;
      expect(isWiderWithin && !isWithin).toBe(false);
      expect(findOverAsking([asks(registered as ClaimPath[])], allowed)).toEqual([]);
    }),
  );
});
