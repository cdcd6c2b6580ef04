import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEvents } from '../../../service/src/events.js';
import type { Options } from '../../../service/src/options.js';
import { advance } from '../../../service/src/scope-request/advance.js';
import { fail } from '../../../service/src/scope-request/moves.js';
import { createServer } from '../../../service/src/server.js';
import { sweep } from '../../../service/src/sweeper.js';
import { exchangeAt } from '../support/classic-request.js';
import { captureLog } from '../support/page-service.js';
import { type FlowService, flowService } from '../support/whole-flow.js';

let flows: FlowService;
const start = async (logLevel: string) => {
  flows = await flowService({ logLevel: logLevel as Options['logLevel'] });
};
afterEach(() => flows.service.close());

/** The lines about steps, without what the library adds. */
const steps = (lines = flows.service.lines) =>
  lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'scope request')
    .map(({ level: _level, time: _time, pid: _pid, hostname: _hostname, msg: _msg, ...step }) => step);

describe('the log at level info', () => {
  beforeEach(() => start('info'));

  it('has one line for each step of a whole flow', async () => {
    const { uuid } = await flows.run();
    const about = { uuid, appId: flows.service.app.appId, scope: 'BASIC_SIGNUP' };
    expect(steps()).toEqual([
      { step: 'created', ...about, ms: 0 },
      { step: 'read', ...about, ms: 1_000 },
      { step: 'approved', ...about, channel: 'qr', ms: 2_000 },
      { step: 'exchanged', ...about, channel: 'qr', ms: 3_000 },
    ]);
  });

  it('says how others end: renewed and cancelled, denied, expired by time alone, and failed with the reason', async () => {
    const { service } = flows;
    const renewed = await service.start();
    await service.post(renewed, 'renew');
    await service.post(renewed, 'cancel');
    const denied = await service.start();
    const id = denied.reply.qrLink.split('/').at(-1);
    await service.server.inject(`/wallet-api/request/${id}`);
    await service.server.inject({
      method: 'POST',
      url: `/wallet-api/response/${id}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `error=access_denied&state=${id}`,
    });
    const failed = await service.start();
    await advance(service.context, failed.uuid, (row) => fail(row, 'no_trusted_issuer'));
    await service.start();
    service.clock.advance(600_000);
    await sweep(service.context);
    expect(
      steps().map(({ step, code }) => (code === undefined ? step : `${String(step)} ${String(code)}`)),
    ).toEqual([
      'created',
      'renewed',
      'cancelled',
      'created',
      'read',
      'denied',
      'created',
      'failed no_trusted_issuer',
      'created',
      'expired',
    ]);
  });

  it('has the code that came again, once', async () => {
    const { uuid, authCode } = await flows.run();
    const { server, app, clock } = flows.service;
    await exchangeAt(server, app, authCode, { now: clock() / 1000, attempt: 'another-0123456789' });
    expect(steps().slice(4)).toMatchObject([{ step: 'code-reused', uuid, channel: 'qr' }]);
  });

  it('is written by the instance that made the step, and by no other', async () => {
    const other = await createServer({ ...flows.service.context, events: createEvents() });
    const lines = captureLog(other);
    await flows.service.start();
    expect([steps().length, steps(lines).length]).toEqual([1, 0]);
    await other.close();
  });
});

it('has none of these lines at a higher level', async () => {
  await start('warn');
  await flows.run();
  expect(flows.service.lines).toEqual([]);
});

it('has nothing secret and nothing about the person at any level, also where a code comes again', async () => {
  await start('trace');
  const { confidential, authCode } = await flows.run();
  const { server, app, clock } = flows.service;
  await exchangeAt(server, app, authCode, { now: clock() / 1000, attempt: 'another-0123456789' });
  const text = flows.service.lines.join('\n');
  expect(steps().length).toBe(5);
  expect([...confidential].filter(([, value]) => value === '' || text.includes(value))).toEqual([]);
});
