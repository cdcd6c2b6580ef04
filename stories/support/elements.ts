import type { CivicButton, CivicModal } from 'civic-elements';
import { expect, waitFor } from 'storybook/test';

function found<T>(element: T | null | undefined, what: string): T {
  if (!element) throw new Error(`no ${what} in this story`);
  return element;
}

export function civicButton(canvas: ParentNode, selector = 'civic-button'): CivicButton {
  return found(canvas.querySelector<CivicButton>(selector), selector);
}

/** Finds the modal of a story: one in the page, or the one that a button has loaded. */
export function civicModal(canvas: ParentNode): CivicModal {
  const hosts = [canvas, ...[...canvas.querySelectorAll('civic-button')].map((button) => button.shadowRoot)];
  const modals = hosts.map((host) => host?.querySelector<CivicModal>('civic-modal'));
  return found(modals.find(Boolean), 'civic-modal');
}

/** Finds an element in the shadow root of another. */
export function inside(element: HTMLElement, selector: string): HTMLElement {
  return found(element.shadowRoot?.querySelector<HTMLElement>(selector), selector);
}

/** Finds the native button of a `<civic-button>`. */
export function nativeButton(element: CivicButton): HTMLElement {
  return inside(element, 'button');
}

/** Waits until the modal shows the view of a status. @returns the modal */
export async function shows(canvas: ParentNode, view: string): Promise<CivicModal> {
  return waitFor(() => {
    const modal = civicModal(canvas);
    expect(inside(modal, 'dialog[open] [data-view]').dataset['view']).toBe(view);
    return modal;
  });
}

/** Waits until no modal is open. */
export async function isClosed(canvas: ParentNode): Promise<void> {
  await waitFor(() => expect(inside(civicModal(canvas), 'dialog')).not.toHaveAttribute('open'));
}

/** Finds a button or a link of the modal by its words. */
export function action(modal: CivicModal, words: string | RegExp): HTMLElement {
  const all = [...(modal.shadowRoot?.querySelectorAll<HTMLElement>('button, a') ?? [])];
  const name = ({ ariaLabel, textContent }: HTMLElement) => (ariaLabel ?? textContent ?? '').trim();
  return found(
    all.find((one) => (typeof words === 'string' ? name(one) === words : words.test(name(one)))),
    `“${String(words)}”`,
  );
}

/** Collects the events of these types that reach `target`. */
export function record(target: EventTarget, ...types: string[]): Event[] {
  const events: Event[] = [];
  for (const type of types) target.addEventListener(type, (event) => events.push(event));
  return events;
}
