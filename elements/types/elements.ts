// Written by `npm run manifest`.
import type { CivicButton } from '../civic-button/civic-button.js';
import type { CivicModal } from '../civic-modal/civic-modal.js';
import type {
  AfterOpenEvent,
  AuthCodeReceivedEvent,
  BeforeCloseEvent,
  BeforeOpenEvent,
  CivicSipErrorEvent,
  ReadEvent,
  StatusChangeEvent,
  UserCancelledEvent,
} from '../shared/events.js';

/** What is on or off. Frameworks print it as a word, or set the property. */
export type Flag = boolean | 'true' | 'false';

/** The attributes of `<civic-button>`, by their names in HTML. */
export interface CivicButtonAttributes {
  /** The text of the button. Default: “Continue with Civic”. */
  label?: string | undefined;
  /** The size. Default: `medium`. */
  size?: 'small' | 'medium' | 'large' | undefined;
  /** How strongly the button stands out. Default: `primary`. */
  variant?: 'primary' | 'outline' | 'light' | undefined;
  /** Shows the icon alone. Assistive technology still reads the label. */
  'icon-only'?: Flag | undefined;
  /** Makes the button as wide as the page allows. */
  'full-width'?: Flag | undefined;
  /** Shows a spinner and ignores clicks, for example while the page exchanges the code. */
  busy?: Flag | undefined;
  /** Makes the button unusable, as a disabled fieldset around it does. */
  disabled?: Flag | undefined;
  /** The name under which a form submits the auth code. Without a name, the button has no value in the form. */
  name?: string | undefined;
  /** The public id of the app. Required. */
  'app-id'?: string | undefined;
  /** The name of a scope, or labels separated by commas. As a property also `{ attributes: [label, …] }`. Default: `BASIC_SIGNUP`. */
  'scope-request'?: string | undefined;
  /** The base address of the service. Default: where the hosted script came from. */
  service?: string | undefined;
  /** The page to which a wallet on the same device returns. Default: this page. */
  'return-url'?: string | undefined;
  /** A value that your back-end made for this visitor. It comes back inside the signed user data. */
  'login-nonce'?: string | undefined;
  /** Where to show the code for another device when the browser has a wallet prompt: beside it, under another way, or nowhere. It makes the policy of the service stricter, and never looser. Default: that policy. */
  'cross-device'?: 'always' | 'fallback' | 'off' | undefined;
  /** Skips the screen that explains `PROOF_OF_IDENTITY`. */
  'hide-intro'?: Flag | undefined;
  /** The colours. Default: `auto`, what the visitor's system prefers. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Shows our mark in the middle of the QR code, with more error correction around it. */
  'qr-mark'?: Flag | undefined;
  /** Plays a request without a wallet, and says how it ends. Works on localhost, and elsewhere for test apps only. */
  simulate?: 'approve' | 'deny' | 'expire' | 'slow' | 'offline' | 'error' | undefined;
}

/** The properties of `<civic-button>` that hold objects, which no attribute can. */
export interface CivicButtonObjects {
  /** The name of a scope, or labels separated by commas. As a property also `{ attributes: [label, …] }`. Default: `BASIC_SIGNUP`. */
  scopeRequest?: CivicButton['scopeRequest'] | undefined;
  /** Used instead of a client that is made from `service` and `app-id`, for tests, stories and a transport of your own. */
  client?: CivicButton['client'] | undefined;
  /** Your own words instead of ours: for every language, and under the tag of a language, such as `de`, for that one alone. Words that are missing here stay ours. */
  strings?: CivicButton['strings'] | undefined;
}

/** The events of `<civic-button>` by their names. */
export interface CivicButtonEvents {
  /** The modal is about to open. `source` is `user`, `page` or `return`. Cancelable. */
  'before-open': BeforeOpenEvent;
  /** The modal is on screen and has the focus. `source` is that of `before-open`. */
  'after-open': AfterOpenEvent;
  /** The modal is about to close. `source` is `button`, `escape` or `page`. Cancelable. */
  'before-close': BeforeCloseEvent;
  /** The person approved. `response` is the auth code, a JWT for your back-end to exchange. */
  'auth-code-received': AuthCodeReceivedEvent;
  /** A wallet has read the request. */
  read: ReadEvent;
  /** The scope request ended without data. `reason` is `user`, `page` or `denied`. */
  'user-cancelled': UserCancelledEvent;
  /** The scope request failed or expired. The event has `code`, `message`, `docs` and `retryable`. */
  'civic-sip-error': CivicSipErrorEvent;
  /** The scope request moved to another `status`. */
  'status-change': StatusChangeEvent;
}

