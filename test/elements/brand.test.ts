import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ClientError } from '../../src/client/index.js';
import { BRANDS, NO_BRANDS } from './support/brands.js';
import { contrastOf, paintOf, texts } from './support/contrast.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, until } from './support/helpers.js';

/** Text, and what may be behind it. */
const PAIRS = {
  'text on the brand': ['--_on-brand', '--_brand'],
  'text on the brand under the pointer': ['--_on-brand', '--_hover'],
  'a link on the surface': ['--_link', '--_surface'],
  'a link on the tint': ['--_link', '--_tint'],
  'quiet text on the surface': ['--_muted', '--_surface'],
  'quiet text on the tint': ['--_muted', '--_tint'],
  'text on the tint': ['--_text', '--_tint'],
  'an alert on the tint': ['--_alert', '--_tint'],
} as const;
const THEMES = ['light', 'dark'] as const;

afterEach(leave);

const make = (theme: string, variant = 'primary') =>
  fixture<CivicButton>(html`<civic-button app-id="a" theme=${theme} variant=${variant}></civic-button>`);

const brand = (element: HTMLElement, colour: string) => element.style.setProperty('--civic-brand', colour);

/** The fill of the native button, once nothing moves any more. */
function fill(element: CivicButton): string {
  const native = inside(element, 'button');
  native.style.transition = 'none';
  return paintOf(getComputedStyle(native).backgroundColor).join();
}

/** What of an element's words is hard to read. */
const unreadable = (element: Element) =>
  texts(element)
    .filter((text) => !(contrastOf(text) >= 4.5))
    .map((text) => `${text.textContent?.trim()}: ${contrastOf(text).toFixed(2)}`);

for (const theme of THEMES) {
  describe(`every brand colour, ${theme}`, () => {
    const failing: Record<string, string[]> = {};

    before(async function () {
      this.timeout(60_000);
      const element = await make(theme);
      const probes = Object.entries(PAIRS).map(([name, [text, behind]]) => {
        const probe = document.createElement('span');
        probe.style.cssText = `color: var(${text}); background: var(${behind})`;
        element.shadowRoot?.append(probe);
        return [name, probe] as const;
      });
      expect(BRANDS.length).to.be.at.least(400);
      for (const colour of BRANDS) {
        brand(element, colour);
        for (const [name, probe] of probes) {
          const contrast = contrastOf(probe);
          if (!(contrast >= 4.5)) (failing[name] ??= []).push(`${colour}: ${contrast.toFixed(2)}`);
        }
      }
    });

    for (const name of Object.keys(PAIRS)) {
      it(`${name} can be read`, () => expect(failing[name]).to.equal(undefined));
    }
  });
}

describe('a brand colour', () => {
  it('fills the button, with black or white on it, whichever is easier to read', async () => {
    for (const theme of THEMES) {
      const element = await make(theme);
      for (const [colour, background, text] of [
        ['', '31,122,51,1', '255,255,255,1'],
        ['#003366', '0,51,102,1', '255,255,255,1'],
        ['gold', '255,215,0,1', '0,0,0,1'],
        ['rgb(0 0 0 / 0.4)', '0,0,0,1', '255,255,255,1'],
      ] as const) {
        brand(element, colour);
        expect(fill(element)).to.equal(background);
        expect(paintOf(getComputedStyle(inside(element, 'button')).color).join()).to.equal(text);
      }
    }
  });

  it('moves away from its text under the pointer', async () => {
    const element = await make('light');
    const rules = element.shadowRoot?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]) ?? [];
    const hover = rules.find(({ cssText }) => cssText.startsWith('.primary:hover'));
    expect(hover?.cssText).to.match(/background(-color)?: var\(--_hover\)/);
    const probe = document.createElement('span');
    probe.style.cssText = 'color: var(--_on-brand); background: var(--_hover)';
    element.shadowRoot?.append(probe);
    for (const colour of ['#003366', 'gold']) {
      brand(element, colour);
      expect(contrastOf(probe)).to.be.above(contrastOf(inside(element, 'button')));
    }
  });

  it('gives way to a text colour of the page', async () => {
    const element = await make('light');
    element.style.setProperty('--civic-on-brand', 'rgb(255 250 220)');
    expect(getComputedStyle(inside(element, 'button')).color).to.equal('rgb(255, 250, 220)');
  });

  it('reaches the modal, where every word can be read in every view', async () => {
    const client = new ScriptedClient();
    const element = await make('dark');
    Object.assign(element, { client, service: 'https://service.test' });
    for (const theme of THEMES) {
      element.theme = theme;
      for (const colour of ['#ffe600', '#00ff66', '#ff00ff', '#808080', '#000', '#fff']) {
        brand(element, colour);
        await element.show();
        const modal = inside<CivicModal>(element, 'civic-modal');
        await until(() => has(modal, '.qr'));
        expect(unreadable(modal)).to.deep.equal([]);
        client.last.move('read');
        await modal.updateComplete;
        expect(unreadable(modal)).to.deep.equal([]);
        client.last.approve();
        await modal.updateComplete;
        expect(unreadable(modal)).to.deep.equal([]);
        modal.close();
        await element.show();
        client.last.breakOff(new ClientError('server_error', { docs: 'https://service.test/docs' }));
        await modal.updateComplete;
        expect(texts(modal).length).to.be.above(4);
        expect(unreadable(modal)).to.deep.equal([]);
        modal.close();
      }
    }
  });
});

describe('a value that is not a colour', () => {
  for (const colour of NO_BRANDS) {
    it(`leaves buttons that can be read: ${colour}`, async () => {
      for (const page of ['background: #fff; color: #222', 'background: #111; color: #eee']) {
        for (const theme of THEMES) {
          for (const variant of ['primary', 'outline', 'light']) {
            const element = await make(theme, variant);
            element.parentElement?.setAttribute('style', page);
            brand(element, colour);
            inside(element, 'button').style.transition = 'none';
            expect(texts(element)).to.have.length(1);
            expect(unreadable(element)).to.deep.equal([]);
          }
        }
      }
    });

    it(`leaves a modal that can be read: ${colour}`, async () => {
      for (const theme of THEMES) {
        const client = new ScriptedClient();
        const modal = await fixture<CivicModal>(
          html`<civic-modal app-id="a" theme=${theme} .client=${client}></civic-modal>`,
        );
        brand(modal, colour);
        await modal.show();
        await until(() => has(modal, '.qr'));
        expect(unreadable(modal)).to.deep.equal([]);
        client.last.breakOff(new ClientError('server_error', { docs: 'https://service.test/docs' }));
        await modal.updateComplete;
        expect(unreadable(modal)).to.deep.equal([]);
        modal.close();
      }
    });
  }

  for (const colour of ['red;}', 'red}', ')', 'red !important']) {
    it(`is not even taken: ${colour}`, async () => {
      const element = await make('light');
      brand(element, colour);
      expect(fill(element)).to.equal('31,122,51,1');
    });
  }
});
