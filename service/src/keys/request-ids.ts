import { createHash, createHmac } from 'node:crypto';
import { type LinkKind, LINK_KINDS } from 'civic-elements/protocol';
import { deriveKey } from './seal.js';

/** Makes request ids. They are derived and never stored, so that nobody can use a link with a stolen database. */
export interface RequestIds {
  /** 22 base64url characters (132 bits of HMAC-SHA-256). */
  derive(uuid: string, kind: LinkKind, generation: number): string;
  /** The hashes of both ids, by which the store finds the scope request. */
  hashes(uuid: string, generation: number): Record<LinkKind, string>;
}

export function createRequestIds(serviceKey: Buffer): RequestIds {
  const key = deriveKey(serviceKey, 'request-id');
  const derive = (uuid: string, kind: LinkKind, generation: number) =>
    createHmac('sha256', key).update(`${uuid}|${kind}|${generation}`).digest('base64url').slice(0, 22);
  return {
    derive,
    hashes: (uuid, generation) =>
      Object.fromEntries(LINK_KINDS.map((kind) => [kind, sha256(derive(uuid, kind, generation))])) as Record<
        LinkKind,
        string
      >,
  };
}

/** base64url(SHA-256(text)). */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
