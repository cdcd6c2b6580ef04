import type { Database } from './database.js';
import type { Vault } from './vault.js';
import { words } from './words.js';

/**
 * How the wallet is locked by a passkey.
 *
 * - `key`: the passkey gives a secret (the PRF extension of WebAuthn), and all that is written is sealed by it. Without the passkey nobody reads it,
 *   also not who copies the browser's files or runs code in this page before it is unlocked.
 * - `gate`: the passkey gives none. The page asks for it before it shows anything, and that is all: who can read the browser's files or run code in
 *   this page gets past it.
 */
export type LockMode = 'key' | 'gate';

interface LockRow {
  id: 'lock';
  mode: LockMode;
  credentialId: ArrayBuffer;
  salt: Uint8Array<ArrayBuffer>;
}

/** Whether this browser has passkeys at all. */
export function canLock(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** The lock of the wallet. */
export class Lock {
  readonly #database: Database;
  readonly #vault: Vault;
  #row: LockRow | undefined;

  constructor(database: Database, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  /** How the wallet is locked, once {@link load} has read it; undefined where it is not. */
  get mode(): LockMode | undefined {
    return this.#row?.mode;
  }

  async load(): Promise<void> {
    this.#row = await this.#database.run<LockRow | undefined>('settings', 'readonly', (store) =>
      store.get('lock'),
    );
  }

  /**
   * Makes a passkey and locks with it from now on. What is written already must be written anew.
   *
   * @throws when the person or the browser does not want to
   */
  async turnOn(): Promise<void> {
    const salt = random(32);
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name: words.wallet },
        user: { id: random(16), name: words.wallet, displayName: words.wallet },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    if (!(made instanceof PublicKeyCredential)) throw new Error('no passkey');
    const row: LockRow = { id: 'lock', mode: 'key', credentialId: made.rawId, salt };
    // Some passkeys give their secret only when they are used, and others have none.
    const hasSecret = made.getClientExtensionResults().prf?.enabled === true;
    const secret = hasSecret ? await use(row) : undefined;
    this.#row = { ...row, mode: secret ? 'key' : 'gate' };
    this.#vault.key = secret && (await keyFrom(secret));
    await this.#database.run('settings', 'readwrite', (store) => store.put(this.#row));
  }

  /**
   * Asks for the passkey.
   *
   * @throws when it is not shown, or is another one
   */
  async open(): Promise<void> {
    if (!this.#row) return;
    const secret = await use(this.#row);
    if (this.#row.mode === 'gate') return;
    if (!secret) throw new Error('no secret');
    this.#vault.key = await keyFrom(secret);
  }

  /** Forgets the lock. What is sealed must have been written anew before. */
  async turnOff(): Promise<void> {
    this.#vault.key = undefined;
    this.#row = undefined;
    await this.#database.run('settings', 'readwrite', (store) => store.delete('lock'));
  }
}

/** Has the person use the passkey, by finger, face or PIN, and returns its secret where it has one. */
async function use({ credentialId, salt }: LockRow): Promise<BufferSource | undefined> {
  const shown = await navigator.credentials.get({
    publicKey: {
      challenge: random(32),
      allowCredentials: [{ type: 'public-key', id: credentialId }],
      userVerification: 'required',
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  if (!(shown instanceof PublicKeyCredential)) throw new Error('no passkey');
  const { authenticatorData } = shown.response as AuthenticatorAssertionResponse;
  const isVerified = ((new Uint8Array(authenticatorData)[32] ?? 0) & USER_VERIFIED) !== 0;
  if (!isVerified) throw new Error('the person was not verified');
  return shown.getClientExtensionResults().prf?.results?.first;
}

/** The flag in authenticator data (Web Authentication, section 6.1). */
const USER_VERIFIED = 4;

async function keyFrom(secret: BufferSource): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('civic-wallet lock');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
