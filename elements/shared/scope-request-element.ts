import { LitElement, type PropertyDeclarations } from 'lit';
import type { Client } from '../../src/client/index.js';
import type { Language } from '../../src/locales/languages.js';
import type { PageStrings, Strings } from '../../src/locales/strings.js';
import type { Scope } from '../../src/protocol/scopes.js';
import type { Simulation } from '../simulate/courses.js';
import { flag, isOn } from './flag.js';
import { LanguageController } from './language.js';

export type {
  DcApiWords,
  ErrorWords,
  ModalWords,
  MoreWords,
  SameDeviceWords,
  SetUpError,
  SharedWords,
} from '../../src/locales/strings.js';
export type { Language, PageStrings, Simulation, Strings };

/** `auto` follows what the visitor's system prefers. */
export type Theme = 'auto' | 'light' | 'dark';

/** The properties whose default is not the empty text, or false. */
const DEFAULTS: Partial<Record<PropertyKey, string>> = { theme: 'auto', size: 'medium', variant: 'primary' };

/** An auth code as long as it is valid. A `ScopeRequest` is one. */
export interface Approval {
  readonly authCode: string | undefined;
  readonly uuid: string;
}

/**
 * The settings that both elements share: who asks for what, and how it looks.
 *
 * @attr {string} app-id - The public id of the app. Required.
 * @attr {string} scope-request - The name of a scope, or labels separated by commas. As a property also `{ attributes: [label, …] }`. Default: `BASIC_SIGNUP`.
 * @attr {string} service - The base address of the service. Default: where the hosted script came from.
 * @attr {string} return-url - The page to which a wallet on the same device returns. Default: this page.
 * @attr {string} login-nonce - A value that your back-end made for this visitor. It comes back inside the signed user data.
 * @attr {'always'|'fallback'|'off'} cross-device - Where to show the code for another device when the browser has a wallet prompt: beside it, under another way, or nowhere. It makes the policy of the service stricter, and never looser. Default: that policy.
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
    crossDevice: { attribute: 'cross-device' },
    hideIntro: { converter: flag, attribute: 'hide-intro' },
    theme: { reflect: true },
    qrMark: { converter: flag, attribute: 'qr-mark' },
    simulate: {},
    client: { attribute: false },
    strings: { attribute: false },
  };

  declare appId: string;
  declare scopeRequest: Scope;
  declare service: string;
  declare returnUrl: string;
  declare loginNonce: string;
  declare crossDevice: 'always' | 'fallback' | 'off' | '';
  declare hideIntro: boolean;
  /** @default 'auto' */
  declare theme: Theme;
  declare qrMark: boolean;
  declare simulate: Simulation | '';
  /** Used instead of a client that is made from `service` and `app-id`, for tests, stories and a transport of your own. */
  declare client: Client | undefined;
  /** Your own words instead of ours: for every language, and under the tag of a language, such as `de`, for that one alone. Words that are missing here stay ours. */
  declare strings: PageStrings | undefined;

  /** The last approval of this element. @internal */
  approval: Approval | undefined;

  readonly #language = new LanguageController(this);

  /**
   * Called once for each class. A property that is not set, or that was set to `undefined`, `null` or an empty text, has its default. It is not
   * set to that default, because this would be written into the attributes, where frameworks find it and complain.
   */
  protected static override finalize(): void {
    if (Object.hasOwn(this, 'finalized')) return;
    super.finalize();
    for (const [name, { converter, attribute }] of Object.entries(this.properties)) {
      const descriptor = Object.getOwnPropertyDescriptor(this.prototype, name);
      // A class that adds no properties has the accessors of the one before.
      if (!descriptor) continue;
      const { get } = descriptor;
      const { [name]: standard = attribute === false ? undefined : '' } = DEFAULTS;
      Object.defineProperty(this.prototype, name, {
        ...descriptor,
        get() {
          const value = get?.call(this);
          return converter === flag ? isOn(value) : value || standard;
        },
      });
    }
  }

  /** The language of ours that the page asks for with `lang`; `undefined` where there is none. @internal */
  get language(): Language | undefined {
    return this.#language.language;
  }

  /** The language that it says it speaks; `undefined` where words of the page, in a language that is none of ours, may stand for ours. @internal */
  get spoken(): Language | undefined {
    return this.language ?? (this.strings ? undefined : 'en');
  }

  /** The auth code of the last approval, until it expires or another scope request begins; otherwise `undefined`. */
  get authCode(): string | undefined {
    return this.approval?.authCode;
  }

  /**
   * The auth code, at once if there is one already: for pages whose scripts are late. It stays open until there is an approval, also through
   * errors and new attempts.
   */
  async whenApproved(): Promise<string> {
    return (
      this.authCode ??
      new Promise((resolve) =>
        this.addEventListener('auth-code-received', ({ response }) => resolve(response), { once: true }),
      )
    );
  }

  /** Whether a setting changed that decides which scope request this element starts. */
  protected isAnotherAsk(changed: Map<PropertyKey, unknown>): boolean {
    return ['appId', 'scopeRequest', 'service'].some((name) => changed.has(name));
  }
}
