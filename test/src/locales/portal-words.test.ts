import { describe, expect, it } from 'vitest';
import { enPortal } from '../../../src/locales/en/portal.js';
import { LANGUAGES } from '../../../src/locales/languages.js';

type Words = string | { readonly [key: string]: Words };

const OTHERS = Object.keys(LANGUAGES).filter((language) => language !== 'en');

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const isPlural = (words: Words): words is Record<string, string> =>
  typeof words === 'object' && Object.keys(words).every((key) => PLURALS.includes(key));

/** Every text and every text for a count, by its path, such as `apps.title`. */
function textsOf(words: Words, path = ''): Map<string, Words> {
  if (typeof words === 'string' || isPlural(words)) return new Map([[path, words]]);
  return new Map(Object.entries(words).flatMap(([key, inner]) => [...textsOf(inner, `${path}.${key}`)]));
}

const english = textsOf(enPortal);

describe.each(OTHERS)('what the portal says in %s', async (language) => {
  const { portalWords } = (await import(`../../../src/locales/${language}/portal.ts`)) as {
    portalWords: Words;
  };
  const texts = textsOf(portalWords);

  it('is all that it says in English, and no more', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has a text for every count that the language tells apart', () => {
    const rules = new Intl.PluralRules(language);
    const needed = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
    const known = rules.resolvedOptions().pluralCategories;
    for (const [path, words] of texts) {
      if (typeof words === 'string') continue;
      const has = Object.keys(words);
      expect(has, path).toEqual(expect.arrayContaining([...needed]));
      expect([...known, 'other'], path).toEqual(expect.arrayContaining(has));
    }
  });

  it('is text: no markup, and no sign that only machines see but the isolates', () => {
    for (const [path, words] of texts)
      for (const text of typeof words === 'string' ? [words] : Object.values(words))
        expect(String(text), path).not.toMatch(/<\/?\w|&\w+;|[\u200b\u202a-\u202e\ufeff]/);
  });
});
