import { describe, expect, it } from 'vitest';
import { AppError } from '../../../service/src/errors.js';
import { checkOwnScope } from '../../../service/src/scopes/check-own-scope.js';
import { studentScope } from '../support/own-scope.js';

type Change = Record<string, unknown>;

const [CREDENTIAL] = studentScope().credentials;
const [LABEL] = studentScope().labels;
const FROM = { credential: 'student', claims: ['number'], form: 'text' };

/** The number comes from one credential or the other; a user id would derive from the first alone. */
const ALTERNATIVES = {
  credentials: ['student', 'staff'].map((id) => ({
    ...CREDENTIAL,
    id,
    claims: [{ id: 'number', path: ['number'] }],
    claim_sets: [['number']],
  })),
  labels: [{ ...LABEL, from: [FROM, { ...FROM, credential: 'staff' }] }],
};

/** Both credentials have to be shown, and each has a number of its own. */
const [STUDENT_NUMBER, STAFF_NUMBER] = [
  { id: 'number', path: ['number'] },
  { id: 'number', path: ['numbers', null] },
];
const both = (student: Change, staff: Change): Change => ({
  credentials: [
    { ...CREDENTIAL, id: 'student', claims: [STUDENT_NUMBER], claim_sets: [['number']], ...student },
    { ...CREDENTIAL, id: 'staff', claims: [STUDENT_NUMBER], claim_sets: [['number']], ...staff },
  ],
  labels: ALTERNATIVES.labels,
  subject: { credential: 'staff', claims: ['number'], perIssuer: true },
});

const credential = (patch: Change): Change => ({ credentials: [{ ...CREDENTIAL, ...patch }] });
const from = (...sources: Change[]): Change => ({ labels: [{ ...LABEL, from: sources }] });

function refusal(input: unknown): string {
  try {
    checkOwnScope(input);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.message;
  }
}

it('looks at the credential of the subject, and at no other with a claim of that name', () => {
  expect(refusal(studentScope(both({ claims: [STAFF_NUMBER] }, {})))).toBe('accepted');
  expect(refusal(studentScope(both({}, { claims: [STAFF_NUMBER] })))).toBe(
    'subject/claims: must each be one value, not a list',
  );
  const withMore = {
    claims: [STUDENT_NUMBER, { id: 'more', path: ['more'] }],
    claim_sets: [['number', 'more'], ['more']],
  };
  expect(refusal(studentScope(both({}, withMore)))).toBe('subject/claims: must come with every answer');
  expect(refusal(studentScope({ ...both({}, {}), ...from(FROM), subject: undefined }))).toBe(
    'credentials/1/claims: one is used by no label and no subject',
  );
});

it('takes a good one as it is', () => {
  expect(checkOwnScope(studentScope())).toEqual(studentScope());
  const options = [['student'], ['student', 'staff']];
  expect(refusal(studentScope({ ...ALTERNATIVES, credential_sets: [{ options }] }))).toBe('accepted');
});

