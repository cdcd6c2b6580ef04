/** What the modal says in browsers that have a wallet prompt of their own. */
export const dcApiWords = {
  prompt: 'Continue with your identity wallet',
  promptText: 'Your browser asks which wallet to use. Nothing is shared until you approve it there.',
  askBrowser: 'Choose a wallet',
  askOnPhone: 'Continue',
  askDocument: 'Use a mobile ID document',
  or: 'or',
  asking: 'Continue in your browser’s window',
  askingText: 'Choose a wallet there. If you see no window, try another way.',
  others: 'Another way',
  othersText: 'Choose what works for you. Nothing is shared until you approve it.',
  back: 'Back',
  promptClosed: 'That was cancelled, or is not possible here. Try again, or choose another way.',
  promptFailed: 'That did not work. Try again, or choose another way.',
  promptUnsent: 'Your wallet’s answer could not be sent. Try again.',
};

export type DcApiWords = typeof dcApiWords;
