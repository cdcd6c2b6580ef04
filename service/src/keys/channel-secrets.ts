import { createECDH, hkdfSync } from 'node:crypto';
import type { Channel, DigitalProtocol } from 'civic-elements/protocol';
import type { DecryptionKey } from '../tokens/open-jwe.js';
import { pointToJwk } from '../tokens/point.js';

/** One request that a wallet may get: by a link, or through the browser's wallet prompt, where each protocol has a request of its own. */
export type RequestKind = Exclude<Channel, 'dc-api'> | DigitalProtocol;

/** As a private JWK (RFC 7517). */
export interface EncryptionKey extends DecryptionKey {
  alg: 'ECDH-ES';
  use: 'enc';
}

/** What one request needs towards a wallet: the same at every fetch, different for every request. */
export interface ChannelSecrets {
  /** 43 base64url characters. */
  nonce: string;
  /** The private key that opens the answer: P-256, ECDH-ES. */
  encryptionKey: EncryptionKey;
}

/**
 * Derives the secrets of a request from the scope request's seed (32 random bytes). The seed is wiped with the answer, so that what was sent to
 * this key cannot be opened afterwards, not even with the service key.
 */
export function deriveChannelSecrets(seed: Buffer, kind: RequestKind, generation: number): ChannelSecrets {
  const bytes = (purpose: string) => deriveBytes(seed, purpose, kind, generation);
  return { nonce: bytes('nonce').toString('base64url'), encryptionKey: privateJwk(bytes('encryption key')) };
}

/** The nonce of a link's request by value, which shares nothing with the Request Object: 43 base64url characters. */
export function deriveNonceByValue(seed: Buffer, kind: RequestKind, generation: number): string {
  return deriveBytes(seed, 'nonce by value', kind, generation).toString('base64url');
}

function deriveBytes(seed: Buffer, purpose: string, kind: RequestKind, generation: number): Buffer {
  return Buffer.from(
    hkdfSync('sha256', seed, Buffer.alloc(0), `civic-service ${purpose} ${kind} ${generation}`, 32),
  );
}

function privateJwk(scalar: Buffer): EncryptionKey {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey();
  return {
    ...pointToJwk(point),
    d: scalar.toString('base64url'),
    alg: 'ECDH-ES',
    use: 'enc',
    kid: point.subarray(1, 13).toString('base64url'),
  };
}
