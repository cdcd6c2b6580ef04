/** A credential in the wallet, with the key that it is bound to. */
export interface HeldCredential {
  /** Made by the wallet. */
  id: string;
  /** The issued SD-JWT with all its Disclosures, without Key Binding JWT. */
  credential: string;
  vct: string;
  /** What to call it, from the issuer's metadata. */
  name: string;
  /** Credential Issuer Identifier. */
  issuer: string;
  /** Whether the issuer marked it as test data. */
  isTest: boolean;
  /** ISO 8601. */
  addedAt: string;
  /** Milliseconds since 1970; absent where the credential does not end. */
  expiresAt?: number;
  /** The private half of the key in `cnf`. */
  holderKey: CryptoKey;
}

/** Where credentials and their keys are kept. Keys are made by the store, which knows whether they must be extractable. */
export interface CredentialStore {
  newHolderKey(): Promise<CryptoKeyPair>;
  /** All of them, oldest first. */
  list(): Promise<HeldCredential[]>;
  add(credential: HeldCredential): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A P-256 key pair for Key Binding JWTs (ES256). */
export function newSigningKey(extractable: boolean): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, extractable, ['sign', 'verify']);
}

/** A store that forgets everything with the process or the page. */
export class MemoryStore implements CredentialStore {
  readonly #held = new Map<string, HeldCredential>();

  newHolderKey(): Promise<CryptoKeyPair> {
    return newSigningKey(false);
  }

  async list(): Promise<HeldCredential[]> {
    return [...this.#held.values()];
  }

  async add(credential: HeldCredential): Promise<void> {
    this.#held.set(credential.id, credential);
  }

  async remove(id: string): Promise<void> {
    this.#held.delete(id);
  }
}
