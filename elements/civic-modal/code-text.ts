import type { Snapshot } from '../../src/protocol/http.js';

/** What the code for another device holds, and “Copy link” copies; empty where there is none. */
export function codeText({ qrLink = '', qrRequest, qrScheme = qrLink }: Partial<Snapshot> = {}): string {
  return qrRequest ? `${qrScheme}?${qrRequest}` : qrLink;
}
