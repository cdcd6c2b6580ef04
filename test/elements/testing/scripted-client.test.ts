import { expect } from '@open-wc/testing';
import { type Script, ScriptedClient, type ScriptedScopeRequest } from '../../../elements/testing/index.js';
import { ClientError } from '../../../src/client/index.js';
import type { Snapshot } from '../../../src/protocol/http.js';
import { type Status, STATUSES } from '../../../src/protocol/scope-request.js';
import { ManualClock } from '../../src/client/support/manual-clock.js';
import { errorOf } from '../simulate/support.js';

const SCOPE = { scope: 'BASIC_SIGNUP' } as const;
const KEY = { uuid: '0b0e7a1c-5c5a-4b7b-9c52-6e0f0a6f7d11', secret: 'page-secret' };

let clock: ManualClock;
beforeEach(() => {
  clock = new ManualClock();
});

/** Starts a scope request and follows it. */
async function start(script: Script = {}) {
  const client = new ScriptedClient(script, clock);
  const request = await client.create(SCOPE);
  const seen: Snapshot[] = [];
  const errors: ClientError[] = [];
  request.subscribe(
    (snapshot) => seen.push(snapshot),
    (error) => errors.push(error),
  );
  return { client, request, seen, errors, statuses: () => seen.map(({ status }) => status) };
}

/** Moves a scope request that nobody has closed to any status, on the way that the status table allows. */
function reach(request: ScriptedScopeRequest, status: Status): void {
  if (status === 'pending') return;
  if (status === 'approved') return request.approve();
  if (status === 'exchanged') return request.move('answered', 'approved', 'exchanged');
  request.move(status);
}

describe('a scripted client', () => {
  it('notes what the page asks for, and hands out the newest scope request', async () => {
    const client = new ScriptedClient({}, clock);
    expect(() => client.last).to.throw('no scope request');
    const created = await client.create({ ...SCOPE, loginNonce: 'n-1' });
    expect(client.last).to.equal(created);
    const resumed = await client.resume(KEY);
    expect(client.last).to.equal(resumed);
    expect(client.requests).to.deep.equal([created, resumed]);
    expect(client.created).to.deep.equal([{ ...SCOPE, loginNonce: 'n-1' }]);
    expect(client.resumed).to.deep.equal([KEY]);
  });

  it('resumes as a real one does: with the key of the page, without app and labels', async () => {
    const client = new ScriptedClient({ status: 'answered' }, clock);
    const { uuid, pageSecret, app, labels, snapshot } = await client.resume(KEY);
    expect([uuid, pageSecret, app, labels]).to.deep.equal([KEY.uuid, KEY.secret, undefined, []]);
    expect(snapshot).to.include({ uuid: KEY.uuid, status: 'answered' });
  });

  it('makes another scope request each time, with secrets and links of its own', async () => {
    const client = new ScriptedClient({}, clock);
    const [one, two] = [await client.create(SCOPE), await client.create(SCOPE)];
    const namesOf = ({ uuid, pageSecret, snapshot }: ScriptedScopeRequest) => [
      uuid,
      pageSecret,
      snapshot.qrLink,
      snapshot.sameDeviceLink,
    ];
    expect(new Set([...namesOf(one), ...namesOf(two)]).size).to.equal(8);
  });

  it('refuses with the code of the script, and starts again with another script', async () => {
    const client = new ScriptedClient(
      { refusal: 'origin_not_registered', docs: (code) => `https://id.example/${code}` },
      clock,
    );
    for (const refused of [client.create(SCOPE), client.resume(KEY)]) {
      const error = await refused.catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(ClientError);
      expect(error).to.include({
        code: 'origin_not_registered',
        docs: 'https://id.example/origin_not_registered',
      });
    }
    expect(client.requests).to.deep.equal([]);
    client.script = {};
    expect((await client.create(SCOPE)).snapshot.status).to.equal('pending');
  });

  it('takes the time that the script says', async () => {
    const creating = new ScriptedClient({ startTakes: 1_000 }, clock).create(SCOPE);
    expect(clock.pending).to.equal(1);
    clock.advance(1_000);
    expect((await creating).remaining()).to.equal(120_000);
  });

  it('waits at its gate, and rejects with what the gate rejects with', async () => {
    const client = new ScriptedClient({}, clock);
    let open = () => {};
    client.gate = new Promise<void>((resolve) => (open = resolve));
    const creating = client.create(SCOPE);
    await new Promise((resolve) => setTimeout(resolve));
    expect([client.created.length, client.requests.length]).to.deep.equal([1, 0]);
    open();
    expect(await creating).to.equal(client.last);
    const reason = new Error('gone');
    client.gate = Promise.reject(reason);
    expect(await client.create(SCOPE).catch((cause: unknown) => cause)).to.equal(reason);
  });

  for (const [when, script, gate] of [
    ['at its gate', {}, new Promise(() => {})],
    ['while it starts', { startTakes: 1_000 }, undefined],
  ] as const) {
    it(`ends with the reason of the signal, ${when}`, async () => {
      const client = new ScriptedClient(script, clock);
      client.gate = gate;
      const leaving = new AbortController();
      const creating = client.create({ ...SCOPE, signal: leaving.signal });
      const reason = new Error('the page left');
      leaving.abort(reason);
      expect(await creating.catch((cause: unknown) => cause)).to.equal(reason);
      expect([client.requests.length, clock.pending]).to.deep.equal([0, 0]);
    });
  }

  it('starts nothing when the signal has aborted before', async () => {
    const client = new ScriptedClient({}, clock);
    const reason = new Error('the page left');
    const refused = client.create({ ...SCOPE, signal: AbortSignal.abort(reason) });
    expect(await refused.catch((cause: unknown) => cause)).to.equal(reason);
    expect(client.requests).to.deep.equal([]);
  });

  for (const [from, to] of [
    ['pending', 'approved'],
    ['pending', 'exchanged'],
    ['answered', 'read'],
    ['denied', 'pending'],
    ['approved', 'denied'],
  ] as const) {
    it(`takes no script that goes from ${from} to ${to}`, () => {
      const steps = { [from]: { after: 1, to } };
      expect(() => new ScriptedClient({ steps })).to.throw(RangeError);
      const client = new ScriptedClient();
      expect(() => (client.script = { steps })).to.throw(RangeError);
      expect(client.script).to.deep.equal({});
    });
  }
});

