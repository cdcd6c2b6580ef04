import { expect } from '@open-wc/testing';
import { ManualClock } from '../../src/client/support/manual-clock.js';
import { has, inside, leave, until } from '../support/helpers.js';
import { type Scene, showView } from './every-view.js';

let clock: ManualClock;
let scene: Scene;
let said: string[];
let watching: MutationObserver;

const region = () => inside(scene.modal, '[role=status]');
const words = () => (region().textContent ?? '').replace(/[\u2068\u2069]/g, '').trim();

/** What a screen reader would say from now on: it speaks when the region changes, whatever changed in it. */
function listen(): void {
  said = [];
  watching = new MutationObserver(() => said.push(words()));
  watching.observe(region(), { characterData: true, childList: true, subtree: true });
}

/** The changes so far have been drawn and heard. */
async function heard(): Promise<string[]> {
  await scene.modal.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  return said;
}

beforeEach(async () => {
  clock = new ManualClock();
  scene = await showView('pending', 'auto', clock);
  listen();
});
afterEach(async () => {
  watching.disconnect();
  scene.modal.remove();
  await leave();
});

describe('what a screen reader says', () => {
  it('each status once, from the only live region, with the title and the text on screen', async () => {
    expect(words()).to.match(/^Scan with your identity wallet\. /);
    const { client, modal } = scene;
    for (const status of ['read', 'answered', 'approved'] as const) {
      client.last.move(status);
      await modal.updateComplete;
      expect(words()).to.equal(
        `${inside(modal, 'h2').textContent}. ${inside(modal, '#text').textContent}`.replace(
          /[\u2068\u2069]/g,
          '',
        ),
      );
    }
    expect((await heard()).map((each) => each.split('.')[0])).to.deep.equal([
      'Continue in your wallet',
      'Checking the answer',
      'Approved',
    ]);
    expect(
      modal.shadowRoot?.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]'),
    ).to.have.length(1);
  });

  for (const status of ['denied', 'expired'] as const) {
    it(`${status}, once`, async () => {
      scene.client.last.move(status);
      expect(await heard()).to.have.length(1);
    });
  }

  it('nothing while time passes', async () => {
    const { modal } = scene;
    for (const seconds of [59, 2]) {
      clock.advance(seconds * 1000);
      modal.requestUpdate();
      await modal.updateComplete;
    }
    expect(inside(modal, '[role=timer]').textContent).to.equal('Code valid for 0:59');
    expect(await heard()).to.deep.equal([]);
  });

  it('that time is nearly up, once, when nothing renews the code by itself any more; and that there is a code again', async () => {
    const { client, modal } = scene;
    for (let renewal = 0; renewal < 3; renewal += 1) client.last.move('pending');
    clock.advance(85_000);
    modal.requestUpdate();
    await heard();
    expect(said.filter((each) => each.includes('nearly up'))).to.deep.equal([]);
    clock.advance(6_000);
    modal.requestUpdate();
    await heard();
    expect(said).to.deep.equal(['Time is nearly up. Choose “More time” to go on.']);
  });

  it('nothing more when the code is renewed while it is shown', async () => {
    const { client, modal } = scene;
    const code = () => inside<HTMLCanvasElement>(modal, '.qr').toDataURL();
    const before = code();
    client.last.move('pending');
    await until(() => has(modal, '.qr') && code() !== before);
    expect(await heard()).to.deep.equal([]);
  });

  it('a renewed code after it was read: that there is a code again, once', async () => {
    const { client } = scene;
    client.last.move('read');
    await heard();
    client.last.move('pending');
    await until(() => has(scene.modal, '.qr'));
    expect((await heard()).map((each) => each.split('.')[0])).to.deep.equal([
      'Continue in your wallet',
      'Scan with your identity wallet',
    ]);
  });

  const copying: [string, () => Promise<void>, string][] = [
    ['copied', () => Promise.resolve(), 'Link copied'],
    ['not copied', () => Promise.reject(new DOMException('', 'NotAllowedError')), 'Copying was refused'],
  ];
  for (const [name, writeText, answer] of copying) {
    it(`that the link is ${name}, once; then the next status, once`, async () => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      try {
        const button = inside(scene.modal, '[part~=copy-button]');
        button.click();
        await until(() => words() === answer);
        button.click();
        expect(await heard()).to.deep.equal([answer]);
        scene.client.last.move('read');
        await heard();
        expect(said).to.have.length(2);
        expect(said[1]).to.match(/^Continue in your wallet\. /);
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });
  }
});
