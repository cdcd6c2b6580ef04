import type { IncomingLink } from './incoming-link.js';

const KEY = 'civic-wallet.waiting';

/**
 * What the person has opened and not finished, kept for this tab: a reload, a way over a page where a credential is made, or a phone that drops the
 * page while a mail is read all lead back to it. The links say nothing about the person. Where the browser keeps nothing, they are open as long as the
 * page is.
 */
export const waiting = {
  get(): IncomingLink {
    try {
      return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as IncomingLink;
    } catch {
      return {};
    }
  },
  set(links: IncomingLink): void {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(links));
    } catch {
      // As said above.
    }
  },
};
