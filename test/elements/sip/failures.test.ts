import { expect } from '@open-wc/testing';
import { hear, leavePage, modal, shows, sipOf } from '../support/classic.js';
import { FakeService } from '../support/fake-service.js';
import { action, textOf, until } from '../support/helpers.js';

let service: FakeService;
let lines: string[];
const { error } = console;
beforeEach(() => {
  service = new FakeService();
  service.install();
  lines = [];
  console.error = (...parts: unknown[]) => lines.push(parts.join(' '));
});
afterEach(async () => {
  console.error = error;
  await leavePage();
  service.remove();
});

describe('nothing fails in silence', () => {
  for (const [code, prepare, wayOut] of [
    ['unknown_app', () => (service.refusal = { status: 404, error: 'unknown_app' }), 'Close'],
    [
      'origin_not_registered',
      () => (service.refusal = { status: 403, error: 'origin_not_registered' }),
      'Close',
    ],
    ['invalid_scope', () => (service.refusal = { status: 400, error: 'invalid_scope' }), 'Close'],
    ['service_unreachable', () => (service.down = true), 'Try again'],
  ] as const) {
    it(`${code}: the page, the console and the person are told`, async () => {
      prepare();
      const sip = sipOf();
      const heard = hear(sip);
      sip.signup({});
      const shown = await shows('error');
      expect(heard).to.have.length(1);
      const { event, payload } = heard[0] as (typeof heard)[0];
      expect(event).to.equal('civic-sip-error');
      expect(payload).to.have.all.keys('event', 'type', 'message', 'code', 'docs');
      expect(payload).to.include({
        event: 'scoperequest:civic-sip-error',
        type: 'runtime-error',
        code,
        docs: `https://service.test/docs/errors#${code}`,
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('civic.sip').and.contain(code).and.contain(`/docs/errors#${code}`);
      expect(textOf(shown)).to.contain(payload['message']);
      expect(action(shown, wayOut)).to.be.instanceOf(HTMLElement);
      action(shown, 'Close').click();
      await until(() => modal() === null);
      expect(document.getElementById('civic-sr-frame')).to.equal(null);
      expect(heard).to.have.length(1);
    });
  }

  it('what a wallet showed and does not satisfy is a data-error', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    const docs = 'https://service.test/docs/errors#presentation_rejected';
    service.move({
      status: 'failed',
      error: { error: 'presentation_rejected', error_description: '', docs },
    });
    await shows('failed');
    expect(heard[0]?.payload).to.include({ type: 'data-error', code: 'presentation_rejected', docs });
  });

  it('trying again goes on with the same handlers', async () => {
    service.down = true;
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    const shown = await shows('error');
    service.down = false;
    action(shown, 'Try again').click();
    await shows('pending');
    service.approve();
    await until(() => heard.some(({ event }) => event === 'auth-code-received'));
    expect(lines).to.have.length(1);
  });

  it('a page that starts again by itself after an error gets a new launch', async () => {
    service.down = true;
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('error');
    service.down = false;
    sip.signup({});
    await shows('pending');
    expect(heard).to.have.length(1);
  });

  it('a request that ran out of time is no line in the console', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    service.move({ status: 'expired' });
    await shows('expired');
    expect(heard.map(({ payload }) => payload['code'])).to.deep.equal(['expired']);
    expect(lines).to.deep.equal([]);
  });

  it('no part of what the service says of an error reaches page or console', async () => {
    service.refusal = { status: 400, error: '<img src=x>' as never };
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('error');
    expect(JSON.stringify(heard) + lines.join('')).not.to.contain('<img');
    expect(heard[0]?.payload['code']).to.equal('invalid_service_response');
  });
});
