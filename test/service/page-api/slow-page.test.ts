import { Writable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { expect, it } from 'vitest';
import { createEventStreams } from '../../../service/src/page-api/event-streams.js';
import { START, nextVersion, storedRequest } from '../support/stored-request.js';
import { testClock, testContext } from '../support/approved-request.js';

it('a page that reads nothing is let go at 64 kB, and does not fill the memory of the service', async () => {
  const { context, close } = await testContext({}, testClock(START));
  let request = storedRequest();
  await context.store.createScopeRequest(request);
  // A connection that takes nothing: what is written waits.
  const raw = Object.assign(new Writable({ highWaterMark: 1, write() {} }), {
    writeHead() {},
    flushHeaders() {},
    req: {},
  });
  const reply = { raw, hijack() {}, getHeaders: () => ({}), elapsedTime: 0 } as unknown as FastifyReply;
  const streams: number[] = [];
  context.events.on('streams', (count) => streams.push(count));
  createEventStreams(context, { error() {} }, 'route').open(request.uuid, reply);
  for (let change = 0; change < 1_000 && !raw.writableEnded; change++) {
    request = nextVersion(request, {});
    await context.store.compareAndSet(request);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(raw.writableEnded).toBe(true);
  expect(raw.writableLength).toBeGreaterThan(60_000);
  expect(raw.writableLength).toBeLessThan(70_000);
  expect(streams).toEqual([1, 0]);
  await close();
});
