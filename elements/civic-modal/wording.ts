import { type ClientError, messageOf } from '../../src/client/client-error.js';
import type { Language } from '../../src/locales/languages.js';
import type { ScopeRequestElement } from '../shared/scope-request-element.js';
import { hasWords, loadWords, wordsIn } from '../shared/words.js';
import { stringsOf } from './strings-of.js';

/** What a modal opens with. */
const FIRST = ['modal', 'labels', 'more'] as const;
const WITH_ERRORS = [...FIRST, 'errors'] as const;

/** Loads the words with which a modal opens. @param language none for English */
export const prepareWords = (language: Language = 'en'): Promise<void> => loadWords(language, FIRST);

/** The words of an open modal. What is on screen waits for them, so that nobody reads English before their own language. */
export class Wording {
  readonly #modal: ScopeRequestElement;
  readonly #changed: () => void;
  #needed = '';

  constructor(modal: ScopeRequestElement, changed: () => void) {
    this.#modal = modal;
    this.#changed = changed;
  }

  /** Whether the words are here, or cannot be had. They begin to load when others are needed than before. */
  isReady(isError: boolean): boolean {
    const { language = 'en' } = this.#modal;
    const parts = isError ? WITH_ERRORS : FIRST;
    const needed = `${language} ${isError}`;
    if (needed !== this.#needed && language !== 'en') void loadWords(language, parts).then(this.#changed);
    this.#needed = needed;
    return hasWords(language, parts);
  }

  /** The language of the words; `undefined` for that of the page. English stands in for what could not be loaded, and nothing for words of the page. */
  get spoken(): Language | undefined {
    const { spoken, strings } = this.#modal;
    return spoken && !strings && !wordsIn(spoken).close ? 'en' : spoken;
  }

  /** What people read about an error; `undefined` while the words for that are not here. */
  errorText(error: ClientError): string | undefined {
    const { errors } = stringsOf(this.#modal);
    const isLoaded = hasWords(this.#modal.language ?? 'en', ['errors']);
    return (
      errors[error.code as keyof typeof errors] ?? (isLoaded ? (errors.setUp ?? messageOf(error)) : undefined)
    );
  }

  loadErrorWords(): Promise<void> {
    return loadWords(this.#modal.language ?? 'en', ['errors']);
  }

  /** Begins anew with the next modal: what could not be loaded is tried again. */
  forget(): void {
    this.#needed = '';
  }
}