describe('a scope is refused, with the place where it is wrong', () => {
  it.each([
    ['name', { name: 'has space' }],
    ['name', { name: '' }],
    ['name', { name: '__proto__' }],
    ['name', { name: 'PASSPORT' }],
    ['name', { name: 'civicBasic' }],
    ['name', { name: 'attributes' }],
    ['credentials', { credentials: [] }],
    ['credentials/0/format', credential({ format: 'jwt_vc_json' })],
    ['credentials/0/meta', credential({ format: 'mso_mdoc' })],
    ['credentials/0/meta', credential({ meta: { doctype_value: 'org.example.student' } })],
    ['credentials/0/meta', credential({ meta: {} })],
    [
      'credentials/0/claims/0/path',
      credential({
        format: 'mso_mdoc',
        meta: { doctype_value: 'org.example.student' },
        claims: [{ id: 'number', path: ['number'] }],
      }),
    ],
    [
      'credentials/0/claims/0/path',
      credential({
        format: 'mso_mdoc',
        meta: { doctype_value: 'org.example.student' },
        claims: [{ id: 'number', path: ['org.example.student', null] }],
      }),
    ],
    ['credentials/0/meta/vct_values', credential({ meta: { vct_values: [] } })],
    ['credentials/0/claims', credential({ claims: [] })],
    ['credentials/0/claims/0/path', credential({ claims: [{ id: 'number', path: [] }] })],
    ['credentials/0/claims/0/path/0', credential({ claims: [{ id: 'number', path: [-1] }] })],
    ['credentials/0/claims/0/path/1', credential({ claims: [{ id: 'number', path: ['list', 1] }] })],
    ['credentials/0/claims/0/path/1', credential({ claims: [{ id: 'number', path: ['list', true] }] })],
    ['credentials/0/claims/0', credential({ claims: [{ id: 'number', path: ['number'], values: ['x'] }] })],
    ['credentials/0', credential({ multiple: true })],
    ['credentials/0', credential({ trusted_authorities: [] })],
    ['credentials/0/id', credential({ id: 'a b' })],
    ['credentials/0/claim_sets', credential({ claim_sets: [['number', 'school']] })],
    ['credentials/0/claim_sets/0', credential({ claim_sets: [['number', 'nothing']] })],
    ['credentials: id', { credentials: [CREDENTIAL, CREDENTIAL] }],
    [
      'credentials/0/claims: id',
      credential({ claims: [...(CREDENTIAL?.claims ?? []), { id: 'number', path: ['x'] }] }),
    ],
    [
      'credentials/0/claims: path',
      credential({ claims: [...(CREDENTIAL?.claims ?? []), { id: 'again', path: ['number'] }] }),
    ],
    ['credential_sets/0/options', { credential_sets: [{ options: [['other']] }] }],
    ['credential_sets', { credential_sets: [{ options: [['student']], required: false }] }],
    [
      'credential_sets',
      {
        credentials: [CREDENTIAL, { ...CREDENTIAL, id: 'more' }],
        credential_sets: [{ options: [['student']] }],
      },
    ],
    ['labels', { labels: [] }],
    ['labels: label', { labels: [LABEL, LABEL] }],
    ['labels/0/label', { labels: [{ ...LABEL, label: 'nodots' }] }],
    ['labels/0/title', { labels: [{ ...LABEL, title: 'a\nb' }] }],
    ['labels/0/title', { labels: [{ ...LABEL, title: '\u202eevil' }] }],
    ['labels/0', { labels: [{ ...LABEL, optional: true }] }],
    ['labels/0/from/0/credential', from({ ...FROM, credential: 'other' })],
    ['labels/0/from/0/claims', from({ ...FROM, claims: ['other'] })],
    ['labels/0/from/0/claims', from({ ...FROM, claims: ['number', 'number'] })],
    ['labels/0/from/0/claims', from({ ...FROM, claims: ['number', 'school'], form: 'email' })],
    ['labels/0/from/0/claims', from({ ...FROM, form: 'address' })],
    ['labels/0/from/0/claims', from({ ...FROM, form: 'name' })],
    ['labels/0/required', { labels: [{ ...LABEL, required: 'yes' }] }],
    ['labels/0/from/0/form', from({ ...FROM, form: 'upper' })],
    ['subject/credential', { subject: { credential: 'other', claims: ['number'], perIssuer: true } }],
    ['subject/claims', { subject: { credential: 'student', claims: ['courses'], perIssuer: true } }],
    ['subject', { subject: { credential: 'student', claims: ['number'] } }],
    [
      'subject/claims',
      {
        ...credential({ claim_sets: [['number', 'school', 'courses']] }),
        subject: { credential: 'student', claims: ['courses'], perIssuer: true },
      },
    ],
    ['subject/claims', { ...ALTERNATIVES, credential_sets: [{ options: [['student'], ['staff']] }] }],
    [
      'subject/claims',
      {
        ...ALTERNATIVES,
        credential_sets: [{ options: [['student']], required: false }, { options: [['staff']] }],
      },
    ],
    ['credentials/0/claims', from(FROM)],
    ['scope', { extra: 1 }],
  ] as [string, Change][])('%s: %j', (place, patch) => {
    const message = refusal(studentScope(patch));
    expect(message).toMatch(new RegExp(`^${place}\\b`));
    expect(message.length).toBeLessThan(200);
  });

  it.each([null, [], 'text', 1, undefined])('scope: %j', (input) => {
    expect(refusal(input)).toMatch(/^scope: /);
  });

  it('scope: more than a scope request can carry', () => {
    const long = 'x'.repeat(256);
    const meta = { vct_values: Array.from({ length: 16 }, (_, index) => `${long.slice(3)}${index}`) };
    const credentials = Array.from({ length: 3 }, (_, index) => ({ ...CREDENTIAL, id: `c${index}`, meta }));
    expect(refusal(studentScope({ credentials }))).toBe('scope: at most 8192 characters');
  });

  it('in words that help', () => {
    expect(refusal(studentScope(from({ ...FROM, form: 'upper' })))).toMatch(
      /^labels\/0\/from\/0\/form: must be one of text, lines, /,
    );
    expect(refusal(studentScope(credential({ format: 'jwt' })))).toBe(
      'credentials/0/format: must be dc+sd-jwt or mso_mdoc',
    );
    expect(refusal(studentScope(credential({ claims: [{ id: 'number', path: ['list', 1] }] })))).toBe(
      'credentials/0/claims/0/path/1: must not be an index, because a wallet that withholds an entry of a list shifts the others; use null for all',
    );
    expect(refusal(studentScope({ extra: 1 }))).toBe('scope: has a member that is not known here');
    expect(refusal({ name: 'A' })).toMatch(/^scope: .*labels/);
    expect(refusal(studentScope({ name: 'x y' }))).toMatch(/^name: has a character/);
  });

  it('never with its content', () => {
    expect(refusal(studentScope({ name: 'hunter2 hunter2' }))).not.toContain('hunter2');
    expect(refusal(studentScope({ hunter2: 1 }))).not.toContain('hunter2');
    expect(refusal(studentScope(from({ ...FROM, form: 'hunter2' })))).not.toContain('hunter2');
  });
});
