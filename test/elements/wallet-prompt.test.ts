import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, record, textOf, until } from './support/helpers.js';
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
    expect(client.created.at(-1)?.digital).to.deep.equal([SIGNED.protocol, UNSIGNED.protocol, ISO.protocol]);
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
});
