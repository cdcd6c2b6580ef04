import { ExchangeError, type ExchangeErrorCode } from './exchange-error.js';

const BY_STATUS: Readonly<Record<number, ExchangeErrorCode>> = {
  400: 'invalid_request',
  401: 'invalid_client',
  403: 'invalid_client',
  404: 'not_found',
  413: 'payload_too_large',
  429: 'too_many_requests',
  502: 'temporarily_unavailable',
  503: 'temporarily_unavailable',
  504: 'temporarily_unavailable',
};

/** The error for an HTTP status other than 200. The body is used for two questions only: was a 400 about the auth code, and a 401 about the clock. */
export function statusError(status: number, text = '', retryAfter?: number): ExchangeError {
  const { error, seconds } = parseBody(text);
  if (status === 400 && error === 'invalid_grant') return new ExchangeError('invalid_grant', { status });
  if (status === 401 && error === 'clock_skew' && Number.isSafeInteger(seconds)) {
    const skew = seconds as number;
    const field = `${Math.abs(skew)} s ${skew > 0 ? 'ahead' : 'behind'}`;
    return new ExchangeError('clock_skew', { status, skew, field });
  }
  const code = BY_STATUS[status] ?? (status >= 500 ? 'server_error' : 'invalid_service_response');
  return new ExchangeError(code, { status, ...(retryAfter !== undefined && { retryAfter }) });
}

function parseBody(text: string): { error?: unknown; seconds?: unknown } {
  try {
    return (JSON.parse(text) as { error?: unknown; seconds?: unknown } | null) ?? {};
  } catch {
    return {};
  }
}
