import type { Context } from '../context.js';
import { type SafeHtml, html } from '../pages/html.js';
import { visibleText } from '../untrusted-text.js';
import type { LiveLink } from '../channels/live-channel.js';
import { authorizationRequest } from '../channels/verifier.js';
import { fill } from '../pages/say.js';
import type { PageWords } from '../pages/words.js';
import { logoImage } from './logo-image.js';

/** Characters of a name that are shown. */
const MAX_NAME = 64;

/** Other schemes by which a wallet may be found: that of the wallets of EU states (ETSI TS 119 472-2), and that of HAIP 1.0, section 5.1. */
const OTHER_SCHEMES = [
  { name: 'openEuWallet', scheme: 'eu-eaap://' },
  { name: 'openHaipWallet', scheme: 'haip-vp://' },
] as const;

/**
 * Links to the wallets that the operator lists, to the reference wallet, to an age app where a proof of age is enough, and with the scheme that any
 * other wallet listens to.
 */
export function walletLinks(
  context: Context,
  link: LiveLink,
  words: PageWords['landing'],
  ageLink: string | undefined,
): SafeHtml[] {
  const { wallets, walletUrl } = context.options;
  const parameters = authorizationRequest(context, link);
  const links: { name: string; href: string; logo?: string }[] = wallets.map(
    ({ name, link: address, logo }) => ({
      name: fill(words.openNamed, { wallet: visibleText(name, MAX_NAME) }),
      href: `${address}${address.includes('?') ? '&' : '?'}${parameters}`,
      ...(logo !== undefined && { logo }),
    }),
  );
  if (walletUrl !== undefined) links.push({ name: words.openWebWallet, href: `${walletUrl}#${parameters}` });
  if (ageLink !== undefined) links.push({ name: words.openAgeApp, href: ageLink });
  const other = links.length === 0 ? words.openWallet : words.openOtherWallet;
  links.push({ name: other, href: `openid4vp://?${parameters}` });
  return links.map(
    ({ name, href, logo }, index) =>
      html`<a class="act ${index === 0 ? 'primary' : 'outline'}" href="${href}" rel="noreferrer">${logoImage(logo)}${name}</a>`,
  );
}

/** A phone opens the wallet of one scheme only, so the others stand behind a question that is asked when nothing has opened. */
export function otherSchemes(context: Context, link: LiveLink, words: PageWords['landing']): SafeHtml {
  const parameters = authorizationRequest(context, link);
  const links = OTHER_SCHEMES.map(
    ({ name, scheme }) =>
      html`<a class="act outline" href="${scheme}?${parameters}" rel="noreferrer">${words[name]}</a>`,
  );
  return html`<details class="detail"><summary>${words.noneOpened}</summary><nav aria-label="${words.otherWallets}">${links}</nav></details>`;
}
