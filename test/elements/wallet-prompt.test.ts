import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { ClientError } from '../../src/client/index.js';
import { action, has, inside, leave, record, textOf, until } from './support/helpers.js';
import { WalletPrompt } from './support/wallet-prompt.js';

const SIGNED = { protocol: 'openid4vp-v1-signed', data: { request: 'a.b.c' } } as const;
const UNSIGNED = { protocol: 'openid4vp-v1-unsigned', data: { nonce: 'n' } } as const;
const ISO = { protocol: 'org-iso-mdoc', data: { deviceRequest: 'd', encryptionInfo: 'e' } } as const;

let browser: WalletPrompt;
let client: ScriptedClient;
let modal: CivicModal;
let heard: ReturnType<typeof record>;

beforeEach(async () => {
  browser = new WalletPrompt();
  client = new ScriptedClient({ digital: [SIGNED, UNSIGNED, ISO] });
  modal = await fixture<CivicModal>(
    html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
  );
  heard = record(document);
});
afterEach(async () => {
  heard.stop();
  await leave();
  browser.remove();
});

const title = () => inside(modal, 'h2').textContent;
const said = () => inside(modal, '#text').textContent;
const choose = () => inside(modal, '.act.primary');
const drawn = () => until(() => has(modal, '.qr'));

async function show(): Promise<void> {
  await modal.show();
  await modal.updateComplete;
}

async function ask(): Promise<void> {
  choose().click();
  await until(() => client.last.calls.includes('read'));
  await modal.updateComplete;
}

/** The prompt has ended, and the person can go on. */
const goesOn = () => until(() => has(modal, '.act.primary:not([disabled])'));

