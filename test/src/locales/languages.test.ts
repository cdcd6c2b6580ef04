import { describe, expect, it } from 'vitest';
import { buttonLabels } from '../../../src/locales/button-labels.js';
import { directionOf, LANGUAGES, lookUp, matchLanguage } from '../../../src/locales/languages.js';

describe('the language for a tag (RFC 4647, section 3.4)', () => {
  it.each([
    ['de', 'de'],
    ['pt-BR', 'pt'],
    ['es-419', 'es'],
    ['DE-at', 'de'],
    ['fr-Latn-CA-x-private', 'fr'],
    ['ar-EG-u-nu-latn', 'ar'],
    ['uk-UA', 'uk'],
    [' sv ', 'sv'],
    // What many pages write, although it is no tag.
    ['de_DE', 'de'],
    // Replaced in the registry, and still written.
    ['iw', 'he'],
    ['iw-IL', 'he'],
    ['mo', 'ro'],
  ])('%s is %s', (wanted, language) => {
    expect(matchLanguage(wanted)).toBe(language);
  });

  it.each([
    '',
    ' ',
    '-',
    '*',
    '*-CH',
    'ja',
    'sr-Latn',
    'zh-Hant-TW',
    'deu',
    'd',
    'x-de',
    'i-de',
    'und',
    'de,en',
  ])('“%s” is in none of ours', (wanted) => {
    expect(matchLanguage(wanted)).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString-DE', 'hasOwnProperty'])(
    '%s, which every object knows, is no language',
    (wanted) => {
      expect(matchLanguage(wanted)).toBeUndefined();
      expect(lookUp({ de: 1 }, wanted)).toBeUndefined();
    },
  );
});

describe('the languages', () => {
  const codes = Object.keys(LANGUAGES);

  it('are the official ones of the EU, and Arabic, Hebrew, Persian, Turkish and Ukrainian', () => {
    const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
    expect(codes.toSorted()).toEqual([...official, 'ar', 'fa', 'he', 'tr', 'uk'].toSorted());
  });

  it.each(Object.entries(LANGUAGES))('%s is named %s by those who speak it', (code, name) => {
    const known = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? '';
    expect(name.toLocaleLowerCase(code)).toBe(known.toLocaleLowerCase(code));
  });

  it.each(codes)('%s has a label for the button, with our name in it', (code) => {
    const label = buttonLabels[code as keyof typeof buttonLabels];
    expect(label).toMatch(/Civic/);
    expect(label.length).toBeLessThanOrEqual(30);
  });
});

describe('the direction of a language', () => {
  it.each(['ar', 'fa', 'he'])('%s is written from right to left', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  it.each(Object.keys(LANGUAGES))('%s is written as Unicode says of its letters', (language) => {
    const name = LANGUAGES[language as keyof typeof LANGUAGES];
    expect(directionOf(language)).toBe(/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name) ? 'rtl' : 'ltr');
  });
});
