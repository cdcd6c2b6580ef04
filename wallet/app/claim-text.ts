import { enWallet } from '../../src/locales/en/wallet.js';
import { visibleText } from '../core/untrusted-text.js';
import { dateText } from './date-text.js';
import type { Card } from './view.js';
import { wordFor, words } from './words.js';

/** The longest name of a claim that is shown, in characters. */
const MAX_NAME = 120;

/** The longest claim value that is shown, in characters. */
const MAX_VALUE = 1_000;

/** The name of a claim in plain words. A name that the wallet does not know is shown as it is, with spaces for its separators. */
export function claimLabel(name: string): string {
  const known = wordFor(words.claims, name);
  if (known !== undefined) return known;
  const text = visibleText(name.replaceAll(/[._-]+/g, ' '), MAX_NAME);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A claim value as text that can be shown. */
export function claimValue(value: unknown): string {
  if (value === true) return words.yes;
  if (value === false) return words.no;
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return words.none;
  if (typeof value === 'string' && value.startsWith('data:image/')) return words.picture;
  if (Array.isArray(value)) return value.map(claimValue).join(', ');
  if (typeof value === 'object') return Object.values(value).map(claimValue).join(', ');
  return visibleText(String(value), MAX_VALUE);
}

/** What the data is for, in the wallet's own words, or `undefined` where it has none. */
export function purposeText(purpose: string | undefined): string | undefined {
  return purpose === undefined ? undefined : wordFor(words.purposes, purpose);
}

/** The name of a credential without `(test data)` at its end, in the language of the page or in English, because the page marks test data by itself. */
export function credentialName({ name, isTest }: { name: string; isTest: boolean }): string {
  if (!isTest) return name;
  const mark = [words.testData, enWallet.testData]
    .map((text) => ` (${text})`)
    .find((text) => name.toLowerCase().endsWith(text.toLowerCase()));
  return mark === undefined ? name : name.slice(0, -mark.length);
}

/** What tells a credential from others of the same kind: a value in it that a person knows by heart, else when it was added. */
export function tellingText({ held, claims }: Card): string {
  for (const names of TELLING) {
    const values = names.map((name) => claims[name]).filter((value) => typeof value === 'string');
    if (values.length > 0) return visibleText(values.join(' '), MAX_NAME);
  }
  return `${words.addedAt} · ${dateText(held.addedAt)}`;
}

/** Claims that are shown together, the most telling ones first. Both of a document: its holder's names are on all of a person's. */
const TELLING = [['email'], ['phone_number'], ['document_number'], ['given_name', 'family_name']];
