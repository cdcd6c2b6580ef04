/** Takes the place of what loads the words for errors in the classic script, which is one file: it knows them from the beginning. */
export const loadErrorWords = (): Promise<void> => Promise.resolve();
