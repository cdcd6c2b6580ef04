/** A moment, as ISO 8601 or in milliseconds since 1970, as a date in the person's own way of writing it. */
export function dateText(moment: string | number): string {
  return new Date(moment).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

/** The same with the time of day. */
export function momentText(moment: string): string {
  return new Date(moment).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
