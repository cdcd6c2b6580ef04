import type { ErrorCode } from '../protocol/errors.js';
import { docsPath, isPassing, PAGE_ERRORS } from '../protocol/page-errors.js';

/** What went wrong, and where to read about it. */
export interface ClientErrorOptions extends ErrorOptions {
  /** Address of the page that explains the code; empty when no service is known. */
  docs?: string;
}

/**
 * Every failure of the client. Switch on `code`; `message` is for people and may improve.
 * The message comes from our own table, never from a service's body, so it cannot carry input or markup.
 */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ErrorCode;
  /** Whether a new scope request may go better. */
  readonly retryable: boolean;
  /** Address of the page that explains the code; empty when no service is known. */
  readonly docs: string;

  constructor(code: ErrorCode, { docs = '', ...options }: ClientErrorOptions = {}) {
    // A code that only back-ends meet has no words here.
    super((PAGE_ERRORS as Partial<Record<ErrorCode, string>>)[code] ?? code, options);
    this.code = code;
    this.retryable = isPassing(code);
    this.docs = docs;
  }
}

/** An error that a service's own documentation explains. */
export function errorAt(service: string, code: ErrorCode, cause?: unknown): ClientError {
  return new ClientError(code, { cause, docs: `${service}/${docsPath(code)}` });
}
