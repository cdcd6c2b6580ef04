import { expect } from '@open-wc/testing';
import { hear, leavePage, modal, shows, sipOf } from '../support/classic.js';
import { AUTH_CODE, FakeService } from '../support/fake-service.js';
import { action, has, inside, textOf, until } from '../support/helpers.js';

let service: FakeService;
beforeEach(() => {
  service = new FakeService();
  service.install();
});
afterEach(async () => {
  await leavePage();
  service.remove();
});

const bodyClasses = () => [...document.body.classList].filter((name) => name.startsWith('civic-'));
const frame = () => document.getElementById('civic-sr-frame');
const query = (selector: string) => document.querySelector(selector);

describe('what a page finds on the line after signup()', () => {
  it('is the DOM of the original', () => {
    sipOf().signup({ style: 'popup' });
    expect(bodyClasses()).to.deep.equal(['civic-hit-the-lights', 'civic-no-scroll']);
    expect(query('body > div.civic-lights-out')).not.to.equal(null);
    expect(query('body > div.civic-modal.civic-qrcode.civic-show > .civic-window > .civic-content')).to.equal(
      document.getElementById('civic-iframe-zone'),
    );
    expect(frame()?.parentElement?.id).to.equal('civic-iframe-zone');
    expect(query('.civic-window #civic-loader')).not.to.equal(null);
    for (const [name, value] of [
      ['frameborder', '0'],
      ['allowtransparency', 'true'],
      ['scrolling', 'no'],
    ] as const)
      expect(frame()?.getAttribute(name)).to.equal(value);
    expect(frame()?.style.height).to.equal('640px');
  });

  it('is behind the modal that people see, and out of the way of a screen reader', async () => {
    sipOf().signup({});
    await shows('pending');
    const classic = query('div.civic-modal') as HTMLElement;
    expect(getComputedStyle(classic).visibility).to.equal('hidden');
    expect(getComputedStyle(classic).position).to.equal('fixed');
    expect(frame()?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('is re-used, not built twice', async () => {
    const sip = sipOf();
    sip.signup({});
    (await shows('pending')).close();
    sip.signup({});
    await shows('pending');
    for (const selector of ['.civic-lights-out', 'div.civic-modal', '#civic-sr-frame', 'civic-modal'])
      expect(document.querySelectorAll(selector)).to.have.length(1);
  });

  it('fits into containers that the page brings', () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div class="civic-modal civic-qrcode own"><div id="civic-iframe-zone"></div></div>',
    );
    sipOf().signup({});
    expect(query('.own #civic-sr-frame')).not.to.equal(null);
    expect(document.querySelectorAll('div.civic-modal')).to.have.length(1);
  });

  it('throws missing-hosted-modal-target for a container without a place for the frame', () => {
    document.body.insertAdjacentHTML('beforeend', '<div class="civic-modal civic-qrcode"></div>');
    expect(() => sipOf().signup({})).to.throw(Error, /^missing-hosted-modal-target$/);
    expect(modal()).to.equal(null);
    expect(bodyClasses()).to.deep.equal([]);
  });
});

describe('when the modal closes', () => {
  it('the frame goes, which pages watch; classes go; containers stay and can be shown again as a spinner', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    const removed: string[] = [];
    const watch = new MutationObserver((changes) => {
      for (const { removedNodes } of changes)
        for (const node of removedNodes) if (node instanceof Element && node.id) removed.push(node.id);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    action(await shows('pending'), 'Cancel').click();
    await until(() => removed.includes('civic-sr-frame'));
    watch.disconnect();
    expect(heard).to.deep.equal([
      { event: 'user-cancelled', payload: { event: 'scoperequest:user-cancelled' } },
    ]);
    expect(bodyClasses()).to.deep.equal([]);
    expect(modal()).to.equal(null);
    expect(service.acts).to.deep.equal(['cancel {"reason":"user"}']);

    const classic = query('div.civic-modal.civic-qrcode') as HTMLElement;
    expect(classic.classList.contains('civic-show')).to.equal(false);
    classic.classList.add('civic-show');
    expect(getComputedStyle(classic).visibility).to.equal('visible');
    expect(classic.style.position).to.equal('');
  });

  it('Escape and the corner button say user-cancelled once', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    for (const end of [
      (dialog: HTMLDialogElement) => dialog.close(),
      () => inside(modal(), '[part=close-button]').click(),
    ]) {
      sip.signup({});
      const shown = await shows('pending');
      end(inside<HTMLDialogElement>(shown, 'dialog'));
      await until(() => modal() === null);
    }
    expect(heard.map(({ event }) => event)).to.deep.equal(['user-cancelled', 'user-cancelled']);
  });
});

describe('events', () => {
  it('come with the payloads of the original, and the modal is closed before the code arrives', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    let classes: string[] | undefined;
    sip.on('auth-code-received', () => (classes = [...bodyClasses(), ...(frame() ? ['frame'] : [])]));
    sip.signup({});
    await shows('pending');
    service.move({ status: 'read' });
    await until(() => heard.length === 1);
    service.approve();
    await until(() => heard.length === 2);
    expect(heard).to.deep.equal([
      { event: 'read', payload: { event: 'scoperequest:read', clientVersion: 'v3' } },
      {
        event: 'auth-code-received',
        payload: {
          event: 'scoperequest:data-received',
          type: 'code',
          response: AUTH_CODE,
          clientVersion: 'v3',
        },
      },
    ]);
    expect(classes).to.deep.equal([]);
    expect(modal()).to.equal(null);
  });

  it('reach handlers that were attached after signup', async () => {
    const sip = sipOf();
    sip.signup({});
    await shows('pending');
    const heard = hear(sip);
    service.approve();
    await until(() => heard.length === 1);
    expect(heard[0]?.event).to.equal('auth-code-received');
  });

  it('a no in the wallet is user-cancelled, and closes the modal', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    service.move({ status: 'denied' });
    await until(() => heard.length === 1);
    expect(heard[0]).to.deep.equal({
      event: 'user-cancelled',
      payload: { event: 'scoperequest:user-cancelled' },
    });
    expect([modal(), frame()]).to.deep.equal([null, null]);
  });

  it('a page that starts again inside its own handler gets a modal again', async () => {
    const sip = sipOf();
    sip.once('user-cancelled', () => sip.signup({}));
    sip.signup({});
    (await shows('pending')).close('button');
    await until(() => service.created.length === 2);
    await shows('pending');
    expect(frame()).not.to.equal(null);
  });
});

