import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FOLLOW } from '../../../src/client/follow.js';
import { type ClientError, createClient, type ScopeRequest } from '../../../src/client/index.js';
import type { Snapshot } from '../../../src/protocol/http.js';
import { AUTH_CODE, ContractService } from './support/contract-service.js';
import { ManualClock } from './support/manual-clock.js';
import { Page } from './support/page.js';
import { until } from './support/until.js';

const RENEW_AT = 110_000;

let service: ContractService;
let clock: ManualClock;
let page: Page;
let inFlight: number;
let request: ScopeRequest;
let seen: Snapshot[];
let errors: ClientError[];

const statuses = () => seen.map(({ status }) => status);
const gets = () => service.requests.filter(({ method }) => method === 'GET');

async function follow(): Promise<void> {
  const client = createClient({
    service: service.base,
    appId: 'app',
    clock,
    async fetch(...args) {
      inFlight += 1;
      try {
        return await fetch(...args);
      } finally {
        inFlight -= 1;
      }
    },
  });
  request = await client.create({ scope: 'BASIC_SIGNUP' });
  request.subscribe(
    (snapshot) => seen.push(snapshot),
    (error) => errors.push(error),
  );
}

/** Stream requests never answer. */
function muteStreams(): void {
  service.intercept = ({ headers }, response) => {
    if (headers.accept !== 'text/event-stream') return false;
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    return true;
  };
}

beforeEach(async () => {
  service = await ContractService.start();
  clock = new ManualClock();
  service.now = () => clock.now();
  page = new Page();
  Object.assign(globalThis, { document: page, window: page });
  inFlight = 0;
  seen = [];
  errors = [];
});

afterEach(async () => {
  request.close();
  Reflect.deleteProperty(globalThis, 'document');
  Reflect.deleteProperty(globalThis, 'window');
  await service.stop();
});

describe('following by stream', () => {
  it('tells every change once, the settled one last, and then lets go of everything', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    service.move({ status: 'read' });
    service.move({ status: 'answered' });
    service.move({ status: 'approved', authCode: AUTH_CODE });
    await until(() => seen.length === 3 && service.streams.size === 0);
    expect(statuses()).toEqual(['read', 'answered', 'approved']);
    expect(seen.at(-1)?.authCode).toBe(AUTH_CODE);
    expect(clock.pending).toBe(0);
    expect(page.listeners).toBe(0);
    expect(gets()).toHaveLength(1);
  });

  it('drops what is older than what it knows', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    service.move({ status: 'read', version: 5 });
    service.move({ status: 'pending', version: 3 });
    service.move({ status: 'answered', version: 6 });
    await until(() => seen.length === 2);
    expect(statuses()).toEqual(['read', 'answered']);
  });

  it('shows the page secret to nobody but the service', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    expect(gets()[0]?.authorization).toBe(`Bearer ${request.pageSecret}`);
    expect(service.requests.map(({ path }) => path).join()).not.toContain(request.pageSecret);
  });

  it('delivers the settled snapshot exactly once wherever the stream is cut', async () => {
    let cut = 0;
    let length = 1;
    for (cut = 0; cut <= length; cut += 1) {
      seen = [];
      let streams = 0;
      service.intercept = ({ headers }, response) => {
        if (headers.accept !== 'text/event-stream' || streams++ > 0) return false;
        const one = service.snapshot();
        const two = service.move({ status: 'read' });
        const three = service.move({ status: 'approved', authCode: AUTH_CODE });
        const bytes = Buffer.from(
          [one, two, three]
            .map((data) => `event: snapshot\r\ndata: ${JSON.stringify(data)}\r\n\r\n`)
            .join(''),
        );
        length = bytes.length;
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(bytes.subarray(0, cut), () => (cut % 2 ? response.destroy() : response.end()));
        return true;
      };
      await follow();
      while (!seen.some(({ status }) => status === 'approved')) {
        await until(() => true);
        await new Promise((resolve) => setImmediate(resolve));
        if (inFlight === 0) clock.advance(FOLLOW.backoffMin);
      }
      const approved = seen.filter(({ status }) => status === 'approved');
      expect({ cut, approved: approved.length }).toEqual({ cut, approved: 1 });
      expect(seen.map(({ version }) => version)).toEqual(
        [...new Set(seen.map(({ version }) => version))].toSorted(),
      );
      request.close();
    }
    expect(cut).toBeGreaterThan(500);
  }, 240_000);
});

