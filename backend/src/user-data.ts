import { createDecipheriv } from 'node:crypto';
import { ExchangeError } from './exchange-error.js';

/** One verified fact. */
export interface UserDataItem {
  /** Civic label, e.g. `contact.personal.email`. */
  label: string;
  value: string;
  /** The credential's signature, validity, status and issuer hold. */
  isValid: boolean;
  /** Whoever approved proved to control the credential. */
  isOwner: boolean;
}

/** What a person approved. */
export interface UserData {
  /** In the order of the scope's labels. */
  data: UserDataItem[];
  /** Names the person at this app and nowhere else: 64 hex characters. */
  userId: string;
}

/**
 * Opens the encrypted items. Only for text whose signature was verified: CBC by itself proves nothing.
 * @throws ExchangeError `invalid_user_data`
 */
export function openItems(encrypted: unknown, appSecret: string): UserDataItem[] {
  const items = decryptJson(encrypted, appSecret);
  if (!Array.isArray(items) || !items.every(isItem))
    throw new ExchangeError('invalid_user_data', { field: 'items' });
  return items.map(({ label, value, isValid, isOwner }) => ({ label, value, isValid, isOwner }));
}

/**
 * Decrypts 32 hex characters of IV and the base64 of AES-128-CBC with PKCS #7 under the bytes of the app secret, and parses the JSON in it.
 * Causes are dropped on purpose: the words of a JSON error quote the text.
 * @throws ExchangeError `invalid_user_data`
 */
export function decryptJson(encrypted: unknown, appSecret: string): unknown {
  const [, iv, ciphertext] = /^([0-9a-f]{32})([A-Za-z0-9+/]+={0,2})$/i.exec(String(encrypted)) ?? [];
  try {
    const decipher = createDecipheriv(
      'aes-128-cbc',
      Buffer.from(appSecret, 'hex'),
      Buffer.from(iv ?? '', 'hex'),
    );
    const plaintext = Buffer.concat([decipher.update(ciphertext ?? '', 'base64'), decipher.final()]);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext));
  } catch {
    throw new ExchangeError('invalid_user_data', { field: 'data' });
  }
}

function isItem(item: unknown): item is UserDataItem {
  if (typeof item !== 'object' || item === null) return false;
  const { label, value, isValid, isOwner } = item as Record<string, unknown>;
  const isText = typeof label === 'string' && label !== '' && typeof value === 'string';
  return isText && typeof isValid === 'boolean' && typeof isOwner === 'boolean';
}
