import { describe, expect, it } from 'vitest';
import { plural } from '../../../src/locales/plural.js';

const DETAILS = { one: 'one detail', other: '{count} details' };

describe('a text for a count', () => {
  it.each([
    [1, 'en', 'one detail'],
    [2, 'en', '2 details'],
    [0, 'en', '0 details'],
    [12_000, 'en', '12,000 details'],
    [12_000, 'de', '12.000 details'],
    [1.5, 'en', '1.5 details'],
  ])('%d in %s is "%s"', (count, language, text) => {
    expect(plural(DETAILS, count, language)).toBe(text);
  });

  it.each([
    [0, 'صفر'],
    [1, 'واحد'],
    [2, 'اثنان'],
    [3, 'قليل'],
    [11, 'كثير'],
    [100, 'غيره'],
  ])('%d in Arabic has the form of its own', (count, text) => {
    const six = { zero: 'صفر', one: 'واحد', two: 'اثنان', few: 'قليل', many: 'كثير', other: 'غيره' };
    expect(plural(six, count, 'ar')).toBe(text);
  });

  it('is the general one where a language has a form that the words lack', () => {
    expect(plural(DETAILS, 3, 'pl')).toBe('3 details');
  });
});
