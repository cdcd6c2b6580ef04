import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { VerifiedCredential } from '../../../service/src/credentials/verify-sd-jwt-vc.js';
import { mapClaims } from '../../../service/src/scopes/map-claims.js';
import { CONTACT, LOGIN, PID } from '../support/wallet-side.js';

const EMAIL = 'contact.personal.email';
const PHONE = 'contact.personal.phoneNumber';
const LEVEL = 'verifications.levels.CIVIC:IAL1';
const SIGNUP = { name: 'BASIC_SIGNUP', labels: [EMAIL, PHONE] };
const ANONYMOUS = { name: 'ANONYMOUS_LOGIN', labels: [LEVEL] };
const NOW = Date.UTC(2026, 10, 22);
const KEY = Buffer.alloc(32, 7);
const VCTS: Record<string, string> = { contact: CONTACT, login: LOGIN, pid: PID };

type Claims = Record<string, Record<string, unknown>>;

function map(scope: typeof SIGNUP, claims: Claims, { appId = 'app', issuerId = 'issuer' } = {}) {
  const credentials = Object.entries(claims).map(([id, values]): [string, VerifiedCredential] => [
    id,
    { vct: VCTS[id] ?? '', issuerId, claims: values },
  ]);
  return mapClaims(scope, new Map(credentials), { appId, pairwiseKey: KEY, now: NOW });
}

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
      [PHONE, '+1 5550100199'],
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
    ).toThrow('query_not_satisfied');
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
  ] as [string, Claims][])('refuses %s', (_name, claims) => {
    expect(() => map(SIGNUP, claims)).toThrow('query_not_satisfied');
  });

  it.each([
    ['an email that is an object', { contact: { email: {} } }],
    ['an email with markup', { contact: { email: '<img src=x>@example.test' } }],
    ['a phone number that is none', { contact: { email: 'kim@example.test', phone_number: 'call me' } }],
  ] as [string, Claims][])('refuses %s', (_name, claims) => {
    expect(() => map(SIGNUP, claims)).toThrow('claim_unusable');
  });

  it('refuses a login credential with an empty or structured subject', () => {
    expect(() => map(ANONYMOUS, { login: { sub: '' } })).toThrow('claim_unusable');
    expect(() => map(ANONYMOUS, { login: { sub: ['x'] } })).toThrow('claim_unusable');
  });
});

describe('the user id', () => {
  it('is HMAC-SHA-256 over app, domain and subject', () => {
    const expected = createHmac('sha256', KEY)
      .update(`app\0${CONTACT} email\0kim@example.test`)
      .digest('hex');
    expect(map(SIGNUP, KIM).userId).toBe(expected);
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
