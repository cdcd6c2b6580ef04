import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicButton } from '../../elements/civic-button/civic-button.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { FakeService } from './support/fake-service.js';
import { has, inside, leave, until } from './support/helpers.js';
import { watchPage } from './support/leftovers.js';

let service: FakeService;
let place: HTMLElement;
let root: ShadowRoot;
let page: ReturnType<typeof watchPage>;

beforeEach(async () => {
  service = new FakeService();
  service.install();
  place = await fixture<HTMLElement>(html`<div></div>`);
  root = place.attachShadow({ mode: 'open' });
  page = watchPage(root);
});
afterEach(async () => {
  await leave();
  page.stop();
  service.remove();
});

/** With a client of its own, as on a real page. */
async function make<Tag extends 'civic-button' | 'civic-modal'>(
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = document.createElement(tag);
  Object.assign(element, { appId: 'app', service: service.base });
  root.append(element);
  await element.updateComplete;
  return element;
}

async function show(element: CivicButton | CivicModal): Promise<CivicModal> {
  await element.show();
  const modal = element.localName === 'civic-modal' ? element : inside(element, 'civic-modal');
  await until(() => has(modal, '.qr'));
  return modal as CivicModal;
}

/** Gives what was begun the time to end, and expects that nothing but these is left. */
async function expectLeft(...expected: string[]): Promise<void> {
  const isEnded = () => page.running().length === expected.length;
  await until(isEnded).catch(() => undefined);
  expect(page.running()).to.deep.equal(expected);
}

describe('what runs while the modal is open', () => {
  it('is seen by this test', async () => {
    const element = await make('civic-modal');
    element.for = 'go';
    await show(element);
    await until(() => page.running().some((each) => each.startsWith('request')));
    const running = page.running().join();
    for (const each of [
      'interval of 1000',
      'request of',
      'click listener of ShadowRoot',
      'visibilitychange listener',
    ])
      expect(running).to.contain(each);
    expect(running).to.contain('change listener of MediaQueryList');
  });
});

for (const tag of ['civic-button', 'civic-modal'] as const) {
  describe(`${tag}: nothing runs any more`, () => {
    it('after it has left', async () => {
      const element = await make(tag);
      await show(element);
      element.remove();
      await expectLeft();
      expect(service.acts).to.deep.equal(['cancel {"reason":"page"}']);
    });

    it('after it was closed', async () => {
      const element = await make(tag);
      await show(element);
      element.close();
      await expectLeft();
    });

    it('after an approval, while the modal still shows it', async () => {
      const element = await make(tag);
      const modal = await show(element);
      service.approve();
      await until(() => inside(modal, 'h2').textContent === 'Approved');
      element.close();
      await expectLeft();
    });

    for (const status of ['denied', 'expired', 'failed'] as const) {
      it(`once it has ended as ${status}, but what tells it the way of the screen`, async () => {
        const element = await make(tag);
        await show(element);
        service.move({ status });
        await expectLeft('change listener of MediaQueryList');
      });
    }

    it('when it leaves while the scope request is made', async () => {
      const element = await make(tag);
      const shown = element.show();
      await until(() => service.created.length > 0);
      element.remove();
      await shown;
      await expectLeft();
    });

    it('when the service cannot be reached, and it leaves', async () => {
      service.down = true;
      const element = await make(tag);
      await element.show();
      element.remove();
      await expectLeft();
    });

    it('after many rounds', async () => {
      const element = await make(tag);
      for (let round = 0; round < 10; round += 1) {
        await element.show();
        element.close();
      }
      element.remove();
      await expectLeft();
      expect(service.created).to.have.length(10);
    });

    it('before it is used', async () => {
      const element = await make(tag);
      await element.updateComplete;
      expect(page.running()).to.deep.equal([]);
    });
  });
}

describe('civic-modal with a button of the page’s own', () => {
  it('listens as long as it is there', async () => {
    const element = await make('civic-modal');
    element.for = 'go';
    await element.updateComplete;
    expect(page.running()).to.include('click listener of ShadowRoot');
    for (let round = 0; round < 5; round += 1) {
      element.remove();
      expect(page.running()).to.deep.equal([]);
      root.append(element);
    }
    expect(page.running().filter((each) => each.startsWith('click'))).to.have.length(1);
    document.body.append(element);
    expect(page.running()).not.to.include('click listener of ShadowRoot');
    element.remove();
    expect(page.running()).to.deep.equal([]);
  });
});
