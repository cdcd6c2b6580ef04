import { type PortalWords, enPortal } from '../../src/locales/en/portal.js';
import { type Plural, plural } from '../../src/locales/plural.js';

/** What the page says. English is built in. */
export const words: PortalWords = enPortal;

/** The language of these words, for dates and numbers. */
const LANGUAGE = 'en';

/** A text with what stands in for each `{name}`. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (found, name: string) => values[name] ?? found);
}

/** A text for a count. */
export function countText(texts: Plural, count: number): string {
  return plural(texts, count, LANGUAGE);
}

/** A word for a name that comes from the service, or the name itself. An object also knows `constructor`, so only what the catalogue holds counts. */
export function wordFor(list: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(list, name) ? (list[name] ?? name) : name;
}

const DATE = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium' });
const TIME = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' });

/** @param at milliseconds since 1970 */
export const dateText = (at: number): string => DATE.format(at);

/** @param at milliseconds since 1970 */
export const timeText = (at: number): string => TIME.format(at);

const UNITS = {
  year: 31_536_000_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1_000,
} as const;

/** How long something takes, in the largest unit in which it is a whole number. @param milliseconds a whole number of seconds */
export function spanText(milliseconds: number): string {
  const [unit, length] = Object.entries(UNITS).find(([, one]) => milliseconds % one === 0) ?? [
    'second',
    1_000,
  ];
  return new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit, unitDisplay: 'long' }).format(
    milliseconds / length,
  );
}

/** A size in MB. */
export const sizeText = (bytes: number): string =>
  new Intl.NumberFormat(LANGUAGE, {
    style: 'unit',
    unit: 'megabyte',
    maximumSignificantDigits: 2,
  }).format(bytes / 1_000_000);
