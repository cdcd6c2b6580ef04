// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { walletWords as de } from '../../../src/locales/de/wallet.js';
import { enWallet } from '../../../src/locales/en/wallet.js';
import { LANGUAGES } from '../../../src/locales/languages.js';
import { speak } from '../../../wallet/app/languages.js';
import { setWords, words } from '../../../wallet/app/words.js';

afterEach(() => setWords('en', enWallet));

const page = () => document.documentElement;

describe('the wallet page', () => {
  it('speaks the first language of the browser that its words are in', async () => {
    await speak(['ja-JP', 'de-AT', 'fr']);
    expect(words).toBe(de);
    expect(page().lang).toBe('de');
  });

  it.each(Object.keys(LANGUAGES))('has words in %s', async (tag) => {
    await speak([tag]);
    expect(page().lang).toBe(tag);
    expect(words.home).not.toBe('');
    if (tag !== 'en') expect(words.home).not.toBe(enWallet.home);
  });

  it('speaks English where its words are in none of the languages', async () => {
    await speak(['de']);
    await speak(['ja', 'ko-KR', '']);
    expect(words).toBe(enWallet);
    expect(page().lang).toBe('en');
  });

  it('stays with the language that was asked for last, whichever words come first', async () => {
    const first = speak(['fr']);
    const last = speak(['de']);
    await Promise.all([first, last]);
    expect(page().lang).toBe('de');
    const late = speak(['he']);
    await speak(['en']);
    await late;
    expect(page().lang).toBe('en');
    expect(page().dir).toBe('ltr');
  });
});
