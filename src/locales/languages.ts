/** The languages that our words are in, by their BCP 47 tags, each under its own name. */
export const LANGUAGES = {
  ar: 'العربية',
  bg: 'Български',
  cs: 'Čeština',
  da: 'Dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  en: 'English',
  es: 'Español',
  et: 'Eesti',
  fa: 'فارسی',
  fi: 'Suomi',
  fr: 'Français',
  ga: 'Gaeilge',
  he: 'עברית',
  hr: 'Hrvatski',
  hu: 'Magyar',
  it: 'Italiano',
  lt: 'Lietuvių',
  lv: 'Latviešu',
  mt: 'Malti',
  nl: 'Nederlands',
  pl: 'Polski',
  pt: 'Português',
  ro: 'Română',
  sk: 'Slovenčina',
  sl: 'Slovenščina',
  sv: 'Svenska',
  tr: 'Türkçe',
  uk: 'Українська',
};

/** A language that our words are in. */
export type Language = keyof typeof LANGUAGES;

/** Every language but English, whose words are built in. */
export type OtherLanguage = Exclude<Language, 'en'>;

/** Tags that pages still use and the registry of BCP 47 has replaced. */
const REPLACED: Readonly<Record<string, string>> = { iw: 'he', mo: 'ro' };

/**
 * The key of a table that is best for the language tag that somebody wants, by lookup as in RFC 4647, section 3.4. Our tables have languages without
 * region or script, so that what counts is the first subtag: `pt-BR` leads to `pt`, and `iw` to `he`. An underscore, which is no part of a tag, is
 * read as a hyphen.
 *
 * @returns `undefined` for what is in no such language, and for what is not a tag
 */
export function lookUp<T extends object>(table: T, wanted: string): keyof T | undefined {
  const [first = ''] = wanted.trim().toLowerCase().split(/[-_]/);
  const language = REPLACED[first] ?? first;
  return Object.hasOwn(table, language) ? (language as keyof T) : undefined;
}

/** The language of ours that a BCP 47 tag asks for; `undefined` where there is none. */
export function matchLanguage(wanted: string): Language | undefined {
  return lookUp(LANGUAGES, wanted);
}

/** Which way a language of ours is written. A table of our own, because not every engine has `Intl.Locale.prototype.getTextInfo`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he)$/.test(language) ? 'rtl' : 'ltr';
}
