import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-modal/define.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import type { Status } from '../../src/protocol/scope-request.js';
import { ManualClock } from '../src/client/support/manual-clock.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, record, until } from './support/helpers.js';
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

describe('civic-modal: leaving', () => {
  it('Escape cancels for the person', async () => {
    await show();
    dialog().dispatchEvent(new Event('cancel', { cancelable: true }));
    dialog().close();
    await until(() => heard.names.includes('user-cancelled:user'));
    expect(client.last.calls).to.deep.equal(['cancel:user']);
    expect(client.last.closed).to.equal(true);
    expect(heard.names.filter((name) => name.startsWith('user-cancelled'))).to.have.length(1);
  });

  for (const [where, find] of [
    ['the corner', () => inside(modal, '.corner')],
    ['Cancel', () => action(modal, 'Cancel')],
  ] as const) {
    it(`${where} does the same`, async () => {
      await show();
      find().click();
      await modal.updateComplete;
      expect(dialog().open).to.equal(false);
      expect(heard.names.slice(-2)).to.deep.equal(['status-change:cancelled', 'user-cancelled:user']);
    });
  }

  it('a click on the backdrop does nothing', async () => {
    await show();
    dialog().click();
    await modal.updateComplete;
    expect(dialog().open).to.equal(true);
    expect(client.last.calls).to.deep.equal([]);
  });

  it('closing while the request is made ends that as well', async () => {
    client.gate = new Promise(() => {});
    const shown = modal.show();
    await until(() => dialog().open);
    modal.close('button');
    await shown;
    expect(client.created[0]?.signal?.aborted).to.equal(true);
    expect(client.requests).to.deep.equal([]);
    expect(heard.names).to.deep.equal(['user-cancelled:user']);
  });

  it('closing ends it also with a client that does not listen to the signal', async () => {
    modal.client = {
      create: ({ scope }) => client.create({ scope }),
      resume: ({ uuid, secret }) => client.resume({ uuid, secret }),
    };
    let open: (value?: unknown) => void = () => {};
    client.gate = new Promise((resolve) => (open = resolve));
    const shown = modal.show();
    await until(() => dialog().open);
    modal.close('button');
    open();
    await shown;
    expect(client.last.closed).to.equal(true);
    expect(heard.names).to.deep.equal(['user-cancelled:user']);
  });

  it('leaves with the element, and a move is not a leave', async () => {
    await show();
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(modal);
    await until(() => dialog().matches(':modal'));
    expect(client.last.closed).to.equal(false);
    client.last.move('read');
    expect(heard.names).to.contain('read');
    modal.remove();
    await until(() => client.last.closed);
    expect(client.last.calls).to.deep.equal(['cancel:page']);
    elsewhere.remove();
  });

  it('leaves no interval behind', async () => {
    const running = new Set<unknown>();
    const { setInterval, clearInterval } = window;
    window.setInterval = ((...args: Parameters<typeof setInterval>) => {
      const id = setInterval(...args);
      running.add(id);
      return id;
    }) as typeof setInterval;
    window.clearInterval = (id) => {
      running.delete(id);
      clearInterval(id);
    };
    try {
      await show();
      expect(running.size).to.equal(1);
      client.last.approve();
      expect(running.size).to.equal(0);
      modal.close();
      await show();
      modal.remove();
      await until(() => client.last.closed);
      expect(running.size).to.equal(0);
    } finally {
      Object.assign(window, { setInterval, clearInterval });
    }
  });
});

describe('civic-modal: again', () => {
  it('Try again makes a fresh scope request with events of its own', async () => {
    await show('expired');
    action(modal, 'Try again').click();
    await until(() => client.requests.length === 2);
    client.last.move('expired');
    expect(heard.names.filter((name) => name === 'civic-sip-error:expired')).to.have.length(2);
    expect(client.requests[0]?.closed).to.equal(true);
  });

  it('a new code is a renewal, or a fresh scope request when that is refused', async () => {
    client.script = { renewals: 1 };
    await show('read');
    action(modal, 'Show a new code').click();
    await until(() => client.last.snapshot.status === 'pending');
    expect(client.requests).to.have.length(1);
    client.last.move('read');
    await modal.updateComplete;
    action(modal, 'Show a new code').click();
    await until(() => client.requests.length === 2);
    expect(client.requests[0]?.calls).to.deep.equal(['renew', 'renew', 'cancel:page']);
    expect(client.requests[0]?.closed).to.equal(true);
    expect(heard.names).not.to.contain('civic-sip-error:too_many_renewals');
  });

  it('show() while open does nothing', async () => {
    await show();
    await modal.show();
    expect(client.requests).to.have.length(1);
  });
});

describe('civic-modal: focus', () => {
  it('goes to the heading, stays through each view, and the dialog has a name', async () => {
    await show();
    expect(modal.shadowRoot?.activeElement?.id).to.equal('title');
    expect(dialog().getAttribute('aria-labelledby')).to.equal('title');
    action(modal, 'Cancel').focus();
    client.last.move('denied');
    await modal.updateComplete;
    expect(modal.shadowRoot?.activeElement).not.to.equal(null);
  });
});
