import { expect } from '@open-wc/testing';
import { hear, leavePage, modal, shows, sipOf } from '../support/classic.js';
import { AUTH_CODE, FakeService } from '../support/fake-service.js';
import { action, until } from '../support/helpers.js';

let service: FakeService;
const { now } = Date;
const { error } = console;
beforeEach(() => {
  service = new FakeService();
  service.install();
  console.error = () => undefined;
});
afterEach(async () => {
  // Whatever a test has left is handed out.
  for (const appId of ['app', 'other']) hear(sipOf({ appId }));
  await leavePage();
  service.remove();
  Date.now = now;
  console.error = error;
});

/** An auth code that is valid for a number of seconds. */
function codeFor(seconds: number): string {
  const claims = btoa(JSON.stringify({ jti: 'j', iat: 1_700_000_000, exp: 1_700_000_000 + seconds }));
  return `eyJhbGciOiJFUzI1NiJ9.${claims.replaceAll('=', '')}.c2ln`;
}

/** The person approves while the page has no handler. */
async function approveUnheard(authCode = AUTH_CODE, sip = sipOf()) {
  sip.signup({});
  await shows('pending');
  service.move({ status: 'approved', authCode });
  await until(() => modal() === null);
  return sip;
}

/** All that was to happen after the script of the page has happened. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('an approval that no handler has received', () => {
  it('waits for a handler, and is handed out once', async () => {
    const sip = await approveUnheard();
    const heard = hear(sip);
    expect(heard).to.deep.equal([]);
    await until(() => heard.length > 0);
    expect(heard.map(({ payload }) => payload['response'])).to.deep.equal([AUTH_CODE]);
    const later = hear(sipOf());
    await settled();
    expect([heard.length, later.length]).to.deep.equal([1, 0]);
  });

  it('signs the person in at the next click, and no code modal opens over the signed-in page', async () => {
    const sip = await approveUnheard();
    const heard = hear(sip);
    sip.signup({});
    await until(() => heard.length > 0);
    await settled();
    expect(heard.map(({ event }) => event)).to.deep.equal(['auth-code-received']);
    expect([modal(), document.getElementById('civic-sr-frame')]).to.deep.equal([null, null]);
    expect(document.body.classList.contains('civic-no-scroll')).to.equal(false);
  });

  it('closes a modal that was opened before the handler came', async () => {
    const sip = await approveUnheard();
    sip.signup({});
    await shows('pending');
    const heard = hear(sip);
    await until(() => heard.length > 0);
    expect(heard.map(({ event }) => event)).to.deep.equal(['auth-code-received']);
    expect(modal()).to.equal(null);
  });

  it('goes to another instance of the app, as a page makes one for each view', async () => {
    await approveUnheard();
    const heard = hear(sipOf());
    await until(() => heard.length > 0);
    expect(heard[0]?.event).to.equal('auth-code-received');
  });

  it('does not go to another app, or to the same app at another service', async () => {
    await approveUnheard();
    const foreign = [hear(sipOf({ appId: 'other' })), hear(sipOf({ api: 'https://other.test/sip/' }))];
    await settled();
    expect(foreign).to.deep.equal([[], []]);
  });

  it('does not go to a handler of another event, or to one that was taken off again', async () => {
    const sip = await approveUnheard();
    let calls = 0;
    const handler = () => calls++;
    sip.on('read', handler).on('auth-code-received', handler).off('auth-code-received', handler);
    await settled();
    expect(calls).to.equal(0);
    const heard = hear(sip);
    await until(() => heard.length > 0);
  });
});

describe('an approval that was received too late', () => {
  for (const [what, code, seconds] of [
    ['as long as the code says', codeFor(30), 30],
    ['a minute, when the code does not say it', AUTH_CODE, 60],
    ['a minute, when the code cannot be read', 'YQ.YQ.YQ', 60],
  ] as const) {
    it(`is handed out ${what}; after that the page hears code_expired`, async () => {
      const first = await approveUnheard(code);
      const received = Date.now();
      Date.now = () => received + (seconds - 1) * 1000;
      const inTime = hear(first);
      await until(() => inTime.length > 0);
      expect(inTime[0]?.payload['response']).to.equal(code);

      Date.now = now;
      const second = await approveUnheard(code, sipOf());
      const again = Date.now();
      Date.now = () => again + (seconds + 1) * 1000;
      const late = hear(second);
      await until(() => late.length > 0);
      await settled();
      expect(late.map(({ event }) => event)).to.deep.equal(['civic-sip-error']);
      expect(late[0]?.payload).to.include({
        code: 'code_expired',
        type: 'runtime-error',
        docs: 'https://service.test/docs/errors#code_expired',
      });
      expect(JSON.stringify(late)).not.to.contain(code);
    });
  }

  it('leaves the code modal of a new click open', async () => {
    const sip = await approveUnheard(codeFor(30));
    const received = Date.now();
    Date.now = () => received + 31_000;
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    Date.now = now;
    service.approve();
    await until(() => heard.length === 2);
    expect(heard.map(({ event }) => event)).to.deep.equal(['civic-sip-error', 'auth-code-received']);
  });
});

describe('trying again in the modal after an error', () => {
  async function fail(sip = sipOf()) {
    service.down = true;
    sip.signup({});
    const shown = await shows('error');
    service.down = false;
    return { sip, retry: () => action(shown, 'Try again').click() };
  }

  it('is a new run: a page that took its handlers off gets the approval with the next handler', async () => {
    const sip = sipOf();
    sip.on('civic-sip-error', () => sip.off());
    const { retry } = await fail(sip);
    retry();
    await shows('pending');
    service.approve();
    await until(() => modal() === null);
    const heard = hear(sip);
    await until(() => heard.length > 0);
    expect(heard[0]?.payload['response']).to.equal(AUTH_CODE);
  });

  it('speaks again to a page that called removeListeners() when it heard of the error', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.on('civic-sip-error', () => sip.removeListeners());
    const { retry } = await fail(sip);
    retry();
    await shows('pending');
    service.approve();
    await until(() => heard.length > 1);
    expect(heard.map(({ event }) => event)).to.deep.equal(['civic-sip-error', 'auth-code-received']);
  });

  it('is seen by the page: the frame goes with the error and comes back, and status-change reaches the document', async () => {
    const sip = sipOf();
    const { retry } = await fail(sip);
    expect(document.getElementById('civic-sr-frame')).to.equal(null);
    const statuses: string[] = [];
    const note = ({ status }: DocumentEventMap['status-change']) => statuses.push(status);
    document.addEventListener('status-change', note);
    retry();
    await shows('pending');
    document.removeEventListener('status-change', note);
    expect(statuses).to.deep.equal(['pending']);
    expect(document.getElementById('civic-sr-frame')).to.equal(sip.hostedSR);
  });

  it('tells of a second error as of the first', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    const { retry } = await fail(sip);
    service.down = true;
    retry();
    await until(() => heard.length === 2);
    expect(heard.map(({ event }) => event)).to.deep.equal(['civic-sip-error', 'civic-sip-error']);
  });

  it('keeps its code when the person clicks the button of the page once more', async () => {
    const { sip, retry } = await fail();
    retry();
    await shows('pending');
    sip.signup({});
    expect(service.created).to.have.length(1);
  });
});
