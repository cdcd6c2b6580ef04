import { ExchangeError, type ExchangeErrorCode } from './exchange-error.js';

const BY_STATUS: Readonly<Record<number, ExchangeErrorCode>> = {
  400: 'invalid_request',
  401: 'invalid_client',
  403: 'invalid_client',
  404: 'not_found',
  413: 'payload_too_large',
  429: 'too_many_requests',
  503: 'temporarily_unavailable',
};

/** The error for an HTTP status other than 200. The body is used for one question only: whether a 400 was about the auth code. */
export function statusError(status: number, text = '', retryAfter?: number): ExchangeError {
  const code = BY_STATUS[status] ?? (status >= 500 ? 'server_error' : 'invalid_service_response');
  const details = { status, ...(retryAfter !== undefined && { retryAfter }) };
  return new ExchangeError(status === 400 && isInvalidGrant(text) ? 'invalid_grant' : code, details);
}

function isInvalidGrant(text: string): boolean {
  try {
    return (JSON.parse(text) as { error?: unknown } | null)?.error === 'invalid_grant';
  } catch {
    return false;
  }
}
