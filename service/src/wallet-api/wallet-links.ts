import type { Context } from '../context.js';
import { type SafeHtml, html } from '../pages/html.js';
import { offeredWallets } from '../apps/offered-wallets.js';
import { visibleText } from '../untrusted-text.js';
import type { LiveLink } from '../channels/live-channel.js';
import { authorizationRequest } from '../channels/verifier.js';
import { fill } from '../pages/say.js';
import type { PageWords } from '../pages/words.js';
import { type WalletId, listedWalletId } from './last-wallet.js';
import { logoImage } from './logo-image.js';

/** Characters of a name that are shown. */
const MAX_NAME = 64;

/** Other schemes by which a wallet may be found: that of the wallets of EU states (ETSI TS 119 472-2), and that of HAIP 1.0, section 5.1. */
const OTHER_SCHEMES = [
  { name: 'openEuWallet', scheme: 'eu-eaap://' },
  { name: 'openHaipWallet', scheme: 'haip-vp://' },
] as const;

/** What is known about the wallets of a person beside the operator's list. */
export interface Found {
  /** What opens an age app, where a proof of age is enough. */
  ageLink: string | undefined;
  /** The wallet that was chosen last in this browser. */
  last: WalletId | undefined;
}

interface Link {
  /** What the browser remembers of it; undefined for what is of no use another time. */
  id?: WalletId;
  name: string;
  href: string;
  logo?: string | undefined;
}

/**
 * Links to the wallets that the operator lists and the app offers, to the reference wallet, to an age app where a proof of age is enough, and with the scheme that any
 * other wallet listens to. The one that was chosen last comes first.
 */
export function walletLinks(
  context: Context,
  link: LiveLink,
  words: PageWords['landing'],
  { ageLink, last }: Found,
): SafeHtml[] {
  const { wallets, walletUrl } = context.options;
  const parameters = authorizationRequest(context, link);
  const listed = offeredWallets(link.app, wallets).map(({ name, link: address, logo }) => ({
    id: listedWalletId(name),
    name: fill(words.openNamed, { wallet: visibleText(name, MAX_NAME) }),
    href: `${address}${address.includes('?') ? '&' : '?'}${parameters}`,
    logo,
  }));
  const named: Link[] = [
    ...listed,
    ...(walletUrl === undefined
      ? []
      : [{ id: 'web', name: words.openWebWallet, href: `${walletUrl}#${parameters}` }]),
    ...(ageLink === undefined ? [] : [{ name: words.openAgeApp, href: ageLink }]),
  ];
  const isFirst = named.length === 0 || last === 'app';
  const other: Link = {
    id: 'app',
    name: isFirst ? words.openWallet : words.openOtherWallet,
    href: `openid4vp://?${parameters}`,
  };
  const isLast = ({ id }: Link) => id !== undefined && id === last;
  const all = [...named, other];
  const links = [...all.filter(isLast), ...all.filter((one) => !isLast(one))];
  return links.map(({ id, name, href, logo }, index) => {
    const look = index === 0 ? 'primary' : 'outline';
    const ping = id === undefined ? '' : `chosen/${id}`;
    return html`<a class="act ${look}" href="${href}" ping="${ping}" rel="noreferrer">${logoImage(logo)}${name}</a>`;
  });
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
