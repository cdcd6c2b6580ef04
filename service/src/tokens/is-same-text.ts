import { timingSafeEqual } from 'node:crypto';

/** Compares a text from a stranger with the one expected, in a time that tells nothing about where they differ. Never true for undefined. */
export function isSameText(expected: string | undefined, given: string): boolean {
  const [ours, theirs] = [Buffer.from(expected ?? ''), Buffer.from(given)];
  return expected !== undefined && ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
