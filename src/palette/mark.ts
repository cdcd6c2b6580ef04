/** Our mark on a grid of 24 by 24: a card in front of another card, with a check mark cut out of the front one. */
export const markPaths = {
  /** A line, 1.9 wide with round ends. */
  back: 'M6.6 16.3 4.9 8.2a2.4 2.4 0 0 1 1.9-2.8l8.3-1.7a2.4 2.4 0 0 1 2.4.9',
  /** Filled by the even-odd rule. */
  front:
    'M11 7.6h7.4a3 3 0 0 1 3 3v6.8a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3v-6.8a3 3 0 0 1 3-3zm-.3 7.3 3.1 3.1 5.1-5.4-1.4-1.3-3.7 4-1.7-1.7z',
} as const;
