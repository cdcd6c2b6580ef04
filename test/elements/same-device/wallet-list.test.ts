import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import '../../../elements/index.js';
import type { CivicModal } from '../../../elements/civic-modal/civic-modal.js';
import { type Listed, WalletList } from '../../../elements/same-device/wallet-list.js';
import { ScriptedClient } from '../../../elements/testing/index.js';
import { sameDeviceWords as en } from '../../../src/locales/en/same-device.js';
import { ManualClock } from '../../src/client/support/manual-clock.js';
import { action, inside, leave, textOf, until } from '../support/helpers.js';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const SAFARI = `${IPHONE} Version/26.1 Mobile/15E148 Safari/604.1`;
const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
const WALLETS = [
  { name: 'Fern Wallet', scheme: 'fern://', appStore: 'https://apps.test/fern', logo: LOGO },
  { name: 'Field Wallet', universalLink: 'https://field.test/vp' },
];

afterEach(leave);

describe('the wallets by name', () => {
  let clock: ManualClock;
  let list: WalletList;
  let box: HTMLElement;
  let left: number;

  function draw(patch: Partial<Listed> = {}): void {
    const shown = { wallets: WALLETS, request: 'client_id=a', fallback: 'https://id.test/w/a', strings: {} };
    const drawn = { look: 'primary', leave: () => (left += 1), other: () => '' };
    render(list.view({ ...shown, ...drawn, ...patch }), box);
  }
  function show(userAgent = SAFARI): void {
    list = new WalletList(() => draw(), userAgent, clock);
    draw();
  }
  const links = () => [...box.querySelectorAll<HTMLAnchorElement>('.wallets a')];
  const names = () => links().map(({ textContent }) => textContent?.trim());
  const text = () => (box.textContent ?? '').replace(/[\u2068\u2069]/g, '');
  function tap(index: number): void {
    const link = links()[index];
    link?.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link?.click();
  }

  beforeEach(async () => {
    clock = new ManualClock();
    left = 0;
    box = await fixture(html`<div></div>`);
    show();
  });

  it('are links with name and logo, which leave a frame and tell the site’s address to nobody', () => {
    expect(names()).to.deep.equal(['Fern Wallet', 'Field Wallet']);
    expect(links().map((link) => link.getAttribute('href'))).to.deep.equal([
      'fern://?client_id=a',
      'https://field.test/vp?client_id=a',
    ]);
    for (const link of links()) {
      expect(link.target).to.equal('_top');
      expect(link.referrerPolicy).to.equal('no-referrer');
    }
    expect(links()[0]?.querySelector('img')?.getAttribute('src')).to.equal(LOGO);
    expect(links()[1]?.querySelector('img')).to.equal(null);
  });

  it('begin with the one that this browser used last, of which it keeps the name alone', () => {
    tap(1);
    expect({ ...localStorage }).to.deep.equal({ 'civic-wallet': 'Field Wallet' });
    expect(left).to.equal(1);
    expect(names()).to.deep.equal(['Fern Wallet', 'Field Wallet']);
    show();
    expect(names()).to.deep.equal(['Field Wallet', 'Fern Wallet']);
    expect(links()[0]).to.have.class('primary');
  });

  it('stay as the operator lists them when the last one is gone from the list', () => {
    localStorage.setItem('civic-wallet', '<b>');
    show();
    expect(names()).to.deep.equal(['Fern Wallet', 'Field Wallet']);
  });

  it('name the store when the page is still on screen a moment after the tap', () => {
    tap(0);
    expect(text()).not.to.contain('did not open');
    clock.advance(2_500);
    expect(text()).to.contain('Fern Wallet did not open?');
    expect(list.said(en)).to.contain('did not open?');
    const get = box.querySelector<HTMLAnchorElement>('.detail a');
    expect(get?.href).to.equal('https://apps.test/fern');
    expect(get?.rel).to.equal('noopener noreferrer');
    // Another tap is another try.
    tap(1);
    expect(text()).not.to.contain('Fern Wallet did not open?');
    clock.advance(2_500);
    expect(text()).to.contain('Field Wallet did not open?');
    expect(box.querySelector('.detail a')).to.equal(null);
  });

  for (const [why, leavePage] of [
    ['the page was hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page was left', () => dispatchEvent(new Event('pagehide'))],
    ['the modal was closed', () => list.end()],
  ] as const) {
    it(`name no store when ${why}, because the wallet opened`, () => {
      tap(0);
      leavePage();
      expect(clock.pending).to.equal(0);
      clock.advance(60_000);
      expect(text()).not.to.contain('did not open');
      expect(list.said(en)).to.equal('');
    });
  }

  it('say in the browser of another app that a wallet comes back elsewhere', () => {
    expect(text()).not.to.contain(en.inApp);
    show(`${IPHONE} Mobile/22G86 Instagram 396.0.0.24.78 (iPhone15,3; iOS 18_6; en_GB)`);
    expect(text()).to.contain(en.inApp);
  });

  it('are no more than text, whatever the service says', () => {
    const hostile = [
      { name: '<img src=x onerror=alert(1)>\u202e', scheme: 'fern://', logo: 'javascript:alert(1)' },
      { name: 'Script', scheme: 'javascript://%0aalert(1)' },
    ];
    draw({ wallets: hostile });
    expect(names()).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(box.querySelector('img')).to.equal(null);
  });
});

