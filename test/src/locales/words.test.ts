import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Words = { readonly [key: string]: string | readonly string[] | Words };

const folder = new URL('../../../src/locales/', import.meta.url);
const LANGUAGES = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => name !== 'en');
const partsOf = (language: string) =>
  readdirSync(new URL(`${language}/`, folder))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((part) => part !== 'more');

/** The words that a module of a language holds, under paths such as `steps.0`. */
async function wordsIn(language: string, part: string): Promise<Map<string, string>> {
  const module = (await import(`../../../src/locales/${language}/${part}.ts`)) as Words;
  const found = new Map<string, string>();
  const walk = (value: Words[string], path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner as Words[string], `${path}.${key}`);
  };
  // Whatever the module calls them.
  for (const value of Object.values(module))
    for (const [key, inner] of Object.entries(value)) walk(inner as Words[string], key);
  return found;
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
const PLURAL = /\.(?:zero|one|two|few|many)$/;

describe.each(LANGUAGES)('the words in %s', (language) => {
  it.each(partsOf(language))('of %s have what English has in braces, and nothing else', async (part) => {
    const english = await wordsIn('en', part);
    for (const [path, text] of await wordsIn(language, part)) {
      const model = english.get(path) ?? english.get(path.replace(PLURAL, '.other'));
      if (model === undefined || model === '') continue;
      // A form for one, or for two, may say the count in words.
      const own = placeholders(text).filter((name) => !PLURAL.test(path) || name !== '{count}');
      const wanted = placeholders(model).filter((name) => !PLURAL.test(path) || name !== '{count}');
      expect(own, `${path}: ${text}`).toEqual(wanted);
    }
  });

  it.each(partsOf(language))(
    'of %s are neither empty nor left in English, and end as sentences do',
    async (part) => {
      const english = await wordsIn('en', part);
      for (const [path, text] of await wordsIn(language, part)) {
        const model = english.get(path);
        if (model !== '') expect(text.trim(), path).not.toBe('');
        expect(text, path).toBe(text.trim());
        if (model === undefined) continue;
        // A word or two may be the same by chance.
        if (model.replace(' · Civic Wallet', '').split(' ').length > 3) expect(text, path).not.toBe(model);
        expect(/[.?!؟;։।。…]$/.test(text), `${path}: ${text}`).toBe(/[.?!…]$/.test(model));
      }
    },
  );

  it.each(partsOf(language))('of %s have typographic quotes and apostrophes', async (part) => {
    for (const [path, text] of await wordsIn(language, part))
      expect(text.replaceAll(/`[^`]*`/g, ''), path).not.toMatch(/["']/);
  });

  it.each(partsOf(language))('of %s have the digits that Intl writes in that language', async (part) => {
    const digits = new Intl.NumberFormat(language, { useGrouping: false }).format(1234567890);
    for (const [path, text] of await wordsIn(language, part)) {
      // Isolates hold what people dial or open, whose digits are 0 to 9 everywhere.
      const written = text.replaceAll(/\u2066[^\u2069]*/g, '').match(/\p{Nd}/gu) ?? [];
      for (const digit of written) expect(digits, `${path}: ${text}`).toContain(digit);
    }
  });
});
