import { docsPath, type ErrorCode, type ErrorRow, PAGE_ERRORS } from '../protocol/errors.js';

/** What a `ClientError` may carry beside its code. */
export interface ClientErrorOptions extends ErrorOptions {
  /** The address of the page that explains the code. Default: empty, because no service is known. */
  docs?: string;
}

/**
 * Every failure of the client. Let your code decide by `code`; `message` is for people, and its words may improve.
 * The message comes from our own table and never from the body of a service, so that it cannot carry input or markup.
 */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ErrorCode;
  /** Whether a new scope request may succeed. */
  readonly retryable: boolean;
  /** The address of the page that explains the code; empty when no service is known. */
  readonly docs: string;

  constructor(code: ErrorCode, { docs = '', ...options }: ClientErrorOptions = {}) {
    // The table for pages does not hold the codes that only back-ends can meet. Such a code is its own message.
    const { description = code, retryable = false } =
      (PAGE_ERRORS as Partial<Record<ErrorCode, ErrorRow>>)[code] ?? {};
    super(description, options);
    this.code = code;
    this.retryable = retryable;
    this.docs = docs;
  }
}

/** Makes an error that links to the documentation of a service. */
export function errorAt(service: string, code: ErrorCode, cause?: unknown): ClientError {
  return new ClientError(code, { cause, docs: `${service}/${docsPath(code)}` });
}
