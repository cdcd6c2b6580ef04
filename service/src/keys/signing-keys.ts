import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, hash } from 'node:crypto';
import type { SigningKey, Store } from '../store/store.js';
import type { UnverifiedJws } from '../tokens/jws.js';
import { jwkToPoint } from '../tokens/point.js';
import { signJws } from '../tokens/sign-jws.js';
import { isSignedBy } from '../tokens/verify-jws.js';
import { type KeyState, neededUntil, signerOf, sinceOf, stateOf } from './key-states.js';
import type { Seal } from './seal.js';

/** What an operator sees of a signing key. Times are milliseconds. */
export interface KnownKey {
  kid: string;
  state: KeyState;
  createdAt: number;
  /** Since when it signs or signed; undefined on standby. */
  signsSince?: number;
  /** In the form that classic SDKs pin: the uncompressed point as hex. */
  publicKeyHex: string;
}

/** Why a key stays: there is none of this id, it signs, or what it signed may come back until then (milliseconds). */
export type KeyStays = 'unknown' | 'signs' | { neededUntil: number };

/** The service's ES256 keys. One signs; all of them verify and are published. */
export interface SigningKeys {
  /** Signs the claims of a JWT; `kid` is set. @param typ of its header, default `JWT` */
  sign(claims: object, typ?: string): Promise<string>;
  /** Whether the key of this service that a JWS names by its `kid` signed it, by ES256. What it claims is not looked at. */
  hasSigned(jws: UnverifiedJws): Promise<boolean>;
  /** Public keys (RFC 7517): the one that signs first, then the others, newest first. */
  jwks(): Promise<{ keys: Record<string, unknown>[] }>;
  /** The public key that signs, in the form that classic SDKs pin: the uncompressed point as hex. */
  publicKeyHex(): Promise<string>;
  /** Lets the key on standby sign from now on, or a new one where there is none. @returns its kid */
  rotate(): Promise<string>;
  /** Publishes a key that does not sign yet; where there is one already, that. @returns its kid */
  prepare(): Promise<string>;
  /** All keys, newest first. */
  list(): Promise<KnownKey[]>;
  /** Takes a key away, with which nothing that it signed verifies any more. @returns why it stays; undefined when it is gone */
  remove(kid: string): Promise<KeyStays | undefined>;
}

/** How many signatures of this process are known without a check. */
const LATEST = 1000;

/** Loads the keys from the store, and makes the first one if there is none. */
export async function createSigningKeys(store: Store, seal: Seal, clock: () => number): Promise<SigningKeys> {
  const imported = new Map<string, { private: KeyObject; public: KeyObject }>();
  // Most of what comes back was signed here a moment ago. Hashes, because what was signed must not stay in memory.
  const latest = new Set<string>();

  function note(jws: string): string {
    const [oldest] = latest;
    if (latest.size >= LATEST && oldest !== undefined) latest.delete(oldest);
    latest.add(hash('sha256', jws, 'base64url'));
    return jws;
  }

  function importKey(key: SigningKey) {
    let pair = imported.get(key.kid);
    if (!pair) {
      const privateJwk = JSON.parse(seal.open(key.sealedPrivateJwk, `signing-key ${key.kid}`));
      pair = {
        private: createPrivateKey({ format: 'jwk', key: privateJwk }),
        public: createPublicKey({ format: 'jwk', key: JSON.parse(key.publicJwk) }),
      };
      imported.set(key.kid, pair);
    }
    return pair;
  }

  async function signer(): Promise<SigningKey> {
    const key = signerOf(await store.listSigningKeys());
    if (!key) throw new Error('the store holds no signing key');
    return key;
  }

  function newKey(): SigningKey {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { crv, kty, x, y } = publicKey.export({ format: 'jwk' });
    // The thumbprint of RFC 7638, section 3.2: these members in this order.
    const publicJwk = JSON.stringify({ crv, kty, x, y });
    const kid = hash('sha256', publicJwk, 'base64url');
    // On a command line it would look like an option.
    if (kid.startsWith('-')) return newKey();
    const privateJwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
    return {
      kid,
      publicJwk,
      sealedPrivateJwk: seal.seal(privateJwk, `signing-key ${kid}`),
      createdAt: clock(),
    };
  }

  async function rotate(): Promise<string> {
    const key = newKey();
    let { kid } = key;
    await store.changeSigningKeys((keys) => {
      // A store may ask again, when another change was faster.
      ({ kid } = key);
      // A clock that was set back must not leave the former key the last one to begin.
      const signsSince = Math.max(clock(), ...keys.map((one) => sinceOf(one) + 1));
      const standby = keys.find(({ isStandby }) => isStandby);
      if (!standby) return [{ ...key, signsSince }, ...keys];
      const { isStandby: _, ...next } = standby;
      kid = next.kid;
      return keys.map((one) => (one === standby ? { ...next, signsSince } : one));
    });
    return kid;
  }

  async function prepare(): Promise<string> {
    const key = newKey();
    let { kid } = key;
    await store.changeSigningKeys((keys) => {
      ({ kid } = key);
      const known = keys.find(({ isStandby }) => isStandby);
      if (!known) return [{ ...key, isStandby: true }, ...keys];
      ({ kid } = known);
      return keys;
    });
    return kid;
  }

  async function remove(kid: string): Promise<KeyStays | undefined> {
    let stays: KeyStays | undefined = 'unknown';
    await store.changeSigningKeys((keys) => {
      const key = keys.find((one) => one.kid === kid);
      stays = key ? whyItStays(key, keys, clock()) : 'unknown';
      return stays === undefined ? keys.filter((one) => one !== key) : keys;
    });
    return stays;
  }

  if ((await store.listSigningKeys()).length === 0) await rotate();

  return {
    rotate,
    prepare,
    remove,
    async sign(claims, typ = 'JWT') {
      const key = await signer();
      return note(signJws({ typ, kid: key.kid }, claims, importKey(key).private));
    },
    async hasSigned(jws) {
      const key = (await store.listSigningKeys()).find(({ kid }) => kid === jws.header.kid);
      if (!key) return false;
      return latest.has(hash('sha256', jws.compact, 'base64url')) || isSignedBy(jws, importKey(key).public);
    },
    async jwks() {
      const keys = await store.listSigningKeys();
      const first = signerOf(keys);
      const others = keys.filter((key) => key !== first);
      return {
        keys: [...(first ? [first] : []), ...others].map((key) => ({
          ...JSON.parse(key.publicJwk),
          kid: key.kid,
          alg: 'ES256',
          use: 'sig',
        })),
      };
    },
    async publicKeyHex() {
      return hexOf(await signer());
    },
    async list() {
      const keys = await store.listSigningKeys();
      return keys.map((key) => ({
        kid: key.kid,
        state: stateOf(key, keys),
        createdAt: key.createdAt,
        ...(!key.isStandby && { signsSince: sinceOf(key) }),
        publicKeyHex: hexOf(key),
      }));
    },
  };
}

function whyItStays(key: SigningKey, keys: readonly SigningKey[], now: number): KeyStays | undefined {
  const state = stateOf(key, keys);
  if (state === 'signs') return state;
  const until = state === 'standby' ? 0 : neededUntil(key, keys);
  return now < until ? { neededUntil: until } : undefined;
}

function hexOf({ publicJwk }: SigningKey): string {
  return jwkToPoint(JSON.parse(publicJwk)).toString('hex');
}
