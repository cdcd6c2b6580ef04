import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ClientError } from '../../src/client/index.js';
import type { CreateReply } from '../../src/protocol/http.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { ADDRESSES, armed, foreign, watchForHarm } from './support/hostile.js';
import { action, has, inside, leave, record, until } from './support/helpers.js';

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const NO_LOGOS = [
  ...ADDRESSES,
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  `${PNG}" onerror="alert(1)`,
  `${PNG}\n`,
  'data:image/png;base64,<script>',
  'data:text/html;base64,PGI+',
  'https://evil.test/logo.png',
  `data:image/png;base64,${'A'.repeat(30_000)}`,
];
const base = 'https://service.test';

let client: ScriptedClient;
let harm: ReturnType<typeof watchForHarm>;

beforeEach(() => {
  client = new ScriptedClient();
  harm = watchForHarm();
});
afterEach(async () => {
  await leave();
  expect(harm.done()).to.deep.equal([]);
  harm.stop();
});

async function open(properties: Partial<CivicModal> = {}): Promise<CivicModal> {
  const modal = await fixture<CivicModal>(
    html`<civic-modal app-id="a" service=${base} .client=${client}></civic-modal>`,
  );
  Object.assign(modal, properties);
  await modal.show();
  await modal.updateComplete;
  return modal;
}

describe('hostile addresses (T26)', () => {
  for (const address of ADDRESSES) {
    it(`are no links: ${JSON.stringify(address)}`, async () => {
      const wallets = [{ name: 'Wallet', link: address }];
      client.script = {
        link: (kind) => (kind === 'qr' ? `${base}/w/x` : address),
        app: { name: 'Shop', isTest: true, learnMore: address, wallets },
      };
      const modal = await open({ scopeRequest: 'PROOF_OF_IDENTITY' });
      expect(has(modal, 'a')).to.equal(false);
      action(modal, 'Verify my identity').click();
      await until(() => has(modal, '.qr'));
      expect(() => action(modal, 'Open a wallet on this device')).to.throw();
      client.last.breakOff(new ClientError('server_error', { docs: address }));
      await modal.updateComplete;
      expect(has(modal, 'a')).to.equal(false);
    });

    it(`are no services, and no places to return to: ${JSON.stringify(address)}`, async () => {
      const modal = await open({ returnUrl: address });
      const { returnUrl } = client.created[0] ?? {};
      expect(returnUrl ?? location.origin).to.match(/^https?:/);
      modal.close();
      const heard = record(modal);
      modal.client = undefined;
      modal.service = address;
      await modal.show();
      expect(heard.names).to.deep.equal(['civic-sip-error:service_missing']);
      heard.stop();
    });
  }

  it('good addresses are links, which open elsewhere and tell nothing of this page', async () => {
    const link = 'https://service.test/w/x';
    const wallets = [{ name: 'Wallet', link }];
    client.script = { link: () => link, app: { name: 'Shop', isTest: false, learnMore: link, wallets } };
    const modal = await open({ scopeRequest: 'PROOF_OF_IDENTITY' });
    const links = [...(modal.shadowRoot?.querySelectorAll('a') ?? [])];
    expect(links.map(({ href }) => href)).to.deep.equal([link, link]);
    for (const { rel, target } of links) {
      expect(target).to.equal('_blank');
      expect(rel).to.equal('noopener noreferrer');
    }
  });

  for (const logo of NO_LOGOS) {
    it(`are no logos: ${JSON.stringify(logo).slice(0, 60)}`, async () => {
      client.script = { app: { name: 'Shop', isTest: false, logo } };
      const modal = await open();
      expect(has(modal, 'img')).to.equal(false);
      expect(armed(modal.shadowRoot)).to.deep.equal([]);
    });
  }

  it('a small raster picture is a logo, without words', async () => {
    client.script = { app: { name: 'Shop', isTest: false, logo: PNG } };
    const modal = await open();
    expect(inside<HTMLImageElement>(modal, 'img').src).to.equal(PNG);
    expect(inside(modal, 'img').getAttribute('alt')).to.equal('');
  });
});

describe('hostile links in the QR code (T26)', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  /** A service that answers with these links. */
  function answer(links: Partial<CreateReply>): void {
    const reply = {
      uuid: '0b0e7a1c-5c5a-4b7b-9c52-6e0f0a6f7d11',
      status: 'pending',
      version: 1,
      now: '2026-01-01T00:00:00Z',
      expiresAt: '2026-01-01T00:02:00Z',
      qrLink: `${base}/w/qr`,
      sameDeviceLink: `${base}/w/sd`,
      app: { name: 'Shop', isTest: false },
      labels: [],
      ...links,
    };
    globalThis.fetch = () => Promise.resolve(Response.json(reply, { status: 201 }));
  }

  for (const address of ADDRESSES) {
    it(`are not drawn: ${JSON.stringify(address)}`, async () => {
      for (const links of [{ qrLink: address }, { sameDeviceLink: address }]) {
        answer(links);
        const modal = await fixture<CivicModal>(html`<civic-modal app-id="a" service=${base}></civic-modal>`);
        const heard = record(modal);
        await modal.show();
        await modal.updateComplete;
        expect(heard.names).to.deep.equal(['civic-sip-error:invalid_service_response']);
        expect(has(modal, '.qr, .code, [part=copy-button]')).to.equal(false);
        expect(foreign(modal.shadowRoot)).to.deep.equal([]);
        modal.remove();
      }
    });
  }

  it('one that is too long is an error, not a broken page', async () => {
    client.script = { link: () => `${base}/w/${'x'.repeat(3_000)}` };
    const heard = record(document);
    const modal = await open();
    await until(() => heard.names.includes('civic-sip-error:load_failed'));
    await modal.updateComplete;
    expect(has(modal, '.qr')).to.equal(false);
    heard.stop();
  });
});
