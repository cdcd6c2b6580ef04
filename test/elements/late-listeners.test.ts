import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import type { Clock } from '../../src/client/index.js';
import { leave, record } from './support/helpers.js';

let now: number;
let client: ScriptedClient;

/** Time that stands still until it is told to move. */
const clock: Clock = { now: () => now, after: () => () => undefined, random: () => 0 };

beforeEach(() => {
  now = Date.now();
  client = new ScriptedClient({}, clock);
});
afterEach(leave);

const make = {
  'civic-button': () =>
    fixture<CivicButton>(html`<civic-button app-id="app" name="code" .client=${client}></civic-button>`),
  'civic-modal': () => fixture<CivicModal>(html`<civic-modal app-id="app" .client=${client}></civic-modal>`),
};

const codeOf = () => client.last.snapshot.authCode;

for (const tag of ['civic-button', 'civic-modal'] as const) {
  describe(`${tag}: a page whose script is late`, () => {
    it('gets the auth code that was there before, as often as it asks', async () => {
      const element = await make[tag]();
      await element.show();
      client.last.approve();
      expect(element.authCode).to.equal(codeOf());
      expect(await element.whenApproved()).to.equal(codeOf());
      expect(await element.whenApproved()).to.equal(codeOf());
    });

    it('gets it after the modal was closed', async () => {
      const element = await make[tag]();
      await element.show();
      client.last.approve();
      element.close();
      expect([element.authCode, await element.whenApproved()]).to.deep.equal([codeOf(), codeOf()]);
    });

    it('gets one that comes later, after errors too', async () => {
      const element = await make[tag]();
      const approved = element.whenApproved();
      await element.show();
      client.last.move('expired');
      element.close();
      await element.show();
      client.last.approve();
      expect(await approved).to.equal(codeOf());
    });

    it('hears no event twice', async () => {
      const element = await make[tag]();
      const heard = record(document);
      await element.show();
      client.last.approve();
      await element.whenApproved();
      element.close();
      await element.whenApproved();
      expect(heard.names.filter((name) => name === 'auth-code-received')).to.have.length(1);
      heard.stop();
    });

    it('gets no code that has expired', async () => {
      const element = await make[tag]();
      await element.show();
      client.last.approve();
      now += 60_000;
      expect(element.authCode).to.equal(undefined);
      let late: string | undefined;
      void element.whenApproved().then((code) => (late = code));
      await element.updateComplete;
      expect(late).to.equal(undefined);
    });

    it('gets no code while another scope request is under way, and none when it ends without one', async () => {
      const element = await make[tag]();
      await element.show();
      client.last.approve();
      element.close();
      await element.show();
      expect(element.authCode).to.equal(undefined);
      client.last.move('denied');
      expect(element.authCode).to.equal(undefined);
    });
  });
}

it('a form gets no code that has expired', async () => {
  const form = await fixture<HTMLFormElement>(html`<form></form>`);
  const element = await make['civic-button']();
  form.append(element);
  await element.show();
  client.last.approve();
  expect(new FormData(form).get('code')).to.equal(codeOf());
  now += 60_000;
  expect(new FormData(form).has('code')).to.equal(false);
});
