import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/civic-button/define.js';
import '../../elements/civic-modal/define.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/scripted-client.js';
import { buttonLabels } from '../../src/locales/button-labels.js';
import { inside, leave, until } from './support/helpers.js';

const { setTimeout } = window;
const { lang, dir } = document.documentElement;

afterEach(async () => {
  Object.assign(window, { setTimeout });
  Object.assign(document.documentElement, { lang, dir });
  await leave();
});

/** For how many milliseconds the elements wait for a part of theirs. */
const PATIENCE = 10_000;

/** Lets the time for a part be over before its download can have begun. */
function hurry(): void {
  window.setTimeout = ((task: () => void, ms?: number, ...more: []) => {
    if (ms === PATIENCE) queueMicrotask(task);
    return setTimeout(task, ms, ...more);
  }) as typeof setTimeout;
}

/** Markup on the page, and the first button in it. */
async function make(markup: string): Promise<CivicButton> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = markup;
  const button = box.querySelector('civic-button') as CivicButton;
  await button.updateComplete;
  return button;
}

const face = (button: CivicButton) => inside<HTMLButtonElement>(button, 'button');
const direction = (button: CivicButton) => getComputedStyle(face(button)).direction;
const label = (button: CivicButton) => face(button).innerText.trim();

describe('the label of the button is in the language', () => {
  for (const [whose, markup, expected] of [
    ['of its own attribute', '<civic-button lang="de"></civic-button>', 'de'],
    ['of what is around it', '<main lang="fr"><p><civic-button></civic-button></p></main>', 'fr'],
    [
      'of the nearest that says one',
      '<main lang="fr"><p lang="it"><civic-button></civic-button></p></main>',
      'it',
    ],
    [
      'of its own attribute, whatever is around it',
      '<p lang="fr"><civic-button lang="el"></civic-button></p>',
      'el',
    ],
    ['of a region of it', '<civic-button lang="pt-BR"></civic-button>', 'pt'],
    ['by its old name', '<civic-button lang="iw"></civic-button>', 'he'],
    [
      'English where it says that it is unknown',
      '<p lang="de"><civic-button lang=""></civic-button></p>',
      'en',
    ],
    ['English where it is none of ours', '<p lang="de"><civic-button lang="ja"></civic-button></p>', 'en'],
    ['English where it is no tag', '<p lang="de"><civic-button lang="constructor"></civic-button></p>', 'en'],
  ] as const) {
    it(whose, async () => {
      const button = await make(markup);
      expect(label(button)).to.equal(buttonLabels[expected]);
      expect(face(button).lang).to.equal(expected);
      await expect(button).to.be.accessible();
    });
  }

  it('of the document', async () => {
    document.documentElement.lang = 'uk-UA';
    expect(label(await make('<civic-button></civic-button>'))).to.equal(buttonLabels.uk);
  });

  it('around the host of the shadow root in which it is, and of a closed one', async () => {
    for (const mode of ['open', 'closed'] as const) {
      const box = await fixture<HTMLElement>(html`<section lang="sv"><div></div></section>`);
      const root = box.firstElementChild?.attachShadow({ mode }) as ShadowRoot;
      root.innerHTML = '<p><civic-button></civic-button></p>';
      const button = root.querySelector('civic-button') as CivicButton;
      await button.updateComplete;
      expect(label(button)).to.equal(buttonLabels.sv);
      box.lang = 'fi';
      await until(() => label(button) === buttonLabels.fi);
    }
  });

  it('that it has now: its own, that around it and that of the document may change', async () => {
    const button = await make('<p><civic-button></civic-button></p>');
    const paragraph = button.parentElement as HTMLElement;
    document.documentElement.lang = 'cs';
    await until(() => label(button) === buttonLabels.cs);
    paragraph.lang = 'da';
    await until(() => label(button) === buttonLabels.da);
    button.lang = 'ar';
    await until(() => label(button) === buttonLabels.ar && direction(button) === 'rtl');
    button.removeAttribute('lang');
    await until(() => label(button) === buttonLabels.da && direction(button) === 'ltr');
    const other = await fixture<HTMLElement>(html`<p lang="et"></p>`);
    other.append(button);
    await until(() => label(button) === buttonLabels.et);
  });

  it('but the words of a page are never replaced, and keep its direction', async () => {
    const button = await make('<p dir="rtl" lang="en"><civic-button label="Log in"></civic-button></p>');
    expect(label(button)).to.equal('Log in');
    expect(face(button).hasAttribute('lang')).to.equal(false);
    expect(direction(button)).to.equal('rtl');
    const filled = await make('<p dir="rtl" lang="en"><civic-button>Sign up</civic-button></p>');
    await until(() => direction(filled) === 'rtl');
    expect(label(filled)).to.equal('');
  });

  it('or what the page says in its place, for one language or for all', async () => {
    const button = await make('<civic-button lang="de"></civic-button>');
    button.strings = { label: 'Civic', de: { label: 'Los mit Civic' } };
    await until(() => label(button) === 'Los mit Civic');
    button.lang = 'fr';
    await until(() => label(button) === 'Civic');
  });

  it('and nothing is observed any more when the last button is gone', async () => {
    const { disconnect } = MutationObserver.prototype;
    let count = 0;
    MutationObserver.prototype.disconnect = function () {
      count += 1;
      disconnect.call(this);
    };
    const first = await make('<civic-button></civic-button>');
    const second = await make('<civic-button></civic-button>');
    first.remove();
    const before = count;
    second.remove();
    for (const modal of document.querySelectorAll('civic-modal')) modal.remove();
    expect(count).to.be.greaterThan(before);
    MutationObserver.prototype.disconnect = disconnect;
  });
});

