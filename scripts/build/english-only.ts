import { messageOf } from '../../src/client/client-error.js';
import { unlikeLabel } from '../../src/locales/en/labels.js';
import { modalWords } from '../../src/locales/en/modal.js';
import type { Language } from '../../src/locales/languages.js';

/**
 * Takes the place of what finds the language of a page and the words for it in the classic script, which is one file: it would have those of every language,
 * or needed a place of its own to load them from. Classic pages read English, as they always did, and cannot set words of their own.
 */
export class LanguageController {
  readonly language: Language = 'en';
}

const strings = { ...modalWords, labels: unlikeLabel };
export const stringsOf = () => strings;
export const prepareWords = (): Promise<void> => Promise.resolve();

/** The words are always here. */
export class Wording {
  readonly spoken: Language = 'en';
  isReady = () => true;
  errorText = messageOf;
  loadErrorWords = prepareWords;
  forget = prepareWords;
}
