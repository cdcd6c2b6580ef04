import { loadReturns } from '../return/load.js';
import type { CloseSource, OpenSource } from '../shared/events.js';
import { ScopeRequestElement } from '../shared/scope-request-element.js';
import type { CivicModal } from './civic-modal.js';
import { prepareWords } from './wording.js';

/** The one modal that all buttons of a page share, because a person can look at one only. It is in the shadow root of the button that opened it last. */
let shared: CivicModal | undefined;

/** The modal that went on when the page took away what was around it, until it closes or another one opens. */
let orphan: CivicModal | undefined;

/** Opens the shared modal for a button. The button that had it may refuse to close it. */
async function showFor(button: ScopeRequestElement, source: OpenSource): Promise<void> {
  // A menu may take its button away because it was clicked.
  const isGone = !button.isConnected && (source !== 'user' || !button.parentNode);
  const modal = !isGone && lend(button);
  if (!modal) return;
  const shown = modal.show(source);
  // Safari does not focus a clicked button, and the dialog gives focus back to what had it when it came on screen.
  if (modal.open) button.focus();
  await shown;
}

/** Closes the shared modal if this button has opened it. */
function closeFor(button: ScopeRequestElement, source: CloseSource): void {
  if (shared?.lender === button) shared.close(source);
}

/** Goes on for this button with what the address says a wallet has answered. */
function takeReturnFor(button: ScopeRequestElement): void {
  // What shows a scope request takes no other return, and the address stays clean nevertheless.
  loadReturns.loaded?.cleanAddress();
  if ((!shared?.open || shared === orphan) && button.isConnected) lend(button)?.takeReturn();
}

/** Makes the shared modal ask for what this button asks for, and dispatch its events from there. @returns `undefined` when another button keeps it */
function lend(button: ScopeRequestElement): CivicModal | undefined {
  shared ??= document.createElement('civic-modal');
  const isHere = shared.lender === button && shared.parentNode !== null;
  if (shared === orphan) shared.abandon();
  if (!isHere) shared.close();
  if (shared.open) return isHere ? shared : undefined;
  for (const name of Object.keys(ScopeRequestElement.properties) as 'appId'[]) shared[name] = button[name];
  shared.lender = button;
  if (!isHere) (button.isConnected ? button.renderRoot : document.body).append(shared);
  return shared;
}

/** Lets a modal go on whose surroundings the page took away, and ends the one before it. */
export function leaveBehind(modal: CivicModal): void {
  endOrphan();
  orphan = modal;
}

/** Ends the modal that went on without its surroundings, because another one opens. */
export function endOrphan(): void {
  orphan?.abandon();
}

/** A modal has closed. */
export function forgetOrphan(modal: CivicModal): void {
  if (orphan === modal) orphan = undefined;
}

/** Loads what reads a return, before the modal is lent to a button. Where that fails, the modal says so. */
const prepareReturn = (): Promise<unknown> => loadReturns().catch(() => undefined);

/** What buttons do with the modal that they share. */
export const sharedModal = { showFor, closeFor, takeReturnFor, prepareReturn, prepareWords };
