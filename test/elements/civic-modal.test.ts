import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-modal/define.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import type { AuthCodeReceivedEvent } from '../../elements/shared/events.js';
import { ClientError } from '../../src/client/index.js';
import type { Status } from '../../src/protocol/scope-request.js';
import { ManualClock } from '../src/client/support/manual-clock.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, record, textOf, until } from './support/helpers.js';
import { still } from './support/still.js';

let clock: ManualClock;
let client: ScriptedClient;
let modal: CivicModal;
let heard: ReturnType<typeof record>;

const docs = 'https://service.test/docs/errors#x';

beforeEach(async () => {
  clock = new ManualClock();
  client = new ScriptedClient({ docs: () => docs }, clock);
  modal = await fixture<CivicModal>(
    html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
  );
  heard = record(document);
});
afterEach(async () => {
  heard.stop();
  await leave();
});

/** Opens the modal, and moves its scope request through these statuses; without any, waits for the code. */
async function show(...path: Status[]): Promise<void> {
  await modal.show();
  const [first, ...rest] = path;
  if (first) client.last.move(first, ...rest);
  await modal.updateComplete;
  if (!first) await until(() => has(modal, '.qr'));
  still(modal);
}

const dialog = () => inside<HTMLDialogElement>(modal, 'dialog');
const said = () => inside(modal, '[role=status]').textContent?.replace(/[\u2068\u2069]/g, '');

