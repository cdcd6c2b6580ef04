import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-modal/define.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, until } from './support/helpers.js';
import { darkModulesOf, symbolsOf } from './support/qr-oracle.js';
import { modulesOf } from './support/qr-symbol.js';

let client: ScriptedClient;
let modal: CivicModal;

beforeEach(async () => {
  client = new ScriptedClient();
  modal = await fixture<CivicModal>(
    html`<civic-modal app-id="app" service="https://service.test" .client=${client}></civic-modal>`,
  );
});
afterEach(leave);

async function show(): Promise<void> {
  await modal.show();
  await until(() => has(modal, '.qr'));
}

const drawing = () => inside(modal, '.qr') as HTMLCanvasElement;
const title = () => inside(modal, 'h2').textContent;
const quiet = () =>
  [...(modal.shadowRoot?.querySelectorAll<HTMLElement>('.content .act') ?? [])].find(({ textContent }) =>
    textContent?.includes('own scanner'),
  );

/** Whether the code on screen holds this text, by what another encoder makes of it. */
function holds(text: string): boolean {
  const drawn = [...modulesOf(drawing()).dark].toSorted().join(' ');
  return symbolsOf(text, 'M').some((symbol) => [...darkModulesOf(symbol)].toSorted().join(' ') === drawn);
}

async function turnToScanner(): Promise<void> {
  quiet()?.click();
  await until(() => has(modal, '[data-view=scanner] .qr'));
}

describe('people who scan from inside a wallet', () => {
  it('find a button below the code for cameras, which holds an address that any camera opens', async () => {
    await show();
    expect(quiet()?.textContent).to.equal('Show a code for a wallet’s own scanner');
    expect(holds(client.last.snapshot.qrLink ?? '')).to.equal(true);
    await expect(modal).to.be.accessible();
  });

  it('get a code that holds the request alone, larger, with whom it is for and how long it is valid', async () => {
    await show();
    const before = drawing().width;
    await turnToScanner();
    expect(title()).to.equal('Scan with your wallet’s own scanner');
    expect(holds(`openid4vp://?${client.last.snapshot.qrRequest}`)).to.equal(true);
    expect(drawing().width).to.be.above(before);
    expect(inside(modal, '.whose').textContent).to.contain('Scan it only if you opened this page yourself');
    expect(inside(modal, '[role=timer]').textContent).to.contain('Code valid for');
    await expect(modal).to.be.accessible();
  });

  it('come back to the code for cameras', async () => {
    await show();
    await turnToScanner();
    action(modal, 'Back to the code for cameras').click();
    await until(() => has(modal, '[data-view=pending] .qr'));
    expect(holds(client.last.snapshot.qrLink ?? '')).to.equal(true);
  });

  it('see the request of the new link after a renewal, and go on when the wallet has read it', async () => {
    await show();
    await turnToScanner();
    const former = client.last.snapshot.qrRequest;
    await client.last.renew();
    await until(() => has(modal, '.qr') && !holds(`openid4vp://?${former}`));
    expect(title()).to.equal('Scan with your wallet’s own scanner');
    client.last.move('read');
    await modal.updateComplete;
    expect(title()).to.equal('Continue in your wallet');
  });

  it('begin with the code for cameras in the next modal', async () => {
    await show();
    await turnToScanner();
    modal.close();
    await show();
    expect(title()).to.equal('Scan with your identity wallet');
  });

  it('find no such button where the code is for them anyway', async () => {
    client.script = { qrCode: 'direct' };
    await show();
    expect(holds(`openid4vp://?${client.last.snapshot.qrRequest}`)).to.equal(true);
    expect(quiet()).to.equal(undefined);
  });
});
