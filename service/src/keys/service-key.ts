import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FORM = /^[0-9a-f]{64}$/i;

/**
 * Reads the service key from its text: 64 hex characters.
 * @returns the 32 bytes, or undefined when the text does not have that form
 */
export function parseServiceKey(text: string): Buffer | undefined {
  return FORM.test(text.trim()) ? Buffer.from(text.trim(), 'hex') : undefined;
}

/** For development only: the key in a file beside the database. It is made on first start and readable by its owner alone. */
export function loadOrCreateServiceKey(dataDir: string): Buffer {
  const file = join(dataDir, 'service.key');
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  const key = parseServiceKey(readFileSync(file, 'utf8'));
  if (!key) throw new Error('service.key in the data folder does not hold 64 hex characters');
  return key;
}
