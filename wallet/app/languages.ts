import { enWallet } from '../../src/locales/en/wallet.js';
import { type Language, type OtherLanguage, matchLanguage } from '../../src/locales/languages.js';
import type { WalletWords } from '../../src/locales/en/wallet.js';
import { setWords } from './words.js';

/** What loads the words of the page in one language. English is built in. */
const LOADERS: Readonly<Record<OtherLanguage, () => Promise<{ walletWords: WalletWords }>>> = {
  ar: () => import('../../src/locales/ar/wallet.js'),
  bg: () => import('../../src/locales/bg/wallet.js'),
  cs: () => import('../../src/locales/cs/wallet.js'),
  da: () => import('../../src/locales/da/wallet.js'),
  de: () => import('../../src/locales/de/wallet.js'),
  el: () => import('../../src/locales/el/wallet.js'),
  es: () => import('../../src/locales/es/wallet.js'),
  et: () => import('../../src/locales/et/wallet.js'),
  fa: () => import('../../src/locales/fa/wallet.js'),
  fi: () => import('../../src/locales/fi/wallet.js'),
  fr: () => import('../../src/locales/fr/wallet.js'),
  ga: () => import('../../src/locales/ga/wallet.js'),
  he: () => import('../../src/locales/he/wallet.js'),
  hr: () => import('../../src/locales/hr/wallet.js'),
  hu: () => import('../../src/locales/hu/wallet.js'),
  it: () => import('../../src/locales/it/wallet.js'),
  lt: () => import('../../src/locales/lt/wallet.js'),
  lv: () => import('../../src/locales/lv/wallet.js'),
  mt: () => import('../../src/locales/mt/wallet.js'),
  nl: () => import('../../src/locales/nl/wallet.js'),
  pl: () => import('../../src/locales/pl/wallet.js'),
  pt: () => import('../../src/locales/pt/wallet.js'),
  ro: () => import('../../src/locales/ro/wallet.js'),
  sk: () => import('../../src/locales/sk/wallet.js'),
  sl: () => import('../../src/locales/sl/wallet.js'),
  sv: () => import('../../src/locales/sv/wallet.js'),
  tr: () => import('../../src/locales/tr/wallet.js'),
  uk: () => import('../../src/locales/uk/wallet.js'),
};

/** The language that was asked for last: words that come late must not take the place of others. */
let wanted: Language = 'en';

/**
 * Puts the page into the first language of the browser that its words are in. Words that cannot be loaded leave the page as it is.
 *
 * @param languages BCP 47 tags, the most wanted first, such as `navigator.languages`
 */
export async function speak(languages: readonly string[]): Promise<void> {
  const language = languages.map(matchLanguage).find((match) => match !== undefined) ?? 'en';
  wanted = language;
  if (language === 'en') {
    setWords('en', enWallet);
    return;
  }
  try {
    const { walletWords } = await LOADERS[language]();
    if (wanted === language) setWords(language, walletWords);
  } catch {
    // Without a network and without words that were kept, the page says what it says.
  }
}
