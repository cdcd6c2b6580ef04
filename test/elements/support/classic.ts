import type { CivicModal } from '../../../elements/civic-modal/civic-modal.js';
import { CivicSip, type SipConfig } from '../../../elements/sip/index.js';
import { has, leave, until } from './helpers.js';

/** Makes an instance that uses the fake service. */
export function sipOf(config: Partial<SipConfig> = {}): CivicSip {
  return new CivicSip({ appId: 'app', api: 'https://service.test/sip/', ...config });
}

/** Adds a handler for each event. @returns the list that fills with what they are given, in order */
export function hear(sip: CivicSip): { event: string; payload: Record<string, unknown> }[] {
  const heard: { event: string; payload: Record<string, unknown> }[] = [];
  for (const event of [
    'auth-code-received',
    'user-cancelled',
    'read',
    'civic-sip-error',
    'ready',
    'data-received',
  ])
    sip.on(event, (payload) => heard.push({ event, payload: payload as Record<string, unknown> }));
  return heard;
}

export const modal = () => document.querySelector<CivicModal>('civic-modal');

/** Waits until the modal shows a view. @returns the modal */
export async function shows(view: string): Promise<CivicModal> {
  await until(() => modal() && has(modal() as CivicModal, `dialog[open] [data-view=${view}]`));
  return modal() as CivicModal;
}

/** Removes what the classic global leaves in a page. */
export async function leavePage(): Promise<void> {
  modal()?.close();
  for (const left of document.querySelectorAll('.civic-lights-out, .civic-modal, #civic-sr-frame'))
    left.remove();
  await leave();
}
