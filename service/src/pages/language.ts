import { type Language, matchLanguage } from 'civic-elements/locales/languages';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/**
 * The language in which a client wants to be answered, of those that our words are in: the first that fits in the order of `Accept-Language`
 * (RFC 9110, section 12.5.4). Nothing that fits, or no such header, means English.
 */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  for (const wanted of new Negotiator({ headers }).languages()) {
    const language = matchLanguage(wanted);
    if (language) return language;
  }
  return 'en';
}
