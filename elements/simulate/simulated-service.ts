import { ClientError, errorAt } from '../../src/client/client-error.js';
import type { ErrorCode } from '../../src/protocol/errors.js';

/** Where simulated links lead: a name that can belong to nobody (RFC 6761, section 6.4). */
export const SIMULATED_SERVICE = 'https://simulation.invalid';

/** An error as the page meets it; explained at the real service when there is one. @param base its address, or nothing */
export function simulatedError(base: string | undefined, code: ErrorCode, cause?: unknown): ClientError {
  return base === undefined ? new ClientError(code, { cause }) : errorAt(base, code, cause);
}
