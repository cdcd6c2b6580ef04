import { unlikeLabel } from '../../src/locales/en/labels.js';
import { modalWords } from '../../src/locales/en/modal.js';
import type { LoadedStrings, Strings } from '../../src/locales/strings.js';
import type { ScopeRequestElement } from '../shared/scope-request-element.js';
import { wordsIn } from '../shared/words.js';

/** One list of words over another. An empty text does not count. */
function over<T extends object>(...lists: (object | undefined)[]): T {
  const given = lists.flatMap((list) => Object.entries(list ?? {}).filter(([, words]) => words));
  return Object.fromEntries(given) as T;
}

/** What an element says: our words in its language, where they are here, and in their place those of the page. */
export function stringsOf({ strings, language = 'en' }: ScopeRequestElement): LoadedStrings {
  const lists = [
    { ...modalWords, labels: unlikeLabel },
    wordsIn(language),
    strings,
    strings?.[language],
  ] as Partial<Strings>[];
  return {
    ...over<LoadedStrings>(...lists),
    labels: over(...lists.map((list) => list?.labels)),
    errors: over(...lists.map((list) => list?.errors)),
  };
}
