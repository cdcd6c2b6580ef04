import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-modal/define.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
// Not by its entry, which brings the words for errors along.
import { ScriptedClient } from '../../elements/testing/scripted-client.js';
import { until } from './support/until.js';

const { setTimeout } = window;
/** For how many milliseconds the elements wait for a part of theirs. */
const PATIENCE = 10_000;

/** Lets the time for a part be over before its download can have begun. */
function hurry(): void {
  window.setTimeout = ((task: () => void, ms?: number, ...more: []) => {
    if (ms === PATIENCE) queueMicrotask(task);
    return setTimeout(task, ms, ...more);
  }) as typeof setTimeout;
}

async function open(client: ScriptedClient) {
  const modal = await fixture<CivicModal>(html`<civic-modal app-id="app" .client=${client}></civic-modal>`);
  const heard: string[] = [];
  for (const name of ['civic-sip-error', 'user-cancelled'] as const)
    modal.addEventListener(name, (event: Event & { code?: string; retryable?: boolean }) =>
      heard.push([event.type, event.code, event.retryable].join(' ').trim()),
    );
  const text = (selector: string) => modal.shadowRoot?.querySelector(selector)?.textContent?.trim();
  await modal.show();
  return { modal, heard, text };
}

// Each part is late once: afterwards it is there for good.
describe('a part of the modal that cannot be loaded', () => {
  beforeEach(hurry);
  afterEach(() => void Object.assign(window, { setTimeout }));

  it('the words for an error: the view has its code, one true sentence and “Try again”, which works', async () => {
    const client = new ScriptedClient();
    client.script = { refusal: 'server_error' };
    const { modal, heard, text } = await open(client);
    await until(() => heard.length > 0);
    await modal.updateComplete;
    expect(text('h2')).to.equal('Something went wrong');
    expect(text('#text')).to.equal('That did not load. Check your connection and try again.');
    expect(text('code')).to.equal('server_error');
    expect(text('.actions .primary')).to.equal('Try again');
    expect(heard).to.deep.equal(['civic-sip-error server_error true']);
    modal.close();
    expect(heard.length).to.equal(1);
  });

  it('the code: an error with “Try again”, after which the code is there', async () => {
    const client = new ScriptedClient();
    const { modal, heard, text } = await open(client);
    await until(() => text('code') === 'load_failed');
    expect(text('#text')).to.equal('That did not load. Check your connection and try again.');
    expect(heard).to.deep.equal(['civic-sip-error load_failed true']);
    Object.assign(window, { setTimeout });
    modal.shadowRoot?.querySelector<HTMLElement>('.actions .primary')?.click();
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    expect(client.created.length).to.equal(2);
    modal.close();
  });

  it('the view of a denial: the person sees an error, and the page, which knows the outcome, hears of no second one', async () => {
    Object.assign(window, { setTimeout });
    const client = new ScriptedClient();
    const { modal, heard, text } = await open(client);
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    hurry();
    client.last.move('read', 'denied');
    await until(() => text('code') === 'load_failed');
    expect(text('.actions .primary')).to.equal('Try again');
    expect(heard).to.deep.equal(['user-cancelled']);
    modal.close();
    expect(heard).to.deep.equal(['user-cancelled']);
  });
});
