import { expect, it } from 'vitest';
import { toErrorCode } from '../../service/src/log.js';
import { runningService } from './support/running-service.js';

const failed = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

it('a connection that cannot be accepted ends neither the service nor the other connections', async () => {
  const service = await runningService();
  expect(() => service.server.server.emit('error', failed('EMFILE', 'accept'))).not.toThrow();
  expect((await fetch(`${service.origin}/readyz`)).status).toBe(200);
  await service.close();
});

it.each(['EMFILE', 'ENFILE'])(
  'a call that fails for want of a file descriptor (%s) may be tried again',
  (code) => {
    expect(toErrorCode(failed(code, 'open'))).toBe('temporarily_unavailable');
  },
);

it('a call that fails because a file is not there is not said to be temporary', () => {
  expect(toErrorCode(failed('ENOENT', 'open'))).toBe('server_error');
});
