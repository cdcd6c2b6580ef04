/** A credential in the wallet, together with the key that it is bound to. */
export interface HeldCredential {
  /** An id that the wallet made. */
  id: string;
  /** The issued SD-JWT with all its Disclosures and without a Key Binding JWT, or the IssuerSigned of an mdoc in base64url. */
  credential: string;
  /** The type of the credential: the `vct` of an SD-JWT VC, the `docType` of an mdoc. */
  vct: string;
  /** The name that the issuer's metadata gives it, as it may be shown. */
  name: string;
  /** The Credential Issuer Identifier. */
  issuer: string;
  /** Whether the issuer marked it as test data. */
  isTest: boolean;
  /** When the wallet got it, as ISO 8601. */
  addedAt: string;
  /** When it expires, in milliseconds since 1970; absent where it does not expire. */
  expiresAt?: number;
  /** The private key that belongs to the public key in `cnf`, or in `deviceKey`. */
  holderKey: CryptoKey;
}

/** A place for credentials and their keys. The store makes the keys, because it knows whether they must be extractable. */
export interface CredentialStore {
  newHolderKey(): Promise<CryptoKeyPair>;
  /** Lists all credentials, the oldest first. */
  list(): Promise<HeldCredential[]>;
  add(credential: HeldCredential): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Makes a P-256 key pair for Key Binding JWTs (ES256). */
export function newSigningKey(extractable: boolean): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, extractable, ['sign', 'verify']);
}

/** A store in memory. It loses everything when the process or the page ends. */
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
