import type { ErrorPayload } from './payloads.js';

/** One line for whoever builds the page: the original failed without a word. Somebody who did not approve in time is no fault of the page. */
export function report({ code, message, docs }: ErrorPayload): void {
  if (code !== 'expired') console.error(`civic.sip: ${code}: ${message} ${docs}`);
}
