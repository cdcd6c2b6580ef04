import { type ErrorBody, type ErrorCode, ERRORS, docsPath } from 'civic-elements/protocol';

/** An error that page, wallet or back-end get to read: its code decides status and description. `cause` is kept for debugging and never sent. */
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

/** Something that an operator said about an app is not usable. The message names the field and not its content. */
export class AppError extends Error {
  override name = 'AppError';
}
