import type { FastifyBaseLogger } from 'fastify';
import type { ScopeRequestStep, ServiceEvents, StatusReached } from '../events.js';

/**
 * Writes one line for each step of a scope request, at level `info`, by the instance that made it. The uuid is a public name: it opens nothing, and joins
 * the lines of one scope request with each other and with the webhook. Nothing else in a line is about less than all requests of an app.
 */
export function logLifeCycle(events: ServiceEvents, log: FastifyBaseLogger): { stop(): void } {
  const write = (
    step: string,
    { uuid, appId, scope, channel, at, createdAt }: ScopeRequestStep,
    code?: string,
  ) => log.info({ step, uuid, appId, scope, channel, code, ms: at - createdAt }, 'scope request');

  const onStatus = (reached: StatusReached) =>
    write(reached.status === 'pending' ? 'created' : reached.status, reached, reached.error);
  const onRenewed = (step: ScopeRequestStep) => write('renewed', step);
  const onReused = (step: ScopeRequestStep) => write('code-reused', step);
  events.on('status-reached', onStatus).on('renewed', onRenewed).on('code-reused', onReused);
  return {
    stop() {
      events.off('status-reached', onStatus).off('renewed', onRenewed).off('code-reused', onReused);
    },
  };
}
