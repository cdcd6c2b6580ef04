import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { VerifiedCredential } from '../../../service/src/credentials/credential.js';
import { checkOwnScope } from '../../../service/src/scopes/check-own-scope.js';
import { mapClaims } from '../../../service/src/scopes/map-claims.js';
import type { ResolvedScope } from '../../../service/src/scopes/scope-definition.js';
import type { UserIdRule } from '../../../service/src/scopes/user-id.js';
import { STUDENT, studentScope } from '../support/own-scope.js';
import { CONTACT, LOGIN, PID } from '../support/wallet-side.js';

const EMAIL = 'contact.personal.email';
const PHONE = 'contact.personal.phoneNumber';
const LEVEL = 'verifications.levels.CIVIC:IAL1';
const SIGNUP = { name: 'BASIC_SIGNUP', labels: [EMAIL, PHONE] };
const ANONYMOUS = { name: 'ANONYMOUS_LOGIN', labels: [LEVEL] };
const NOW = Date.UTC(2026, 10, 22);
const KEY = Buffer.alloc(32, 7);
const VCTS: Record<string, string> = {
  contact: CONTACT,
  contact_mdoc: CONTACT,
  login: LOGIN,
  pid: PID,
  identity: PID,
  student: STUDENT,
};

type Claims = Record<string, Record<string, unknown>>;

function map(
  scope: ResolvedScope,
  claims: Claims,
  { appId = 'app', issuerId = 'issuer', userIdRule = 2 as UserIdRule } = {},
) {
  const credentials = Object.entries(claims).map(([id, values]): [string, VerifiedCredential] => [
    id,
    {
      format: id.endsWith('_mdoc') ? 'mso_mdoc' : 'dc+sd-jwt',
      type: VCTS[id] ?? '',
      issuerId,
      claims: values,
    },
  ]);
  return mapClaims(scope, new Map(credentials), { appId, pairwiseKey: KEY, userIdRule, now: NOW });
}

/** What an app that has this key called Kim before contacts were mdocs, too. */
const KIMS_ID = '67167f1205d0f632a53ccbbe204d917b9644e41108f3b94f786ebeb1462a1058';

const KIM = { contact: { email: 'kim@example.test', phone_number: '+15550100199' } };

describe('claims become labels', () => {
  it('in the order of the scope, and nothing that was not asked', () => {
    const more = {
      contact: {
        phone_number: '+15550100199',
        given_name: 'Kim',
        test_data: true,
        email: 'kim@example.test',
      },
    };
    expect(map(SIGNUP, more).data.map(({ label, value }) => [label, value])).toEqual([
      [EMAIL, 'kim@example.test'],
      [PHONE, '+15550100199'],
    ]);
  });

  it('takes the alternative that the table prefers, whatever order the wallet chose', () => {
    const both = { pid: { email: 'pid@example.test' }, ...KIM };
    expect(map(SIGNUP, both).data[0]?.value).toBe('kim@example.test');
  });

  it('does without an optional value, in a named scope only', () => {
    expect(map(SIGNUP, { contact: { email: 'kim@example.test' } }).data).toHaveLength(1);
    expect(() =>
      map({ name: 'ATTRIBUTES', labels: [PHONE] }, { contact: { email: 'kim@example.test' } }),
    ).toThrow('label_missing');
  });

  it('never shows the value of a login credential', () => {
    expect(map(ANONYMOUS, { login: { sub: 'secret-subject' } }).data).toEqual([
      { label: LEVEL, value: 'CIVIC:IAL1', isValid: true, isOwner: true },
    ]);
  });

  it.each([
    ['no credential at all', {}],
    ['a credential of another group', { login: { sub: 'x' } }],
    ['no email', { contact: { phone_number: '+15550100199' } }],
    ['an email that is an object', { contact: { email: {} } }],
    ['an empty email', { contact: { email: '' } }],
    ['an email with markup', { contact: { email: '<img src=x>@example.test' } }],
  ] as [string, Claims][])('refuses %s, and says which label is missing (T23)', (_name, claims) => {
    expect(() => map(SIGNUP, claims)).toThrow(
      expect.objectContaining({ reason: 'label_missing', code: 'label_missing', label: EMAIL }),
    );
  });

  it.each(['', null, 'call me', {}, 'tel:+44-20-7946-0958;ext=12'])(
    'lets a person in whose optional phone number is %j, without it',
    (phone_number) => {
      const { data } = map(SIGNUP, { contact: { email: 'kim@example.test', phone_number } });
      expect(data.map(({ label }) => label)).toEqual([EMAIL]);
    },
  );

  it('lets nobody in without a name who shows only the address that was asked for beside it', () => {
    const legal = { name: 'LEGAL', labels: ['identity.legal.familyName', EMAIL] };
    expect(() => map(legal, KIM)).toThrow(
      expect.objectContaining({ code: 'label_missing', label: 'identity.legal.familyName' }),
    );
  });

  it('refuses a login credential with an empty or structured subject', () => {
    expect(() => map(ANONYMOUS, { login: { sub: '' } })).toThrow('label_missing');
    for (const sub of [['x'], {}, 42, true, null])
      expect(() => map(ANONYMOUS, { login: { sub } })).toThrow('label_missing');
  });
});

