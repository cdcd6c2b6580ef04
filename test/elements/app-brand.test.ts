import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { paintOf } from './support/contrast.js';
import { has, inside, leave, until } from './support/helpers.js';

const VIOLET = '75,43,184,1';
const STANDARD = '31,122,51,1';

afterEach(leave);

const asking = (brand?: string) =>
  new ScriptedClient({ app: { name: 'Shop', isTest: false, ...(brand && { brand }) } });

/** A modal, opened, that asks for an app of this colour. */
async function opened(brand?: string, style = ''): Promise<CivicModal> {
  const modal = await fixture<CivicModal>(
    html`<civic-modal app-id="a" style=${style} .client=${asking(brand)}></civic-modal>`,
  );
  await modal.show();
  await until(() => has(modal, '.qr'));
  return modal;
}

/** The colour from which those of an element follow. */
function colourOf(element: HTMLElement): string {
  const probe = document.createElement('span');
  probe.style.background = 'var(--_brand)';
  (element.shadowRoot?.querySelector('dialog') ?? element.shadowRoot)?.append(probe);
  const paint = paintOf(getComputedStyle(probe).backgroundColor).join();
  probe.remove();
  return paint;
}

describe('the brand colour of an app', () => {
  it('is that of the modal where the page sets none', async () => {
    expect(colourOf(await opened('#4b2bb8'))).to.equal(VIOLET);
  });

  it('gives way to what the page sets, on the modal or around it, even to the standard colour', async () => {
    for (const [style, expected] of [
      ['--civic-brand: #036', '0,51,102,1'],
      ['--civic-brand: #1f7a33', STANDARD],
    ] as const) {
      expect(colourOf(await opened('#4b2bb8', style))).to.equal(expected);
      await leave();
      document.body.setAttribute('style', style);
      expect(colourOf(await opened('#4b2bb8'))).to.equal(expected);
      document.body.removeAttribute('style');
      await leave();
    }
  });

  it('counts where what the page sets is no colour', async () => {
    expect(colourOf(await opened('#4b2bb8', '--civic-brand: nonsense'))).to.equal(VIOLET);
  });

  it('counts for one scope request: the next one has that of its app, or what the page sets by then', async () => {
    const modal = await opened('#4b2bb8');
    const again = async (brand?: string) => {
      modal.close();
      modal.client = asking(brand);
      await modal.show();
      await until(() => has(modal, '.qr'));
      return colourOf(modal);
    };
    expect(await again('#003366')).to.equal('0,51,102,1');
    expect(await again()).to.equal(STANDARD);
    document.body.style.setProperty('--civic-brand', '#1f7a33');
    expect(await again('#4b2bb8')).to.equal(STANDARD);
    document.body.removeAttribute('style');
  });

  it('is that of the modal of a button, and leaves the button as the page has it', async () => {
    const button = await fixture<CivicButton>(
      html`<civic-button app-id="a" .client=${asking('#4b2bb8')}></civic-button>`,
    );
    await button.show();
    const modal = inside<CivicModal>(button, 'civic-modal');
    await until(() => has(modal, '.qr'));
    expect(colourOf(modal)).to.equal(VIOLET);
    expect(colourOf(button)).to.equal(STANDARD);
    modal.close();
  });

  it('is absent for an app that has none', async () => {
    expect(colourOf(await opened())).to.equal(STANDARD);
  });
});
