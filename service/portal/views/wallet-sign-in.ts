import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { WalletAsk } from '../../../src/protocol/portal-wallets.js';
import { problemBox } from '../controls.js';
import { PortalProblem } from '../portal-client.js';
import { PortalView } from '../portal-view.js';
import { loadElements } from '../load-elements.js';
import { walletButton } from '../wallet-button.js';
import { words } from '../words.js';

/** Sign-in by a linked wallet, where the service offers it. */
export class WalletSignIn extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    ask: { state: true },
  };

  declare private ask: WalletAsk | undefined;

  /** Without an answer there is no button, and the passkey remains. */
  protected override async load(): Promise<void> {
    try {
      await loadElements();
      this.ask = await this.portal.client.walletSignInOptions();
    } catch (error) {
      this.ask = undefined;
      if (!(error instanceof PortalProblem || error instanceof TypeError)) throw error;
    }
  }

  override render(): TemplateResult {
    const options = { label: words.walletSignIn.signIn, view: '#/', isWide: true } as const;
    return html`${problemBox(this.problem)}
      ${this.ask ? walletButton(this.ask, options, this.#signIn) : nothing}`;
  }

  readonly #signIn = async (code: string): Promise<void> => {
    const session = await this.attempt(() => this.portal.client.signInByWallet(code));
    if (session) this.portal.signedIn(session);
    else await this.load();
  };
}
