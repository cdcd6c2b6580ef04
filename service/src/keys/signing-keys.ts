import {
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyOptions,
  type JWTVerifyResult,
  SignJWT,
  calculateJwkThumbprint,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
} from 'jose';
import type { SigningKey, Store } from '../store/store.js';
import { jwkToPoint } from '../tokens/point.js';
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
  /** Signs a JWT; `kid` is set. */
  sign(payload: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Verifies a JWT with the keys of this service alone. @throws what jose's jwtVerify throws */
  verify(jwt: string, options: JWTVerifyOptions): Promise<JWTVerifyResult>;
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

type ImportedKey = Awaited<ReturnType<typeof importJWK>>;

/** Loads the keys from the store, and makes the first one if there is none. */
export async function createSigningKeys(store: Store, seal: Seal, clock: () => number): Promise<SigningKeys> {
  const imported = new Map<string, { private: ImportedKey; public: ImportedKey }>();

  async function importKey(key: SigningKey) {
    let pair = imported.get(key.kid);
    if (!pair) {
      const privateJwk = JSON.parse(seal.open(key.sealedPrivateJwk, `signing-key ${key.kid}`));
      pair = {
        private: await importJWK(privateJwk, 'ES256'),
        public: await importJWK(JSON.parse(key.publicJwk), 'ES256'),
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

  async function newKey(): Promise<SigningKey> {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const publicJwk = await exportJWK(pair.publicKey);
    const kid = await calculateJwkThumbprint(publicJwk);
    const privateJwk = JSON.stringify(await exportJWK(pair.privateKey));
    return {
      kid,
      publicJwk: JSON.stringify(publicJwk),
      sealedPrivateJwk: seal.seal(privateJwk, `signing-key ${kid}`),
      createdAt: clock(),
    };
  }

  async function rotate(): Promise<string> {
    const key = await newKey();
    let { kid } = key;
    await store.changeSigningKeys((keys) => {
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
    const key = await newKey();
    let { kid } = key;
    await store.changeSigningKeys((keys) => {
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
    async sign(payload, header) {
      const key = await signer();
      const { private: privateKey } = await importKey(key);
      return new SignJWT(payload)
        .setProtectedHeader({ typ: 'JWT', ...header, alg: 'ES256', kid: key.kid })
        .sign(privateKey);
    },
    verify(jwt, options) {
      return jwtVerify(
        jwt,
        async (header) => {
          const key = (await store.listSigningKeys()).find((candidate) => candidate.kid === header.kid);
          if (!key) throw new errors.JWKSNoMatchingKey();
          return (await importKey(key)).public;
        },
        { ...options, algorithms: ['ES256'] },
      );
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