describe('falling back to polls', () => {
  it('does so when no event comes in time', async () => {
    muteStreams();
    await follow();
    await until(() => gets().length === 1);
    service.move({ status: 'read' });
    clock.advance(FOLLOW.firstEvent - 1);
    expect(gets()).toHaveLength(1);
    clock.advance(1);
    await until(() => seen.length === 1);
    expect(gets()[1]?.path).toBe(`/scope-requests/${request.uuid}?after=1&wait=${FOLLOW.wait}`);
    service.move({ status: 'denied' });
    await until(() => seen.length === 2);
    expect(clock.pending).toBe(0);
  });

  it.each([
    ['refuses', 406, 'text/plain'],
    ['answers with something else', 200, 'application/json'],
  ])('does so when the stream %s', async (_, status, type) => {
    service.intercept = ({ headers }, response) => {
      if (headers.accept !== 'text/event-stream') return false;
      response.writeHead(status, { 'content-type': type }).end('{}');
      return true;
    };
    await follow();
    service.move({ status: 'expired' });
    await until(() => seen.length === 1);
    expect(statuses()).toEqual(['expired']);
  });

  it.each(['data: {not json\n\n', 'data: {"uuid":"x"}\n\n', `data: ${'x'.repeat(70_000)}`])(
    'does so when the stream says nonsense: %.20s',
    async (text) => {
      service.intercept = ({ headers }, response) => {
        if (headers.accept !== 'text/event-stream') return false;
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`event: snapshot\n${text}`);
        return true;
      };
      await follow();
      service.move({ status: 'denied' });
      await until(() => seen.length === 1);
      expect(errors).toEqual([]);
    },
  );

  it('goes on after the service was away, and looks again at once when the page is back online', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    let away = true;
    service.intercept = (incoming) => {
      if (away) incoming.socket.destroy();
      return away;
    };
    for (const stream of service.streams) stream.destroy();
    await until(() => service.streams.size === 0 && inFlight === 0);
    for (let i = 0; i < 20; i += 1) {
      clock.advance(FOLLOW.backoffMin);
      await until(() => inFlight === 0);
    }
    expect(seen).toEqual([]);
    away = false;
    service.move({ status: 'read' });
    page.dispatchEvent(new Event('online'));
    await until(() => seen.length === 1);
    expect(errors).toEqual([]);
  });

  it('gives up when the service stays away beyond the expiry', async () => {
    muteStreams();
    await follow();
    page.turn('hidden');
    service.intercept = (incoming) => {
      incoming.socket.destroy();
      return true;
    };
    for (let i = 0; i < 60 && errors.length === 0; i += 1) {
      clock.advance(FOLLOW.backoffMax);
      await until(() => inFlight === 0);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(errors.map(({ code }) => code)).toEqual(['service_unreachable']);
    expect(clock.pending).toBe(0);
    expect(page.listeners).toBe(0);
  });

  it('ends with an error when the scope request is gone', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    service.intercept = (_incoming, response) => {
      response
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"error":"unknown_scope_request"}');
      return true;
    };
    page.turn('visible');
    await until(() => errors.length === 1);
    expect(errors[0]?.code).toBe('unknown_scope_request');
    expect(clock.pending).toBe(0);
  });
});

