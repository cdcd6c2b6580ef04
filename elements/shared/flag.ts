/** An attribute that is on or off. Vue, Svelte and Preact print `full-width="false"` for off. */
export const flag = {
  fromAttribute: (value: string | null) => value !== null && value !== 'false',
  toAttribute: (value: unknown) => (value ? '' : null),
};
