import { createHash, createHmac } from 'node:crypto';
import type { Channel } from 'civic-elements/protocol';
import { deriveKey } from './seal.js';

/** Makes request ids. They are derived and never stored, so that nobody can use a link with a stolen database. */
export interface RequestIds {
  /** 22 base64url characters (132 bits of HMAC-SHA-256). */
  derive(uuid: string, channel: Channel, generation: number): string;
  /** The hashes of the ids of these channels, by which the store finds the scope request. */
  hashes(uuid: string, channels: readonly Channel[], generation: number): Partial<Record<Channel, string>>;
}

export function createRequestIds(serviceKey: Buffer): RequestIds {
  const key = deriveKey(serviceKey, 'request-id');
  const derive = (uuid: string, channel: Channel, generation: number) =>
    createHmac('sha256', key).update(`${uuid}|${channel}|${generation}`).digest('base64url').slice(0, 22);
  return {
    derive,
    hashes: (uuid, channels, generation) =>
      Object.fromEntries(channels.map((channel) => [channel, sha256(derive(uuid, channel, generation))])),
  };
}

/** base64url(SHA-256(text)). */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