describe('a scope of an app’s own', () => {
  const own = (patch: Record<string, unknown> = {}): ResolvedScope => {
    const scope = studentScope(patch);
    return { name: scope.name, labels: scope.labels.map(({ label }) => label), own: scope };
  };
  const values = (scope: ResolvedScope, student: Record<string, unknown>) =>
    Object.fromEntries(
      map(scope, { student }).data.map(({ label, value }) => [label.split('.').at(-1), value]),
    );
  const STUDENT_CLAIMS = { number: '4711', school: { name: 'Test School' } };

  it.each([
    ['with an entry that lacks it', [{ title: 'Logic' }, { hours: 2 }, { title: 'Art' }], 'Logic, Art'],
    ['with an entry that is empty', [{ title: null }, { title: 'Art' }], 'Art'],
    ['that is empty', [], undefined],
    ['where no entry has it', [{ hours: 2 }], undefined],
    ['that is no list', { title: 'Logic' }, undefined],
    ['with an entry of another shape', [{ title: 'Logic' }, { title: {} }], undefined],
  ])('gives what there is of a list %s', (_what, courses, expected) => {
    expect(values(own(), { ...STUDENT_CLAIMS, courses })['courses']).toBe(expected);
  });

  it('does without a value in which it finds nothing to use, and says so where the app requires it', () => {
    const [number, school] = studentScope().labels;
    const required = own({ labels: [{ ...number, required: true }, school] });
    expect(values(own(), { ...STUDENT_CLAIMS, number: {} })).toEqual({ school: 'Test School' });
    expect(() => map(required, { student: { ...STUDENT_CLAIMS, number: {} } })).toThrow(
      expect.objectContaining({ code: 'label_missing', label: 'education.student.number' }),
    );
  });

  it('never takes a list for an object: neither by an index in a name nor by its length', () => {
    for (const step of ['0', 'length']) {
      const claims = [{ id: 'school', path: ['school', step] }];
      const scope = own({ credentials: [{ id: 'student', claims, meta: { vct_values: [STUDENT] } }] });
      expect(values(scope, { school: ['DE', 'FR'] })).toEqual({});
    }
  });

  it.each(['Test School', 7, true, null])('finds nothing in %j, which is no object', (school) => {
    for (const step of ['name', 'length', '0', 'toFixed', null]) {
      const claims = [
        { id: 'school', path: ['school', step, 'more'] },
        { id: 'number', path: ['school', step] },
      ];
      const scope = own({ credentials: [{ id: 'student', claims, meta: { vct_values: [STUDENT] } }] });
      expect(values(scope, { school })).toEqual({});
    }
  });

  it('takes an empty list of given names for none', () => {
    const claims = [
      { id: 'number', path: ['given', null] },
      { id: 'school', path: ['family'] },
    ];
    const scope = own({
      credentials: [{ id: 'student', claims, meta: { vct_values: [STUDENT] } }],
      labels: [
        {
          label: 'education.student.name',
          title: 'Name',
          from: [{ credential: 'student', claims: ['number', 'school'], form: 'name' }],
        },
      ],
    });
    for (const given of [[], [null]])
      expect(values(scope, { given, family: 'Suharto' })).toEqual({ name: 'Suharto' });
  });

  it('never finds what every object has, such as a constructor', () => {
    for (const path of [
      ['constructor', 'name'],
      ['toString', 'name'],
      ['school', '__proto__', 'name'],
    ]) {
      const claims = [{ id: 'school', path }];
      const scope = own({ credentials: [{ id: 'student', claims, meta: { vct_values: [STUDENT] } }] });
      expect(values(scope, { school: { name: 'x' } })).toEqual({});
    }
  });

  it('finds a claim of such a name where an issuer made one, and only there', () => {
    const claims = [{ id: 'courses', path: ['houses', null, 'constructor'] }];
    const scope = own({ credentials: [{ id: 'student', claims, meta: { vct_values: [STUDENT] } }] });
    expect(values(scope, { houses: [{ constructor: 'Ada' }, {}] })).toEqual({ courses: 'Ada' });
  });

  it('of before indices were refused gives no value for one, because it could be another entry', () => {
    const claims = [{ id: 'school', path: ['nationalities', 1] }];
    const scope = own({ credentials: [{ id: 'student', claims, meta: { vct_values: [STUDENT] } }] });
    expect(values(scope, { nationalities: ['DE', 'FR', 'IT'] })).toEqual({});
  });

  it('reads lists in lists', () => {
    const claims = [{ id: 'courses', path: ['years', null, 'courses', null] }];
    const scope = own({ credentials: [{ id: 'student', claims, meta: { vct_values: [STUDENT] } }] });
    expect(values(scope, { years: [{ courses: ['A', 'B'] }, {}, { courses: ['C'] }] })).toEqual({
      courses: 'A, B, C',
    });
  });
});

