/** Events that cross shadow roots and have no handler attribute, by whose names the others are found. */
const WITHOUT_HANDLER = ['focusin', 'focusout', 'compositionstart', 'compositionupdate', 'compositionend'];

/**
 * Keeps what happens in the modal from the page around it: there, Escape would also close a dialog of the page, a key would be a shortcut, and
 * a click would follow a link or open a card. Events of content that the page put into a slot go on.
 */
export function keepInside(dialog: HTMLElement): void {
  const keep = (event: Event) => {
    const { target } = event;
    if (!dialog.contains(target as Node)) return;
    event.stopPropagation();
    // What a click on a link or a summary around the modal does, the browser does in the end, wherever the event has stopped. Our own buttons have nothing to do
    // for the browser.
    if (event.type === 'click' && !(target as Element).closest('a')) event.preventDefault();
  };
  for (const type of WITHOUT_HANDLER) dialog.addEventListener(type, keep);
  for (const name in dialog)
    if (name.startsWith('on')) dialog.addEventListener(name.slice(2), keep, { passive: name !== 'onclick' });
}
