import { type ErrorBody, type ErrorCode, ERRORS, docsPath } from 'civic-elements/protocol';

/** An error that a neighbour gets to read: its code decides status and words. `cause` is for the log's type name only. */
export class ServiceError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: { cause?: unknown }) {
    super(ERRORS[code].description, options);
    this.name = 'ServiceError';
    this.code = code;
  }

  /** HTTP status to answer with. */
  get statusCode(): number {
    return ERRORS[this.code].status || 500;
  }
}

/** The JSON body of an error. `publicUrl` has no trailing slash. */
export function errorBody(code: ErrorCode, publicUrl: string): ErrorBody {
  return { error: code, error_description: ERRORS[code].description, docs: `${publicUrl}/${docsPath(code)}` };
}