describe('the browser’s wallet prompt', () => {
  it('is offered with the code beside it', async () => {
    await show();
    await drawn();
    expect(title()).to.equal('Continue with your identity wallet');
    expect(choose().textContent).to.equal('Choose a wallet');
    await expect(modal).to.be.accessible();
  });

  it('opens inside the click, with the requests that are there, and the service hears of it', async () => {
    await show();
    choose().click();
    expect(browser.last.requests).to.deep.equal([SIGNED, UNSIGNED]);
    expect(browser.last.mediation).to.equal('required');
    await until(() => client.last.calls.includes('read'));
    await modal.updateComplete;
    expect(title()).to.equal('Continue in your browser’s window');
  });

  it('gives its answer to the service, and the page gets the auth code', async () => {
    await show();
    await ask();
    browser.last.answer(SIGNED.protocol);
    await until(() => heard.names.includes('auth-code-received'));
    expect(client.last.calls).to.deep.equal(['read', `answer:${SIGNED.protocol}`]);
    await modal.updateComplete;
    expect(title()).to.equal('Approved');
  });

  it('is asked for the protocols that the browser takes, when the scope request is made', async () => {
    await show();
    const all = [SIGNED.protocol, UNSIGNED.protocol, ISO.protocol];
    const isApple = navigator.vendor.startsWith('Apple');
    expect(client.created.at(-1)?.digital).to.deep.equal(isApple ? [ISO.protocol] : all);
  });

  for (const [name, words] of [
    ['NotAllowedError', 'That was cancelled, or is not possible here. Try again, or choose another way.'],
    ['SecurityError', 'That did not work. Try again, or choose another way.'],
    ['InvalidStateError', 'That did not work. Try again, or choose another way.'],
    ['OperationError', 'That did not work. Try again, or choose another way.'],
  ] as const) {
    it(`${name}: says so, asks anew with a fresh request, and has another way`, async () => {
      await show();
      await ask();
      const before = client.last.snapshot.version;
      browser.last.refuse(name);
      await goesOn();
      expect(said()).to.equal(words);
      expect(inside(modal, '[role=status]').textContent).to.contain(words);
      expect(client.last.calls).to.deep.equal(['read', 'renew']);
      expect(client.last.snapshot.version).to.be.above(before);
      expect(choose().textContent).to.equal('Try again');
      expect(textOf(modal)).to.contain('Another way');
      expect(has(modal, '.spinner:not(.code *)')).to.equal(false);
      choose().click();
      expect(browser.calls).to.have.length(2);
    });
  }

  it('an answer in a protocol that nobody asked for is not used', async () => {
    await show();
    await ask();
    browser.last.answer(ISO.protocol);
    await goesOn();
    expect(said()).to.contain('did not work');
    expect(client.last.calls).to.deep.equal(['read', 'renew']);
    expect(heard.names).not.to.include('auth-code-received');
  });

  it('closes with the modal, which then says nothing of an error', async () => {
    await show();
    await ask();
    inside(modal, '.corner').click();
    expect(browser.last.signal.aborted).to.equal(true);
    await until(() => client.last.calls.includes('cancel:user'));
    expect(modal.open).to.equal(false);
    expect(heard.names).to.include('user-cancelled:user').and.not.to.include('civic-sip-error');
    expect(client.last.calls).not.to.include('renew');
  });

  it('closes when a wallet elsewhere was faster', async () => {
    await show();
    await ask();
    client.last.approve();
    expect(browser.last.signal.aborted).to.equal(true);
    await modal.updateComplete;
    expect(title()).to.equal('Approved');
    expect(client.last.calls).to.deep.equal(['read']);
  });

  it('can be left for another way, which has a code again', async () => {
    await show();
    await ask();
    action(modal, 'Another way').click();
    expect(browser.last.signal.aborted).to.equal(true);
    await until(() => client.last.calls.includes('renew'));
    await drawn();
    expect(title()).to.equal('Another way');
    action(modal, 'Back').click();
    await modal.updateComplete;
    expect(choose().textContent).to.equal('Choose a wallet');
  });

  it('asks the next time for what was renewed, when the scope request cannot be renewed any more', async () => {
    client.script = { ...client.script, renewals: 0 };
    await show();
    await ask();
    const first = client.last;
    browser.last.refuse('NotAllowedError');
    await until(() => client.last !== first);
    await goesOn();
    expect(said()).to.contain('cancelled');
    await ask();
    expect(browser.calls).to.have.length(2);
  });

  it('keeps an answer that did not reach the service, and sends it again', async () => {
    await show();
    await ask();
    const { answer } = client.last;
    client.last.answer = () => Promise.reject(new ClientError('service_unreachable'));
    browser.last.answer(SIGNED.protocol);
    await until(() => said() === 'Your wallet’s answer could not be sent. Try again.');
    client.last.answer = answer;
    choose().click();
    await until(() => heard.names.includes('auth-code-received'));
    expect(browser.calls).to.have.length(1);
  });

  it('an answer that the service refuses is not the end', async () => {
    await show();
    await ask();
    client.last.answer = () => Promise.reject(new ClientError('presentation_rejected'));
    browser.last.answer(SIGNED.protocol);
    await goesOn();
    expect(said()).to.contain('did not work');
    expect(client.last.calls).to.deep.equal(['read', 'renew']);
  });
});

describe('an answer that comes too late', () => {
  const refused = async () => {
    await show();
    await ask();
    client.last.answer = () => Promise.reject(new ClientError('wrong_status'));
    browser.last.answer(SIGNED.protocol);
  };

  it('because the app was revoked meanwhile: says that it did not work, and there is a way on', async () => {
    await refused();
    await until(() => said()?.includes('That did not work'));
    await goesOn();
    expect(choose().textContent).to.equal('Try again');
    expect(inside(modal, '.actions').textContent).to.contain('Cancel');
    expect(client.last.calls).to.deep.equal(['read', 'renew']);
    expect(heard.names).not.to.include('civic-sip-error');
  });

  it('because a wallet elsewhere was faster: ends as that one did, and says nothing of a failure', async () => {
    await show();
    await ask();
    const { last } = client;
    last.answer = () => {
      last.move('answered');
      return Promise.reject(new ClientError('wrong_status'));
    };
    browser.last.answer(SIGNED.protocol);
    await until(() => last.calls.includes('renew'));
    await modal.updateComplete;
    expect(title()).to.equal('Checking the answer');
    last.approve();
    await until(() => heard.names.includes('auth-code-received'));
    expect(title()).to.equal('Approved');
  });
});

