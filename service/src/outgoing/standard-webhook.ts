import { createHmac } from 'node:crypto';

/**
 * The headers of a message in the form of Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp` (seconds) and `webhook-signature`, `v1,` and
 * HMAC-SHA-256 as base64 over `<id>.<timestamp>.<body>`.
 * @param id the same for every try, so that the receiver knows a message that it has already
 * @param now milliseconds
 */
export function webhookHeaders(
  id: string,
  body: string,
  key: Buffer,
  now: number,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
