import { LIFETIMES } from 'civic-elements/protocol';
import type { SigningKey } from '../store/store.js';

/** What a signing key is for now. `verifies`: it signed before, and what it signed may still come back. */
export type KeyState = 'signs' | 'standby' | 'verifies';

/** Milliseconds for which an auth code may come back after it was signed. */
const COMES_BACK = LIFETIMES.authCodeMax + LIFETIMES.exchangeRetry;

/** The key that signs: of those that are not on standby, the one that began last. */
export function signerOf(keys: readonly SigningKey[]): SigningKey | undefined {
  return keys.filter(({ isStandby }) => !isStandby).toSorted((a, b) => sinceOf(b) - sinceOf(a))[0];
}

export function stateOf(key: SigningKey, keys: readonly SigningKey[]): KeyState {
  if (key.isStandby) return 'standby';
  return key.kid === signerOf(keys)?.kid ? 'signs' : 'verifies';
}

/** Since when a key signs or signed, in milliseconds. */
export function sinceOf({ signsSince, createdAt }: SigningKey): number {
  return signsSince ?? createdAt;
}

/** Until when a former key must stay, because auth codes that it signed may come back; milliseconds. */
export function neededUntil(key: SigningKey, keys: readonly SigningKey[]): number {
  const after = keys.filter((other) => !other.isStandby && sinceOf(other) > sinceOf(key)).map(sinceOf);
  return Math.min(...after) + COMES_BACK;
}
