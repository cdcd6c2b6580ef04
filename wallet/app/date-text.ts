import { language } from './words.js';

/** A moment, as ISO 8601 or in milliseconds since 1970, as a date in the page's language. */
export function dateText(moment: string | number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(moment));
}

/** The same with the time of day. */
export function momentText(moment: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  );
}
