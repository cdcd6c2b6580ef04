import { type SafeHtml, html } from '../pages/html.js';
import { rasterLogo } from '../untrusted-text.js';

/** A logo. Its text is empty, because the name stands beside it. Only what registration accepts is shown, whatever the database holds. */
export function logoImage(logo: string | undefined): SafeHtml {
  const url = rasterLogo(logo);
  return url === undefined ? html`` : html`<img src="${url}" alt="" width="28" height="28">`;
}
