import { type ContactWords, contactWords } from 'civic-elements/locales/en/contact';
import { type LabelWords, labelWords } from 'civic-elements/locales/en/labels';
import { type LandingWords, landingWords } from 'civic-elements/locales/en/landing';
import type { FastifyRequest } from 'fastify';

/** The words of the pages in one language. */
export interface PageWords {
  /** A BCP 47 tag. */
  language: string;
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

/** The words for a person who opens a page. */
export function wordsFor(_request: FastifyRequest): PageWords {
  return ENGLISH;
}
