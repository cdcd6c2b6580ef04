import { learnWords } from '../../src/client/client-error.js';
import { loadOnce } from './load-once.js';

/** Loads what people read about errors, of which few visitors see one. */
export const loadErrorWords = loadOnce(async () => {
  const { errorWords } = await import('../../src/locales/en/errors.js');
  learnWords(errorWords);
});
