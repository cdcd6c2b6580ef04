import { hkdfSync } from 'node:crypto';

/** The service key that seals, and those that only open. Each is 32 bytes. */
export interface ServiceKeys {
  serviceKey: Buffer;
  /** Keys that sealed before, or with which another process seals already. Default: none. */
  formerServiceKeys?: readonly Buffer[];
}

/** HKDF-SHA-256 of a secret for one named purpose: 32 bytes. */
export function deriveKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `civic-service ${purpose}`, 32));
}

/** By what operators and sealed values name a service key: 8 hex characters that tell nothing about it. */
export function serviceKeyId(serviceKey: Buffer): string {
  return deriveKey(serviceKey, 'key id').toString('hex', 0, 4);
}

/** A key for one purpose from each service key, by the ids of these; that of the key which seals is the first. */
export function derivedById(
  { serviceKey, formerServiceKeys = [] }: ServiceKeys,
  purpose: string,
): Map<string, Buffer> {
  const keys = [serviceKey, ...formerServiceKeys];
  return new Map(keys.map((key) => [serviceKeyId(key), deriveKey(key, purpose)]));
}
