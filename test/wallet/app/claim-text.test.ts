// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { IssuerWords } from '../../../src/locales/en/issuer.js';
import { type WalletWords, enWallet } from '../../../src/locales/en/wallet.js';
import { LANGUAGES } from '../../../src/locales/languages.js';
import { claimLabel, claimValue, credentialName, purposeText } from '../../../wallet/app/claim-text.js';
import { setWords } from '../../../wallet/app/words.js';

describe('the name of a claim', () => {
  it('is in plain words where the wallet knows it', () => {
    expect(claimLabel('given_name')).toBe('Given name');
  });

  it('is made readable where the wallet does not know it', () => {
    expect(claimLabel('shoe_size.left')).toBe('Shoe size left');
  });

  it.each(['constructor', '__proto__', 'toString'])('is text, also when it is %s', (name) => {
    expect(claimLabel(name)).toEqual(expect.any(String));
    expect(purposeText(name)).toBeUndefined();
  });

  it('shows no character that turns the text around, and not more than a line', () => {
    expect(claimLabel('shoe\u202esize\u0007')).toBe('Shoe size');
    expect(claimLabel('x'.repeat(500))).toHaveLength(120);
  });
});

describe('a claim value', () => {
  it.each([
    [true, 'Yes'],
    [false, 'No'],
    [null, 'None'],
    [[], 'None'],
    [7, '7'],
    ['data:image/png;base64,AAAA', 'A picture'],
    [['a', 'b'], 'a, b'],
    [{ street: 'Main Street 1', city: 'Town' }, 'Main Street 1, Town'],
  ])('%j is shown as %s', (value, text) => {
    expect(claimValue(value)).toBe(text);
  });

  it('shows no character that turns the text around, on any level', () => {
    expect(claimValue('a\u202eb')).toBe('a b');
    expect(claimValue([{ deep: ['a\u2028b'] }])).toBe('a b');
  });

  it('is cut where it would fill the screen', () => {
    expect(claimValue('x'.repeat(5_000))).toHaveLength(1_000);
  });
});

describe('the name of a credential', () => {
  afterEach(() => setWords('en', enWallet));
  const isTest = true;

  it.each(Object.keys(LANGUAGES))('does not say in %s what the mark beside it says', async (tag) => {
    const { issuerWords } = (await import(`../../../src/locales/${tag}/issuer.ts`)) as {
      issuerWords: IssuerWords;
    };
    const module = (await import(`../../../src/locales/${tag}/wallet.ts`)) as Record<string, WalletWords>;
    setWords(tag, module[tag === 'en' ? 'enWallet' : 'walletWords'] ?? enWallet);
    const name = issuerWords.sample.replace('{name}', issuerWords.passport);
    expect(credentialName({ name, isTest })).toBe(issuerWords.passport);
    expect(credentialName({ name: 'Passport (test data)', isTest })).toBe('Passport');
  });

  it.each([
    ['Passport (test data)', false],
    ['Passport (2nd)', isTest],
    ['(test data)', isTest],
    ['Passport (test data) of Ada', isTest],
  ])('%j stays whole', (name, mark) => {
    expect(credentialName({ name, isTest: mark })).toBe(name);
  });
});
