import { expect } from '@open-wc/testing';
import { claim } from '../../../elements/return/kept.js';
import { hear, leavePage, modal, shows, sipOf } from '../support/classic.js';
import { FakeService } from '../support/fake-service.js';
import { until } from '../support/helpers.js';

let service: FakeService;
beforeEach(() => {
  service = new FakeService();
  service.install();
});
afterEach(async () => {
  document.body.classList.remove('civic-hit-the-lights', 'civic-no-scroll');
  await leavePage();
  service.remove();
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

/** Whether a person sees the element: nothing covers its middle, and it is drawn. */
function isSeen(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const { visibility, display } = getComputedStyle(element);
  // What is behind a modal dialog is inert, and a point in it hits the dialog or the document. What is above it is inert as well.
  return visibility === 'visible' && display !== 'none' && width > 0 && x > 0 && y > 0;
}

const loader = () => {
  const shown = find('#civic-loader') as HTMLElement;
  Object.assign(shown.style, { width: '40px', height: '40px' });
  return shown;
};

describe('what a page shows in the classic containers', () => {
  it('is above our modal once a wallet has read the request', async () => {
    const sip = sipOf();
    sip.on('read', () => loader());
    sip.signup({});
    await shows('pending');
    service.move({ status: 'read' });
    await until(() => find('.civic-modal')?.matches(':popover-open'));
    expect(isSeen(find('#civic-loader') as HTMLElement)).to.equal(true);
    // The dialog came before it: what is shown later is above.
    expect(find('.civic-modal')?.contains(find('#civic-loader'))).to.equal(true);
  });

  it('is there as well when it takes the place of the frame', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.on('read', () => {
      (find('#civic-iframe-zone') as HTMLElement).innerHTML = '<p id="wait">One moment</p>';
    });
    sip.signup({});
    await shows('pending');
    service.move({ status: 'read' });
    await until(() => find('.civic-modal')?.matches(':popover-open'));
    expect(isSeen(find('#wait') as HTMLElement)).to.equal(true);
    expect(modal()).not.to.equal(null);
    service.approve();
    await until(() => heard.length === 2);
    expect(heard.map(({ event }) => event)).to.deep.equal(['read', 'auth-code-received']);
  });

  it('stays while the page exchanges the code', async () => {
    const sip = sipOf();
    let isDone = false;
    sip.on('auth-code-received', () => {
      document.body.classList.add('civic-hit-the-lights', 'civic-no-scroll');
      find('.civic-modal')?.classList.add('civic-show');
      loader();
      isDone = true;
    });
    sip.signup({});
    await shows('pending');
    service.approve();
    await until(() => isDone && modal() === null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(isSeen(find('#civic-loader') as HTMLElement)).to.equal(true);
    expect(find('.civic-modal')?.hasAttribute('popover')).to.equal(false);
    expect(document.body.classList.contains('civic-no-scroll')).to.equal(true);
  });

  it('does not cover the code that nobody has scanned yet', async () => {
    sipOf().signup({});
    loader().style.display = 'block';
    (await shows('pending')).requestUpdate();
    await modal()?.updateComplete;
    expect(find('.civic-modal')?.hasAttribute('popover')).to.equal(false);
    expect(getComputedStyle(find('.civic-modal') as HTMLElement).visibility).to.equal('hidden');
  });

  it('does not cover an error that comes later, and has no part in the next launch', async () => {
    const { error } = console;
    console.error = () => undefined;
    const sip = sipOf();
    sip.on('read', () => loader());
    sip.signup({});
    await shows('pending');
    service.move({ status: 'read' });
    await until(() => find('.civic-modal')?.matches(':popover-open'));
    const docs = 'https://service.test/docs/errors#wallet_error';
    service.move({ status: 'failed', error: { error: 'wallet_error', error_description: '', docs } });
    await shows('failed');
    console.error = error;
    expect(find('.civic-modal')?.matches(':popover-open')).to.equal(false);
  });

  it('finds #civic-loader also in a modal that the page brought itself', () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div class="civic-modal civic-qrcode own"><div class="civic-window"><div id="civic-iframe-zone"></div></div></div>',
    );
    sipOf().signup({});
    expect(find('.own .civic-window > #civic-loader')).not.to.equal(null);
  });
});

describe('closing by hand', () => {
  it('closes our dialog when the page removes the frame and the classes of the body', async () => {
    const heard = hear(sipOf());
    const sip = sipOf();
    sip.signup({});
    await shows('pending');
    find('#civic-sr-frame')?.remove();
    document.body.classList.remove('civic-hit-the-lights', 'civic-no-scroll');
    await until(() => modal() === null);
    expect(service.acts).to.deep.equal(['cancel {"reason":"page"}']);
    expect(heard).to.deep.equal([]);
  });

  it('does not close it for the frame alone, or for the classes alone', async () => {
    sipOf().signup({});
    await shows('pending');
    document.body.classList.remove('civic-hit-the-lights', 'civic-no-scroll');
    await new Promise((resolve) => setTimeout(resolve));
    expect(modal()?.open).to.equal(true);
    document.body.classList.add('civic-no-scroll');
    find('#civic-sr-frame')?.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(modal()?.open).to.equal(true);
  });
});

describe('leaving the page and coming back', () => {
  for (const name of ['turbolinks:before-cache', 'turbo:before-cache'])
    it(`${name}: what is kept of the page has no open modal, no frame and no lock on scrolling`, async () => {
      sipOf().signup({});
      await shows('pending');
      document.dispatchEvent(new Event(name));
      const kept = document.body.cloneNode(true) as HTMLElement;
      expect(kept.querySelectorAll('civic-modal, #civic-sr-frame, .civic-show').length).to.equal(0);
      expect([...kept.classList].filter((one) => one.startsWith('civic-'))).to.deep.equal([]);
      expect(service.acts).to.deep.equal(['cancel {"reason":"page"}']);
    });

  it('a body that takes the place of ours ends the scope request and is left alone', async () => {
    const { body } = document;
    sipOf().signup({});
    await shows('pending');
    const next = document.createElement('body');
    document.documentElement.replaceChild(next, body);
    await until(() => service.acts.length === 1);
    document.documentElement.replaceChild(body, next);
    expect(document.querySelectorAll('#civic-sr-frame, civic-modal').length).to.equal(0);
    expect([...body.classList].filter((one) => one.startsWith('civic-'))).to.deep.equal([]);
  });

  it('a request that went on in another tab is user-cancelled here, with the reason, and locks nothing', async () => {
    const sip = sipOf();
    const heard = hear(sip);
    sip.signup({});
    await shows('pending');
    claim(service.uuids.at(-1) as string, 'another tab');
    service.approve();
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal([
      { event: 'user-cancelled', payload: { event: 'scoperequest:user-cancelled', reason: 'elsewhere' } },
    ]);
    expect(modal()).to.equal(null);
    expect(document.body.classList.contains('civic-no-scroll')).to.equal(false);
  });
});
