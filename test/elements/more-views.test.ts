import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-modal/define.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { until } from './support/until.js';

// Without the helpers of the other tests, which load these views ahead.
describe('views that are loaded when they are needed', () => {
  it('what is on screen stays until the view is there, which then has the focus, also the next time', async () => {
    const client = new ScriptedClient();
    const modal = await fixture<CivicModal>(
      html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
    );
    const titles: (string | null | undefined)[] = [];
    const title = () => modal.shadowRoot?.querySelector('h2')?.textContent;
    const denied = async () => {
      await modal.show();
      client.last.move('read', 'denied');
      await modal.updateComplete;
      titles.push(title());
      await until(() => title() === 'Nothing was shared');
      await modal.updateComplete;
    };
    await denied();
    expect(titles).to.deep.equal(['Scan with your identity wallet']);
    expect(modal.shadowRoot?.activeElement?.matches('h2')).to.equal(true);
    modal.close();
    await denied();
    expect(titles[1]).to.equal('Nothing was shared');
    modal.close();
  });

  for (const [verifying, title] of [
    ['email', 'Your email address is being verified'],
    ['phone', 'Your phone number is being verified'],
    [undefined, 'Continue in your wallet'],
  ] as const) {
    it(`a person who verifies ${verifying ?? 'nothing'} reads “${title}”, and no button there ends it but Cancel`, async () => {
      const client = new ScriptedClient({ ...(verifying && { verifying }) });
      const modal = await fixture<CivicModal>(
        html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
      );
      await modal.show();
      client.last.move('read');
      await until(() => modal.shadowRoot?.querySelector('h2')?.textContent === title);
      const buttons = [...(modal.shadowRoot?.querySelectorAll('.actions button') ?? [])];
      expect(buttons.map(({ textContent }) => textContent)).to.deep.equal(
        verifying ? ['Cancel'] : ['Show a new code', 'Cancel'],
      );
      await expect(modal).to.be.accessible();
      modal.close();
    });
  }
});
