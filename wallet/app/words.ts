import { enWallet } from '../../src/locales/en/wallet.js';

/** What the page says. */
export const words = enWallet;

/** A text in the parts that a template shows, with what stands in for each `{name}`. */
export function fill(text: string, values: Readonly<Record<string, unknown>>): unknown[] {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : part));
}

/** A word for a name that comes from outside. An object also knows `constructor`, so only what the catalogue itself holds counts. */
export function wordFor(list: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(list, name) ? list[name] : undefined;
}
