/** What the button says; apart from the modal's words, because it loads long before them. */
export const enButton = {
  label: 'Continue with Civic',
  loadFailed: 'That did not load. Check your connection and try again.',
};
