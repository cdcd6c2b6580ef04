import type { CivicModal } from 'civic-elements';
import { buttonLabels } from '../../src/locales/button-labels.js';
import { dcApiWords } from '../../src/locales/en/dc-api.js';
import { errorWords } from '../../src/locales/en/errors.js';
import { labelWords } from '../../src/locales/en/labels.js';
import { modalWords } from '../../src/locales/en/modal.js';
import { moreWords } from '../../src/locales/en/more-views.js';
import { sameDeviceWords } from '../../src/locales/en/same-device.js';

const ACCENTED: Readonly<Record<string, string>> = { a: 'áâ', e: 'éê', i: 'íî', o: 'óô', u: 'úû', y: 'ýŷ' };

/**
 * A text as in a language that does not exist, but can be read: letters with accents, two fifths longer, and brackets that show where it begins and
 * ends. What is filled in, in braces, stays.
 */
export function pseudo(text: string): string {
  const letters = text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? part : part.replaceAll(/[aeiouy]/g, (vowel) => ACCENTED[vowel] ?? vowel),
    )
    .join('');
  return `[${letters.padEnd(Math.ceil(text.length * 1.4), '~')}]`;
}

type Words = string | readonly string[] | { readonly [key: string]: Words };

function allOf(words: Words): unknown {
  if (typeof words === 'string') return pseudo(words);
  if (Array.isArray(words)) return words.map(pseudo);
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, allOf(inner as Words)]));
}

/** All words of the elements in that language. */
export const pseudoWords = allOf({
  ...modalWords,
  ...moreWords,
  ...dcApiWords,
  ...sameDeviceWords,
  label: buttonLabels.en,
  labels: labelWords,
  errors: { ...modalWords.errors, ...errorWords },
}) as NonNullable<CivicModal['strings']>;
