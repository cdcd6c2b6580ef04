import { expect } from '@open-wc/testing';
import { keepInTab } from '../../../elements/return/page-secrets.js';
import { hideResponseCode } from '../../../elements/return/take-return.js';
import { hear, leavePage, sipOf } from '../support/classic.js';
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

/** The wallet is back. */
function arrive(fragment: string, isKept = true): string {
  const uuid = service.add('answered');
  const app = { name: 'Example Shop', isTest: false };
  const record = { secret: 's', appId: 'early', service: service.base, scope: 'passport', app, labels: [] };
  if (isKept) keepInTab(uuid, { ...record, createdAt: Date.now() });
  history.replaceState(null, '', `${location.pathname}${location.search}&uuid=${uuid}${fragment}`);
  return uuid;
}

describe('the fragment of a return', () => {
  it('is the page’s own again when our script has run, and the login goes on all the same', async () => {
    const uuid = arrive(`#top-response_code-${CODE}`);
    hideResponseCode();
    expect(location.hash).to.equal('#top');
    expect(location.search).to.contain(uuid);
    const heard = hear(sipOf({ appId: 'early' }));
    await until(() => heard.length > 0);
    expect(heard[0]?.payload['response']).to.equal(AUTH_CODE);
    expect(service.acts).to.deep.equal([`return {"responseCode":"${CODE}"}`]);
    expect(location.href).to.equal(`${home}#top`);
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain(CODE);
  });

  it('stays as it is when this browser did not start the request', () => {
    arrive(`#response_code-${CODE}`, false);
    hideResponseCode();
    expect(location.hash).to.equal(`#response_code-${CODE}`);
  });

  it('stays as it is when it holds no response code', () => {
    arrive('#section');
    hideResponseCode();
    expect(location.hash).to.equal('#section');
  });
});