describe('a scripted scope request: snapshots', () => {
  it('are frozen, rise in version, and carry what belongs to the status', async () => {
    const { request, seen } = await start();
    const first = request.snapshot;
    request.move('read');
    request.move('pending');
    request.approve();
    const all = [first, ...seen];
    expect(all.map(({ status, version }) => [status, version])).to.deep.equal([
      ['pending', 1],
      ['read', 2],
      ['pending', 3],
      ['approved', 5],
    ]);
    for (const snapshot of all) {
      const { status, uuid, qrLink, sameDeviceLink, authCode, error } = snapshot;
      expect(Object.isFrozen(snapshot)).to.equal(true);
      expect(uuid).to.equal(request.uuid);
      expect([qrLink, sameDeviceLink].map(Boolean)).to.deep.equal(
        Array(2).fill(status === 'pending' || status === 'read'),
      );
      expect(authCode !== undefined).to.equal(status === 'approved');
      expect(error).to.equal(undefined);
    }
    expect(all[0]?.qrLink).not.to.equal(all[2]?.qrLink);
  });

  it('say by their own clock until when they hold', async () => {
    const { request } = await start({ linkLives: 5_000, renewals: 0 });
    expect(request.snapshot).to.include({
      now: '2026-01-01T00:00:00.000Z',
      expiresAt: '2026-01-01T00:00:05.000Z',
    });
    clock.advance(1_000);
    expect(request.remaining()).to.equal(4_000);
    request.move('read');
    expect(request.remaining()).to.equal(300_000);
    request.approve();
    expect(request.remaining()).to.equal(60_000);
    clock.advance(90_000);
    expect(request.remaining()).to.equal(0);
  });

  it('say why it failed, in our own words', async () => {
    const { request, seen } = await start({ reason: 'wallet_error', docs: () => 'https://id.example/docs' });
    request.move('failed');
    expect(seen[0]?.error).to.deep.equal({
      error: 'wallet_error',
      error_description: 'The wallet cannot answer the request.',
      docs: 'https://id.example/docs',
    });
    expect(Object.isFrozen(seen[0]?.error)).to.equal(true);
  });

  it('show the links of the script', async () => {
    const { request } = await start({ link: (kind, version) => `https://id.example/${kind}/${version}` });
    expect(request.snapshot).to.include({
      qrLink: 'https://id.example/qr/1',
      sameDeviceLink: 'https://id.example/same-device/1',
    });
    request.move('pending');
    expect(request.snapshot.qrLink).to.equal('https://id.example/qr/2');
  });

  it('tell a page that was asleep of the last move only', async () => {
    const { request, statuses, seen } = await start();
    request.move('read', 'answered', 'approved', 'exchanged');
    expect([statuses(), seen[0]?.version]).to.deep.equal([['exchanged'], 5]);
  });

  it('reach every listener, and none after its subscription has ended', async () => {
    const { request, statuses } = await start();
    const others: string[] = [];
    const end = request.subscribe(({ status }) => others.push(status));
    request.move('read');
    end();
    request.move('answered');
    expect([statuses(), others]).to.deep.equal([['read', 'answered'], ['read']]);
  });
});

