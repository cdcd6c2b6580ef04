import { beforeAll, describe, expect, it } from 'vitest';
import { createSdJwtSide } from '../../support/sd-jwt-side.js';
import { type CredentialOptions, digest, disclosure } from '../../support/test-issuer.js';
import type { PresentationOptions } from '../../support/test-wallet.js';

let side: Awaited<ReturnType<typeof createSdJwtSide>>;
beforeAll(async () => {
  side = await createSdJwtSide();
});

describe('disclosures', () => {
  const known = disclosure('email', 'kim@example.test');
  const cases: [string, CredentialOptions, PresentationOptions][] = [
    ['one that no digest refers to', {}, { extra: [disclosure('email_verified', true)] }],
    ['the same one twice', { claims: {}, signed: { _sd: [digest(known)] } }, { extra: [known, known] }],
    [
      'a digest that occurs twice',
      { claims: {}, signed: { _sd: [digest(known), digest(known)] } },
      { extra: [known] },
    ],
    [
      'a digest in two places',
      { claims: {}, signed: { _sd: [digest(known)], other: { _sd: [digest(known)] } } },
      { extra: [known] },
    ],
    ['a decoy that occurs twice', { signed: { other: { _sd: ['decoy', 'decoy'] } } }, {}],
    [
      'one that overwrites what the issuer signed',
      { claims: {}, signed: { email: 'issuer@example.test', _sd: [digest(known)] } },
      { extra: [known] },
    ],
    ['_sd that is no list', { claims: {}, signed: { _sd: 'x' } }, {}],
    ['_sd that holds no text', { claims: {}, signed: { _sd: [1] } }, {}],
    ['a digest outside a list', { signed: { other: { '...': 'x' } } }, {}],
    ['a list digest with company', { signed: { other: [{ '...': 'x', more: 1 }] } }, {}],
  ];
  it('are put in place, nested ones and those of lists', async () => {
    const street = disclosure('street_address', 'Main 1');
    const address = disclosure('address', { _sd: [digest(street)], country: 'UT' });
    const second = disclosure('BB');
    const hidden = disclosure('CC');
    const signed = {
      _sd: [digest(address)],
      nationalities: ['AA', { '...': digest(second) }, { '...': digest(hidden) }],
    };
    const { claims } = await side.verify(
      await side.present({ claims: {}, signed }, { extra: [address, street, second] }),
    );
    expect(claims).toMatchObject({
      address: { country: 'UT', street_address: 'Main 1' },
      nationalities: ['AA', 'BB'],
    });
  });

  it.each(cases)('refuses %s', async (_name, credential, presentation) => {
    expect(await side.outcome(await side.present(credential, presentation))).toBe('disclosures_malformed');
  });

  it.each(['_sd', '...', '__proto__', 'exp', 'nbf', 'iss', 'status', 'vct#integrity'])(
    'refuses one for %s',
    async (name) => {
      const text = disclosure(name, 'x');
      const signed = { _sd: [digest(text)], exp: undefined, iss: undefined };
      expect(await side.outcome(await side.present({ claims: {}, signed }, { extra: [text] }))).toBe(
        'disclosures_malformed',
      );
    },
  );

  it.each([
    ['a list element where a claim belongs', disclosure('only a value')],
    ['four parts', disclosure('email', 'x', 'y')],
    ['a name that is no text', disclosure(1, 'x')],
    ['a salt that is no text', Buffer.from('[1,"email","x"]').toString('base64url')],
    ['no list', Buffer.from('{"email":"x"}').toString('base64url')],
    ['no JSON', Buffer.from('[').toString('base64url')],
  ])('refuses %s', async (_name, text) => {
    const presentation = await side.present(
      { claims: {}, signed: { _sd: [digest(text)] } },
      { extra: [text] },
    );
    expect(await side.outcome(presentation)).toBe('disclosures_malformed');
  });

  it('refuses a claim where a list element belongs', async () => {
    const presentation = await side.present(
      { claims: {}, signed: { list: [{ '...': digest(known) }] } },
      { extra: [known] },
    );
    expect(await side.outcome(presentation)).toBe('disclosures_malformed');
  });

  it('refuses nesting without end', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 40; level++) deep = [deep];
    expect(await side.outcome(await side.present({ signed: { deep } }))).toBe('disclosures_malformed');
  });

  it('refuses a digest algorithm that is not on the list, before anything is hashed with it', async () => {
    expect(await side.outcome(await side.present({ signed: { _sd_alg: 'md5' } }))).toBe('key_binding_hash');
    expect(await side.outcome(await side.present({ signed: { _sd_alg: ['sha-256'] } }))).toBe(
      'key_binding_hash',
    );
  });
});