describe('what the browser takes', () => {
  it('protocols are asked for one after the other on a computer, and ISO mdoc is a way of its own', async () => {
    client.script = { ...client.script, crossDevice: 'fallback' };
    await show();
    action(modal, 'Another way').click();
    await modal.updateComplete;
    action(modal, 'Use a mobile ID document').click();
    expect(browser.last.protocols).to.deep.equal([ISO.protocol]);
  });

  it('all of them go into one call on Android', async () => {
    browser.pose({ userAgent: 'Mozilla/5.0 (Linux; Android 16) Chrome/156.0' });
    await show();
    choose().click();
    expect(browser.last.protocols).to.deep.equal([SIGNED.protocol, UNSIGNED.protocol, ISO.protocol]);
  });

  it('Safari is asked in the protocol of ISO alone', async () => {
    browser.pose({ vendor: 'Apple Computer, Inc.' });
    await show();
    expect(client.created.at(-1)?.digital).to.deep.equal([ISO.protocol]);
  });

  it('only what it says it takes is named to the service', async () => {
    browser.remove();
    browser = new WalletPrompt({ knows: [ISO.protocol] });
    await show();
    expect(client.created.at(-1)?.digital).to.deep.equal([ISO.protocol]);
  });

  it('what it does not support is skipped within the same click', async () => {
    browser.unsupported.add(SIGNED.protocol).add(UNSIGNED.protocol);
    await show();
    choose().click();
    await until(() => browser.calls.length === 1);
    expect(browser.last.protocols).to.deep.equal([ISO.protocol]);
  });

  it('a browser that supports nothing shows the code at once, and no button that does nothing', async () => {
    for (const each of [SIGNED, UNSIGNED, ISO]) browser.unsupported.add(each.protocol);
    client.script = { ...client.script, crossDevice: 'fallback' };
    await show();
    choose().click();
    await until(() => title() === 'Scan with your identity wallet');
    await drawn();
    expect(client.last.calls).to.deep.equal([]);
    expect(textOf(modal)).not.to.contain('Choose a wallet');
  });

  it('on a phone the link opens at once when the browser supports nothing', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) =>
      Object.assign(new EventTarget(), { matches: query.includes('coarse') }) as MediaQueryList;
    let followed = '';
    modal.addEventListener(
      'click',
      (event) => {
        const link = (event.composedPath()[0] as Element).closest('a');
        if (link) event.preventDefault();
        followed ||= link?.href ?? '';
      },
      true,
    );
    try {
      for (const each of [SIGNED, UNSIGNED, ISO]) browser.unsupported.add(each.protocol);
      await show();
      expect(has(modal, '.code')).to.equal(false);
      choose().click();
      await until(() => followed !== '');
      expect(followed).to.equal(client.last.snapshot.sameDeviceLink);
    } finally {
      window.matchMedia = matchMedia;
    }
  });
});

describe('where the code is', () => {
  it('fallback: behind another way', async () => {
    client.script = { ...client.script, crossDevice: 'fallback' };
    await show();
    expect(has(modal, '.code')).to.equal(false);
    action(modal, 'Another way').click();
    await drawn();
    expect(textOf(modal)).to.contain(`For Example Shop on ${location.host}.`);
  });

  it('off: nowhere, and the other ways need none', async () => {
    client.script = { ...client.script, crossDevice: 'off' };
    await show();
    action(modal, 'Another way').click();
    await modal.updateComplete;
    expect(has(modal, '.code')).to.equal(false);
    expect(action(modal, 'Open a wallet on this device').getAttribute('href')).to.match(/^https:/);
  });

  it('off, in a browser without a prompt: the modal names browsers and phones that work', async () => {
    client.script = { crossDevice: 'off' };
    await show();
    expect(has(modal, '.code')).to.equal(false);
    expect(title()).to.equal('Use another browser, or your phone');
    expect(said()).to.contain('such as Chrome or Edge');
    await expect(modal).to.be.accessible();
  });

  it('the page may ask for less of it', async () => {
    modal.setAttribute('cross-device', 'off');
    await show();
    expect(client.created.at(-1)?.crossDevice).to.equal('off');
  });

  it('a page that says nothing leaves it to the service', async () => {
    await show();
    expect(client.created.at(-1)).not.to.have.property('crossDevice');
  });
});
