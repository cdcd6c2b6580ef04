import type { Context } from '../context.js';
import { type SafeHtml, html } from '../pages/html.js';
import { visibleText } from '../untrusted-text.js';
import type { LiveLink } from '../channels/live-channel.js';
import { authorizationRequest } from '../channels/verifier.js';
import { logoImage } from './logo-image.js';

/** Characters of a name that are shown. */
const MAX_NAME = 64;

/** Other schemes by which a wallet may be found: that of the wallets of EU states (ETSI TS 119 472-2), and that of HAIP 1.0, section 5.1. */
const OTHER_SCHEMES = [
  { name: 'Open an EU digital identity wallet', scheme: 'eu-eaap://' },
  { name: 'Open a high-assurance wallet (HAIP)', scheme: 'haip-vp://' },
];

/**
 * Links to the wallets that the operator lists, to the reference wallet, to an age app where a proof of age is enough, and with the scheme that any
 * other wallet listens to.
 */
export function walletLinks(context: Context, link: LiveLink, ageLink: string | undefined): SafeHtml[] {
  const { wallets, walletUrl } = context.options;
  const parameters = authorizationRequest(context, link);
  const links: { name: string; href: string; logo?: string }[] = wallets.map(
    ({ name, link: address, logo }) => ({
      name: `Open ${name}`,
      href: `${address}${address.includes('?') ? '&' : '?'}${parameters}`,
      ...(logo !== undefined && { logo }),
    }),
  );
  if (walletUrl !== undefined)
    links.push({ name: 'Open the web wallet', href: `${walletUrl}#${parameters}` });
  if (ageLink !== undefined) links.push({ name: 'Open the EU age app', href: ageLink });
  const other = links.length === 0 ? 'Open a wallet app' : 'Open another wallet app';
  links.push({ name: other, href: `openid4vp://?${parameters}` });
  return links.map(
    ({ name, href, logo }, index) =>
      html`<a class="act ${index === 0 ? 'primary' : 'outline'}" href="${href}" rel="noreferrer">${logoImage(logo)}${visibleText(name, MAX_NAME)}</a>`,
  );
}

/** A phone opens the wallet of one scheme only, so the others stand behind a question that is asked when nothing has opened. */
export function otherSchemes(context: Context, link: LiveLink): SafeHtml {
  const parameters = authorizationRequest(context, link);
  const links = OTHER_SCHEMES.map(
    ({ name, scheme }) =>
      html`<a class="act outline" href="${scheme}?${parameters}" rel="noreferrer">${name}</a>`,
  );
  return html`<details class="detail"><summary>No wallet opened?</summary><nav aria-label="Other wallets">${links}</nav></details>`;
}
