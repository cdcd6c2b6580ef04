import { open } from 'node:fs/promises';
import { devNull } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';

/** Milliseconds between two probes. */
const INTERVAL = 5_000;
/** Probes that are left out after one has failed, so that the log says it once a minute. */
const LEFT_OUT = 11;

/**
 * Says in the log, at most once a minute, that no file descriptor is left. Node does not: it takes the connections that come then, and closes
 * them without a word. So a descriptor is asked for every 5 s.
 */
export function watchDescriptors(log: FastifyBaseLogger): { stop(): void } {
  let leftOut = 0;
  const timer = setInterval(async () => {
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    try {
      await (await open(devNull)).close();
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== 'EMFILE' && code !== 'ENFILE') return;
      leftOut = LEFT_OUT;
      log.error(
        { errorCode: code },
        'no file descriptor is left, new connections are closed unanswered: raise the limit (ulimit -n, LimitNOFILE=)',
      );
    }
  }, INTERVAL).unref();
  return { stop: () => clearInterval(timer) };
}