/** An open modal in some markup. */
async function open(language: string, set: Partial<CivicModal> = {}, client = new ScriptedClient()) {
  const box = await fixture<HTMLElement>(html`<section lang=${language}></section>`);
  const modal = document.createElement('civic-modal');
  Object.assign(modal, { appId: 'app', client, ...set });
  box.append(modal);
  await modal.updateComplete;
  const shown = modal.show();
  const text = (selector: string) =>
    inside(modal, selector)
      .textContent?.replace(/[\u2068\u2069]/g, '')
      .trim();
  return { modal, shown, client, box, text, dialog: () => inside<HTMLDialogElement>(modal, 'dialog') };
}

describe('the modal speaks the language of the page', () => {
  it('from its first frame, and says so', async () => {
    const seen = new Set<string>();
    const { modal, dialog, text } = await open('de-AT');
    const look = new MutationObserver(() => dialog().open && seen.add(inside(modal, 'h2').textContent ?? ''));
    look.observe(modal.shadowRoot as ShadowRoot, { subtree: true, childList: true, characterData: true });
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    look.disconnect();
    expect(text('h2')).to.equal('Mit Ihrer Identitäts-Wallet scannen');
    expect([...seen].filter((title) => /Preparing|Scan/.test(title))).to.deep.equal([]);
    expect([dialog().lang, dialog().dir]).to.deep.equal(['de', 'ltr']);
    expect(inside(modal, '.qr').getAttribute('aria-label')).to.contain('QR-Code');
    expect(text('.asks')).to.contain('E-Mail-Adresse');
    modal.close();
  });

  it('from right to left on a page that goes the other way, with its digits', async () => {
    document.documentElement.dir = 'ltr';
    const { modal, dialog, text } = await open('ar');
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    expect([dialog().lang, dialog().dir]).to.deep.equal(['ar', 'rtl']);
    expect(getComputedStyle(dialog()).direction).to.equal('rtl');
    const digits = new Intl.NumberFormat('ar', { minimumIntegerDigits: 2 }).format(0);
    expect(text('[role=timer]')).to.match(new RegExp(`[${digits}١-٩1-9]:`));
    await expect(modal).to.be.accessible();
    modal.close();
  });

  it('with what is asked for beside its marks, on the side where the language begins', async () => {
    for (const language of ['he', 'de'] as const) {
      const { modal } = await open(language);
      await until(() => modal.shadowRoot?.querySelector('.qr'));
      const [item, words] = [inside(modal, '.asks li'), inside(modal, '.asks li span')].map((one) =>
        one.getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      const gap = language === 'he' ? item.right - words.right : words.left - item.left;
      expect(gap).to.be.lessThan(40);
      modal.close();
      await leave();
    }
  });

  it('or English from left to right, where a page that goes the other way speaks another language', async () => {
    document.documentElement.dir = 'rtl';
    const { modal, dialog, text } = await open('ckb');
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    expect(text('h2')).to.equal('Scan with your identity wallet');
    expect([dialog().lang, dialog().dir]).to.deep.equal(['en', 'ltr']);
    expect(getComputedStyle(dialog()).direction).to.equal('ltr');
    modal.close();
  });

  it('but takes the language and direction of the page where that brings words in one that we do not speak', async () => {
    document.documentElement.dir = 'rtl';
    const { modal, dialog } = await open('ckb', { strings: { pending: 'سکان بکە' } });
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    expect(dialog().hasAttribute('lang')).to.equal(false);
    expect(getComputedStyle(dialog()).direction).to.equal('rtl');
    modal.close();
  });

  it('also when that changes while it is open, without losing the place', async () => {
    const { modal, box, text, client, dialog } = await open('en');
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    box.lang = 'de';
    await until(() => text('h2') === 'Mit Ihrer Identitäts-Wallet scannen');
    await until(() =>
      modal.shadowRoot?.querySelector('.qr')?.getAttribute('aria-label')?.includes('QR-Code'),
    );
    box.lang = 'ar';
    await until(() => dialog().dir === 'rtl');
    box.lang = 'en';
    await until(() => text('h2') === 'Scan with your identity wallet');
    expect(client.created.length).to.equal(1);
    expect(dialog().open).to.equal(true);
    modal.close();
  });

  it('with its words for views that few people see, and for errors', async () => {
    const { modal, text, client } = await open('de');
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    client.last.move('read', 'denied');
    await until(() => text('h2') === 'Nichts wurde weitergegeben');
    modal.close();
    const refused = new ScriptedClient();
    refused.script = { refusal: 'too_many_requests' };
    const heard: string[] = [];
    const failed = await open('de', {}, refused);
    failed.modal.addEventListener('civic-sip-error', ({ code, message }) => heard.push(code, message));
    await until(() => failed.modal.shadowRoot?.querySelector('code'));
    expect(failed.text('#text')).to.equal('Zu viele Anfragen. Versuchen Sie es später erneut.');
    expect(heard).to.deep.equal(['too_many_requests', 'Zu viele Anfragen. Versuchen Sie es später erneut.']);
    expect(inside(failed.modal, 'code').dir).to.equal('ltr');
    failed.box.lang = 'en';
    await until(() => failed.text('#text') === 'Too many requests. Try again later.');
    failed.modal.close();
  });

  it('and says of what only the site can mend that the site is not set up', async () => {
    const refused = new ScriptedClient();
    refused.script = { refusal: 'origin_not_registered' };
    const { modal, text } = await open('de', {}, refused);
    await until(() => modal.shadowRoot?.querySelector('code'));
    expect(text('#text')).to.contain('nicht richtig eingerichtet');
    expect(text('code')).to.equal('origin_not_registered');
    modal.close();
  });

  it('in the words of the page, for one language or for all', async () => {
    const strings = {
      cancel: 'X',
      labels: { 'contact.personal.email': 'Mail' },
      errors: { too_many_requests: 'Too fast.' },
      de: { pending: 'Los', errors: { too_many_requests: 'Zu schnell.' } },
    };
    const { modal, text, box } = await open('de', { strings });
    await until(() => modal.shadowRoot?.querySelector('.qr'));
    expect(text('h2')).to.equal('Los');
    expect(text('#text')).to.match(/^Nehmen Sie die Kamera/);
    expect(text('.asks')).to.contain('Mail').and.contain('Telefonnummer');
    expect(text('.actions')).to.match(/X$/);
    box.lang = 'en';
    await until(() => text('h2') === 'Scan with your identity wallet');
    modal.close();
    for (const [language, words] of [
      ['de', 'Zu schnell.'],
      ['ar', 'Too fast.'],
      ['en', 'Too fast.'],
    ] as const) {
      const refused = new ScriptedClient();
      refused.script = { refusal: 'too_many_requests' };
      const failed = await open(language, { strings }, refused);
      await until(() => failed.modal.shadowRoot?.querySelector('code'));
      expect(failed.text('#text')).to.equal(words);
      failed.modal.close();
    }
  });

  it('opened by a button in the language of that button', async () => {
    const client = new ScriptedClient();
    const box = await fixture<HTMLElement>(html`<section lang="ar">
      <civic-button app-id="a" lang="de" .client=${client}></civic-button>
      <civic-button app-id="a" .client=${client}></civic-button>
    </section>`);
    for (const [button, language] of [
      [box.firstElementChild, 'de'],
      [box.lastElementChild, 'ar'],
    ] as [CivicButton, string][]) {
      await button.show();
      const modal = inside<CivicModal>(button, 'civic-modal');
      await until(() => modal.shadowRoot?.querySelector('.qr'));
      expect(inside<HTMLDialogElement>(modal, 'dialog').lang).to.equal(language);
      button.close();
    }
  });

  it('or English, where the words come too late; and the next modal tries again', async () => {
    hurry();
    const { modal, text } = await open('fr');
    await until(() => inside<HTMLDialogElement>(modal, 'dialog').open);
    expect(text('h2')).to.match(/Preparing|Scan/);
    modal.close();
  });
});
