import type { ErrorCode } from '../protocol/errors.js';
import { firstErrorWords } from '../locales/en/first-errors.js';
import { docsPath, isPageErrorCode, RETRYABLE } from '../protocol/page-errors.js';

/** What a `ClientError` may carry beside its code. */
export interface ClientErrorOptions extends ErrorOptions {
  /** The address of the page that explains the code. Default: empty, because no service is known. */
  docs?: string;
}

/** The words for people that are here by now. The entry `civic-elements/client` brings all of them; the elements load them when there is an error. */
const words: Partial<Record<ErrorCode, string>> = { ...firstErrorWords };

/** Takes in words for people. */
export function learnWords(more: typeof words): void {
  Object.assign(words, more);
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
    // A code that only back-ends can meet is its own message, and so is one whose words are not here yet.
    super(words[code] ?? code, options);
    this.code = code;
    this.retryable = isPageErrorCode(code) && RETRYABLE[code];
    this.docs = docs;
  }
}

/** What people read about an error; `undefined` while its words are not here. */
export function messageOf({ code, message }: ClientError): string | undefined {
  return message === code && isPageErrorCode(code) ? words[code] : message;
}

/** Makes an error that links to the documentation of a service. */
export function errorAt(service: string, code: ErrorCode, cause?: unknown): ClientError {
  return new ClientError(code, { cause, docs: `${service}/${docsPath(code)}` });
}
