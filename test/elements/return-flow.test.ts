import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import type { KeptScopeRequest } from '../../elements/return/page-secrets.js';
import { claim, findKept } from '../../elements/return/kept.js';
import { forget, keepForNewTab, keepInTab } from '../../elements/return/page-secrets.js';
import { ScriptedClient, type ScriptedScopeRequest } from '../../elements/testing/index.js';
import { action, has, inside, leave, record, textOf, until } from './support/helpers.js';

/** Another one for each test, because a document takes a return for as long as it lives. */
let uuid: string;
const CODE = 'response-code-43-characters-long-aaaaaaaaaaa';
const home = location.href;

let client: ScriptedClient;
let heard: ReturnType<typeof record>;

beforeEach(() => {
  uuid = crypto.randomUUID();
  client = new ScriptedClient();
  client.script = { status: 'answered', responseCode: CODE };
  heard = record(document);
});
afterEach(async () => {
  heard.stop();
  await leave();
  history.replaceState(null, '', home);
});

function keep(change: Partial<KeptScopeRequest> = {}): void {
  keepInTab(uuid, {
    secret: 'page-secret',
    appId: 'app',
    service: 'https://service.test',
    scope: 'BASIC_SIGNUP',
    app: { name: 'Example Shop', isTest: false },
    labels: ['contact.personal.email'],
    createdAt: Date.now(),
    ...change,
  });
}

/** Puts a return into the address, keeping what the test runner needs of it. */
function arrive(query = `uuid=${uuid}`, fragment = `#response_code=${CODE}`): void {
  const { pathname, search } = location;
  history.replaceState({ site: 1 }, '', `${pathname}${search ? `${search}&` : '?'}${query}${fragment}`);
}

const button = () =>
  fixture<CivicButton>(
    html`<civic-button app-id="app" service="https://service.test/" .client=${client}></civic-button>`,
  );
const modalOf = (element: Element) => inside<CivicModal>(element, 'civic-modal');

it('a path that begins with two slashes is not taken for a host', async () => {
  keep();
  const { origin, search } = location;
  history.replaceState(null, '', `${origin}//shop.test/login${search}&uuid=${uuid}`);
  await button();
  await until(() => !location.href.includes(uuid));
  expect(location.href).to.equal(`${origin}//shop.test/login${search}`);
});

/** The scope request that the wallet answered goes on to its end. */
async function expectToGoOn(): Promise<void> {
  await until(() => heard.names.includes('auth-code-received'));
  expect(client.resumed).to.have.length(1);
  expect(client.resumed[0]).to.include({ uuid, secret: 'page-secret' });
  expect(client.last.calls).to.deep.equal([`return:${CODE}`]);
}

