import { docsPath, type ErrorCode, ERRORS } from '../../../src/protocol/errors.js';
import type { ErrorBody } from '../../../src/protocol/http.js';
import { isPageErrorCode } from '../../../src/protocol/page-errors.js';

/** What a page gets instead of what it asked for. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** With `invalid_request`: which member is wrong. */
  readonly member: string | undefined;

  constructor(code: ErrorCode, member?: string) {
    super(ERRORS[code].description);
    this.code = code;
    this.member = member;
  }
}

/** The body of an error, as a service writes it. */
export function errorBody(service: string, code: ErrorCode, member?: string): ErrorBody {
  return {
    error: code,
    error_description: ERRORS[code].description,
    docs: `${service}/${docsPath(code)}`,
    ...(member !== undefined && { member }),
  };
}

/** @throws RangeError when it is no code that a page can meet */
export function checkCode(code: unknown): void {
  if (!isPageErrorCode(code)) throw new RangeError('No page can meet an error with this code.');
}
