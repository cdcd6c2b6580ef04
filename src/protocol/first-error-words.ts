import type { PageErrorCode } from './page-errors.js';

/** A sentence for people for each error after which nothing more may come from the service, not even the words for it (`page-error-words.ts`). */
export const FIRST_ERROR_WORDS = {
  service_unreachable: 'The service did not answer.',
  load_failed: 'A part of civic-elements could not be loaded.',
} satisfies Partial<Record<PageErrorCode, string>>;
