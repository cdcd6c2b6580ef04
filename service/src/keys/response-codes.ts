import { createHmac } from 'node:crypto';
import { deriveKey } from './seal.js';

/** Makes response codes. They derive from the answer, so that the same answer, sent again after its reply was lost, gets the same reply. */
export interface ResponseCodes {
  /**
   * 43 base64url characters (HMAC-SHA-256).
   * @param requestId of the link that was answered
   * @param answer hash of the answer
   */
  derive(requestId: string, answer: string): string;
}

export function createResponseCodes(serviceKey: Buffer): ResponseCodes {
  const key = deriveKey(serviceKey, 'response-code');
  return {
    derive: (requestId, answer) =>
      createHmac('sha256', key).update(`${requestId}|${answer}`).digest('base64url'),
  };
}
