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
import type { Seal } from './seal.js';

/** The service's ES256 keys. The newest one signs; all of them verify and are published. */
export interface SigningKeys {
  /** Signs a JWT with the newest key; `kid` is set. */
  sign(payload: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Verifies a JWT with the keys of this service alone. @throws what jose's jwtVerify throws */
  verify(jwt: string, options: JWTVerifyOptions): Promise<JWTVerifyResult>;
  /** Public keys (RFC 7517), newest first. */
  jwks(): Promise<{ keys: Record<string, unknown>[] }>;
  /** The newest public key in the form that classic SDKs pin: the uncompressed point as hex. */
  publicKeyHex(): Promise<string>;
  /** Adds a key that signs from now on. @returns its kid */
  rotate(): Promise<string>;
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

  async function newest(): Promise<SigningKey> {
    const [key] = await store.listSigningKeys();
    if (!key) throw new Error('the store holds no signing key');
    return key;
  }

  async function rotate(): Promise<string> {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const publicJwk = await exportJWK(pair.publicKey);
    const kid = await calculateJwkThumbprint(publicJwk);
    const privateJwk = JSON.stringify(await exportJWK(pair.privateKey));
    await store.putSigningKey({
      kid,
      publicJwk: JSON.stringify(publicJwk),
      sealedPrivateJwk: seal.seal(privateJwk, `signing-key ${kid}`),
      createdAt: clock(),
    });
    return kid;
  }

  if ((await store.listSigningKeys()).length === 0) await rotate();

  return {
    rotate,
    async sign(payload, header) {
      const key = await newest();
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
      return {
        keys: keys.map((key) => ({ ...JSON.parse(key.publicJwk), kid: key.kid, alg: 'ES256', use: 'sig' })),
      };
    },
    async publicKeyHex() {
      return jwkToPoint(JSON.parse((await newest()).publicJwk)).toString('hex');
    },
  };
}
