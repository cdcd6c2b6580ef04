import { expect } from '@open-wc/testing';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { leavePage, modal, shows, sipOf } from './support/classic.js';
import { FakeService } from './support/fake-service.js';
import { until } from './support/helpers.js';
import { still } from './support/still.js';

const root = document.documentElement;
let service: FakeService;
beforeEach(() => {
  service = new FakeService();
  service.app = { name: 'Example Shop', isTest: true };
  service.install();
});
afterEach(async () => {
  await leavePage();
  service.remove();
  root.style.fontSize = '';
});

/** The elements of the modal that show words themselves, apart from what only screen readers get. */
function wordsOf(shown: CivicModal): HTMLElement[] {
  const all = [...(shown.shadowRoot?.querySelectorAll<HTMLElement>('dialog *') ?? [])];
  return all.filter(
    (element) =>
      !element.closest('.vh') &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
}

const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);

/** Opens the modal in a view. */
async function open(view: 'pending' | 'read' | 'failed'): Promise<CivicModal> {
  sipOf().signup({});
  await shows('pending');
  if (view === 'read') service.move({ status: 'read' });
  const docs = 'https://service.test/docs/errors#wallet_error';
  if (view === 'failed')
    service.move({ status: 'failed', error: { error: 'wallet_error', error_description: '', docs } });
  return shows(view);
}

describe('on a page with html { font-size: 10px }', () => {
  const { error } = console;
  before(() => (console.error = () => undefined));
  after(() => (console.error = error));

  for (const view of ['pending', 'read', 'failed'] as const)
    it(`the modal is as large as on any other page: ${view}`, async () => {
      root.style.fontSize = '10px';
      const shown = await open(view);
      // While the modal comes up, everything in it is smaller.
      still(shown);
      const words = wordsOf(shown);
      expect(words.length).to.be.above(4);
      expect(words.filter((element) => sizeOf(element) < 14).map(({ outerHTML }) => outerHTML)).to.deep.equal(
        [],
      );
      const targets = [...(shown.shadowRoot?.querySelectorAll('dialog button, dialog a') ?? [])];
      expect(
        targets
          .filter((target) => target.getBoundingClientRect().height < 44)
          .map(({ outerHTML }) => outerHTML),
      ).to.deep.equal([]);
      const width = () => shown.shadowRoot?.querySelector('dialog')?.getBoundingClientRect().width;
      const small = width();
      root.style.fontSize = '';
      expect(small).to.equal(width());
    });

  it('text follows a person who wants it larger', async () => {
    const shown = await open('pending');
    const [normal] = wordsOf(shown).map(sizeOf);
    root.style.fontSize = '20px';
    await until(() => sizeOf(wordsOf(shown)[0] as Element) > (normal ?? 0));
    expect(sizeOf(wordsOf(shown)[0] as Element)).to.be.closeTo((normal ?? 0) * 1.25, 0.01);
    expect(modal()).to.equal(shown);
  });
});
