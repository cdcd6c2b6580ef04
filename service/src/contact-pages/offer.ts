import type { LiveLink } from '../channels/live-channel.js';
import { authorizationRequest } from '../channels/verifier.js';
import type { Context } from '../context.js';
import { CONTACT_IDS, createOffer } from '../issuer/offers.js';
import { type SafeHtml, html } from '../pages/html.js';
import type { PageWords } from '../pages/words.js';

/** What wallets listen to (OpenID4VCI 1.0, section 4.1). */
const SCHEME = 'openid-credential-offer://';

/**
 * The ways to take an offer: the web wallet first, because people without a wallet can use it, then any other on the device, then one that scans.
 * The web wallet comes back to the scope request by itself.
 * @param verificationId without it the offer is one of an anonymous login
 */
export async function offerLinks(
  context: Context,
  link: LiveLink | undefined,
  verificationId: string | undefined,
  { contact, landing }: PageWords,
): Promise<SafeHtml> {
  const { walletUrl } = context.options;
  const offer = createOffer(
    context,
    verificationId === undefined
      ? { configurationIds: ['anonymous-login'] }
      : { configurationIds: [...CONTACT_IDS], verificationId },
  );
  // Who takes the offer there will answer there, and finds that wallet first the next time.
  const chosen = link ? '../../chosen' : '../w/chosen';
  const then = link && `&then=${encodeURIComponent(authorizationRequest(context, link))}`;
  const web =
    walletUrl === undefined
      ? []
      : [
          html`<a class="act primary" href="${walletUrl}#credential_offer_uri=${encodeURIComponent(offer.offerUri)}${then ?? ''}" ping="${chosen}/web" rel="noreferrer">${landing.openWebWallet}</a>`,
        ];
  const style = walletUrl === undefined ? 'primary' : 'outline';
  const app = html`<a class="act ${style}" href="${offer.offerLink(SCHEME)}" ping="${chosen}/app" rel="noreferrer">${walletUrl === undefined ? landing.openWallet : landing.openOtherWallet}</a>`;
  return html`${walletUrl === undefined ? '' : html`<p class="detail">${contact.noWallet}</p>`}
<nav aria-label="${contact.typeCode}">${[...web, app]}</nav>
<details class="detail"><summary>${contact.otherDevice}</summary><p>${contact.scan}</p><img class="qr" src="${await drawCode(offer.offerLink(SCHEME))}" alt="${contact.qrName}"></details>`;
}

/** The library is loaded with the first code. */
async function drawCode(text: string): Promise<string> {
  const { default: qrcode } = await import('qrcode');
  const svg = await qrcode.toString(text, { type: 'svg', errorCorrectionLevel: 'L', margin: 4 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
