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
 * @attr {string} app-id - The public id of the app. Required.
 * @attr {string} scope-request - The name of a scope, or labels separated by commas. As a property also `{ attributes: [label, …] }`. Default: `BASIC_SIGNUP`.
 * @attr {string} service - The base address of the service. Default: where the hosted script came from.
 * @attr {string} return-url - The page to which a wallet on the same device returns. Default: this page.
 * @attr {string} login-nonce - A value that your back-end made for this visitor. It comes back inside the signed user data.
 * @attr {boolean} hide-intro - Skips the screen that explains `PROOF_OF_IDENTITY`.
 * @attr {'auto'|'light'|'dark'} theme - The colours. Default: `auto`, what the visitor's system prefers.
 * @attr {boolean} qr-mark - Shows our mark in the middle of the QR code, with more error correction around it.
 * @attr {'approve'|'deny'|'expire'|'slow'|'offline'|'error'} simulate - Plays a request without a wallet, and says how it ends. Works on localhost, and elsewhere for test apps only.
 *
 * @cssprop [--civic-brand=#1f7a33] - The one colour from which the colours of buttons, links and tints follow.
 * @cssprop [--civic-on-brand] - The text on the brand colour. Default: black or white, whichever has more contrast.
 * @cssprop [--civic-surface] - The background of the modal and of the outline button. The default depends on the theme.
 * @cssprop [--civic-text] - The text on the surface. The default depends on the theme.
 * @cssprop [--civic-radius=12px] - The corner radius of buttons. The corners of the modal are twice as large.
 * @cssprop [--civic-font=system-ui] - The font family.
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
  /** Used instead of a client that is made from `service` and `app-id`, for tests, stories and a transport of your own. */
  declare client: Client | undefined;
  /** Your own words instead of ours. Words that are missing here stay English. */
  declare strings: Partial<Strings> | undefined;

  constructor() {
    super();
    this.appId = this.scopeRequest = this.service = this.returnUrl = this.loginNonce = this.simulate = '';
    this.hideIntro = this.qrMark = false;
    this.theme = 'auto';
  }

  /** Whether a setting changed that decides which scope request this element starts. */
  protected isAnotherAsk(changed: Map<PropertyKey, unknown>): boolean {
    return ['appId', 'scopeRequest', 'service'].some((name) => changed.has(name));
  }
}
