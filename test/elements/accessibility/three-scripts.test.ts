import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { inside, leave, until } from '../support/helpers.js';
import { controls, type Scene, showView, type ViewOf } from './every-view.js';

const page = document.documentElement;
const { lang } = page;

let scene: Scene;
let opener: HTMLButtonElement;
beforeEach(() => {
  opener = document.createElement('button');
  opener.textContent = 'Shop';
  document.body.append(opener);
  opener.focus();
});
afterEach(async () => {
  scene.modal.remove();
  opener.remove();
  await leave();
  page.lang = lang;
});

const focused = () => scene.modal.shadowRoot?.activeElement ?? null;
const nameOf = (element: Element) => element.getAttribute('part') ?? element.textContent?.trim();

/** Presses a key, and waits until the page has done what the key does: it is told that the key has gone up after that. */
async function press(key: string): Promise<void> {
  const up = new Promise((resolve) =>
    window.addEventListener('keyup', resolve, { once: true, capture: true }),
  );
  await sendKeys({ press: key });
  await up;
}

/** What Tab reaches from the first control of the dialog on. A dialog that has to be scrolled is a stop of some browsers'. */
async function tabThrough(dialog: HTMLDialogElement): Promise<Element[]> {
  const all = controls(dialog);
  all[0]?.focus();
  const reached = [focused()];
  for (let presses = 0; presses < all.length && reached.length < all.length; presses += 1) {
    await press('Tab');
    if (focused() !== dialog) reached.push(focused());
  }
  return reached.filter((each) => each !== null);
}

/** Whether somebody who reads in this direction comes to the one before the other. */
function isReadBefore(one: Element, other: Element, direction: string): boolean {
  const [a, b] = [one, other].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
  const isOneLine = a.top < b.bottom && b.top < a.bottom;
  if (!isOneLine) return a.bottom <= b.top;
  return direction === 'rtl' ? b.right <= a.left : a.right <= b.left;
}

/** The stops that come before what is read before them. */
function againstReading(reached: Element[], direction: string): unknown[] {
  return reached
    .slice(1)
    .filter((stop, index) => !isReadBefore(reached[index] as Element, stop, direction))
    .map(nameOf);
}

/** The languages of three scripts, with letters that only those have. */
const SCRIPTS = [
  ['Latin', 'pl', 'ltr', /\p{Script=Latin}/u],
  ['Arabic', 'ar', 'rtl', /\p{Script=Arabic}/u],
  ['Greek', 'el', 'ltr', /\p{Script=Greek}/u],
] as const;

/** What people see, how it is arranged, and the name that the modal then gives it. */
const SEEN: [what: string, arranged: ViewOf, view: string][] = [
  ['the code', 'pending', 'pending'],
  ['the link on a phone', 'pending on a phone', 'pending'],
  ['the number to pick', 'number match', 'answered'],
  ['an error', 'failed for good', 'error'],
  ['the approval', 'approved', 'approved'],
];

for (const [script, language, direction, letters] of SCRIPTS)
  describe(`in ${script} letters`, () => {
    for (const [what, arranged, view] of SEEN)
      it(`${what}: axe minds nothing, Tab goes as one reads, Escape leads back`, async () => {
        page.lang = language;
        scene = await showView(arranged);
        const dialog = inside<HTMLDialogElement>(scene.modal, 'dialog');
        await until(() => dialog.querySelector(`[data-view=${view}]`));
        expect(inside(scene.modal, 'h2').textContent).to.match(letters);
        expect([dialog.lang, getComputedStyle(dialog).direction]).to.deep.equal([language, direction]);
        await expect(scene.modal).to.be.accessible();

        const reached = await tabThrough(dialog);
        expect(reached.map(nameOf)).to.deep.equal(controls(dialog).map(nameOf));
        expect(againstReading(reached, direction)).to.deep.equal([]);

        await press('Escape');
        await until(() => !scene.modal.open);
        expect(document.activeElement).to.equal(opener);
      });
  });

it('while an order of Tab that is not that of reading is found', async () => {
  scene = await showView('pending');
  const dialog = inside<HTMLDialogElement>(scene.modal, 'dialog');
  inside(scene.modal, '.actions').style.cssText = 'display: flex; flex-flow: column-reverse';
  expect(againstReading(await tabThrough(dialog), 'ltr')).to.contain('Cancel');
});
