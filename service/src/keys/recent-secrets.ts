import { type ChannelSecrets, type RequestKind, deriveChannelSecrets } from './channel-secrets.js';

/** How many seeds' secrets are kept at most between two calls of `age`. */
const LIMIT = 1000;

/**
 * The secrets of requests that this process derived a moment ago: its answer follows the fetch of a request within seconds, and through the wallet prompt
 * of a browser the page gets the same request with every snapshot. They are forgotten with the seed that this process wipes, and otherwise, because
 * another one may have wiped it, when `age` was called twice since they were last used.
 */
export interface RecentSecrets {
  /** @param openSeed is called only where they have to be derived */
  derive(sealedSeed: string, openSeed: () => Buffer, kind: RequestKind, generation: number): ChannelSecrets;
  forget(sealedSeed: string): void;
  age(): void;
}

export function createRecentSecrets(): RecentSecrets {
  type BySeed = Map<string, Map<string, ChannelSecrets>>;
  let young: BySeed = new Map();
  let old: BySeed = new Map();

  function secretsOf(sealedSeed: string): Map<string, ChannelSecrets> {
    const known = young.get(sealedSeed) ?? old.get(sealedSeed) ?? new Map<string, ChannelSecrets>();
    if (young.has(sealedSeed)) return known;
    const [oldest] = young.keys();
    if (young.size >= LIMIT && oldest !== undefined) young.delete(oldest);
    young.set(sealedSeed, known);
    return known;
  }

  return {
    derive(sealedSeed, openSeed, kind, generation) {
      const secrets = secretsOf(sealedSeed);
      const name = `${kind} ${generation}`;
      const found = secrets.get(name) ?? deriveChannelSecrets(openSeed(), kind, generation);
      secrets.set(name, found);
      return found;
    },
    forget(sealedSeed) {
      young.delete(sealedSeed);
      old.delete(sealedSeed);
    },
    age() {
      old = young;
      young = new Map();
    },
  };
}
