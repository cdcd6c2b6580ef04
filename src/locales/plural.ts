/**
 * A text for each plural category that a language has (CLDR; `Intl.PluralRules`). `{count}` is filled in. A category that is missing is said as `other`;
 * where a language uses `one` for more numbers than 1, as Russian does for 21, that text has `{count}` as well.
 */
export type Plural = { other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>;

/**
 * The text for a count, with the count in the language's own digits.
 *
 * @param language A BCP 47 language tag.
 * @example
 * ```ts
 * import { plural } from 'civic-elements/locales/plural';
 *
 * export const found = (count: number) => plural({ one: 'One detail', other: '{count} details' }, count, 'en');
 * ```
 */
export function plural(words: Plural, count: number, language: string): string {
  const text = words[new Intl.PluralRules(language).select(count)] ?? words.other;
  return text.replaceAll('{count}', new Intl.NumberFormat(language).format(count));
}
