import { createHmac, hash } from 'node:crypto';
import type { Channel } from 'civic-elements/protocol';
import { type ServiceKeys, derivedById } from './derived-keys.js';

/** Makes request ids. They are derived and never stored, so that nobody can use a link with a stolen database. */
export interface RequestIds {
  /**
   * 22 base64url characters (132 bits of HMAC-SHA-256).
   * @param keyId of the service key from which they derive, as the scope request's row names it; default: the one that seals
   */
  derive(uuid: string, channel: Channel, generation: number, keyId?: string): string;
  /** The hashes of the ids of these channels, by which the store finds the scope request. */
  hashes(
    uuid: string,
    channels: readonly Channel[],
    generation: number,
    keyId?: string,
  ): Partial<Record<Channel, string>>;
}

export function createRequestIds(keys: ServiceKeys): RequestIds {
  const derived = derivedById(keys, 'request-id');
  const [present = Buffer.alloc(0)] = derived.values();
  const derive: RequestIds['derive'] = (uuid, channel, generation, keyId = '') =>
    createHmac('sha256', derived.get(keyId) ?? present)
      .update(`${uuid}|${channel}|${generation}`)
      .digest('base64url')
      .slice(0, 22);
  return {
    derive,
    hashes: (uuid, channels, generation, keyId) =>
      Object.fromEntries(
        channels.map((channel) => [channel, sha256(derive(uuid, channel, generation, keyId))]),
      ),
  };
}

/** base64url(SHA-256(text)). */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}
