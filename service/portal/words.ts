import type { ReactiveControllerHost } from 'lit';
import { type PortalWords, enPortal } from '../../src/locales/en/portal.js';
import { type Language, directionOf } from '../../src/locales/languages.js';
import { type Plural, plural } from '../../src/locales/plural.js';
import { variantOf } from '../../src/locales/variant.js';

/** What the page says, in its language of now. English is built in. */
export let words: PortalWords = enPortal;

/** That language. */
export let spoken: Language = 'en';

const hosts = new Set<ReactiveControllerHost>();

/** Draws an element anew when the words change. */
export function followWords(host: ReactiveControllerHost): void {
  host.addController({
    hostConnected: () => void hosts.add(host),
    hostDisconnected: () => void hosts.delete(host),
  });
}

/** Puts the words of another language in place, in the direction in which it is written. */
export function setWords(language: Language, others: PortalWords): void {
  words = others;
  spoken = language;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  for (const host of hosts) host.requestUpdate();
}

/** The language of now, as the person's browser has it, for dates and numbers. */
const variant = (): string => variantOf(spoken, navigator.languages);

/** A text with what stands in for each `{name}`. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (found, name: string) => values[name] ?? found);
}

/** A text for a count. */
export function countText(texts: Plural, count: number): string {
  return plural(texts, count, variant());
}

/** A word for a name that comes from the service, or the name itself. An object also knows `constructor`, so only what the catalogue holds counts. */
export function wordFor(list: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(list, name) ? (list[name] ?? name) : name;
}

export const numberText = (count: number): string => new Intl.NumberFormat(variant()).format(count);

/** @param at milliseconds since 1970 */
export const dateText = (at: number): string =>
  new Intl.DateTimeFormat(variant(), { dateStyle: 'medium' }).format(at);

/** @param at milliseconds since 1970 */
export const timeText = (at: number): string =>
  new Intl.DateTimeFormat(variant(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** @param milliseconds a time that something took */
export function secondsText(milliseconds: number): string {
  const seconds = { style: 'unit', unit: 'second', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(variant(), seconds).format(milliseconds / 1000);
}

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
  return new Intl.NumberFormat(variant(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    milliseconds / length,
  );
}

/** A size in MB. */
export const sizeText = (bytes: number): string =>
  new Intl.NumberFormat(variant(), {
    style: 'unit',
    unit: 'megabyte',
    maximumSignificantDigits: 2,
  }).format(bytes / 1_000_000);
