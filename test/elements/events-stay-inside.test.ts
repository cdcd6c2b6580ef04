import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { action, has, inside, leave, until } from './support/helpers.js';

let client: ScriptedClient;
let page: HTMLElement;
let modal: CivicModal;
let heard: string[];

beforeEach(async () => {
  client = new ScriptedClient();
  page = await fixture<HTMLElement>(html`<div></div>`);
  heard = [];
});
afterEach(async () => {
  modal.close();
  await leave();
});

/** Opens a modal inside what `around` describes, at the place of `<slot>`. */
async function open(around = '<slot></slot>', content = ''): Promise<void> {
  page.innerHTML = around;
  modal = document.createElement('civic-modal');
  Object.assign(modal, { appId: 'app', service: 'https://service.test', client });
  modal.innerHTML = content;
  page.querySelector('slot')?.replaceWith(modal);
  await modal.updateComplete;
  await modal.show();
  await until(() => has(modal, '.qr'));
}

const TYPES = [
  'click',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'pointerdown',
  'pointerup',
  'pointermove',
  'keydown',
  'keyup',
  'keypress',
  'wheel',
  'input',
  'beforeinput',
  'copy',
  'paste',
  'dragstart',
  'focusin',
  'focusout',
  'compositionstart',
];

const listen = () => {
  for (const type of TYPES) page.addEventListener(type, () => heard.push(type));
};

describe('what happens in the modal', () => {
  it('is not heard by the page around it, whatever it is', async () => {
    await open();
    listen();
    for (const target of [inside(modal, 'h2'), inside(modal, 'button'), inside(modal, 'dialog')])
      for (const type of TYPES) {
        const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
        target.dispatchEvent(event);
      }
    expect(heard).to.deep.equal([]);
  });

  it('is heard when it happens in content that the page put there', async () => {
    await open('<slot></slot>', '<p slot="help"><button id="own" type="button">Own</button></p>');
    listen();
    const own = page.querySelector('#own');
    for (const type of TYPES) own?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).to.deep.equal(TYPES);
  });

  it('reaches no shortcuts of the page, and Escape closes the modal alone', async () => {
    await open();
    const keys: string[] = [];
    const hear = (event: Event) => keys.push((event as KeyboardEvent).key);
    document.addEventListener('keydown', hear);
    const press = (key: string) =>
      inside(modal, '.corner').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
      );
    press('k');
    press('Escape');
    expect(modal.open).to.equal(true);
    // What a browser does with the key Escape.
    inside(modal, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => !modal.open);
    document.removeEventListener('keydown', hear);
    expect(keys).to.deep.equal([]);
  });

  for (const [what, around, isUntouched] of [
    ['follows no link around it', '<a href="#followed"><slot></slot></a>', () => location.hash === ''],
    [
      'opens and closes no details around it',
      '<details open><summary><slot></slot></summary></details>',
      () => page.querySelector('details')?.open,
    ],
    [
      'switches no box by its label',
      '<label><input type="checkbox" /><slot></slot></label>',
      () => page.querySelector('input')?.checked === false,
    ],
  ] as const) {
    it(`a click on its text ${what}`, async () => {
      await open(around);
      for (const selector of ['h2', '.text', '.head', '.content']) inside(modal, selector).click();
      expect(isUntouched()).to.equal(true);
    });
  }

  it('its own buttons and links go on working', async () => {
    await open('<a href="#followed"><slot></slot></a>');
    let isFollowed = false;
    const link = action(modal, 'Open a wallet on this device');
    link.addEventListener('click', (event) => {
      isFollowed = !event.defaultPrevented;
      event.preventDefault();
    });
    link.click();
    expect(isFollowed).to.equal(true);
    action(modal, 'Cancel').click();
    expect([modal.open, location.hash]).to.deep.equal([false, '']);
  });
});

describe('the wheel', () => {
  const turn = (target: Element, more: WheelEventInit = {}) => {
    const event = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('over the backdrop does not scroll the page', async () => {
    await open();
    expect(turn(inside(modal, 'dialog'))).to.equal(true);
  });

  it('over a modal that has more to show scrolls it', async () => {
    await open();
    inside(modal, 'dialog').style.maxBlockSize = '100px';
    expect(turn(inside(modal, 'h2'))).to.equal(false);
  });

  it('with Ctrl makes the page larger, as everywhere', async () => {
    await open();
    expect(turn(inside(modal, 'dialog'), { ctrlKey: true })).to.equal(false);
  });
});
