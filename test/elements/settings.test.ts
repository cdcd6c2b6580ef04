import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { has, inside, leave, textOf, until } from './support/helpers.js';

let client: ScriptedClient;
let unhandled: unknown[];
const note = (event: PromiseRejectionEvent | ErrorEvent) => unhandled.push(event);

beforeEach(() => {
  client = new ScriptedClient();
  unhandled = [];
  window.addEventListener('unhandledrejection', note);
});
afterEach(async () => {
  window.removeEventListener('unhandledrejection', note);
  await leave();
});

const DEFAULTS: Record<string, Record<string, unknown>> = {
  'civic-button': {
    appId: '',
    scopeRequest: '',
    service: '',
    returnUrl: '',
    loginNonce: '',
    simulate: '',
    theme: 'auto',
    hideIntro: false,
    qrMark: false,
    label: '',
    size: 'medium',
    variant: 'primary',
    name: '',
    iconOnly: false,
    fullWidth: false,
    busy: false,
    disabled: false,
  },
  'civic-modal': { appId: '', scopeRequest: '', theme: 'auto', hideIntro: false, qrMark: false, for: '' },
};
const EMPTY = [undefined, null, ''];
const attributeOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

for (const [tag, defaults] of Object.entries(DEFAULTS)) {
  describe(`${tag}: the default of each property`, () => {
    for (const [name, standard] of Object.entries(defaults)) {
      it(`${name} is what undefined, null, an empty text and removal mean`, async () => {
        const element = document.createElement(tag) as HTMLElement & { updateComplete: Promise<boolean> };
        const properties = element as unknown as Record<string, unknown>;
        expect(properties[name]).to.equal(standard);
        document.body.append(element);
        for (const empty of EMPTY) {
          properties[name] = typeof standard === 'boolean' ? true : 'dark';
          await element.updateComplete;
          properties[name] = empty;
          await element.updateComplete;
          expect(properties[name]).to.equal(standard);
        }
        element.setAttribute(attributeOf(name), 'light');
        expect(properties[name]).to.equal(typeof standard === 'boolean' ? true : 'light');
        element.removeAttribute(attributeOf(name));
        await element.updateComplete;
        expect(properties[name]).to.equal(standard);
        element.remove();
      });
    }

    it('is not written into attributes when the element is upgraded, and what is written stays', async () => {
      for (const written of ['', ' size="small" full-width="false" theme="dark" busy="false" open="false"']) {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        const text = `<${tag} app-id="a"${written}></${tag}>`;
        box.innerHTML = text;
        await (box.firstElementChild as CivicButton).updateComplete;
        expect(box.innerHTML).to.equal(text);
      }
    });
  });
}

describe('settings that are taken away', () => {
  it('without a scope, BASIC_SIGNUP is asked for', async () => {
    const element = await fixture<CivicButton>(
      html`<civic-button app-id="app" scope-request="ANONYMOUS_LOGIN" .client=${client}></civic-button>`,
    );
    element.removeAttribute('scope-request');
    await element.show();
    element.close();
    for (const empty of EMPTY) {
      element.scopeRequest = empty as string;
      await element.show();
      element.close();
    }
    expect(client.created.map(({ scope }) => scope)).to.deep.equal(Array(4).fill('BASIC_SIGNUP'));
    expect(unhandled).to.deep.equal([]);
  });

  it('without a look, the button has that of the beginning', async () => {
    const element = await fixture<CivicButton>(
      html`<civic-button app-id="app" variant="light"></civic-button>`,
    );
    element.removeAttribute('variant');
    await element.updateComplete;
    expect(inside(element, 'button').className).to.equal('act primary ltr');
  });
});

