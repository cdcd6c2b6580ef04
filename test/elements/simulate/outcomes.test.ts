import { expect } from '@open-wc/testing';
import { simulate } from '../../../elements/simulate/simulate.js';
import type { ClientError, ScopeRequest } from '../../../src/client/index.js';
import type { Snapshot } from '../../../src/protocol/http.js';
import { ManualClock } from '../../src/client/support/manual-clock.js';
import { errorOf, LOCAL } from './support.js';

let clock: ManualClock;
beforeEach(() => {
  clock = new ManualClock();
});

const SCOPE = { scope: 'BASIC_SIGNUP' } as const;
const client = (outcome: string, service?: string) =>
  simulate(outcome, { clock, page: LOCAL, ...(service === undefined ? {} : { service }) });

/** Follows a scope request; `seen` fills with what the page is told. */
function follow(request: ScopeRequest): { seen: Snapshot[]; statuses(): string[] } {
  const seen: Snapshot[] = [];
  request.subscribe((snapshot) => seen.push(snapshot));
  return { seen, statuses: () => seen.map(({ status }) => status) };
}

const start = (outcome: string, service?: string) => client(outcome, service).create(SCOPE);

describe('a simulated scope request', () => {
  it('looks like one of a service', async () => {
    const request = await start('approve');
    const { uuid, status, version, qrLink = '', sameDeviceLink = '' } = request.snapshot;
    expect(request.uuid).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([uuid, status, version]).to.deep.equal([request.uuid, 'pending', 1]);
    expect(request.pageSecret).to.match(/^[\w-]{43}$/);
    for (const link of [qrLink, sameDeviceLink])
      expect(link).to.match(/^https:\/\/simulation\.invalid\/w\/[\w-]{22}$/);
    expect(qrLink).not.to.equal(sameDeviceLink);
    expect(request.remaining()).to.equal(120_000);
    expect(request.app?.isTest).to.equal(true);
    expect(Object.isFrozen(request.snapshot)).to.equal(true);
  });

  it('is another one each time', async () => {
    const [one, two] = [await start('approve'), await start('approve')];
    expect(one.uuid).not.to.equal(two.uuid);
    expect(one.pageSecret).not.to.equal(two.pageSecret);
    expect(one.snapshot.qrLink).not.to.equal(two.snapshot.qrLink);
  });

  const labels: [string | { attributes: string[] }, string[]][] = [
    ['BASIC_SIGNUP', ['contact.personal.email', 'contact.personal.phoneNumber']],
    ['civicBasic', ['contact.personal.email', 'contact.personal.phoneNumber']],
    ['proofOfAge', ['verifications.age.over18']],
    ['Login', ['contact.personal.email']],
    [{ attributes: ['contact.residence.city'] }, ['contact.residence.city']],
    ['A_SCOPE_OF_THE_APP', ['contact.personal.email', 'contact.personal.phoneNumber']],
    ['constructor', ['contact.personal.email', 'contact.personal.phoneNumber']],
  ];
  for (const [scope, expected] of labels) {
    it(`names what ${JSON.stringify(scope)} asks for`, async () => {
      const request = await client('approve').create({ scope });
      expect(request.labels).to.deep.equal(expected);
    });
  }

  it('stands still until the page follows it', async () => {
    const request = await start('approve');
    expect(clock.pending).to.equal(0);
    clock.advance(60_000);
    expect(request.snapshot.status).to.equal('pending');
    expect(request.remaining()).to.equal(60_000);
  });
});

