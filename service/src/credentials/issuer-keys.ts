import { X509Certificate, createHash } from 'node:crypto';
import type { createRemoteJWKSet } from 'jose';
import type { FetchPublic } from '../outgoing/fetch-public.js';

/** Gets what an issuer's JWT only points to: the certificates behind `x5u`, and the keys of an issuer that is trusted by its key set. */
export interface IssuerKeys {
  /**
   * The chain at an address (RFC 7515, section 4.1.5), as `x5c` would hold it.
   * @param thumbprint `x5t#S256`: base64url(SHA-256) of the leaf (section 4.1.8)
   * @throws when it cannot be had, or its leaf is another
   */
  certificates(x5u: string, thumbprint: string): Promise<string[]>;
  /**
   * A key of the key set at an address, which is fetched when it is needed, again after an hour, and for a key that it did not have.
   * @throws jose's `JWKSNoMatchingKey` or `JWKSMultipleMatchingKeys`, or another error when the key set cannot be had
   */
  keyOf(uri: string, header: { alg: string; kid: string }): Promise<CryptoKey>;
}

const LIMITS = { maxBytes: 64 * 1024, timeout: 5_000 };
const CERTIFICATES = { ...LIMITS, accept: 'application/pem-certificate-chain, application/pkix-cert' };
const KEY_SET = { ...LIMITS, accept: 'application/jwk-set+json, application/json' };
const HOUR = 3_600_000;
/** Chains and key sets that are kept. */
const MAX_KEPT = 100;

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
/** More than a chain may have (verify-chain.ts). */
const MAX_CERTIFICATES = 5;

/** @param clock milliseconds */
export function createIssuerKeys(fetchPublic: FetchPublic, clock: () => number = Date.now): IssuerKeys {
  const chains = new Map<string, { chain: Promise<string[]>; until: number }>();
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  return {
    /** Kept for an hour, because what leads from the leaf to its authority may change. Whoever asks meanwhile waits for the same fetch. */
    certificates(x5u, thumbprint) {
      const key = `${thumbprint} ${x5u}`;
      const known = chains.get(key);
      if (known && clock() < known.until) return known.chain;
      const chain = fetchChain(fetchPublic, x5u, thumbprint);
      keep(chains, key, { chain, until: clock() + HOUR });
      chain.catch(() => chains.delete(key));
      return chain;
    },
    async keyOf(uri, header) {
      const { createRemoteJWKSet, customFetch } = await import('jose');
      const keySet =
        keySets.get(uri) ??
        createRemoteJWKSet(new URL(uri), {
          timeoutDuration: LIMITS.timeout,
          cacheMaxAge: HOUR,
          [customFetch]: async (address: string) =>
            new Response(new Uint8Array(await fetchPublic(address, KEY_SET)), { status: 200 }),
        });
      keep(keySets, uri, keySet);
      return keySet(header);
    },
  };
}

async function fetchChain(fetchPublic: FetchPublic, x5u: string, thumbprint: string): Promise<string[]> {
  const body = await fetchPublic(x5u, CERTIFICATES);
  const found = body.toString('latin1').match(PEM)?.slice(0, MAX_CERTIFICATES);
  const texts = found ?? [body];
  const chain = texts.map((text) => new X509Certificate(text).raw);
  const [leaf] = chain;
  if (!leaf || createHash('sha256').update(leaf).digest('base64url') !== thumbprint) {
    throw new Error('the certificate at x5u is not that of x5t#S256');
  }
  return chain.map((der) => der.toString('base64'));
}

/** The latest last; the oldest go. */
function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= MAX_KEPT) return;
    kept.delete(oldest);
  }
}
