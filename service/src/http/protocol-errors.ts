import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ErrorCode, ERRORS } from 'civic-elements/protocol';
import { errorBody } from '../errors.js';

/** The codes for what Node's HTTP parser refuses; every other fault is `invalid_request`. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Answers bytes that are no HTTP request, and closes the connection. Such a request reaches no handler, so the reply is written by hand. */
export function refuseProtocol(error: NodeJS.ErrnoException, socket: Socket, publicUrl: string): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = CODES[error.code ?? ''] ?? 'invalid_request';
  const { status } = ERRORS[code];
  const body = JSON.stringify(errorBody(code, publicUrl));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

/** Answers a request whose `Expect` header asks for something other than `100-continue` (RFC 9110, section 10.1.1). */
export function refuseExpectation(response: ServerResponse, publicUrl: string): void {
  const body = JSON.stringify(errorBody('expectation_failed', publicUrl));
  response.writeHead(417, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(body);
}
