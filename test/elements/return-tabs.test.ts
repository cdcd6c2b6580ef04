import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { claim, findKept } from '../../elements/return/kept.js';
import { forget, keepForNewTab } from '../../elements/return/page-secrets.js';
import type { ScriptedScopeRequest } from '../../elements/testing/index.js';
import { action, has, textOf, until } from './support/helpers.js';
import {
  CODE,
  arrive,
  button,
  client,
  expectToGoOn,
  heard,
  keep,
  modalOf,
  startAnew,
  uuid,
} from './support/return-bench.js';

startAnew();

describe('two tabs', () => {
  async function started(): Promise<{ element: CivicButton; request: ScriptedScopeRequest }> {
    client.script = {};
    const element = await button();
    await element.show();
    return { element, request: client.last };
  }

  it('keep the secret in this tab until the person follows the link', async () => {
    const { element, request } = await started();
    const name = `civic-elements:${request.uuid}`;
    expect(sessionStorage.getItem(name)).to.contain(request.pageSecret);
    expect(localStorage.getItem(name)).to.equal(null);
    await modalOf(element).updateComplete;
    const link = action(modalOf(element), 'Open a wallet on this device');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(localStorage.getItem(name)).to.contain(request.pageSecret);
    request.approve();
    expect(localStorage.getItem(name)).not.to.contain(request.pageSecret);
    expect(sessionStorage.getItem(name)).to.equal(null);
  });

  for (const type of ['pointerdown', 'keydown']) {
    it(`keep the secret for another one from the first ${type} on the link, because a long press is no click`, async () => {
      const { element, request } = await started();
      await modalOf(element).updateComplete;
      const name = `civic-elements:${request.uuid}`;
      action(modalOf(element), 'Open a wallet on this device').dispatchEvent(new Event(type));
      expect(localStorage.getItem(name)).to.contain(request.pageSecret);
      request.move('expired');
      expect(localStorage.getItem(name)).not.to.contain(request.pageSecret);
    });
  }

  it('sweep a secret that is of no use any more', async () => {
    localStorage.setItem(
      `civic-elements:${uuid}`,
      JSON.stringify({ createdAt: Date.now(), until: Date.now() - 601_000 }),
    );
    await started();
    expect(localStorage.getItem(`civic-elements:${uuid}`)).to.equal(null);
  });

  it('only the one that came back speaks to its page', async () => {
    const { element, request } = await started();
    claim(request.uuid, 'the other tab');
    const before = heard.names.length;
    request.approve();
    await modalOf(element).updateComplete;
    expect(textOf(modalOf(element))).to.contain('Continued on another page');
    expect(heard.names).to.have.length(before);
    expect(request.closed).to.equal(true);
    action(modalOf(element), 'Close').click();
    expect(heard.names).to.have.length(before);
  });

  it('say at once that another one went on, before the service does', async () => {
    const { element, request } = await started();
    claim(request.uuid, 'the other tab');
    // What a browser sends to the other tabs of a claim.
    dispatchEvent(new StorageEvent('storage'));
    await modalOf(element).updateComplete;
    expect(textOf(modalOf(element))).to.contain('Continued on another page');
    expect(request.closed).to.equal(true);
    action(modalOf(element), 'Close').click();
    expect(heard.names).to.deep.equal(['status-change:pending']);
  });

  it('go on when the storage of the site changes for another reason', async () => {
    const { element, request } = await started();
    claim('another', 'the other tab');
    dispatchEvent(new StorageEvent('storage'));
    await modalOf(element).updateComplete;
    expect(textOf(modalOf(element))).not.to.contain('Continued on another page');
    request.approve();
    expect(heard.names).to.contain('auth-code-received');
  });

  /** Another tab of this browser that came back first. @returns a function with which it ends */
  async function otherTab(): Promise<() => void> {
    let end = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    await new Promise<void>((resolve) => {
      void navigator.locks.request(`civic-elements:${uuid}`, () => {
        resolve();
        return over;
      });
    });
    return end;
  }

  it('that come back both: the second does not go on with what the first has finished', async () => {
    keep();
    keepForNewTab(uuid);
    const end = await otherTab();
    arrive();
    const element = await button();
    await until(() => has(element, 'civic-modal'));
    forget(uuid, 'approved');
    end();
    await until(() => textOf(modalOf(element)).includes('Continued on another page'));
    expect(client.resumed).to.deep.equal([]);
    expect(heard.names).to.deep.equal([]);
  });

  it('that come back both: the second goes on when the first was closed before its end', async () => {
    keep();
    const end = await otherTab();
    arrive();
    const element = await button();
    await until(() => has(element, 'civic-modal'));
    expect(client.resumed).to.deep.equal([]);
    end();
    await expectToGoOn();
  });

  for (const [where, keepsOwn] of [
    ['another tab has', false],
    ['each has a record of', true],
  ] as const) {
    it(`that come back both, with what ${where}: the one that hands it in gets the auth code`, async () => {
      keep();
      const kept = findKept(uuid);
      if (!kept) throw new Error('nothing was kept');
      const element = () =>
        fixture<CivicModal>(
          html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
        );
      const [first, second] = [await element(), await element()];
      let handIn = () => {};
      const gate = new Promise<void>((resolve) => (handIn = resolve));
      const { resume } = client;
      client.resume = async (options) => {
        const request = await resume.call(client, options);
        const handOver = request.return.bind(request);
        return Object.assign(request, { return: (code: string) => gate.then(() => handOver(code)) });
      };
      const returned = { uuid, responseCode: CODE, record: kept };
      const going = first.resume(returned);
      await until(() => textOf(first).includes('Checking the answer'));
      const waiting = second.resume(returned);
      handIn();
      await going;
      if (keepsOwn) keep();
      await waiting;
      expect(heard.names.filter((name) => name === 'auth-code-received')).to.have.length(1);
      await first.updateComplete;
      await second.updateComplete;
      expect(textOf(first)).to.contain('Approved');
      expect(textOf(second)).to.contain('Continued on another page');
    });
  }

  it('clear what was left behind', () => {
    localStorage.setItem('civic-elements:old', JSON.stringify({ createdAt: 1 }));
    localStorage.setItem('civic-elements:broken', '{');
    localStorage.setItem('theirs', 'kept');
    keep();
    expect(Object.keys(localStorage)).to.deep.equal(['theirs']);
  });
});
