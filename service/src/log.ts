import type { ErrorCode } from 'civic-elements/protocol';
import type { FastifyRequest } from 'fastify';
import { ServiceError } from './errors.js';
import type { ServiceEvents } from './events.js';
import { malformedMember } from './malformed-member.js';

/** Codes of errors of the store and of the system that end by themselves: a foreign lock, a full disk, Redis that is away, no file descriptor left. */
const TEMPORARY = /^(SQLITE_.*|REDIS_.*|EMFILE|ENFILE)$/;

/** The documented code for an error of ours, of Fastify or of anything else. */
export function toErrorCode(error: unknown): ErrorCode {
  if (error instanceof ServiceError) return error.code;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'payload_too_large';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'unsupported_media_type';
  if (statusCode === 429) return 'too_many_requests';
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return 'invalid_request';
  if (TEMPORARY.test(code ?? '')) return 'temporarily_unavailable';
  return 'server_error';
}

/**
 * Logs one line for each refused request: the route as registered, the code, and the rule that failed, or the
 * member that breaks the schema. Addresses contain request ids and bodies contain personal data, so neither is logged. Of an unexpected error its type and first stack frame are logged, never its message.
 */
export function logReply(request: FastifyRequest, statusCode: number, code: ErrorCode, error: unknown): void {
  const { rule, about } = error instanceof ServiceError ? error : {};
  const { method, routeOptions } = request;
  const line = {
    method,
    route: routeOptions.url,
    statusCode,
    code,
    rule,
    ...malformedMember(error),
    ...about,
  };
  if (statusCode < 500) {
    request.log.info(line, 'refused');
    return;
  }
  const { name, code: errorCode, stack } = error as { name?: string; code?: string; stack?: string };
  const at = stack?.split('\n').find((text) => text.trimStart().startsWith('at '));
  request.log.error({ ...line, name, errorCode, at: at?.trim() }, 'failed');
}

/** Tells the service's own parts of a refusal that is about an app: of a page or of a back-end, which whoever integrates it can mend. */
export function tellRefusal(events: ServiceEvents, error: unknown): void {
  if (!(error instanceof ServiceError)) return;
  const { code, rule, about: { appId, scope, origin } = {} } = error;
  if (typeof appId !== 'string') return;
  events.emit('request-refused', {
    appId,
    code,
    ...(typeof scope === 'string' && { scope }),
    ...(rule !== undefined && { rule }),
    ...(typeof origin === 'string' && { origin }),
  });
}
