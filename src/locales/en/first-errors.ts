/** A sentence for people for each error after which nothing more may come from the service, not even the words for it (`errors.ts`). */
export const firstErrorWords = {
  service_unreachable: 'The service did not answer.',
  load_failed: 'That did not load. Check your connection and try again.',
};
