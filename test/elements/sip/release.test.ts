import { expect } from '@open-wc/testing';
import { keepInTab } from '../../../elements/return/page-secrets.js';
import { hear, leavePage, modal, shows, sipOf } from '../support/classic.js';
import { FakeService } from '../support/fake-service.js';
import { action, until } from '../support/helpers.js';

const CODE = 'response-code-43-characters-long-aaaaaaaaaaa';
const home = location.href;
const service = new FakeService();

before(() => service.install());
afterEach(async () => {
  await leavePage();
  history.replaceState(null, '', home);
});
after(() => service.remove());

/** A hash router changes the address within the document: a wallet can come back to it more than once. */
function arrive(code = ''): void {
  const uuid = service.add('answered');
  const app = { name: 'Example Shop', isTest: false };
  const record = { secret: 's', appId: 'app', service: service.base, scope: 'passport', app, labels: [] };
  keepInTab(uuid, { ...record, createdAt: Date.now() });
  history.replaceState(null, '', `${location.pathname}${location.search}&uuid=${uuid}${code}`);
}

it('a return that is over holds no instance of the page: the next return is another’s', async () => {
  arrive(`#response_code=${CODE}`);
  const early = hear(sipOf());
  await until(() => early.length === 1);

  arrive();
  const late = hear(sipOf());
  action(await shows('answered'), 'Cancel').click();
  await until(() => late.length === 1);
  expect(late[0]?.event).to.equal('user-cancelled');
  expect(early).to.have.length(1);
  expect(modal()).to.equal(null);

  arrive(`#response_code=${CODE}`);
  const last = hear(sipOf());
  await until(() => last.length === 1);
  expect([early.length, late.length]).to.deep.equal([1, 1]);
});
