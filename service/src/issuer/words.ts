import { type IssuerWords, issuerWords } from 'civic-elements/locales/en/issuer';
import { LANGUAGES, type Language } from 'civic-elements/locales/languages';

/** What wallets show of credentials and offers, in one language. */
export async function wordsIn(language: Language): Promise<IssuerWords> {
  if (language === 'en') return issuerWords;
  const module = (await import(`civic-elements/locales/${language}/issuer`)) as { issuerWords: IssuerWords };
  return module.issuerWords;
}

/** The same in every language, English first: wallets take the first name where they find none in the language of the person. */
export async function wordsInAll(): Promise<ReadonlyMap<Language, IssuerWords>> {
  const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');
  const languages: Language[] = ['en', ...others];
  return new Map(
    await Promise.all(languages.map(async (language) => [language, await wordsIn(language)] as const)),
  );
}
