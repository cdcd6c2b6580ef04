import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FORM = /^[0-9a-f]{64}$/i;

/**
 * The service key as text: 64 hex characters.
 * @returns the 32 bytes, or undefined when the text is not of that form
 */
export function parseServiceKey(text: string): Buffer | undefined {
  return FORM.test(text.trim()) ? Buffer.from(text.trim(), 'hex') : undefined;
}

/** Development only: the key beside the database, made on first start, readable by its owner alone. */
export function loadOrCreateServiceKey(dataDir: string): Buffer {
  const file = join(dataDir, 'service.key');
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  const key = parseServiceKey(readFileSync(file, 'utf8'));
  if (!key) throw new Error('service.key in the data folder does not hold 64 hex characters');
  return key;
}