describe('the modal on a phone', () => {
  const { matchMedia } = window;
  let client: ScriptedClient;

  beforeEach(() => {
    window.matchMedia = (query) =>
      Object.assign(new EventTarget(), { matches: query.includes('coarse') }) as MediaQueryList;
    client = new ScriptedClient({ app: { name: 'Shop', isTest: false, wallets: WALLETS } });
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  const open = async (simulate = '') => {
    const modal = await fixture<CivicModal>(
      html`<civic-modal
        app-id="app"
        service="https://service.test"
        simulate=${simulate}
        .client=${client}
      ></civic-modal>`,
    );
    await modal.show();
    await modal.updateComplete;
    return modal;
  };

  it('offers the wallets by name, and the landing page for every other one', async () => {
    const modal = await open();
    await until(() => modal.shadowRoot?.querySelector('.wallets a'));
    expect(textOf(modal)).to.match(/Fern Wallet[^]*Field Wallet[^]*Another wallet/);
    const other = action(modal, 'Another wallet') as HTMLAnchorElement;
    expect(other.href).to.equal(client.last.snapshot.sameDeviceLink);
    expect(other.target).to.equal('_top');
  });

  it('has nothing to tap that leads nowhere, from the click on', async () => {
    let answer = () => {};
    client.gate = new Promise<void>((resolve) => (answer = resolve));
    const opening = open();
    const anchors = () =>
      [...document.querySelectorAll('civic-modal')].flatMap((modal) => [
        ...(modal.shadowRoot?.querySelectorAll('a') ?? []),
      ]);
    await until(() => document.querySelector('civic-modal')?.shadowRoot?.querySelector('dialog[open]'));
    expect(anchors()).to.have.length(0);
    answer();
    const modal = await opening;
    await until(() => modal.shadowRoot?.querySelector('.wallets a'));
    for (const { href } of anchors()) expect(href).to.match(/^\w+:.+/);
  });

  it('lets another tab go on from the first touch of a wallet', async () => {
    const modal = await open();
    await until(() => modal.shadowRoot?.querySelector('.wallets a'));
    const name = `civic-elements:${client.last.uuid}`;
    expect(localStorage.getItem(name)).to.equal(null);
    inside(modal, '.wallets a').dispatchEvent(new Event('pointerdown'));
    expect(localStorage.getItem(name)).to.contain(client.last.pageSecret);
  });

  it('shows the link alone when the operator lists no wallet that can be opened', async () => {
    client.script = {
      app: { name: 'Shop', isTest: false, wallets: [{ name: 'W', link: 'https://w.test/' }] },
    };
    const modal = await open();
    expect(action(modal, 'Open wallet')).to.have.attribute('href');
    expect(modal.shadowRoot?.querySelector('.wallets')).to.equal(null);
  });

  it('does not open a wallet for a simulation', async () => {
    const modal = await open('approve');
    await until(() => modal.shadowRoot?.querySelector('[data-view=pending]'));
    expect(modal.shadowRoot?.querySelector('.wallets')).to.equal(null);
  });
});
