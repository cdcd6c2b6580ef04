import type { Language } from '../../src/locales/languages.js';
import type { Strings } from '../../src/locales/strings.js';
import type { Part } from '../languages/languages.js';
import { inTime } from './in-time.js';
import { loadOnce } from './load-once.js';

/** The words of all languages but English, which is built in. Whoever reads English never loads it. */
const loadLanguages = loadOnce(() => import('../languages/languages.js'));
/** They could not be loaded, and English stands in for them. */
let isEnglishOnly = false;

/** The words of a language that are here by now; none of English, which are where they are needed. */
export function wordsIn(language: Language): Partial<Strings> {
  return loadLanguages.loaded?.wordsIn(language) ?? {};
}

/** Whether there is nothing to wait for: the words are here, or could not be loaded. */
export function hasWords(language: Language, parts: readonly Part[]): boolean {
  return language === 'en' || (loadLanguages.loaded?.hasWords(language, parts) ?? isEnglishOnly);
}

/** Loads words of a language. Where that fails, English stands in for them, and the next call tries again. */
export async function loadWords(language: Language, parts: readonly Part[]): Promise<void> {
  if (language === 'en') return;
  const languages = await inTime(loadLanguages()).catch(() => undefined);
  isEnglishOnly = !languages;
  await languages?.loadWords(language, parts);
}
