import { type PortalWords, enPortal } from '../../src/locales/en/portal.js';
import { type Language, type OtherLanguage, matchLanguage } from '../../src/locales/languages.js';
import { setWords } from './words.js';

/** What loads the words of the page in one language. English is built in. */
const LOADERS: Readonly<Record<OtherLanguage, () => Promise<{ portalWords: PortalWords }>>> = {
  ar: () => import('../../src/locales/ar/portal.js'),
  bg: () => import('../../src/locales/bg/portal.js'),
  cs: () => import('../../src/locales/cs/portal.js'),
  da: () => import('../../src/locales/da/portal.js'),
  de: () => import('../../src/locales/de/portal.js'),
  el: () => import('../../src/locales/el/portal.js'),
  es: () => import('../../src/locales/es/portal.js'),
  et: () => import('../../src/locales/et/portal.js'),
  fa: () => import('../../src/locales/fa/portal.js'),
  fi: () => import('../../src/locales/fi/portal.js'),
  fr: () => import('../../src/locales/fr/portal.js'),
  ga: () => import('../../src/locales/ga/portal.js'),
  he: () => import('../../src/locales/he/portal.js'),
  hr: () => import('../../src/locales/hr/portal.js'),
  hu: () => import('../../src/locales/hu/portal.js'),
  it: () => import('../../src/locales/it/portal.js'),
  lt: () => import('../../src/locales/lt/portal.js'),
  lv: () => import('../../src/locales/lv/portal.js'),
  mt: () => import('../../src/locales/mt/portal.js'),
  nl: () => import('../../src/locales/nl/portal.js'),
  pl: () => import('../../src/locales/pl/portal.js'),
  pt: () => import('../../src/locales/pt/portal.js'),
  ro: () => import('../../src/locales/ro/portal.js'),
  sk: () => import('../../src/locales/sk/portal.js'),
  sl: () => import('../../src/locales/sl/portal.js'),
  sv: () => import('../../src/locales/sv/portal.js'),
  tr: () => import('../../src/locales/tr/portal.js'),
  uk: () => import('../../src/locales/uk/portal.js'),
};

/** Where a choice is kept that differs from what the browser asks for. */
const KEY = 'civic-portal-language';

/** The language that was asked for last: words that come late must not take the place of others. */
let wanted: Language = 'en';

/**
 * Puts the page into the language that was chosen here before, else into the first one of the browser that its words are in. Words that cannot be
 * loaded leave the page as it is.
 *
 * @returns whether the page speaks it now
 */
export async function speak(): Promise<boolean> {
  return load(matchLanguage(kept()) ?? ofBrowser());
}

/** Puts the page into a language and keeps the choice. To choose the browser's own language is to follow the browser again. */
export async function choose(language: Language): Promise<boolean> {
  if (!(await load(language))) return false;
  if (wanted === language) keep(language === ofBrowser() ? undefined : language);
  return true;
}

async function load(language: Language): Promise<boolean> {
  wanted = language;
  try {
    const { portalWords } = language === 'en' ? { portalWords: enPortal } : await LOADERS[language]();
    if (wanted === language) setWords(language, portalWords);
    return true;
  } catch {
    // Without a network the page says what it says.
    return false;
  }
}

function ofBrowser(): Language {
  return navigator.languages.map(matchLanguage).find((language) => language !== undefined) ?? 'en';
}

/** Browsers that keep nothing for a page throw at the first touch. */
function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function keep(language: Language | undefined): void {
  try {
    if (language === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, language);
  } catch {
    // The choice then holds until the page is closed.
  }
}
