import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-modal/define.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
// Not by its entry, which brings the words for errors along.
import { ScriptedClient } from '../../elements/testing/scripted-client.js';
import { until } from './support/until.js';

const EVENTS = ['civic-sip-error', 'user-cancelled', 'status-change'] as const;

async function modalOf(client: ScriptedClient) {
  const modal = await fixture<CivicModal>(html`<civic-modal app-id="app" .client=${client}></civic-modal>`);
  const heard: string[] = [];
  for (const name of EVENTS)
    modal.addEventListener(name, (event: Event & { message?: string; status?: string }) =>
      heard.push([event.type, event.status ?? event.message ?? ''].join(' ').trim()),
    );
  return { modal, heard, title: () => modal.shadowRoot?.querySelector('h2')?.textContent };
}

// Nothing before these tests loads the words. What they end with is loaded for good, so that there is one test.
describe('the words for errors, which are loaded when there is an error', () => {
  it('what is on screen stays until they are there, and whoever closes it before is told once', async () => {
    const closing = new ScriptedClient();
    const first = await modalOf(closing);
    const waiting = new ScriptedClient();
    const second = await modalOf(waiting);
    const refused = new ScriptedClient();
    refused.script = { refusal: 'invalid_scope' };
    const third = await modalOf(refused);

    await Promise.all([first.modal.show(), second.modal.show()]);
    first.heard.length = second.heard.length = 0;
    closing.last.move('read', 'failed');
    waiting.last.move('expired');
    await third.modal.show();
    await third.modal.updateComplete;
    expect(third.heard).to.deep.equal([]);
    expect(third.title()).to.equal('Preparing a secure request');
    expect(second.title()).to.equal('Scan with your identity wallet');

    first.modal.close();
    expect(first.heard).to.deep.equal([
      'status-change failed',
      'civic-sip-error That did not load. Check your connection and try again.',
    ]);

    await until(() => second.heard.length + third.heard.length > 2);
    expect(second.heard).to.deep.equal(['status-change expired', 'civic-sip-error Nobody approved in time.']);
    expect(third.heard).to.deep.equal(['civic-sip-error The scope or one of its labels is unknown.']);
    await third.modal.updateComplete;
    expect(third.title()).to.equal('Something went wrong');
    expect(third.modal.shadowRoot?.querySelector('#text')?.textContent).to.contain('is unknown');
    expect(first.heard.length).to.equal(2);
    second.modal.close();
    third.modal.close();
  });
});
