import { timingSafeEqual } from 'node:crypto';

/** Compares a stored text with a given one in a time that tells nothing about where they differ. */
export function isSameText(stored: string | undefined, given: string): boolean {
  const [a, b] = [Buffer.from(stored ?? ''), Buffer.from(given)];
  return stored !== undefined && a.length === b.length && timingSafeEqual(a, b);
}