describe('the user id', () => {
  it('is HMAC-SHA-256 over app, domain and subject', () => {
    const expected = createHmac('sha256', KEY)
      .update(`app\0${CONTACT} email\0kim@example.test`)
      .digest('hex');
    expect(map(SIGNUP, KIM).userId).toBe(expected);
  });

  it.each([1, 2] as const)(
    'of an address is one in both formats, under rule %i, and its value is what it was',
    (userIdRule) => {
      const idOf = (claims: Claims) => map(SIGNUP, claims, { userIdRule }).userId;
      const [one, other] = ['Kim@Example.test', 'kim@example.test'].map((email) => [
        idOf({ contact: { email } }),
        idOf({ contact_mdoc: { [CONTACT]: { email } } }),
      ]);
      expect(one?.[1]).toBe(one?.[0]);
      expect(other).toEqual(Array(2).fill(KIMS_ID));
      expect(one).not.toEqual(other);
    },
  );

  it('of an mdoc counts its namespace: what stands in another one is nobody’s address', () => {
    expect(() => map(SIGNUP, { contact_mdoc: { 'org.example': { email: 'kim@example.test' } } })).toThrow(
      'label_missing',
    );
  });

  it('of an address is one in both formats in a scope of the app’s own, too', () => {
    const claims = [{ id: 'mail', path: [CONTACT, 'email'] }];
    const mdoc = { id: 'contact_mdoc', format: 'mso_mdoc', meta: { doctype_value: CONTACT }, claims };
    const own = checkOwnScope({
      name: 'MAIL',
      credentials: [mdoc],
      labels: [
        {
          label: 'contact.work.mail',
          title: 'Mail',
          from: [{ credential: 'contact_mdoc', claims: ['mail'], form: 'email' }],
        },
      ],
      subject: { credential: 'contact_mdoc', claims: ['mail'], perIssuer: false },
    });
    const scope = { name: 'MAIL', labels: ['contact.work.mail'], own };
    expect(map(scope, { contact_mdoc: { [CONTACT]: { email: 'kim@example.test' } } }).userId).toBe(KIMS_ID);
  });

  it.each([
    ['capitals in the domain', 'Kim@EXAMPLE.test', 'Kim@example.test'],
    ['an international domain', 'kim@bücher.example', 'kim@xn--bcher-kva.example'],
    ['two ways to write an accent', 'zo\u00eb@example.test', 'zoe\u0308@example.test'],
  ])('is one for one mailbox, written with %s', (_how, one, other) => {
    const idOf = (email: string) => map(SIGNUP, { contact: { email } });
    expect(idOf(one).userId).toBe(idOf(other).userId);
    expect(idOf(one).data[0]?.value).toBe(one);
    expect(idOf(`${one} `).userId).toBe(idOf(other).userId);
  });

  it('is another one for another local part, whose capitals only its domain can judge', () => {
    const idOf = (email: string) => map(SIGNUP, { contact: { email } }).userId;
    expect(idOf('Kim@example.test')).not.toBe(idOf('kim@example.test'));
  });

  it('of a subject that is no address keeps its capitals', () => {
    const idOf = (sub: string) => map(ANONYMOUS, { login: { sub } }).userId;
    expect(idOf('a@B')).not.toBe(idOf('a@b'));
    expect(idOf('zo\u00eb')).toBe(idOf('zoe\u0308'));
  });

  it('of a subject is no address because a claim of that name in another credential is one', () => {
    const [label] = studentScope().labels;
    const [credential] = studentScope().credentials;
    const scope = studentScope({
      credentials: ['contact', 'student'].map((id) => ({ ...credential, id })),
      labels: [{ ...label, from: [{ credential: 'contact', claims: ['number'], form: 'email' }] }],
    });
    const idOf = (number: string) =>
      map(
        { name: 'STUDENT', labels: [], own: scope },
        { contact: { number: 'kim@example.test' }, student: { number } },
      ).userId;
    expect(idOf('a@B')).not.toBe(idOf('a@b'));
    expect(idOf('a@B')).toBe(idOf('a@B'));
  });

  it('stays what it was in an app of the first rule', () => {
    const idOf = (email: string) => map(SIGNUP, { contact: { email } }, { userIdRule: 1 }).userId;
    expect(idOf('kim@EXAMPLE.test')).toBe(
      createHmac('sha256', KEY).update(`app\0${CONTACT} email\0kim@EXAMPLE.test`).digest('hex'),
    );
    expect(idOf('kim@EXAMPLE.test')).not.toBe(idOf('kim@example.test'));
  });

  it('is the same for an app, whatever scope it used, and another for another app', () => {
    const list = { name: 'ATTRIBUTES', labels: [EMAIL] };
    expect(map(list, KIM).userId).toBe(map(SIGNUP, KIM).userId);
    expect(map(SIGNUP, KIM, { appId: 'other' }).userId).not.toBe(map(SIGNUP, KIM).userId);
  });

  it('does not let app and domain run into each other', () => {
    const login = { login: { sub: 'x' } };
    expect(map(ANONYMOUS, login, { appId: 'a' }).userId).not.toBe(
      map(ANONYMOUS, login, { appId: 'a\0' }).userId,
    );
  });

  it('follows the login credential where a list asks for both', () => {
    const list = { name: 'ATTRIBUTES', labels: [EMAIL, LEVEL] };
    const login = { login: { sub: 'abc' } };
    expect(map(list, { ...KIM, ...login }).userId).toBe(map(ANONYMOUS, login).userId);
  });

  it('of a login differs between issuers, who may choose the same subject', () => {
    const login = { login: { sub: 'abc' } };
    expect(map(ANONYMOUS, login, { issuerId: 'one' }).userId).not.toBe(
      map(ANONYMOUS, login, { issuerId: 'two' }).userId,
    );
  });

  it('is never that of another person who has the same address in a PID, and new with each request', () => {
    const pid = { pid: { email: 'kim@example.test' } };
    const ids = [map(SIGNUP, pid).userId, map(SIGNUP, pid).userId, map(SIGNUP, KIM).userId];
    expect(new Set(ids).size).toBe(3);
  });

  it('is new with each request where only a phone number is shown', () => {
    const list = { name: 'ATTRIBUTES', labels: [PHONE] };
    const shown = { contact: { phone_number: '+15550100199' } };
    expect(map(list, shown).userId).not.toBe(map(list, shown).userId);
  });
});