describe('coming back from the wallet', () => {
  it('cleans the address, hands in the code, and goes on', async () => {
    keep();
    arrive();
    const element = await button();
    await until(() => location.href === home);
    expect(history.state).to.deep.equal({ site: 1 });
    await until(() => client.requests.length === 1);
    await until(() => textOf(modalOf(element)).includes('Example Shop has what it asked for'));
    expect(client.resumed[0]).to.include({ uuid, secret: 'page-secret' });
    expect(client.last.calls).to.deep.equal([`return:${CODE}`]);
    expect(heard.names.at(-1)).to.equal('auth-code-received');
    expect(sessionStorage).to.have.length(0);
  });

  it('a no comes back without a code and is just followed', async () => {
    keep();
    arrive(`uuid=${uuid}`, '');
    client.script = { status: 'denied' };
    await button();
    await until(() => heard.names.includes('user-cancelled:denied'));
    expect(client.last.calls).to.deep.equal([]);
  });

  it('works in a new tab, once the person has left by the link', async () => {
    keep();
    keepForNewTab(uuid);
    sessionStorage.clear();
    arrive();
    await button();
    await expectToGoOn();
  });

  it('works for a modal on its own', async () => {
    keep();
    arrive();
    await fixture(
      html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
    );
    await expectToGoOn();
  });

  it('waits for the attributes of a framework that sets them later', async () => {
    keep();
    arrive();
    const element = await fixture<CivicButton>(html`<civic-button .client=${client}></civic-button>`);
    element.service = 'https://service.test';
    element.appId = 'app';
    await expectToGoOn();
  });

  it('only one of several alike goes on', async () => {
    keep();
    arrive();
    await fixture(html`<div>
      <civic-button app-id="app" service="https://service.test" .client=${client}></civic-button>
      <civic-button app-id="app" service="https://service.test" .client=${client}></civic-button>
      <civic-button app-id="other" service="https://service.test" .client=${client}></civic-button>
    </div>`);
    await until(() => client.requests.length > 0);
    await until(() => client.last.calls.length > 0);
    expect(client.resumed).to.have.length(1);
  });

  it('a code that is refused is an error', async () => {
    keep();
    arrive();
    client.script = { status: 'answered', responseCode: 'another-code' };
    await button();
    await until(() => heard.names.includes('civic-sip-error:invalid_response_code'));
    expect(heard.names).not.to.contain('auth-code-received');
    expect(client.last.closed).to.equal(true);
  });

  const missing: [string, () => void][] = [
    ['there is no secret for it', () => undefined],
    ['the secret is too old', () => keep({ createdAt: 0 })],
    ['the secret is of no use any more', () => keep({ until: Date.now() - 601_000 })],
    ['what is stored is broken', () => sessionStorage.setItem(`civic-elements:${uuid}`, '{"secret":1')],
  ];
  for (const [why, given] of missing) {
    it(`says what to do, and leaves no code in the address, when ${why}`, async () => {
      given();
      arrive();
      const element = await button();
      await until(() => heard.names.length > 0);
      expect(heard.names).to.deep.equal(['civic-sip-error:unknown_return']);
      expect(location.href).to.equal(home);
      const modal = modalOf(element);
      await modal.updateComplete;
      expect(textOf(modal)).to.contain('Go back to where you began');
      client.script = {};
      action(modal, 'Try again').click();
      await until(() => client.created.length === 1);
      expect(client.resumed).to.deep.equal([]);
    });
  }

  for (const [end, words] of [
    ['approved', 'has what it asked for'],
    ['denied', 'Nothing was shared'],
  ] as const) {
    for (const fragment of [`#response_code=${CODE}`, '']) {
      it(`says that it was ${end} when it is over, ${fragment ? 'with' : 'without'} a code, and tells the page nothing twice`, async () => {
        keep();
        keepForNewTab(uuid);
        forget(uuid, end);
        arrive(undefined, fragment);
        const element = await button();
        await until(() => has(element, 'civic-modal') && textOf(modalOf(element)).includes(words));
        expect(location.href).to.equal(home);
        action(modalOf(element), end === 'approved' ? 'Done' : 'Close').click();
        expect(client.resumed).to.deep.equal([]);
        expect(heard.names).to.deep.equal([]);
      });
    }
  }

  const foreign: [string, () => void][] = [
    ['the secret is of another app', () => keep({ appId: 'other' })],
    ['the secret is of another service', () => keep({ service: 'https://evil.test' })],
    ['the secret is of another scope', () => keep({ scope: 'ANONYMOUS_LOGIN' })],
  ];
  for (const [why, given] of foreign) {
    it(`nothing at all happens when ${why}`, async () => {
      given();
      arrive();
      const before = location.href;
      const element = await button();
      await element.updateComplete;
      expect(location.href).to.equal(before);
      expect(has(element, 'civic-modal')).to.equal(false);
      expect(client.resumed).to.deep.equal([]);
      expect(heard.names).to.deep.equal([]);
    });
  }
});

describe('the address after a return', () => {
  const OWN = 'c0ffee00-1111-4222-8333-444444444444';

  it('has the uuid of the page’s own again', async () => {
    const own = new URL(home);
    own.searchParams.set('uuid', OWN);
    keep({ returnUrl: own.href });
    arrive();
    await button();
    await until(() => client.requests.length > 0);
    expect(location.href).to.equal(own.href);
  });

  it('loses only what the wallet added when the site sent the person on to another page', async () => {
    keep({ returnUrl: `${location.origin}/elsewhere?uuid=${OWN}` });
    arrive(`uuid=${uuid}&added=1`);
    await button();
    await until(() => client.requests.length > 0);
    expect(location.href).to.equal(`${home}${home.includes('?') ? '&' : '?'}added=1`);
  });

  it('is cleaned again when a router writes back what it found', async () => {
    keep();
    arrive();
    const dirty = location.href;
    const element = await button();
    await until(() => client.requests.length > 0);
    history.replaceState(null, '', dirty);
    const modal = modalOf(element);
    modal.requestUpdate();
    await modal.updateComplete;
    expect(location.href).to.equal(home);
  });

  for (const when of ['while the modal is open', 'after it was closed', 'after the element is gone']) {
    it(`never has the return again when a router writes it back ${when}`, async () => {
      keep();
      arrive();
      const dirty = location.href;
      const element = await button();
      await until(() => client.requests.length > 0);
      await until(() => textOf(modalOf(element)).includes('has what it asked for'));
      if (when !== 'while the modal is open') element.close();
      if (when === 'after the element is gone') element.remove();
      history.replaceState({ site: 2 }, '', dirty);
      // Browsers without the Navigation API tell nobody; there it is cleaned when an element looks at the address.
      if (!('navigation' in window)) await button();
      await until(() => location.href === home);
      expect(history.state).to.deep.equal({ site: 2 });
      expect(client.resumed).to.have.length(1);
    });
  }

  it('is the page’s own while nothing returns, whatever uuid it has', async () => {
    arrive(`uuid=${OWN}`, '');
    const before = location.href;
    client.script = {};
    const element = await button();
    await until(() => !inside(element, 'button').hasAttribute('aria-busy'));
    await element.show();
    expect(location.href).to.equal(before);
    expect(client.created[0]?.returnUrl).to.equal(before);
    expect(heard.names).to.deep.equal(['status-change:pending']);
  });
});

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
