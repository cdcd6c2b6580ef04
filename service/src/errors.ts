import { type ErrorBody, type ErrorCode, ERRORS, docsPath } from 'civic-elements/protocol';

/**
 * An error that page, wallet or back-end get to read: its code decides status and description. `cause` is kept for debugging; `rule` names the
 * check that failed, for the log alone. Neither is sent.
 */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly rule?: string;

  constructor(code: ErrorCode, { rule, ...options }: { cause?: unknown; rule?: string } = {}) {
    super(ERRORS[code].description, options);
    this.name = 'ServiceError';
    this.code = code;
    if (rule !== undefined) this.rule = rule;
  }

  /** HTTP status to answer with. */
  get statusCode(): number {
    return ERRORS[this.code].status || 500;
  }
}

/**
 * The JSON body of an error.
 * @param publicUrl without a trailing slash
 * @param label the label that the error is about
 */
export function errorBody(code: ErrorCode, publicUrl: string, label?: string): ErrorBody {
  return {
    error: code,
    error_description: ERRORS[code].description,
    docs: `${publicUrl}/${docsPath(code)}`,
    ...(label !== undefined && { label }),
  };
}

/** Something that an operator said about an app is not usable. The message names the field and not its content. */
export class AppError extends Error {
  override name = 'AppError';
}
