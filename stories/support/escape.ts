import type { CivicModal } from 'civic-elements';
import { inside } from './elements.js';

declare global {
  /** The real keyboard of a test runner, where there is one (test/stories/setup.ts). */
  var civicKeyboard: { keyboard(text: string): Promise<void> } | undefined;
}

/** Presses Escape. A page has no real keyboard; there it asks the dialog to close, as browsers do at Escape. */
export async function pressEscape(modal: CivicModal): Promise<void> {
  if (globalThis.civicKeyboard) return globalThis.civicKeyboard.keyboard('{Escape}');
  const dialog = inside(modal, 'dialog') as HTMLDialogElement;
  if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}