describe('several instances and several clicks', () => {
  it('a second click leaves the code that somebody may be scanning', async () => {
    const sip = sipOf();
    sip.signup({});
    await shows('pending');
    const heard = hear(sip);
    sip.signup({});
    expect(service.created).to.have.length(1);
    expect(heard).to.deep.equal([]);
  });

  it('another scope takes the place of the first, without a word to the page', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({ scopeRequest: 'Login' });
    await shows('pending');
    sip.signup({ scopeRequest: 'passport' });
    await until(() => service.created.length === 2);
    expect(service.acts).to.have.length(1);
    expect(heard).to.deep.equal([]);
    service.approve();
    await until(() => heard.length > 0);
    expect(heard.map(({ event }) => event)).to.deep.equal(['auth-code-received']);
  });

  it('never hear of each other’s approvals', async () => {
    const [one, other] = [sipOf(), sipOf({ appId: 'other' })];
    const [first, second] = [hear(one), hear(other)];
    other.signup({});
    await shows('pending');
    service.approve();
    await until(() => second.length === 1);
    expect(first).to.deep.equal([]);
  });

  it('the page of an instance whose modal another one replaces is told', async () => {
    const [one, other] = [sipOf(), sipOf()];
    const [first, second] = [hear(one), hear(other)];
    one.signup({});
    await shows('pending');
    other.signup({});
    await until(() => service.created.length === 2);
    expect(first.map(({ event }) => event)).to.deep.equal(['user-cancelled']);
    service.approve();
    await until(() => second.length === 1);
    expect(first).to.have.length(1);
  });

  it('removeListeners() silences one launch; the person still gets through it', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    sip.removeListeners();
    service.approve();
    const shown = await shows('approved');
    action(shown, 'Done').click();
    await until(() => modal() === null);
    expect(heard).to.deep.equal([]);
    expect(frame()).to.equal(null);
  });

  it('after removeListeners() the next launch of the same scope is heard', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    sip.removeListeners();
    sip.signup({});
    await until(() => service.created.length === 2);
    await shows('pending');
    service.approve();
    await until(() => heard.length > 0);
    expect(heard.map(({ event }) => event)).to.deep.equal(['auth-code-received']);
  });

  it('leave one modal, even when the page of the replaced one starts again at once', async () => {
    const [one, other] = [sipOf(), sipOf()];
    const [first, second] = [hear(one), hear(other)];
    one.on('user-cancelled', () => one.signup({}));
    one.signup({});
    await shows('pending');
    other.signup({});
    expect(document.querySelectorAll('civic-modal')).to.have.length(1);
    await shows('pending');
    service.approve();
    await until(() => second.length === 1);
    expect(first.map(({ event }) => event)).to.deep.equal(['user-cancelled']);
    expect([modal(), frame()]).to.deep.equal([null, null]);
  });
});

describe('the intro of PROOF_OF_IDENTITY', () => {
  it('stands before the code, with the operator’s links', async () => {
    service.app = {
      name: 'Example Shop',
      isTest: true,
      learnMore: 'https://op.test/why',
      wallets: [
        { name: 'Wallet', link: 'https://wallet.test/get' },
        { name: 'Bad', link: 'javascript:x' },
        null,
      ],
    };
    sipOf().signup({ scopeRequest: 'proofOfIdentity' });
    const shown = await shows('intro');
    expect(textOf(shown))
      .to.contain('Example Shop asks you to verify your identity')
      .and.contain('Test mode');
    expect(has(shown, '.qr')).to.equal(false);
    const links = [...(shown.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.content a') ?? [])];
    expect(links.map(({ href }) => href)).to.deep.equal(['https://op.test/why', 'https://wallet.test/get']);
    action(shown, 'Verify my identity').click();
    await shows('pending');
    await until(() => has(shown, '.qr'));
    expect(service.created).to.have.length(1);
  });

  it('can be left by Cancel', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({ scopeRequest: 'PROOF_OF_IDENTITY' });
    action(await shows('intro'), 'Cancel').click();
    await until(() => modal() === null);
    expect(heard.map(({ event }) => event)).to.deep.equal(['user-cancelled']);
  });

  it('is skipped with hideIntro, and has no place in other scopes', async () => {
    sipOf({ hideIntro: true }).signup({ scopeRequest: 'proofOfIdentity' });
    (await shows('pending')).close();
    sipOf().signup({ scopeRequest: 'proofOfAge' });
    await shows('pending');
    expect(service.created.map(({ scope }) => scope)).to.deep.equal(['proofOfIdentity', 'proofOfAge']);
  });
});