describe('renewing', () => {
  it('happens by itself three times, shortly before the end, while the page is visible', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    const first = request.snapshot.qrLink;
    for (let i = 1; i <= 3; i += 1) {
      clock.advance(RENEW_AT - 1);
      expect(service.renewals).toBe(i - 1);
      clock.advance(1);
      await until(() => seen.length === i);
    }
    expect(request.snapshot.qrLink).not.toBe(first);
    clock.advance(RENEW_AT + 5_000);
    await until(() => inFlight === 0);
    expect(service.renewals).toBe(3);
  });

  it('goes by the clock of the service', async () => {
    service.now = () => clock.now() - 3_600_000;
    await follow();
    expect(request.remaining()).toBe(120_000);
    await until(() => service.streams.size === 1);
    clock.advance(RENEW_AT);
    await until(() => service.renewals === 1);
  });

  it('waits while the page is hidden and catches up when it is seen in time', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    page.turn('hidden');
    clock.advance(RENEW_AT + 1_000);
    expect(service.renewals).toBe(0);
    page.turn('visible');
    await until(() => service.renewals === 1);
  });

  it('never takes a link away from a wallet that has read the request', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    service.move({ status: 'read' });
    await until(() => seen.length === 1);
    clock.advance(RENEW_AT + 5_000);
    page.turn('visible');
    await until(() => inFlight === 0);
    expect(service.renewals).toBe(0);
  });

  it('never takes its request away from a prompt that is open, also when the service did not hear of it', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    service.intercept = ({ url }, response) => {
      if (!url?.endsWith('/read')) return false;
      response.writeHead(503).end();
      return true;
    };
    await expect(request.read()).rejects.toMatchObject({ code: 'temporarily_unavailable' });
    clock.advance(RENEW_AT + 5_000);
    page.turn('visible');
    await until(() => inFlight === 0);
    expect(service.renewals).toBe(0);
    await request.renew();
    clock.advance(RENEW_AT);
    await until(() => service.renewals === 2);
  });

  it('asks again when the service does not say that time is up', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    service.move({ status: 'read' });
    await until(() => seen.length === 1);
    const asked = gets().length;
    clock.advance(122_001);
    await until(() => gets().length === asked + 1);
  });
});

describe('acting', () => {
  it('cancels, with the reason, and tells it like any other change', async () => {
    await follow();
    await request.cancel('user');
    expect(statuses()).toEqual(['cancelled']);
    expect(service.requests.at(-1)).toMatchObject({
      path: expect.stringMatching(/\/cancel$/),
      body: '{"reason":"user"}',
    });
  });

  it('returns a response code and gets the auth code, once', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    service.move({ status: 'answered' });
    await request.return('code-from-the-fragment');
    await until(() => service.streams.size === 0);
    expect(statuses().filter((status) => status === 'approved')).toHaveLength(1);
  });

  it('passes on why it was refused', async () => {
    await follow();
    service.intercept = (_incoming, response) => {
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"error":"invalid_response_code"}');
      return true;
    };
    await expect(request.return('wrong')).rejects.toMatchObject({ code: 'invalid_response_code' });
  });
});

describe('closing', () => {
  it('leaves no timer, listener or request alive', async () => {
    await follow();
    await until(() => service.streams.size === 1);
    expect(page.listeners).toBe(2);
    request.close();
    await until(() => service.streams.size === 0);
    expect(clock.pending).toBe(0);
    expect(page.listeners).toBe(0);
    service.move({ status: 'read' });
    page.turn('visible');
    await until(() => inFlight === 0);
    expect(seen).toEqual([]);
  });

  it('ends a poll as well', async () => {
    muteStreams();
    await follow();
    await until(() => gets().length === 1);
    clock.advance(FOLLOW.firstEvent);
    await until(() => gets().length === 2);
    request.close();
    await until(() => inFlight === 0);
    expect(clock.pending).toBe(0);
  });

  it('adds nothing to the page before somebody follows', async () => {
    const client = createClient({ service: service.base, appId: 'app', clock });
    request = await client.create({ scope: 'BASIC_SIGNUP' });
    expect(page.listeners).toBe(0);
    expect(clock.pending).toBe(0);
    expect(gets()).toEqual([]);
  });

  it('ends one subscription without ending the others', async () => {
    await follow();
    const more: Snapshot[] = [];
    const unsubscribe = request.subscribe((snapshot) => more.push(snapshot));
    unsubscribe();
    await until(() => service.streams.size === 1);
    service.move({ status: 'read' });
    await until(() => seen.length === 1);
    expect(more).toEqual([]);
  });
});
