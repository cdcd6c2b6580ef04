import { createECDH, hkdfSync } from 'node:crypto';
import type { LinkKind } from 'civic-elements/protocol';
import type { JWK } from 'jose';
import { pointToJwk } from '../tokens/point.js';

/** What one link of one scope request needs towards a wallet: the same at every fetch, different for every link. */
export interface LinkSecrets {
  /** 43 base64url characters. */
  nonce: string;
  /** The private key that opens `direct_post.jwt`: P-256, ECDH-ES. */
  encryptionKey: JWK;
}

/**
 * Derives the secrets of a link from the scope request's seed (32 random bytes). The seed is wiped with the answer, so that what was sent to
 * this key cannot be opened afterwards, not even with the service key.
 */
export function deriveLinkSecrets(seed: Buffer, kind: LinkKind, generation: number): LinkSecrets {
  const bytes = (purpose: string) =>
    Buffer.from(
      hkdfSync('sha256', seed, Buffer.alloc(0), `civic-service ${purpose} ${kind} ${generation}`, 32),
    );
  return { nonce: bytes('nonce').toString('base64url'), encryptionKey: privateJwk(bytes('encryption key')) };
}

function privateJwk(scalar: Buffer): JWK {
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
