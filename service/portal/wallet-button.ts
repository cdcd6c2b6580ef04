import { type TemplateResult, html } from 'lit';
import type { WalletAsk } from '../../src/protocol/portal-wallets.js';

/** What this page uses of the button. */
interface CivicButton extends HTMLElement {
  close(): void;
}

/** The event of the button that hands the auth code over. */
interface AuthCodeReceived extends Event {
  response: string;
}

interface ButtonOptions {
  label: string;
  /** The fragment of the view that a wallet on the same device comes back to. */
  view: `#/${string}`;
  isWide?: boolean;
}

/**
 * The button by which the portal asks a wallet, as any site does.
 * @param take what is done with the auth code. The modal closes afterwards, however it ends
 */
export function walletButton(
  { appId, scope, loginNonce }: WalletAsk,
  { label, view, isWide = false }: ButtonOptions,
  take: (code: string) => Promise<void>,
): TemplateResult {
  const onCode = async (event: Event): Promise<void> => {
    const button = event.currentTarget as CivicButton;
    try {
      await take((event as AuthCodeReceived).response);
    } finally {
      button.close();
    }
  };
  return html`<civic-button
    app-id=${appId} scope-request=${scope} login-nonce=${loginNonce} service=${new URL('..', document.baseURI).href}
    return-url=${location.origin + location.pathname + view} label=${label} variant="outline" ?full-width=${isWide} @auth-code-received=${onCode}></civic-button>`;
}
