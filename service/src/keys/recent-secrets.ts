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
  derive(seeded: Seeded, openSeed: () => Buffer, kind: RequestKind): ChannelSecrets;
  forget(seeded: Seeded): void;
  age(): void;
}

/** What of a scope request's row the secrets depend on. */
interface Seeded {
  uuid: string;
  sealedSeed?: string;
  generation: number;
}

export function createRecentSecrets(): RecentSecrets {
  type BySeed = Map<string, Map<string, ChannelSecrets>>;
  let young: BySeed = new Map();
  let old: BySeed = new Map();

  // With the uuid, because a sealed seed opens in its own row alone.
  const nameOf = ({ uuid, sealedSeed = '' }: Seeded) => `${uuid} ${sealedSeed}`;

  function secretsOf(name: string): Map<string, ChannelSecrets> {
    const known = young.get(name) ?? old.get(name) ?? new Map<string, ChannelSecrets>();
    if (young.has(name)) return known;
    const [oldest] = young.keys();
    if (young.size >= LIMIT && oldest !== undefined) young.delete(oldest);
    young.set(name, known);
    return known;
  }

  return {
    derive(seeded, openSeed, kind) {
      const { generation } = seeded;
      const secrets = secretsOf(nameOf(seeded));
      const name = `${kind} ${generation}`;
      const found = secrets.get(name) ?? deriveChannelSecrets(openSeed(), kind, generation);
      secrets.set(name, found);
      return found;
    },
    forget(seeded) {
      young.delete(nameOf(seeded));
      old.delete(nameOf(seeded));
    },
    age() {
      old = young;
      young = new Map();
    },
  };
}