/** The attributes of `<civic-modal>`, by their names in HTML. */
export interface CivicModalAttributes {
  /** Whether the modal is open. Setting it does what `show()` and `close()` do. It is still `false` afterwards when a listener of `before-open` kept the modal closed; outside the document the modal opens as soon as it is connected. */
  open?: Flag | undefined;
  /** The id of a button of the page, in the same tree. A click on it opens the modal. */
  for?: string | undefined;
  /** The public id of the app. Required. */
  'app-id'?: string | undefined;
  /** The name of a scope, or labels separated by commas. As a property also `{ attributes: [label, …] }`. Default: `BASIC_SIGNUP`. */
  'scope-request'?: string | undefined;
  /** The base address of the service. Default: where the hosted script came from. */
  service?: string | undefined;
  /** The page to which a wallet on the same device returns. Default: this page. */
  'return-url'?: string | undefined;
  /** A value that your back-end made for this visitor. It comes back inside the signed user data. */
  'login-nonce'?: string | undefined;
  /** Where to show the code for another device when the browser has a wallet prompt: beside it, under another way, or nowhere. It makes the policy of the service stricter, and never looser. Default: that policy. */
  'cross-device'?: 'always' | 'fallback' | 'off' | undefined;
  /** Skips the screen that explains `PROOF_OF_IDENTITY`. */
  'hide-intro'?: Flag | undefined;
  /** The colours. Default: `auto`, what the visitor's system prefers. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Shows our mark in the middle of the QR code, with more error correction around it. */
  'qr-mark'?: Flag | undefined;
  /** Plays a request without a wallet, and says how it ends. Works on localhost, and elsewhere for test apps only. */
  simulate?: 'approve' | 'deny' | 'expire' | 'slow' | 'offline' | 'error' | undefined;
}

/** The properties of `<civic-modal>` that hold objects, which no attribute can. */
export interface CivicModalObjects {
  /** The name of a scope, or labels separated by commas. As a property also `{ attributes: [label, …] }`. Default: `BASIC_SIGNUP`. */
  scopeRequest?: CivicModal['scopeRequest'] | undefined;
  /** Used instead of a client that is made from `service` and `app-id`, for tests, stories and a transport of your own. */
  client?: CivicModal['client'] | undefined;
  /** Your own words instead of ours: for every language, and under the tag of a language, such as `de`, for that one alone. Words that are missing here stay ours. */
  strings?: CivicModal['strings'] | undefined;
}

/** The events of `<civic-modal>` by their names. */
export interface CivicModalEvents {
  /** The modal is closed. Does not bubble. */
  close: Event;
  /** The modal is about to open. `source` is `user`, `page` or `return`. Cancelable. */
  'before-open': BeforeOpenEvent;
  /** The modal is on screen and has the focus. `source` is that of `before-open`. */
  'after-open': AfterOpenEvent;
  /** The modal is about to close. `source` is `button`, `escape` or `page`. Cancelable. */
  'before-close': BeforeCloseEvent;
  /** The person approved. `response` is the auth code, a JWT for your back-end to exchange. */
  'auth-code-received': AuthCodeReceivedEvent;
  /** A wallet has read the request. */
  read: ReadEvent;
  /** The scope request ended without data. `reason` is `user`, `page` or `denied`. */
  'user-cancelled': UserCancelledEvent;
  /** The scope request failed or expired. The event has `code`, `message`, `docs` and `retryable`. */
  'civic-sip-error': CivicSipErrorEvent;
  /** The scope request moved to another `status`. */
  'status-change': StatusChangeEvent;
}

/** What each tag takes. */
export interface CivicElements {
  'civic-button': {
    element: CivicButton;
    attributes: CivicButtonAttributes;
    objects: CivicButtonObjects;
    events: CivicButtonEvents;
  };
  'civic-modal': {
    element: CivicModal;
    attributes: CivicModalAttributes;
    objects: CivicModalObjects;
    events: CivicModalEvents;
  };
}
