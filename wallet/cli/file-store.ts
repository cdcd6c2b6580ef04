import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, importJWK } from 'jose';
import { type CredentialStore, type HeldCredential, newSigningKey } from '../core/index.js';

type Stored = Omit<HeldCredential, 'holderKey'> & { holderKey: JsonWebKey };

/**
 * A store in one JSON file, `credentials.json`, that only its owner can read (directory 0700, file 0600). The keys are not
 * encrypted, so it is for development and not for a person's real credentials.
 */
export class FileStore implements CredentialStore {
  readonly #directory: string;
  readonly #path: string;

  constructor(directory: string) {
    this.#directory = directory;
    this.#path = join(directory, 'credentials.json');
  }

  newHolderKey(): Promise<CryptoKeyPair> {
    return newSigningKey(true);
  }

  async list(): Promise<HeldCredential[]> {
    return Promise.all(
      (await this.#read()).map(async ({ holderKey, ...rest }) => ({
        ...rest,
        holderKey: (await importJWK(holderKey as never, 'ES256', { extractable: true })) as CryptoKey,
      })),
    );
  }

  async add({ holderKey, ...rest }: HeldCredential): Promise<void> {
    const stored: Stored = { ...rest, holderKey: (await exportJWK(holderKey)) as JsonWebKey };
    await this.#write([...(await this.#read()), stored]);
  }

  async remove(id: string): Promise<void> {
    await this.#write((await this.#read()).filter((stored) => stored.id !== id));
  }

  async #read(): Promise<Stored[]> {
    try {
      return JSON.parse(await readFile(this.#path, 'utf8')) as Stored[];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** Writes a second file and renames it, so that a crash leaves the old file complete. */
  async #write(stored: Stored[]): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const temporary = `${this.#path}.${process.pid}.tmp`;
    await writeFile(temporary, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
    await chmod(temporary, 0o600);
    await rename(temporary, this.#path);
  }
}