describe('civic-modal: views', () => {
  it('pending shows who asks for what, the code, the time left and the other ways', async () => {
    await show();
    const text = textOf(modal);
    for (const words of [
      'Scan with your identity wallet',
      'Example Shop asks for',
      'Email address',
      'Phone number',
    ]) {
      expect(text).to.contain(words);
    }
    expect(text).to.contain('2:00');
    expect(action(modal, 'Open a wallet on this device').getAttribute('href')).to.equal(
      client.last.snapshot.sameDeviceLink,
    );
    await expect(modal).to.be.accessible();
  });

  const views: [string, Status[], string, string[]][] = [
    ['read', ['read'], 'Continue in your wallet', ['Show a new code', 'Cancel']],
    ['answered', ['answered'], 'Checking the answer', ['Cancel']],
    ['approved', ['answered', 'approved'], 'Approved', ['Done']],
    ['denied', ['denied'], 'Nothing was shared', ['Try again', 'Close']],
    ['expired', ['expired'], 'Time is up', ['Try again', 'Close']],
    ['failed', ['failed'], 'That did not work', ['Try again', 'Close']],
    ['exchanged elsewhere', ['answered', 'approved', 'exchanged'], 'Continued on another page', ['Close']],
  ];
  for (const [name, path, title, actions] of views) {
    it(`${name} says so, once, in the live region too`, async () => {
      await show(...path);
      expect(inside(modal, 'h2').textContent).to.equal(title);
      expect(said()?.startsWith(`${title}.`)).to.equal(true);
      const found = [...(modal.shadowRoot?.querySelectorAll('.actions > *') ?? [])].map(
        (element) => element.textContent,
      );
      expect(found).to.deep.equal(actions);
      await expect(modal).to.be.accessible();
    });
  }

  it('shows the number to pick on the phone, in the live region too, with a way on when none is seen there', async () => {
    client.script = { match: '47' };
    await show('answered');
    expect(inside(modal, 'h2').textContent).to.equal('Pick 47 on your phone');
    expect(said()).to.contain('Pick 47 on your phone. Your phone shows three numbers');
    expect(inside(modal, '.badge').textContent).to.equal('47');
    await expect(modal).to.be.accessible();
    action(modal, 'Show a new code').click();
    await until(() => has(modal, '.qr'));
    expect(client.requests).to.have.length(2);
    // The phone can pick no number for a page that has gone on.
    expect(client.requests.map(({ calls }) => calls)).to.deep.equal([['cancel:page'], []]);
    expect(heard.names).not.to.contain('user-cancelled:page');
  });

  it('shows no number of an app’s name, and none once it is approved', async () => {
    client.script = { match: '47', app: { name: '{number}', isTest: false } };
    await show('answered', 'approved');
    expect(said()).to.contain('{number}').and.not.to.contain('47');
  });

  it('shows what it waits for while the request is made', async () => {
    let open: (value?: unknown) => void = () => {};
    client.gate = new Promise((resolve) => (open = resolve));
    void modal.show();
    await until(() => dialog().open);
    expect(textOf(modal)).to.contain('Preparing a secure request');
    still(modal);
    await expect(modal).to.be.accessible();
    open();
    await until(() => has(modal, '.qr'));
    expect(textOf(modal)).not.to.contain('Preparing a secure request');
  });

  it('says with words, code and docs what went wrong', async () => {
    client.script = { refusal: 'origin_not_registered', docs: () => docs };
    await modal.show();
    await modal.updateComplete;
    still(modal);
    expect(textOf(modal)).to.contain('Something went wrong').and.to.contain('origin_not_registered');
    expect(inside<HTMLAnchorElement>(modal, '.detail a').href).to.equal(docs);
    expect(() => action(modal, 'Try again')).to.throw();
    await expect(modal).to.be.accessible();
  });

  it('says that it is a test', async () => {
    client.script = { app: { name: 'Example Shop', isTest: true } };
    await show();
    expect(textOf(modal)).to.contain('Test mode');
    await expect(modal).to.be.accessible();
  });

  it('offers a link instead of a code on a phone', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) =>
      Object.assign(new EventTarget(), { matches: query.includes('coarse') }) as MediaQueryList;
    try {
      await modal.show();
      await modal.updateComplete;
      still(modal);
      expect(has(modal, '.qr, .code')).to.equal(false);
      expect(action(modal, 'Open wallet').getAttribute('href')).to.equal(client.last.snapshot.sameDeviceLink);
      expect(inside(modal, '[role=timer]').textContent).to.equal('Link valid for 2:00');
      client.last.move('read');
      await modal.updateComplete;
      expect(() => action(modal, 'Show a new code')).to.throw();
      await expect(modal).to.be.accessible();
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('does not read the countdown out', async () => {
    await show();
    const before = said();
    clock.advance(61_000);
    modal.requestUpdate();
    await modal.updateComplete;
    const timers = [...(modal.shadowRoot?.querySelectorAll('[role=timer]') ?? [])];
    expect(timers.map(({ textContent }) => textContent)).to.deep.equal(['Code valid for 0:59']);
    expect(said()).to.equal(before);
  });

  it('draws a new code after a renewal', async () => {
    await show();
    const code = () => modal.shadowRoot?.querySelector<HTMLCanvasElement>('.qr')?.toDataURL();
    const before = code();
    client.last.move('pending');
    await until(() => ![undefined, before].includes(code()));
    expect(action(modal, 'Open a wallet on this device').getAttribute('href')).to.equal(
      client.last.snapshot.sameDeviceLink,
    );
  });

  it('speaks the words of the page', async () => {
    modal.strings = { pending: 'Scanne den Code' };
    await show();
    expect(textOf(modal)).to.contain('Scanne den Code').and.to.contain('Cancel');
  });
});

describe('civic-modal: events', () => {
  it('tells the whole story once, and the code nowhere else', async () => {
    await show();
    client.last.move('read');
    client.last.move('pending');
    client.last.move('read');
    client.last.move('answered');
    client.last.approve();
    await modal.updateComplete;
    expect(heard.names).to.deep.equal([
      'status-change:pending',
      'status-change:read',
      'read',
      'status-change:pending',
      'status-change:read',
      'status-change:answered',
      'status-change:approved',
      'auth-code-received',
    ]);
    const event = heard.events.at(-1) as AuthCodeReceivedEvent;
    const { authCode } = client.last.snapshot;
    expect(event.response).to.equal(authCode);
    expect(event.detail).to.deep.equal({ response: authCode, uuid: client.last.uuid });
    expect(event.event).to.equal('scoperequest:data-received');
    expect(event.target).to.equal(modal);
    expect(event.bubbles && event.composed).to.equal(true);
    const traces = [
      document.documentElement.outerHTML,
      modal.shadowRoot?.innerHTML,
      location.href,
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify({ ...localStorage }),
    ].join();
    expect(traces).not.to.contain(authCode);
    expect(traces).not.to.contain(client.last.pageSecret);
  });

  for (const [status, expected] of [
    ['denied', 'user-cancelled:denied'],
    ['expired', 'civic-sip-error:expired'],
  ] as const) {
    it(`${status} is ${expected}, once, and closing adds nothing`, async () => {
      await show(status);
      modal.close();
      await modal.updateComplete;
      expect(heard.names.filter((name) => !name.startsWith('status'))).to.deep.equal([expected]);
    });
  }

  it('failed carries code, message, docs and retryable', async () => {
    await show('failed');
    const { detail } = heard.events.at(-1) as CustomEvent<Record<string, unknown>>;
    expect(detail).to.include({ code: 'presentation_rejected', docs, retryable: true });
    expect(detail['message']).to.equal('What the wallet showed does not satisfy the request.');
  });

  it('names what is missing', async () => {
    modal.client = undefined;
    modal.appId = '';
    await modal.show();
    expect(heard.names).to.deep.equal(['civic-sip-error:app_id_missing']);
    modal.close();
    modal.appId = 'app';
    modal.service = '';
    await modal.show();
    expect(heard.names.at(-1)).to.equal('civic-sip-error:service_missing');
  });

  it('passes on that following broke off', async () => {
    await show();
    client.last.breakOff(new ClientError('service_unreachable'));
    await modal.updateComplete;
    expect(heard.names.at(-1)).to.equal('civic-sip-error:service_unreachable');
    expect(action(modal, 'Try again').localName).to.equal('button');
  });

  it('lets a listener close the modal', async () => {
    modal.addEventListener('auth-code-received', () => modal.close(), { once: true });
    await show();
    client.last.approve();
    await modal.updateComplete;
    expect(dialog().open).to.equal(false);
    expect(heard.names).not.to.contain('user-cancelled:page');
  });
});
