import { expect, fixture, html } from '@open-wc/testing';
import '../../elements/index.js';
import type { CivicModal } from '../../elements/civic-modal/civic-modal.js';
import { ScriptedClient } from '../../elements/testing/index.js';
import { record, until } from './support/helpers.js';

let client: ScriptedClient;
let heard: ReturnType<typeof record>;

beforeEach(() => {
  client = new ScriptedClient();
  heard = record(document);
});
afterEach(() => {
  heard.stop();
  openDialog()?.dispatchEvent(new Event('cancel', { cancelable: true }));
});

/** Every element of the page, in shadow roots too. */
function everything(root: ParentNode = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);
}

/** The modal dialog that a person sees and can use. */
function openDialog(): HTMLDialogElement | undefined {
  return everything().find(
    (element): element is HTMLDialogElement =>
      element.matches('dialog:modal') && element.checkVisibility() && element.closest('[inert]') === null,
  );
}

const buttonIn = (dialog: Element | undefined, words: string) =>
  [...(dialog?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.trim() === words);

/** The page, with a button or a modal in a box that something may happen to. */
async function make(tag: 'civic-button' | 'civic-modal', around?: string) {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.innerHTML = around ?? '<div class="box"></div>';
  const box = page.querySelector('.box') as HTMLElement;
  const element = document.createElement(tag);
  Object.assign(element, { appId: 'app', service: 'https://service.test', client });
  box.append(element);
  await element.updateComplete;
  return { page, box, element };
}

/** The person goes on to the end in the modal that is on screen, and the page hears of it. */
async function expectUsable(element: EventTarget): Promise<void> {
  await until(() => openDialog()?.querySelector('.qr'));
  const dialog = openDialog();
  let atElement = 0;
  element.addEventListener('auth-code-received', () => (atElement += 1));
  const root = dialog?.getRootNode() as ShadowRoot | undefined;
  expect(root?.activeElement).to.be.instanceOf(Element);
  client.last.approve();
  await until(() => dialog?.querySelector('h2')?.textContent === 'Approved');
  expect(heard.names.filter((name) => name === 'auth-code-received')).to.have.length(1);
  expect(atElement).to.equal(1);
  buttonIn(dialog, 'Done')?.click();
  await until(() => openDialog() === undefined);
  expect(everything().filter((each) => each.matches('dialog[open]'))).to.deep.equal([]);
}

for (const tag of ['civic-button', 'civic-modal'] as const)
  it(`${tag}: a page that has its code and takes away what was around it is done with the modal`, async () => {
    const { box, element } = await make(tag);
    element.addEventListener('auth-code-received', () => box.remove());
    await element.show();
    await until(() => openDialog()?.querySelector('.qr'));
    client.last.approve();
    await until(() => openDialog() === undefined);
    expect(heard.names.filter((name) => name === 'auth-code-received')).to.have.length(1);
    expect(heard.names).not.to.include('user-cancelled');
    expect(everything().filter((each) => each.matches('dialog[open]'))).to.deep.equal([]);
  });

const HIDE: Record<string, { around?: string; hide: (box: HTMLElement) => void }> = {
  'its style hides it': { hide: (box) => (box.style.display = 'none') },
  'the attribute hidden': { hide: (box) => (box.hidden = true) },
  visibility: { hide: (box) => (box.style.visibility = 'hidden') },
  'details close': {
    around: '<details open><summary>More</summary><div class="box"></div></details>',
    hide: (box) => box.closest('details')?.removeAttribute('open'),
  },
  'it becomes inert': { hide: (box) => (box.inert = true) },
  'it leaves the document': { hide: (box) => box.remove() },
  'its contents are not rendered': { hide: (box) => box.style.setProperty('content-visibility', 'hidden') },
};

for (const tag of ['civic-button', 'civic-modal'] as const) {
  describe(`${tag}: what is around it goes away, and the modal stays`, () => {
    for (const [how, { around, hide }] of Object.entries(HIDE)) {
      it(`while it is open: ${how}`, async () => {
        const { box, element } = await make(tag, around);
        await element.show();
        await until(() => openDialog()?.querySelector('.qr'));
        hide(box);
        await new Promise((resolve) => setTimeout(resolve));
        await expectUsable(element);
        expect(client.last.calls).to.deep.equal([]);
      });
    }

    it('closing it then is heard as ever', async () => {
      const { box, element } = await make(tag);
      await element.show();
      await until(() => openDialog()?.querySelector('.qr'));
      box.remove();
      await until(() => openDialog());
      buttonIn(openDialog(), 'Cancel')?.click();
      await until(() => openDialog() === undefined);
      expect(heard.names.filter((name) => name.startsWith('user-cancelled'))).to.deep.equal([
        'user-cancelled:user',
      ]);
      expect(client.last.calls).to.deep.equal(['cancel:user']);
    });

    it('it looks as it did', async () => {
      const { page, box, element } = await make(tag);
      page.style.setProperty('--civic-surface', 'rgb(1 2 3)');
      element.theme = 'dark';
      await element.show();
      await until(() => openDialog()?.querySelector('.qr'));
      box.hidden = true;
      await until(() => openDialog() && openDialog()?.closest('.box') === null);
      await until(() => getComputedStyle(openDialog() as Element).backgroundColor === 'rgb(1, 2, 3)');
      expect(getComputedStyle(openDialog() as Element).colorScheme).to.contain('dark');
      element.close();
    });

    it('when the element itself is taken out, it ends', async () => {
      const { element } = await make(tag);
      await element.show();
      await until(() => openDialog());
      element.remove();
      await until(() => client.last.closed);
      expect([openDialog(), client.last.calls]).to.deep.equal([undefined, ['cancel:page']]);
    });

    it('it opens where it is hidden from the beginning', async () => {
      const { box, element } = await make(tag);
      box.hidden = true;
      await element.show();
      await expectUsable(element);
    });
  });
}

it('a box that hides itself when its button is clicked leaves a modal that people see', async () => {
  const { box, element } = await make('civic-button');
  box.addEventListener('click', () => (box.style.display = 'none'));
  element.shadowRoot?.querySelector('button')?.click();
  await expectUsable(element);
});

it('a menu that takes its button away when it is clicked leaves a modal that people see', async () => {
  const { box, element } = await make('civic-button');
  box.addEventListener('click', () => box.remove());
  element.shadowRoot?.querySelector('button')?.click();
  await expectUsable(element);
});

it('the page’s own content in the modal is still there', async () => {
  const { box, element } = await make('civic-modal');
  element.innerHTML = '<a slot="footer" href="/privacy">Privacy</a>';
  await element.show();
  await until(() => openDialog()?.querySelector('.qr'));
  box.hidden = true;
  await until(() => openDialog());
  const slot = openDialog()?.querySelector<HTMLSlotElement>('slot[name=footer]');
  await until(() => slot?.assignedElements().length);
  expect(slot?.assignedElements()[0]?.checkVisibility()).to.equal(true);
  (element as CivicModal).close();
});

it('another modal takes the place of one that was left behind', async () => {
  const { box, element } = await make('civic-button');
  await element.show();
  await until(() => openDialog()?.querySelector('.qr'));
  box.remove();
  await until(() => openDialog());
  const [left] = client.requests;
  const next = await make('civic-modal');
  await next.element.show();
  await until(() => left?.closed && openDialog());
  expect(everything().filter((each) => each.matches('dialog[open]'))).to.have.length(1);
  next.element.close();
});
