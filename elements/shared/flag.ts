/** Whether what was set means on. Frameworks set the property where a page of theirs says `busy="false"`. */
export const isOn = (value: unknown): boolean => Boolean(value) && value !== 'false';

/** An attribute that is on or off. Vue, Svelte and Preact print `full-width="false"` for off. */
export const flag = {
  fromAttribute: (value: string | null) => value !== null && value !== 'false',
  toAttribute: (value: unknown) => (isOn(value) ? '' : null),
};
