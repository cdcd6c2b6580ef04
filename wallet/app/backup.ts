import { CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { type HeldCredential, readCredential } from '../core/index.js';
import { parseUrl } from '../core/untrusted-text.js';
import type { Database } from './database.js';

/** A credential as the page keeps it: its key, and for backups the same key sealed, which this page cannot open. */
export interface KeptCredential extends HeldCredential {
  sealedKey?: string;
}

interface BackupRow {
  id: 'backup';
  /** Seals keys and content. */
  publicKey: JWK;
  /** Opens them; sealed by the passphrase. */
  sealedPrivateKey: string;
}

/** The file. Both members are JWEs in compact serialisation. */
interface BackupFile {
  format: typeof FORMAT;
  /** The private key of the backup, sealed by the passphrase (PBES2-HS512+A256KW, A256GCM). */
  key: string;
  /** The credentials, sealed to the backup's key (ECDH-ES, A256GCM). */
  content: string;
}

const FORMAT = 'civic-wallet-backup-1';

/** Rounds of PBKDF2-HMAC-SHA-512 between a passphrase and a key. */
const ROUNDS = 600_000;

/** The shortest passphrase, in characters. */
export const MIN_PASSPHRASE = 12;

/** Why a backup could not be restored. */
export class BackupError extends Error {
  readonly code: 'wrong_passphrase' | 'not_a_backup';

  constructor(code: BackupError['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Backups under a passphrase, although keys are not extractable. Once they are turned on, each new key is sealed to the backup's public key in the moment
 * it is made, before it becomes not extractable. Only the passphrase opens what was sealed, so that neither the page nor a script in it gets keys out later.
 * Keys that were made before cannot be saved.
 */
export class Backup {
  readonly #database: Database;
  #row: BackupRow | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether new keys are sealed for backups. */
  get isOn(): boolean {
    return this.#row !== undefined;
  }

  async load(): Promise<void> {
    this.#row = await this.#database.run<BackupRow | undefined>('settings', 'readonly', (store) =>
      store.get('backup'),
    );
  }

  async turnOn(passphrase: string): Promise<void> {
    const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
    const header = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' };
    const sealedPrivateKey = await new CompactEncrypt(bytes(await exportJWK(pair.privateKey)))
      .setProtectedHeader(header)
      .setKeyManagementParameters({ p2c: ROUNDS })
      .encrypt(secretOf(passphrase));
    await this.#keep({ id: 'backup', publicKey: await exportJWK(pair.publicKey), sealedPrivateKey });
  }

  /** Seals a key that is extractable still; undefined while backups are off. */
  async seal(key: CryptoKey): Promise<string | undefined> {
    return this.#row && sealTo(this.#row.publicKey, await exportJWK(key));
  }

  /** Makes the file, with those credentials whose keys were sealed. */
  async save(kept: readonly KeptCredential[]): Promise<string> {
    if (!this.#row) throw new Error('backups are off');
    const content = kept
      .filter(({ sealedKey }) => sealedKey !== undefined)
      .map((one) => ({ ...one, holderKey: undefined }));
    const file: BackupFile = {
      format: FORMAT,
      key: this.#row.sealedPrivateKey,
      content: await sealTo(this.#row.publicKey, content),
    };
    return JSON.stringify(file);
  }

  /**
   * Opens a file. Its keys become not extractable again. Where backups are off here, they go on under the passphrase of the file.
   *
   * @throws {BackupError} `not_a_backup` or `wrong_passphrase`
   */
  async restore(text: string, passphrase: string): Promise<KeptCredential[]> {
    const file = readFile(text);
    const opened = await openWith(file.key, passphrase);
    try {
      const privateKey = (await importJWK(opened, 'ECDH-ES')) as CryptoKey;
      const content = (await openTo(privateKey, file.content)) as Omit<KeptCredential, 'holderKey'>[];
      const { d: _, ...publicKey } = opened;
      const row = this.#row ?? { id: 'backup', publicKey, sealedPrivateKey: file.key };
      const restored = await Promise.all(content.map((one) => restoreOne(one, privateKey, row)));
      if (!this.#row) await this.#keep(row);
      return restored;
    } catch {
      throw new BackupError('not_a_backup');
    }
  }

  async #keep(row: BackupRow): Promise<void> {
    await this.#database.run('settings', 'readwrite', (store) => store.put(row));
    this.#row = row;
  }
}

/** @throws where the wallet could not show or present it, because one such credential would keep all others from being read */
async function restoreOne(
  { sealedKey = '', ...rest }: Omit<KeptCredential, 'holderKey'>,
  privateKey: CryptoKey,
  { publicKey }: BackupRow,
): Promise<KeptCredential> {
  const { id, credential, vct, name, issuer, addedAt } = rest;
  const areTexts = [id, credential, vct, name, issuer, addedAt].every((text) => typeof text === 'string');
  if (!areTexts || !parseUrl(issuer)) throw new Error('not a credential');
  await readCredential(credential);
  const jwk = (await openTo(privateKey, sealedKey)) as JWK;
  const holderKey = (await importJWK({ ...jwk, ext: false, key_ops: ['sign'] }, 'ES256')) as CryptoKey;
  return { ...rest, holderKey, sealedKey: await sealTo(publicKey, jwk) };
}

function readFile(text: string): BackupFile {
  try {
    const file = JSON.parse(text) as BackupFile;
    if (file.format === FORMAT && typeof file.key === 'string' && typeof file.content === 'string')
      return file;
  } catch {
    // As below.
  }
  throw new BackupError('not_a_backup');
}

async function openWith(sealed: string, passphrase: string): Promise<JWK> {
  try {
    const { plaintext } = await compactDecrypt(sealed, secretOf(passphrase), {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      maxPBES2Count: ROUNDS,
    });
    return parse(plaintext) as JWK;
  } catch {
    throw new BackupError('wrong_passphrase');
  }
}

async function sealTo(publicKey: JWK, value: unknown): Promise<string> {
  return new CompactEncrypt(bytes(value))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(await importJWK(publicKey, 'ECDH-ES'));
}

async function openTo(privateKey: CryptoKey, sealed: string): Promise<unknown> {
  const { plaintext } = await compactDecrypt(sealed, privateKey, { keyManagementAlgorithms: ['ECDH-ES'] });
  return parse(plaintext);
}

/** The same passphrase gives the same bytes, however the keyboard composes its letters. */
function secretOf(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFKC'));
}

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function parse(plaintext: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(plaintext));
}
