import type { ErrorPayload } from './payloads.js';

/** Writes one line to the console for whoever builds the page. `expired` is left out, because it is no fault of the page when nobody approves in time. */
export function report({ code, message, docs }: ErrorPayload): void {
  if (code !== 'expired') console.error(`civic.sip: ${code}: ${message} ${docs}`);
}