describe('approve', () => {
  it('is read after 3 s, answered 2 s later, approved after another', async () => {
    const request = await start('approve');
    const { seen, statuses } = follow(request);
    clock.advance(2_999);
    expect(statuses()).to.deep.equal([]);
    clock.advance(1);
    expect(statuses()).to.deep.equal(['read']);
    clock.advance(2_000);
    expect(statuses()).to.deep.equal(['read', 'answered']);
    clock.advance(1_000);
    expect(statuses()).to.deep.equal(['read', 'answered', 'approved']);
    expect(seen.map(({ version }) => version)).to.deep.equal([2, 3, 4]);
    expect(seen.map(({ authCode }) => authCode !== undefined)).to.deep.equal([false, false, true]);
    // A wallet that has read the request may still answer it by its link.
    expect(seen.map(({ sameDeviceLink }) => sameDeviceLink !== undefined)).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect(request.remaining()).to.equal(60_000);
  });

  it('yields a code that has the form of a JWT and says what it is', async () => {
    const request = await start('approve');
    follow(request);
    for (const step of [3_000, 2_000, 1_000]) clock.advance(step);
    const parts = (request.snapshot.authCode ?? '').split('.');
    expect(parts).to.have.length(3);
    for (const part of parts) expect(part).to.match(/^[\w-]+$/);
    const [header, payload] = parts.slice(0, 2).map((part) => JSON.parse(atob(part.replace(/-/g, '+'))));
    expect(header).to.deep.equal({ alg: 'none', typ: 'JWT' });
    const iat = Math.floor(clock.now() / 1000);
    const iss = 'https://simulation.invalid';
    expect(payload).to.deep.equal({ simulated: true, iss, jti: request.uuid, iat, exp: iat + 60 });
  });

  it('ends there: nothing more is said, nothing stays alive', async () => {
    const request = await start('approve');
    const { statuses } = follow(request);
    for (const step of [3_000, 2_000, 1_000, 600_000]) clock.advance(step);
    expect(statuses()).to.have.length(3);
    expect(clock.pending).to.equal(0);
    await request.renew();
    expect(request.snapshot.status).to.equal('approved');
  });

  it('begins anew with the links, three times', async () => {
    const request = await start('approve');
    const { seen } = follow(request);
    clock.advance(3_000);
    const first = request.snapshot.qrLink;
    for (const round of [1, 2, 3]) {
      await request.renew();
      expect([seen.at(-1)?.status, seen.at(-1)?.version]).to.deep.equal(['pending', round * 2 + 1]);
      expect(request.snapshot.qrLink).not.to.equal(first);
      clock.advance(3_000);
      expect(seen.at(-1)?.status).to.equal('read');
    }
    expect(await errorOf(request.renew())).to.equal('too_many_renewals');
    expect(request.snapshot.status).to.equal('read');
  });

  it('cannot be renewed once it is answered', async () => {
    const request = await start('approve');
    follow(request);
    for (const step of [3_000, 2_000]) clock.advance(step);
    expect(await errorOf(request.renew())).to.equal('wrong_status');
  });

  it('knows no response code: no wallet was there', async () => {
    const request = await start('approve');
    follow(request);
    expect(await errorOf(request.return('any'))).to.equal('invalid_response_code');
    expect(request.snapshot.status).to.equal('pending');
  });
});

describe('deny', () => {
  it('is read after 3 s, and denied 2 s later without a code', async () => {
    const request = await start('deny');
    const { seen, statuses } = follow(request);
    for (const step of [3_000, 2_000]) clock.advance(step);
    expect(statuses()).to.deep.equal(['read', 'denied']);
    expect(seen.some(({ authCode }) => authCode !== undefined)).to.equal(false);
    expect(clock.pending).to.equal(0);
  });
});

describe('expire', () => {
  it('runs out after 6 s', async () => {
    const request = await start('expire');
    const { statuses } = follow(request);
    expect(request.remaining()).to.equal(6_000);
    clock.advance(5_999);
    expect(statuses()).to.deep.equal([]);
    clock.advance(1);
    expect(statuses()).to.deep.equal(['expired']);
    expect(clock.pending).to.equal(0);
  });

  it('cannot be renewed', async () => {
    const request = await start('expire');
    follow(request);
    expect(await errorOf(request.renew())).to.equal('too_many_renewals');
  });
});

describe('slow', () => {
  it('takes 4 s to begin and 10 s for each step', async () => {
    const creating = start('slow');
    let request: ScopeRequest | undefined;
    void creating.then((made) => (request = made));
    await Promise.resolve();
    clock.advance(3_999);
    await Promise.resolve();
    expect(request).to.equal(undefined);
    clock.advance(1);
    const { statuses } = follow(await creating);
    clock.advance(9_999);
    expect(statuses()).to.deep.equal([]);
    for (const step of [1, 10_000, 10_000]) clock.advance(step);
    expect(statuses()).to.deep.equal(['read', 'answered', 'approved']);
  });
});

describe('offline', () => {
  it('refuses as when no service answers', async () => {
    expect(await errorOf(start('offline'))).to.equal('service_unreachable');
    expect(clock.pending).to.equal(0);
  });
});

