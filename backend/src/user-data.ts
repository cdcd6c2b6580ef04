import { createDecipheriv } from 'node:crypto';
import { ExchangeError } from './exchange-error.js';

/** One verified fact about the person. */
export interface UserDataItem {
  /** The Civic label, such as `contact.personal.email`. */
  label: string;
  /** The value as text. */
  value: string;
  /** Whether the credential's signature, period of validity, status and issuer were verified. */
  isValid: boolean;
  /** Whether the person who approved proved that they hold the key of the credential. */
  isOwner: boolean;
}

/**
 * The data that a person approved.
 * @example
 * ```ts
 * import type { UserData } from 'civic-backend';
 *
 * export function verifiedEmail({ data }: UserData): string | undefined {
 *   const item = data.find(({ label }) => label === 'contact.personal.email');
 *   return item?.isValid && item.isOwner ? item.value : undefined;
 * }
 * ```
 */
export interface UserData {
  /** One item for each label, in the order of the scope's labels. */
  data: UserDataItem[];
  /** The id of the person at this app: 64 hex characters. Another app gets another id for the same person. */
  userId: string;
}

/**
 * Decrypts the items and checks their shape. The signature of the text must have been verified before, because CBC encryption alone does not
 * show whether somebody changed it.
 * @throws ExchangeError `invalid_user_data`
 */
export function openItems(encrypted: unknown, appSecret: string): UserDataItem[] {
  const items = decryptJson(encrypted, appSecret);
  if (!Array.isArray(items) || !items.every(isItem))
    throw new ExchangeError('invalid_user_data', { field: 'items' });
  return items.map(({ label, value, isValid, isOwner }) => ({ label, value, isValid, isOwner }));
}

/**
 * Decrypts the classic format and parses the JSON inside: 32 hex characters of initialisation vector, then base64 of AES-128-CBC with PKCS #7
 * padding under the bytes of the app secret. The error has no `cause`, because the message of a JSON error quotes the text.
 * @throws ExchangeError `invalid_user_data`
 */
export function decryptJson(encrypted: unknown, appSecret: string): unknown {
  const [, iv, ciphertext] =
    /^([0-9a-f]{32})([A-Za-z0-9+/]+={0,2})$/i.exec(typeof encrypted === 'string' ? encrypted : '') ?? [];
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
