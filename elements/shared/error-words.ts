import { learnWords } from '../../src/client/client-error.js';
import { loadOnce } from './load-once.js';

/** Loads what people read about errors, of which few visitors see one. */
export const loadErrorWords = loadOnce(async () => {
  const { PAGE_ERROR_WORDS } = await import('../../src/protocol/page-error-words.js');
  learnWords(PAGE_ERROR_WORDS);
});
