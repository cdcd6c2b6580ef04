import { fixture, html } from '@open-wc/testing';
import type { CivicModal } from '../../../elements/civic-modal/civic-modal.js';
import type { Client } from '../../../src/client/index.js';
import { inside } from './helpers.js';

/** Puts into `root` (default: a new part of the page) what `holds` says, and a modal for the button with `id`. */
export async function modalFor(
  id: string,
  holds: string,
  client: Client,
  root?: ParentNode,
): Promise<CivicModal> {
  const place = root ?? (await fixture<HTMLElement>(html`<div></div>`));
  const modal = document.createElement('civic-modal');
  Object.assign(modal, { appId: 'app', service: 'https://service.test', client, for: id });
  place.append(document.createRange().createContextualFragment(holds), modal);
  await modal.updateComplete;
  return modal;
}

/** Finds an element of the page. @throws Error when it is not there */
export function find<E extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function isOpen(modal: CivicModal): boolean {
  return modal.open && inside(modal, 'dialog').matches(':modal');
}
