import { type SafeHtml, html } from '../pages/html.js';

/** A long host name may break after its dots and not inside a label, so that it is not misread. */
export function breakable(origin: string): SafeHtml[] {
  return origin.split(/(?<=\.)/).map((label, index) => (index === 0 ? html`${label}` : html`<wbr>${label}`));
}