describe('a scripted scope request: by itself', () => {
  it('takes the steps of the script, from the first subscription on, with one timer', async () => {
    const steps = { pending: { after: 10, to: 'read' }, read: { after: 20, to: 'denied' } } as const;
    const client = new ScriptedClient({ steps }, clock);
    const request = await client.create(SCOPE);
    clock.advance(60);
    expect([clock.pending, request.snapshot.status]).to.deep.equal([0, 'pending']);
    const seen: string[] = [];
    request.subscribe(({ status }) => seen.push(status));
    request.subscribe(() => undefined);
    for (const ms of [9, 1, 19, 1]) {
      expect(clock.pending).to.equal(1);
      clock.advance(ms);
    }
    expect([seen, clock.pending]).to.deep.equal([['read', 'denied'], 0]);
  });

  it('renews its link in time, as often as it may, and then runs out', async () => {
    const { statuses } = await start({ renewals: 1 });
    clock.advance(109_999);
    expect(statuses()).to.deep.equal([]);
    clock.advance(1);
    expect(statuses()).to.deep.equal(['pending']);
    clock.advance(119_999);
    expect(statuses()).to.deep.equal(['pending']);
    clock.advance(1);
    expect(statuses()).to.deep.equal(['pending', 'expired']);
    expect(clock.pending).to.equal(0);
  });

  it('begins a step anew with each renewal, and leaves out one that its link does not live to see', async () => {
    const steps = { pending: { after: 100, to: 'read' } } as const;
    const { request, statuses } = await start({ steps });
    clock.advance(99);
    request.move('pending');
    clock.advance(99);
    expect(statuses()).to.deep.equal(['pending']);
    clock.advance(1);
    expect(statuses()).to.deep.equal(['pending', 'read']);
    const late = await start({ linkLives: 50, renewals: 0, steps });
    clock.advance(50);
    expect(late.statuses()).to.deep.equal(['expired']);
  });
});

describe('a scripted scope request: what the page asks for', () => {
  it('is noted, and answered later, never while the page still asks', async () => {
    const { request, statuses } = await start({ status: 'answered', responseCode: 'right' });
    const asking = request.return('right');
    expect([request.calls, statuses()]).to.deep.equal([['return:right'], []]);
    await asking;
    expect(statuses()).to.deep.equal(['approved']);
  });

  it('a response code that is wrong, or comes before an answer, changes nothing', async () => {
    const answered = await start({ status: 'answered', responseCode: 'right' });
    expect(await errorOf(answered.request.return('wrong'))).to.equal('invalid_response_code');
    const early = await start({ responseCode: 'right' });
    expect(await errorOf(early.request.return('right'))).to.equal('invalid_response_code');
    const none = await start({ status: 'answered' });
    expect(await errorOf(none.request.return('undefined'))).to.equal('invalid_response_code');
    for (const { statuses } of [answered, early, none]) expect(statuses()).to.deep.equal([]);
  });

  it('a renewal needs a link that is on screen or read, and one that is left', async () => {
    const { request, statuses } = await start({ renewals: 2 });
    await request.renew();
    request.move('read');
    await request.renew();
    expect(await errorOf(request.renew())).to.equal('too_many_renewals');
    request.move('answered');
    expect(await errorOf(request.renew())).to.equal('wrong_status');
    expect(statuses()).to.deep.equal(['pending', 'read', 'pending', 'answered']);
    expect(request.calls).to.deep.equal(Array(4).fill('renew'));
  });

  it('a cancellation ends it once', async () => {
    const { request, statuses } = await start();
    await request.cancel('user');
    expect(await errorOf(request.cancel())).to.equal('wrong_status');
    expect([statuses(), request.calls]).to.deep.equal([['cancelled'], ['cancel:user', 'cancel:page']]);
    expect(clock.pending).to.equal(0);
  });
});

