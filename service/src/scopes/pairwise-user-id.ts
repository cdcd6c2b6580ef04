import { createHmac, randomBytes } from 'node:crypto';

/** What names a person: a value, and the domain in which it is unique (credential type, claim and, where needed, issuer). */
export interface Subject {
  domain: string;
  value: string;
}

/**
 * The user id: hex HMAC-SHA-256(pairwise key, appId ‖ 0x00 ‖ domain ‖ 0x00 ‖ value). Two apps cannot compare notes, one app sees the same id
 * whatever scope it asked with. Without a stable subject it is 32 random bytes, new with every scope request.
 */
export function pairwiseUserId(pairwiseKey: Buffer, appId: string, subject: Subject | undefined): string {
  if (!subject) return randomBytes(32).toString('hex');
  return createHmac('sha256', pairwiseKey)
    .update(`${appId}\0${subject.domain}\0${subject.value}`)
    .digest('hex');
}
