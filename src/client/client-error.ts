import { docsPath, type ErrorCode, type ErrorRow, PAGE_ERRORS } from '../protocol/errors.js';

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
    // The table of a page does not hold the codes that only back-ends meet; such a code is its own message.
    const { description = code, retryable = false } =
      (PAGE_ERRORS as Partial<Record<ErrorCode, ErrorRow>>)[code] ?? {};
    super(description, options);
    this.code = code;
    this.retryable = retryable;
    this.docs = docs;
  }
}

/** An error that a service's own documentation explains. */
export function errorAt(service: string, code: ErrorCode, cause?: unknown): ClientError {
  return new ClientError(code, { cause, docs: `${service}/${docsPath(code)}` });
}
