import type { ErrorDetail } from '../shared/events.js';
import { type ErrorPayload, errorPayload } from './payloads.js';

/**
 * Writes one line to the console for whoever builds the page. `expired` is left out, because it is no fault of the page when nobody approves in time.
 * @returns what the handlers of `civic-sip-error` get
 */
export function report(error: ErrorDetail): ErrorPayload {
  const { code, message, docs } = error;
  if (code !== 'expired') console.error(`civic.sip: ${code}: ${message} ${docs}`);
  return errorPayload(error);
}
