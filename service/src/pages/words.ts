import { type ContactWords, contactWords } from 'civic-elements/locales/en/contact';
import { type LabelWords, labelWords } from 'civic-elements/locales/en/labels';
import { type LandingWords, landingWords } from 'civic-elements/locales/en/landing';
import { type Language, directionOf } from 'civic-elements/locales/languages';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language.js';

/** The words of the pages in one language. */
export interface PageWords {
  language: Language;
  dir: 'ltr' | 'rtl';
  landing: LandingWords;
  contact: ContactWords;
  labels: LabelWords;
}

export const ENGLISH: PageWords = {
  language: 'en',
  dir: 'ltr',
  landing: landingWords,
  contact: contactWords,
  labels: labelWords,
};

/** By language, once somebody has asked for it. */
const kept = new Map<Language, Promise<PageWords>>([['en', Promise.resolve(ENGLISH)]]);

/** The words for a person who opens a page, in the first language of their browser that the words are in. Where they cannot be read, English stands in. */
export function wordsFor(request: FastifyRequest): Promise<PageWords> {
  const language = languageOf(request);
  const words =
    kept.get(language) ??
    load(language).catch(() => {
      kept.delete(language);
      return ENGLISH;
    });
  kept.set(language, words);
  return words;
}

async function load(language: Language): Promise<PageWords> {
  const [{ landingWords: landing }, { contactWords: contact }, { labelWords: labels }] = await Promise.all([
    import(`civic-elements/locales/${language}/landing`) as Promise<{ landingWords: LandingWords }>,
    import(`civic-elements/locales/${language}/contact`) as Promise<{ contactWords: ContactWords }>,
    import(`civic-elements/locales/${language}/labels`) as Promise<{ labelWords: LabelWords }>,
  ]);
  return { language, dir: directionOf(language), landing, contact, labels };
}
