import { createHmac } from 'node:crypto';
import { type ServiceKeys, derivedById } from './derived-keys.js';

/** Makes response codes. They derive from the answer, so that the same answer, sent again after its reply was lost, gets the same reply. */
export interface ResponseCodes {
  /**
   * 43 base64url characters (HMAC-SHA-256).
   * @param requestId of the link that was answered
   * @param answer hash of the answer
   * @param keyId of the service key, as for request ids
   */
  derive(requestId: string, answer: string, keyId?: string): string;
}

export function createResponseCodes(keys: ServiceKeys): ResponseCodes {
  const derived = derivedById(keys, 'response-code');
  const [present = Buffer.alloc(0)] = derived.values();
  return {
    derive: (requestId, answer, keyId = '') =>
      createHmac('sha256', derived.get(keyId) ?? present)
        .update(`${requestId}|${answer}`)
        .digest('base64url'),
  };
}
