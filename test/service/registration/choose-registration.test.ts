import { expect, it } from 'vitest';
import { chooseRegistration } from '../../../service/src/registration/choose-registration.js';
import { storedApp } from '../support/stored-request.js';

const PID = 'urn:eudi:pid:1';
const DOC = 'eu.europa.ec.eudi.pid.1';
const NOW = 1_800_000_000_000;

/** A registration certificate that nobody signed: choosing one reads it and does not verify it again. */
function registration(id: string, credentials: object[]) {
  const parts = [{ typ: 'rc-wrp+jwt' }, { sub: 'LEIXG-1', intended_use_id: id, credentials }];
  const encoded = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return { id, certificate: [...encoded, 'AAAA'].join('.'), encoding: 'compact' as const };
}

const own = {
  name: 'NAME',
  credentials: [
    {
      id: 'sd',
      format: 'dc+sd-jwt' as const,
      meta: { vct_values: [PID] },
      claims: [{ id: 'name', path: ['family_name'] }],
    },
    {
      id: 'doc',
      format: 'mso_mdoc' as const,
      meta: { doctype_value: DOC },
      claims: [{ id: 'name', path: [DOC, 'family_name'] }],
    },
  ],
  credential_sets: [{ options: [['sd'], ['doc']] }],
  labels: [],
};
const scope = { name: 'NAME', labels: [], own };
const app = storedApp('a', {
  registrations: [
    registration('web', [
      { format: 'dc+sd-jwt', meta: { vct_values: [PID] }, claim: [{ path: ['family_name'] }] },
    ]),
    registration('phone', [
      { format: 'mso_mdoc', meta: { doctype_value: DOC }, claim: [{ path: [DOC, 'family_name'] }] },
    ]),
  ],
});
const issuers = [{ types: [PID, DOC] }];
const chosen = (formats?: string[]) =>
  chooseRegistration(app, scope, issuers, NOW, formats && new Set(formats));

it('of two registrations the one comes first whose format the wallet has', () => {
  expect(chosen().registration?.id).toBe('web');
  expect(chosen(['mso_mdoc']).registration?.id).toBe('phone');
  expect(chosen(['mso_mdoc']).query.credentials.map(({ id }) => id)).toEqual(['doc']);
  expect(chosen(['dc+sd-jwt']).registration?.id).toBe('web');
});

it('a wallet of other formats alone gets the first one, and can say why it cannot answer', () => {
  expect(chosen(['ldp_vc']).registration?.id).toBe('web');
});

it('what is asked is never more than the chosen one covers, however many there are', () => {
  for (const formats of [undefined, ['mso_mdoc'], ['dc+sd-jwt', 'mso_mdoc']]) {
    expect(chosen(formats).query.credentials).toHaveLength(1);
  }
});

it('whom only credentials of one format are taken from, nobody is asked for the other, whatever is registered', () => {
  const CONTACT = 'urn:civic-elements:verified-contact:1';
  const names = ['email', 'phone_number'];
  const registered = storedApp('b', {
    registrations: [
      registration('contact', [
        {
          format: 'mso_mdoc',
          meta: { doctype_value: CONTACT },
          claim: names.map((name) => ({ path: [CONTACT, name] })),
        },
        {
          format: 'dc+sd-jwt',
          meta: { vct_values: [CONTACT] },
          claim: names.map((name) => ({ path: [name] })),
        },
      ]),
    ],
  });
  const signUp = { name: 'BASIC_SIGNUP', labels: ['contact.personal.email', 'contact.personal.phoneNumber'] };
  const held = [{ types: [CONTACT], format: 'dc+sd-jwt' as const }];
  for (const one of [registered, storedApp('c')])
    expect(chooseRegistration(one, signUp, held, NOW).query.credentials.map(({ format }) => format)).toEqual([
      'dc+sd-jwt',
    ]);
});
