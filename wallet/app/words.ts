import type { ReactiveControllerHost } from 'lit';
import { type WalletWords, enWallet } from '../../src/locales/en/wallet.js';
import { directionOf } from '../../src/locales/languages.js';
import { type Plural, plural } from '../../src/locales/plural.js';
import { variantOf } from '../../src/locales/variant.js';

/** What the page says, in its language of now. English is built in. */
export let words: WalletWords = enWallet;

/** That language, as the person's browser has it, for dates and numbers. */
export let language = variantNow('en');

const hosts = new Set<ReactiveControllerHost>();

/** Draws an element anew when the words change. */
export function followWords(host: ReactiveControllerHost): void {
  host.addController({
    hostConnected: () => void hosts.add(host),
    hostDisconnected: () => void hosts.delete(host),
  });
}

/**
 * Puts the words of another language in place, in the direction in which it is written.
 *
 * @param tag the language, one of those in `src/locales/languages.ts`
 */
export function setWords(tag: string, others: WalletWords): void {
  words = others;
  language = variantNow(tag);
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
  for (const host of hosts) host.requestUpdate();
}

function variantNow(tag: string): string {
  return variantOf(tag, globalThis.navigator?.languages ?? []);
}

/** A text in the parts that a template shows, with what stands in for each `{name}`. */
export function fill(text: string, values: Readonly<Record<string, unknown>>): unknown[] {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : part));
}

/** The same where only texts are filled in. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return fill(text, values).join('');
}

/** A text for a count. */
export function countText(texts: Plural, count: number): string {
  return plural(texts, count, language);
}

/** A list as the language writes it: `a, b and c`. */
export function listText(items: readonly string[]): string {
  return new Intl.ListFormat(language).format(items);
}

/** A word for a name that comes from outside. An object also knows `constructor`, so only what the catalogue itself holds counts. */
export function wordFor(list: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(list, name) ? list[name] : undefined;
}