describe('error', () => {
  it('fails after it was read', async () => {
    const { seen, statuses } = follow(await start('error', 'https://id.example/'));
    for (const step of [3_000, 2_000]) clock.advance(step);
    expect(statuses()).to.deep.equal(['read', 'failed']);
    expect(seen.at(-1)?.error).to.deep.equal({
      error: 'presentation_rejected',
      error_description: 'What the wallet showed does not satisfy the request.',
      docs: 'https://id.example/docs/errors#presentation_rejected',
    });
    expect(clock.pending).to.equal(0);
  });

  it('names no page that is not there when there is no service', async () => {
    const request = await start('error');
    follow(request);
    for (const step of [3_000, 2_000]) clock.advance(step);
    expect(request.snapshot.error?.docs).to.equal('');
  });
});

describe('what ends a simulation', () => {
  it('close(): no timer, no word', async () => {
    const request = await start('approve');
    const { statuses } = follow(request);
    expect(clock.pending).to.equal(1);
    request.close();
    expect(clock.pending).to.equal(0);
    clock.advance(60_000);
    expect(statuses()).to.deep.equal([]);
    for (const late of [request.renew(), request.cancel(), request.return('x')]) await late;
    expect(statuses()).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });

  it('close() between two steps', async () => {
    const request = await start('approve');
    const { statuses } = follow(request);
    clock.advance(3_000);
    request.close();
    clock.advance(60_000);
    expect(statuses()).to.deep.equal(['read']);
    expect(clock.pending).to.equal(0);
  });

  it('cancel() is told later, never while the page still asks', async () => {
    const request = await start('approve');
    const { statuses } = follow(request);
    const cancelling = request.cancel('user');
    expect(statuses()).to.deep.equal([]);
    await cancelling;
    expect(statuses()).to.deep.equal(['cancelled']);
    expect(clock.pending).to.equal(0);
    expect(await errorOf(request.cancel())).to.equal('wrong_status');
  });

  it('an end of the subscription, for that listener alone', async () => {
    const request = await start('approve');
    const { statuses } = follow(request);
    const heard: string[] = [];
    request.subscribe(({ status }) => heard.push(status))();
    clock.advance(3_000);
    expect([statuses(), heard]).to.deep.equal([['read'], []]);
  });

  it('a listener that closes it while it is told', async () => {
    const request = await start('approve');
    request.subscribe(() => request.close());
    clock.advance(3_000);
    expect(clock.pending).to.equal(0);
  });

  for (const outcome of ['approve', 'slow', 'offline', 'nonsense']) {
    it(`an abort before it began (${outcome})`, async () => {
      const reason = new Error('gone');
      const signal = AbortSignal.abort(reason);
      const refused = await client(outcome)
        .create({ ...SCOPE, signal })
        .catch((error: unknown) => error);
      expect(refused).to.equal(reason);
      expect(clock.pending).to.equal(0);
    });
  }

  it('an abort while it begins', async () => {
    const leaving = new AbortController();
    const creating = client('slow').create({ ...SCOPE, signal: leaving.signal });
    await Promise.resolve();
    expect(clock.pending).to.equal(1);
    leaving.abort();
    const error = await creating.catch((cause: unknown) => cause);
    expect((error as Error).name).to.equal('AbortError');
    expect(clock.pending).to.equal(0);
  });
});

describe('a value that is not an outcome', () => {
  for (const outcome of ['', 'Approve', 'approve ', 'approved', 'constructor', '__proto__', '<b>']) {
    it(`${JSON.stringify(outcome)} is refused, in words that do not repeat it`, async () => {
      const error = await start(outcome, 'https://id.example').catch(
        (cause: unknown) => cause as ClientError,
      );
      expect(error).to.have.property('code', 'invalid_request');
      expect(error).to.have.property('docs', 'https://id.example/docs/errors#invalid_request');
      const { cause } = error as ClientError;
      expect((cause as Error).message).to.equal(
        'simulate is one of approve, deny, expire, slow, offline, error',
      );
    });
  }

  it('cannot be resumed: nothing of it outlives the page', async () => {
    const { uuid, pageSecret } = await start('approve');
    const resuming = client('approve').resume({ uuid, secret: pageSecret });
    expect(await errorOf(resuming)).to.equal('unknown_scope_request');
  });
});
