import { LitElement, type PropertyDeclarations } from 'lit';
import type { Client } from '../../src/client/index.js';
import type { Strings } from '../../src/locales/en/modal.js';
import type { Scope } from '../../src/protocol/scopes.js';
import type { Simulation } from '../simulate/courses.js';

export type { Simulation, Strings };

/** `auto` follows what the visitor's system prefers. */
export type Theme = 'auto' | 'light' | 'dark';

/**
 * The settings that both elements share: who asks for what, and how it looks.
 *
 * @attr {string} app-id - The app's public id. Required.
 * @attr {string} scope-request - A scope's name, or labels separated by commas. As a property also `{ attributes: [label, …] }`. Default: `BASIC_SIGNUP`.
 * @attr {string} service - Base address of the service. Default: where the hosted script came from.
 * @attr {string} return-url - Where a wallet on the same device returns to. Default: this page.
 * @attr {string} login-nonce - A value that your back-end made for this visitor. It comes back inside the signed user data.
 * @attr {boolean} hide-intro - Skips the screen that explains `PROOF_OF_IDENTITY`.
 * @attr {'auto'|'light'|'dark'} theme - Default: `auto`, what the visitor's system prefers.
 * @attr {boolean} qr-mark - Shows our mark in the middle of the QR code, with more error correction around it.
 * @attr {'approve'|'deny'|'expire'|'slow'|'offline'|'error'} simulate - Runs without a wallet and says how that ends. Works on localhost, and elsewhere for test apps only.
 *
 * @cssprop [--civic-brand=#1f7a33] - The one colour from which those of buttons, links and tints follow.
 * @cssprop [--civic-on-brand] - Text on it. Default: black or white, whichever has more contrast.
 * @cssprop [--civic-surface] - Background of the modal and of the outline button. Default: by theme.
 * @cssprop [--civic-text] - Text on it. Default: by theme.
 * @cssprop [--civic-radius=12px] - Corner radius of buttons; the modal's own is twice that.
 * @cssprop [--civic-font=system-ui] - Font family.
 */
export abstract class ScopeRequestElement extends LitElement {
  static override properties: PropertyDeclarations = {
    appId: { attribute: 'app-id' },
    scopeRequest: { attribute: 'scope-request' },
    service: {},
    returnUrl: { attribute: 'return-url' },
    loginNonce: { attribute: 'login-nonce' },
    hideIntro: { type: Boolean, attribute: 'hide-intro' },
    theme: { reflect: true },
    qrMark: { type: Boolean, attribute: 'qr-mark' },
    simulate: {},
    client: { attribute: false },
    strings: { attribute: false },
  };

  declare appId: string;
  declare scopeRequest: Scope;
  declare service: string;
  declare returnUrl: string;
  declare loginNonce: string;
  declare hideIntro: boolean;
  declare theme: Theme;
  declare qrMark: boolean;
  declare simulate: Simulation | '';
  /** Used instead of a client made from `service` and `app-id`: for tests, stories and transports of your own. */
  declare client: Client | undefined;
  /** Your own words instead of ours. Words that are missing stay English. */
  declare strings: Partial<Strings> | undefined;

  constructor() {
    super();
    this.appId = this.scopeRequest = this.service = this.returnUrl = this.loginNonce = this.simulate = '';
    this.hideIntro = this.qrMark = false;
    this.theme = 'auto';
  }

  /** Whether a setting changed that decides which scope request is meant. */
  protected isAnotherAsk(changed: Map<PropertyKey, unknown>): boolean {
    return ['appId', 'scopeRequest', 'service'].some((name) => changed.has(name));
  }
}
