/** The looks in which every state of an element is shown, tested and photographed: globals of a story. */
export const LOOKS = [
  { theme: 'light', direction: 'ltr' },
  { theme: 'light', direction: 'rtl' },
  { theme: 'dark', direction: 'ltr' },
  { theme: 'dark', direction: 'rtl' },
] as const;

export type Look = (typeof LOOKS)[number];

/** The files whose stories are the states of an element, relative to the root. */
export const STATES = 'stories/**/states.stories.ts';

/** The globals of a look as they stand in Storybook's addresses. */
export function globalsOf({ theme, direction }: Look): string {
  return `theme:${theme};direction:${direction}`;
}
