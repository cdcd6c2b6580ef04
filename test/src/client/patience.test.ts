import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type ClientError, createClient, type ScopeRequest } from '../../../src/client/index.js';
import { PATIENCE } from '../../../src/client/service-calls.js';
import type { Snapshot } from '../../../src/protocol/http.js';
import { AUTH_CODE, ContractService } from './support/contract-service.js';
import { ManualClock } from './support/manual-clock.js';
import { until } from './support/until.js';

/** A document that can be hidden. */
class Page extends EventTarget {
  visibilityState = 'visible';
  turn(state: 'visible' | 'hidden'): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let service: ContractService;
let clock: ManualClock;
let page: Page;
let client: Client;

const codeOf = (error: unknown) => (error as ClientError).code;

beforeEach(async () => {
  service = await ContractService.start();
  clock = new ManualClock();
  service.now = () => clock.now();
  page = new Page();
  Object.assign(globalThis, { document: page, window: page });
  client = createClient({ service: service.base, appId: 'app', clock });
});

afterEach(async () => {
  Reflect.deleteProperty(globalThis, 'document');
  Reflect.deleteProperty(globalThis, 'window');
  await service.stop();
});

describe('a service that takes calls and never answers', () => {
  const calls: Record<string, (request: ScopeRequest) => Promise<unknown>> = {
    create: () => client.create({ scope: 'BASIC_SIGNUP' }),
    resume: ({ uuid, pageSecret: secret }) => client.resume({ uuid, secret }),
    renew: (request) => request.renew(),
    cancel: (request) => request.cancel(),
    return: (request) => request.return('response-code-1234'),
  };
  const silences: Record<string, boolean> = { 'says nothing': false, 'begins its answer': true };

  for (const [name, call] of Object.entries(calls)) {
    for (const [silence, begins] of Object.entries(silences)) {
      it(`${silence}: ${name} ends with an error after ten seconds, not before`, async () => {
        const request = await client.create({ scope: 'BASIC_SIGNUP' });
        let taken = 0;
        service.intercept = (_, response) => {
          taken += 1;
          if (begins) response.writeHead(200, { 'content-type': 'application/json' }).write('{');
          return true;
        };
        let outcome: unknown = 'waiting';
        const done = call(request).then(
          () => (outcome = 'answered'),
          (error: unknown) => (outcome = codeOf(error)),
        );
        await until(() => taken === 1);
        clock.advance(PATIENCE - 1);
        await new Promise((resolve) => setImmediate(resolve));
        expect(outcome).toBe('waiting');
        clock.advance(1);
        await done;
        // The snapshot of an action is optional: the stream brings it as well.
        const isOptional = begins && ['renew', 'cancel', 'return'].includes(name);
        if (!isOptional) expect(outcome).toBe('service_unreachable');
        expect(clock.pending).toBe(0);
        request.close();
      });
    }
  }

  it('an answer in time is no error later', async () => {
    const request = await client.create({ scope: 'BASIC_SIGNUP' });
    clock.advance(PATIENCE);
    expect([request.snapshot.status, clock.pending]).toEqual(['pending', 0]);
  });

  it('the page that gives up first gets its own reason', async () => {
    service.intercept = () => true;
    const ending = new AbortController();
    const made = client.create({ scope: 'BASIC_SIGNUP', signal: ending.signal });
    ending.abort(new Error('left'));
    await expect(made).rejects.toThrow('left');
    expect(clock.pending).toBe(0);
  });
});

describe('a tab that nobody looks at', () => {
  const seen: Snapshot[] = [];
  let request: ScopeRequest;

  beforeEach(async () => {
    seen.length = 0;
    request = await client.create({ scope: 'BASIC_SIGNUP' });
  });
  afterEach(() => request.close());

  const subscribe = () => request.subscribe((snapshot) => seen.push(snapshot));

  it('gives its connection up, and catches up when it is looked at again', async () => {
    subscribe();
    await until(() => service.streams.size === 1);
    page.turn('hidden');
    await until(() => service.streams.size === 0);
    service.move({ status: 'read' });
    service.move({ status: 'answered' });
    expect(seen).toEqual([]);
    page.turn('visible');
    await until(() => seen.length === 1);
    expect(seen[0]?.status).toBe('answered');
    service.move({ status: 'approved', authCode: AUTH_CODE });
    await until(() => seen.length === 2);
  });

  it('opens none when it begins hidden', async () => {
    page.turn('hidden');
    subscribe();
    await new Promise((resolve) => setImmediate(resolve));
    expect(service.requests.filter(({ method }) => method === 'GET')).toEqual([]);
    page.turn('visible');
    await until(() => service.streams.size === 1);
  });

  it('looks once when its time is up, so that it can forget its secret', async () => {
    subscribe();
    await until(() => service.streams.size === 1);
    page.turn('hidden');
    await until(() => service.streams.size === 0);
    service.move({ status: 'expired' });
    clock.advance(service.lifetime + 2_000);
    await until(() => seen.length === 1);
    expect(seen[0]?.status).toBe('expired');
    expect(clock.pending).toBe(0);
  });

  it('rests again when that look shows that it still goes on', async () => {
    subscribe();
    await until(() => service.streams.size === 1);
    page.turn('hidden');
    await until(() => service.streams.size === 0);
    const expiresAt = new Date(clock.now() + 500_000).toISOString();
    service.move({ status: 'read', expiresAt });
    clock.advance(service.lifetime + 2_000);
    await until(() => seen.length === 1);
    await until(() => service.streams.size === 0);
    expect(seen[0]?.status).toBe('read');
  });
});

describe('code that begins to listen late', () => {
  let request: ScopeRequest;

  beforeEach(async () => {
    request = await client.create({ scope: 'BASIC_SIGNUP' });
  });
  afterEach(() => request.close());

  async function approve(): Promise<void> {
    request.subscribe(() => {});
    await until(() => service.streams.size === 1);
    const expiresAt = new Date(clock.now() + 60_000).toISOString();
    service.move({ status: 'approved', authCode: AUTH_CODE, expiresAt });
    await until(() => request.snapshot.status === 'approved');
  }

  it('gets the auth code, before and after the approval, and each time', async () => {
    const early = request.whenApproved();
    expect(request.authCode).toBeUndefined();
    await approve();
    expect(await Promise.all([early, request.whenApproved(), request.whenApproved()])).toEqual([
      AUTH_CODE,
      AUTH_CODE,
      AUTH_CODE,
    ]);
    expect(request.authCode).toBe(AUTH_CODE);
  });

  it('gets it after close() as well', async () => {
    await approve();
    request.close();
    expect([request.authCode, await request.whenApproved()]).toEqual([AUTH_CODE, AUTH_CODE]);
  });

  it('gets no code that has expired', async () => {
    await approve();
    clock.advance(60_000);
    expect(request.authCode).toBeUndefined();
    let code: string | undefined;
    void request.whenApproved().then((late) => (code = late));
    await new Promise((resolve) => setImmediate(resolve));
    expect(code).toBeUndefined();
  });

  it.each(['denied', 'expired', 'failed', 'cancelled'] as const)(
    'gets none when it ends as %s',
    async (status) => {
      let code: string | undefined;
      void request.whenApproved().then((late) => (code = late));
      await until(() => service.streams.size === 1);
      service.move({ status });
      await until(() => request.snapshot.status === status);
      expect([code, request.authCode]).toEqual([undefined, undefined]);
    },
  );
});
