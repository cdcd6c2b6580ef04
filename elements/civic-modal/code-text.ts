import type { Snapshot } from '../../src/protocol/http.js';

/** What the code for another device holds, and “Copy link” copies; empty where there is none. */
export function codeText({ qrLink = '', qrRequest, qrCode }: Partial<Snapshot> = {}): string {
  return qrRequest && qrCode ? `${qrCode === 'direct' ? 'openid4vp://' : qrLink}?${qrRequest}` : qrLink;
}