describe('a flag that a framework prints as “false”', () => {
  const looks: Record<string, (element: CivicButton) => boolean> = {
    'full-width': (element) => getComputedStyle(element).display === 'block',
    'icon-only': (element) =>
      has(element, '.label') === false || getComputedStyle(inside(element, 'button')).aspectRatio !== 'auto',
    busy: (element) => has(element, '.spinner'),
    disabled: (element) => inside<HTMLButtonElement>(element, 'button').disabled,
  };
  for (const [name, isOn] of Object.entries(looks)) {
    it(`is off: ${name}`, async () => {
      for (const [value, expected] of [
        ['false', false],
        ['', true],
        ['true', true],
      ] as const) {
        const element = await fixture<CivicButton>(html`<civic-button app-id="app"></civic-button>`);
        element.setAttribute(name, value);
        await element.updateComplete;
        expect(`${value}: ${isOn(element)}`).to.equal(`${value}: ${expected}`);
      }
    });
  }

  it('is off: disabled, also for a form, but not in a fieldset that is', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><fieldset></fieldset></form>`);
    form.elements[0]?.insertAdjacentHTML(
      'beforeend',
      '<civic-button app-id="app" name="code" disabled="false"></civic-button>',
    );
    const element = form.querySelector('civic-button') as CivicButton;
    element.client = client;
    await element.show();
    client.last.approve();
    expect(new FormData(form).get('code')).to.equal(client.last.snapshot.authCode);
    form.querySelector('fieldset')?.setAttribute('disabled', '');
    expect(new FormData(form).has('code')).to.equal(false);
    element.close();
  });

  it('is off: open', async () => {
    const modal = await fixture<CivicModal>(
      html`<civic-modal app-id="app" open="false" .client=${client}></civic-modal>`,
    );
    await modal.updateComplete;
    expect([modal.open, client.created.length]).to.deep.equal([false, 0]);
  });
});

describe('a page that a translator has been at', () => {
  /** What translators of pages do: they put elements in the place of each text. */
  function translate(root: ParentNode): void {
    const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter(({ data }) => data.trim() !== '')) {
      const font = document.createElement('font');
      font.append(`[${text.data.trim()}]`);
      text.replaceWith(font);
    }
  }

  it('every text of the modal goes on changing', async () => {
    const modal = await fixture<CivicModal>(html`<civic-modal app-id="app" .client=${client}></civic-modal>`);
    await modal.show();
    await until(() => has(modal, '.qr'));
    translate(modal.shadowRoot as ShadowRoot);
    for (const [status, title] of [
      ['read', 'Continue in your wallet'],
      ['answered', 'Checking the answer'],
      ['approved', 'Approved'],
    ] as const) {
      client.last.move(status);
      await modal.updateComplete;
      expect(inside(modal, 'h2').textContent).to.equal(title);
      expect(inside(modal, '[role=status]').textContent).to.contain(title);
      expect(textOf(modal)).to.not.contain('[');
      translate(modal.shadowRoot as ShadowRoot);
    }
    modal.close();
    await modal.show();
    await until(() => inside(modal, 'h2').textContent === 'Scan with your identity wallet');
    expect(textOf(modal)).to.contain('Code valid for').and.not.to.contain('[Approved]');
    expect(unhandled).to.deep.equal([]);
  });

  it('the button goes on changing', async () => {
    const element = await fixture<CivicButton>(
      html`<civic-button app-id="app" label="Log in"></civic-button>`,
    );
    translate(element.shadowRoot as ShadowRoot);
    element.label = 'Sign up';
    await element.updateComplete;
    expect(inside(element, 'button').innerText.trim()).to.equal('Sign up');
    translate(element.shadowRoot as ShadowRoot);
    element.label = '';
    await element.updateComplete;
    expect(inside(element, 'button').innerText.trim()).to.equal('Continue with Civic');
  });
});

it('a download that hangs ends with an error after ten seconds, and the button can be pressed again', async () => {
  const { CivicButton: Class } = await import('../../elements/civic-button/civic-button.js');
  const { loadModal } = Class;
  const { setTimeout } = window;
  let fire: () => void = () => {};
  window.setTimeout = ((task: () => void, ms?: number, ...more: []) => {
    if (ms !== 10_000) return setTimeout(task, ms, ...more);
    fire = task;
    return 0;
  }) as typeof setTimeout;
  try {
    Class.loadModal = () => new Promise(() => {});
    const element = await fixture<CivicButton>(
      html`<civic-button app-id="app" .client=${client}></civic-button>`,
    );
    let code: string | undefined;
    element.addEventListener('civic-sip-error', (event) => (code = event.code));
    inside(element, 'button').click();
    await element.updateComplete;
    expect(inside(element, 'button').getAttribute('aria-busy')).to.equal('true');
    fire();
    await until(() => code);
    await element.updateComplete;
    expect(code).to.equal('load_failed');
    expect(inside(element, '.message').textContent).to.contain('did not load');
    Class.loadModal = loadModal;
    inside(element, 'button').click();
    await until(() => client.created.length === 1);
    element.close();
  } finally {
    Object.assign(window, { setTimeout });
    Class.loadModal = loadModal;
  }
});
