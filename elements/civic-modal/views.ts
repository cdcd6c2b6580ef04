import { html, noChange, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../../src/client/untrusted-text.js';
import type { Language } from '../../src/locales/languages.js';
import type { LoadedStrings } from '../../src/locales/strings.js';
import type { AppSummary, Snapshot } from '../../src/protocol/http.js';
import type { CrossDevice } from '../../src/protocol/scope-request.js';
import type { ErrorDetail } from '../shared/events.js';
import type { PromptViewName } from '../dc-api/views.js';
import type { MoreViews } from '../more-views/more-views.js';
import type { ViewName } from '../shared/scope-request-controller.js';
import type { WalletList } from '../same-device/wallet-list.js';
import { icon, type IconName } from './icons.js';

/** What is on screen. */
export type Shown = ViewName | PromptViewName | 'intro' | 'scanner';

/** What a view shows, and what its buttons do. */
export interface ViewContext {
  strings: LoadedStrings;
  /** The language of the words. */
  language: Language;
  /** Who asks, when that is known. */
  app: Readonly<AppSummary> | undefined;
  /** What is asked for, in words. */
  asked: readonly string[];
  /** For how many milliseconds the link stays valid. */
  remaining: number;
  /** A phone shows a link instead of a code. */
  isPhone: boolean;
  /** The QR code, once its encoder is loaded, which begins when a view asks for it. */
  readonly qr: Element | undefined;
  /** Whether there is a code, and where to show it. */
  crossDevice: CrossDevice;
  /** Whether the QR code fills the screen. */
  isFullScreen: boolean;
  /** Whether copying the link succeeded, in words; empty when nobody has tried. */
  copyResult: string;
  /** What the service has to say although the status is the same: a wallet's answer had too many bytes. */
  notice: Snapshot['notice'];
  /** The number that the person must pick on the device that has answered. */
  match: string | undefined;
  /** What is being verified first, so that the person has it in a wallet. */
  verifying: Snapshot['verifying'];
  sameDeviceLink: string | undefined;
  /** The request for a wallet on the same device. */
  sameDeviceRequest: string | undefined;
  /** On a phone the wallets that the operator lists, if it lists some. */
  wallets: WalletList | 'loading' | undefined;
  error: ErrorDetail | undefined;
  /** The views that are loaded when one of them is needed, which begins when this is read; `undefined` until then. */
  readonly more: MoreViews | undefined;
  /** Shows the code for the scanners of wallets, or the one for cameras again; `undefined` where the service makes only one. */
  switchCode: ((isForScanners: boolean) => void) | undefined;
  /** Leaves the intro. */
  begin: () => void;
  dismiss: () => void;
  retry: () => void;
  renew: () => void;
  leaveForWallet: () => void;
  /** Makes the QR code fill the screen, or not. */
  resize: (isFullScreen: boolean) => void;
  /** Copies the link. */
  copy: () => unknown;
}

/**
 * One view. The live region says its `title` and `text`, too. Texts are set as `textContent`, because translators of pages put elements in the
 * place of the text nodes that a template would go on changing.
 */
export interface View {
  title: string;
  text: string;
  body?: TemplateResult;
  actions?: TemplateResult;
}

/** One of our strings with what belongs in it. First-strong isolates keep names from changing the direction of the sentence. */
function fill(template: string, { app, match = '', strings }: ViewContext): string {
  const isolate = (name: string) => `\u2068${name}\u2069`;
  return template
    .replace('{number}', match)
    .replace('{site}', () => isolate(location.host))
    .replace('{app}', () => isolate(app?.name || strings.thisSite));
}

/** `m:ss`, in the digits of a language. */
export function clockTime(milliseconds: number, language: Language): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const digits = (value: number, minimumIntegerDigits: number) =>
    new Intl.NumberFormat(language, { minimumIntegerDigits, useGrouping: false }).format(value);
  return `${digits(Math.floor(seconds / 60), 1)}:${digits(seconds % 60, 2)}`;
}

/** What a view adds to its title and text. */
export type Parts = Pick<View, 'body' | 'actions'>;

function badge(name: IconName, tone?: 'good' | 'bad'): TemplateResult {
  return html`<div class="badge ${tone}">${icon(name)}</div>`;
}

const spinner = html`<div class="badge"><span class="spinner"></span></div>`;

export type Look = 'primary' | 'outline' | 'plain';

function button(text: string, onClick: () => void, look: Look = 'plain', isDisabled = false): TemplateResult {
  return html`<button
    type="button"
    class="act ${look}"
    ?disabled=${isDisabled}
    @click=${onClick}
    .textContent=${text}
  ></button>`;
}

function dismissButton({ strings, dismiss }: ViewContext, look?: Look): TemplateResult {
  return button(strings.close, dismiss, look);
}

function cancelButton({ strings, dismiss }: ViewContext): TemplateResult {
  return button(strings.cancel, dismiss);
}

function retryActions(context: ViewContext): TemplateResult {
  return html`${button(context.strings.retry, context.retry, 'primary')} ${dismissButton(context)}`;
}

/** Who asks for what, in words. */
function request(context: ViewContext): TemplateResult {
  const { strings, asked } = context;
  if (asked.length === 0) return html`<p class="asks" .textContent=${fill(strings.asks, context)}></p>`;
  return html`<div class="asks">
    <p id="asks" .textContent=${fill(strings.asksFor, context)}></p>
    <ul aria-labelledby="asks">
      ${asked.map((words) => html`<li><span dir="auto" .textContent=${words}></span></li>`)}
    </ul>
  </div>`;
}

/** A countdown that changes every second; `role=timer` keeps screen readers from reading each change. */
function countdown(text: string, { remaining, language }: ViewContext): TemplateResult {
  return html`<span role="timer" .textContent=${text.replace('{time}', clockTime(remaining, language))}></span>`;
}

