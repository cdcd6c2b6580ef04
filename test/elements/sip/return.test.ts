import { expect } from '@open-wc/testing';
import { keepInTab } from '../../../elements/return/page-secrets.js';
import { hear, leavePage, modal, shows, sipOf } from '../support/classic.js';
import { AUTH_CODE, FakeService } from '../support/fake-service.js';
import { until } from '../support/helpers.js';

const CODE = 'response-code-43-characters-long-aaaaaaaaaaa';
const home = location.href;
let service: FakeService;

beforeEach(() => {
  service = new FakeService();
  service.install();
});
afterEach(async () => {
  await leavePage();
  service.remove();
  history.replaceState(null, '', home);
});

/** The wallet is back: the address says so, and this browser's storage may hold the secret. */
function arrive({
  kept = true,
  appId = 'app',
  scope = 'passport',
  code = `#response_code=${CODE}`,
} = {}): string {
  const uuid = service.add('answered');
  if (kept) {
    const app = { name: 'Example Shop', isTest: false };
    const record = { secret: 'page-secret', appId, service: service.base, scope, app, labels: [] };
    keepInTab(uuid, { ...record, createdAt: Date.now() });
  }
  history.replaceState(null, '', `${location.pathname}${location.search}&uuid=${uuid}${code}`);
  return uuid;
}

// A document has one return; each test here is another app, as if each were another document.
describe('the wallet’s return', () => {
  it('goes on without a click, whatever the scope was; handlers attached right after construction hear of it', async () => {
    const appId = 'app-return';
    const uuid = arrive({ appId });
    // Only here to read ScopeRequests, as pages do at import.
    const idle = sipOf({ appId });
    const sip = sipOf({ appId });
    const heard = hear(sip);
    await until(() => heard.length === 1);
    expect(heard[0]?.payload).to.deep.equal({
      event: 'scoperequest:data-received',
      type: 'code',
      response: AUTH_CODE,
      clientVersion: 'v3',
    });
    expect(service.acts).to.deep.equal([`return {"responseCode":"${CODE}"}`]);
    expect(service.created).to.deep.equal([]);
    expect(location.href).to.equal(home);
    expect(idle.scopeOptions).to.deep.include({ uuid, verificationLevel: 'passport' });
    expect(modal()).to.equal(null);
  });
});

describe('a uuid that means nothing here', () => {
  for (const [why, options] of [
    ['this browser has no secret for it', { kept: false }],
    ['it is another app’s', { appId: 'another' }],
  ] as const) {
    it(`does nothing when ${why}`, async () => {
      arrive(options);
      const address = location.href;
      const sip = sipOf();
      const heard = hear(sip);
      sip.checkUuid();
      expect(modal()).to.equal(null);
      // A scope request that begins later comes to its end, and nothing came of the address before it.
      sip.signup({});
      await shows('pending');
      service.approve();
      await until(() => heard.length > 0);
      expect(heard.map(({ event }) => event)).to.deep.equal(['auth-code-received']);
      expect([service.acts, service.created.length]).to.deep.equal([[], 1]);
      expect(location.href).to.equal(address);
    });
  }
});

describe('after a return', () => {
  it('a click starts as usual', async () => {
    const sip = sipOf({ appId: 'app-return' });
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    service.approve();
    await until(() => heard.length > 0);
    expect(heard.map(({ event }) => event)).to.deep.equal(['auth-code-received']);
    expect([service.acts, service.created.length]).to.deep.equal([[], 1]);
  });
});
