import type { CivicModal } from 'civic-elements';
import { inside } from './elements.js';

declare global {
  /** A real keyboard, when a test runner has one (test/stories/setup.ts). */
  var civicKeyboard: { keyboard(text: string): Promise<void> } | undefined;
}

/** Presses Escape. Without a real keyboard, which a page has not: asks the dialog to close, which is what browsers do then. */
export async function pressEscape(modal: CivicModal): Promise<void> {
  if (globalThis.civicKeyboard) return globalThis.civicKeyboard.keyboard('{Escape}');
  const dialog = inside(modal, 'dialog') as HTMLDialogElement;
  if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}