/** The code. A press shows it full screen; another press, Escape, or moving the focus on brings it back. */
function code({ strings, qr, isFullScreen, resize }: ViewContext): TemplateResult {
  return html`<button
    part="qr-button"
    class="code ${isFullScreen ? 'full' : ''}"
    type="button"
    aria-label=${isFullScreen ? strings.shrink : strings.enlarge}
    ?disabled=${!qr}
    @click=${() => resize(!isFullScreen)}
    @blur=${() => resize(false)}
  >
    ${qr ?? html`<span class="spinner"></span>`}
  </button>`;
}

function walletLink({ sameDeviceLink, leaveForWallet }: ViewContext, text: string, look: Look) {
  const href = webAddress(sameDeviceLink);
  if (href === undefined) return nothing;
  // A middle click and a long press open another tab, and no click is heard of either.
  return html`<a
    class="act ${look}"
    href=${href}
    target="_top"
    referrerpolicy="no-referrer"
    @pointerdown=${leaveForWallet}
    @keydown=${leaveForWallet}
    @click=${leaveForWallet}
    .textContent=${text}
  ></a>`;
}

/** The time left, and the way to more of it. */
function time(context: ViewContext, text: string): TemplateResult {
  return html`${countdown(text, context)} ${button(context.strings.moreTime, context.renew)}`;
}

/** The code with all that belongs to it: how to scan it, for how long, whom it is for, and the way without a camera. */
function scan(context: ViewContext): TemplateResult {
  const { strings, copyResult, copy, switchCode } = context;
  return html`${code(context)}
    <ol class="vh">
      ${strings.steps.map((step) => html`<li .textContent=${step}></li>`)}
    </ol>
    <p class="detail">
      ${time(context, strings.countdown)}
      <button
        part="copy-button"
        class="act plain"
        type="button"
        @click=${copy}
        .textContent=${copyResult || strings.copy}
      ></button>
    </p>
    ${whose(context)}
    ${
      switchCode ? html`<p class="detail">${button(strings.ownScanner, () => switchCode(true))}</p>` : nothing
    }`;
}

/** Whom the code is for. */
function whose(context: ViewContext): TemplateResult {
  return html`<p class="whose" .textContent=${fill(context.strings.whose, context)}></p>`;
}

function pending(context: ViewContext): Parts | undefined {
  // A phone has a link in place of the code; and without a code, a computer without a prompt is the wrong device.
  if (context.isPhone || context.crossDevice === 'off') return undefined;
  const { strings } = context;
  return {
    body: html`${scan(context)} ${request(context)}`,
    actions: html`${walletLink(context, strings.openHere, 'outline')} ${cancelButton(context)}`,
  };
}

function read(context: ViewContext): Parts {
  const { strings, isPhone, renew } = context;
  return {
    body: html`${badge('wallet')} ${request(context)}`,
    actions: html`${button(isPhone ? strings.retry : strings.newCode, renew, 'outline')} ${cancelButton(context)}`,
  };
}

function link(href: string | undefined, text: string): TemplateResult | typeof nothing {
  const safe = webAddress(href);
  return safe
    ? html`<a href=${safe} target="_blank" rel="noopener noreferrer" .textContent=${text}></a>`
    : nothing;
}

function waiting(context: ViewContext): Parts {
  return { body: spinner, actions: cancelButton(context) };
}

function problem(context: ViewContext): Parts {
  const { error, strings } = context;
  return {
    body: html`${badge('alert', 'bad')}
      <p class="detail">
        <code dir="ltr" .textContent=${error?.code ?? ''}></code>
        ${link(error?.docs, strings.docs)}
      </p>`,
    actions: error?.retryable ? retryActions(context) : dismissButton(context, 'primary'),
  };
}

/** A view with its words: the title has the name of the view, the text the same with `Text` after it. Where there is no such text, it is that of the error. */
function worded(
  context: ViewContext,
  words: Readonly<Record<string, unknown>>,
  name: string,
  parts: Parts,
): View {
  const { [name]: title, [`${name}Text`]: text = context.error?.message ?? '' } = words as Record<
    string,
    string
  >;
  return {
    title: fill(title ?? '', context),
    text: context.notice ? context.strings.tooLarge : fill(text, context),
    ...parts,
  };
}

/** What views are drawn with, for parts that are loaded when they are needed. */
export const kit = {
  badge,
  button,
  cancelButton,
  code,
  dismissButton,
  fill,
  link,
  request,
  retryActions,
  scan,
  spinner,
  time,
  walletLink,
  whose,
  worded,
};
export type Kit = typeof kit;

/** The views of every journey. `undefined` is what leads to those that are loaded when they are needed. */
const VIEWS: Partial<Record<Shown, (context: ViewContext) => Parts | undefined>> = {
  creating: waiting,
  pending,
  read: (context) => (context.verifying ? undefined : read(context)),
  answered: (context) => (context.match ? undefined : waiting(context)),
  approved: (context) => ({
    body: badge('check', 'good'),
    actions: button(context.strings.done, context.dismiss, 'primary'),
  }),
  failed: problem,
  error: problem,
};

/**
 * What to draw; nothing while there is no scope request, and when the modal is about to close; `noChange` until the part that draws the view
 * is loaded.
 */
export function viewOf(view: Shown, context: ViewContext): View | undefined | typeof noChange {
  if (view === 'idle' || view === 'cancelled') return undefined;
  const name = view === 'exchanged' ? 'approved' : view;
  const parts = VIEWS[name]?.(context);
  if (parts) return worded(context, context.strings, name, parts);
  return context.more ? context.more.draw(name, context, kit) : noChange;
}