describe('a scripted scope request: what is refused', () => {
  /** What may follow (docs/architecture.md, “Status and lifetimes”). */
  const MOVES: Partial<Record<Status, Status[]>> = {
    pending: ['pending', 'read', 'answered', 'denied', 'cancelled', 'expired', 'failed'],
    read: ['pending', 'answered', 'denied', 'cancelled', 'expired', 'failed'],
    answered: ['approved', 'denied', 'cancelled', 'expired', 'failed'],
  };

  for (const from of STATUSES) {
    const allowed = MOVES[from] ?? [];
    it(`from ${from}: every move but ${allowed.join(', ') || 'none'}`, async () => {
      for (const to of STATUSES) {
        const { request, seen } = await start();
        reach(request, from);
        const before = [request.snapshot, seen.length];
        if (allowed.includes(to)) {
          request.move(to);
          expect(request.snapshot.status).to.equal(to);
        } else {
          expect(() => request.move(to), to).to.throw();
          expect([request.snapshot, seen.length]).to.deep.equal(before);
        }
        request.close();
      }
    });
  }

  it('a path with one wrong move, as a whole', async () => {
    const { request, statuses } = await start();
    expect(() => request.move('read', 'approved')).to.throw(RangeError, 'cannot follow read');
    expect([statuses(), request.snapshot.status]).to.deep.equal([[], 'pending']);
  });

  it('in words that do not repeat what they were given', async () => {
    const { request } = await start();
    expect(() => request.move('<img src=x>' as Status))
      .to.throw(RangeError)
      .with.property('message')
      .that.does.not.contain('img');
  });

  it('everything after close(): no move, no word, no timer', async () => {
    const { request, statuses, errors } = await start();
    request.close();
    expect(request.closed).to.equal(true);
    expect(clock.pending).to.equal(0);
    for (const late of [
      () => request.move('read'),
      () => request.approve(),
      () => request.breakOff(new ClientError('server_error')),
    ])
      expect(late).to.throw('closed');
    for (const late of [request.renew(), request.cancel(), request.return('x')]) await late;
    clock.advance(600_000);
    expect([statuses(), errors, request.snapshot.status]).to.deep.equal([[], [], 'pending']);
  });

  it('everything after following has broken off', async () => {
    const { request, statuses, errors } = await start();
    const gone = new ClientError('service_unreachable');
    request.breakOff(gone);
    expect([errors, clock.pending]).to.deep.equal([[gone], 0]);
    for (const late of [() => request.approve(), () => request.breakOff(gone)])
      expect(late).to.throw('broken off');
    for (const late of [request.renew(), request.cancel(), request.return('x')]) await late;
    clock.advance(600_000);
    expect([statuses(), errors]).to.deep.equal([[], [gone]]);
  });
});

it('an auth code has the form of a JWT, and says that it is worth nothing', async () => {
  const { request } = await start();
  request.approve();
  const [header, payload, signature] = (request.snapshot.authCode ?? '').split('.');
  const read = (part = '') => JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/'))) as unknown;
  expect(read(header)).to.deep.equal({ alg: 'none', typ: 'JWT' });
  expect(read(payload)).to.include({ simulated: true, jti: request.uuid });
  expect(signature).to.match(/^[\w-]+$/);
});
