import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../../src/client/untrusted-text.js';
import { type LoadedStrings, wordsOf } from '../../src/locales/en/modal.js';
import type { AppSummary, Snapshot } from '../../src/protocol/http.js';
import type { CrossDevice } from '../../src/protocol/scope-request.js';
import type { ErrorDetail } from '../shared/events.js';
import type { ViewName } from '../shared/scope-request-controller.js';
import type { WalletList } from '../same-device/wallet-list.js';
import { icon, type IconName } from './icons.js';

/** What a view shows, and what its buttons do. */
export interface ViewContext {
  strings: LoadedStrings;
  /** Who asks, when that is known. */
  app: Readonly<AppSummary> | undefined;
  labels: readonly string[];
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
  sameDeviceLink: string | undefined;
  /** The request for a wallet on the same device. */
  sameDeviceRequest: string | undefined;
  /** On a phone the wallets that the operator lists, if it lists some. */
  wallets: WalletList | 'loading' | undefined;
  error: ErrorDetail | undefined;
  /** Leaves the intro. */
  begin: () => void;
  dismiss: () => void;
  retry: () => void;
  renew: () => void;
  leaveForWallet: () => void;
  /** Makes the QR code fill the screen, or not. */
  resize: (isFullScreen: boolean) => void;
  /** Copies the link. */
  copy: () => void;
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

/** `m:ss` */
export function clockTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function badge(name: IconName, tone?: 'good' | 'bad'): TemplateResult {
  return html`<div class="badge ${tone}">${icon(name)}</div>`;
}

const spinner = html`<div class="badge"><span class="spinner"></span></div>`;

type Look = 'primary' | 'outline' | 'plain';

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
  const { strings, labels } = context;
  const words = [...new Set(labels.map(wordsOf))];
  if (words.length === 0) return html`<p class="asks" .textContent=${fill(strings.asks, context)}></p>`;
  return html`<div class="asks">
    <p id="asks" .textContent=${fill(strings.asksFor, context)}></p>
    <ul aria-labelledby="asks">
      ${words.map((word) => html`<li><span dir="auto" .textContent=${word}></span></li>`)}
    </ul>
  </div>`;
}

/** A countdown that changes every second; `role=timer` keeps screen readers from reading each change. */
function countdown(text: string, remaining: number): TemplateResult {
  return html`<span role="timer" .textContent=${text.replace('{time}', clockTime(remaining))}></span>`;
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

/** What a view adds to its title and text. */
interface Parts {
  /** The name of the strings for title and text. Default: the name of the view. */
  words?: Words;
  body?: TemplateResult;
  actions?: TemplateResult;
}

/** The names of titles among the strings. The text has the same name with `Text` after it; where there is none, the error's message is the text. */
type Words = keyof LoadedStrings & (ViewName | 'intro' | 'match' | 'nowhere' | 'phone');

/** The ways to answer on a phone. @param look that of the first of them */
function phoneWays(context: ViewContext, look: Look = 'primary') {
  const { strings } = context;
  return {
    words: 'phone' as const,
    body: html`${request(context)}
      <p class="detail">${time(context, strings.linkCountdown)}</p>`,
    actions: html`${context.wallets ? walletList(context, look) : walletLink(context, strings.openWallet, look)}
    ${cancelButton(context)}`,
  };
}

/** The wallets by name, and the link for every other one. */
function walletList(context: ViewContext, look: Look): TemplateResult {
  const { app, wallets: list, strings, sameDeviceRequest: query = '', leaveForWallet: leave } = context;
  if (!list || list === 'loading') return spinner;
  const { wallets = [] } = app ?? {};
  const other = (text: string) => walletLink(context, text, 'outline');
  return list.view({
    wallets,
    request: query,
    fallback: context.sameDeviceLink,
    strings,
    look,
    leave,
    other,
  });
}

/** The time left, and the way to more of it. */
function time({ strings, remaining, renew }: ViewContext, text: string): TemplateResult {
  return html`${countdown(text, remaining)} ${button(strings.moreTime, renew)}`;
}

/** The code with all that belongs to it: how to scan it, for how long, whom it is for, and the way without a camera. */
function scan(context: ViewContext): TemplateResult {
  const { strings, copyResult, copy } = context;
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
    <p class="whose" .textContent=${fill(strings.whose, context)}></p>`;
}

function pending(context: ViewContext): Parts {
  if (context.isPhone) return phoneWays(context);
  // A computer without a prompt, at a site that shows no code: what helps is another browser or the phone.
  if (context.crossDevice === 'off') return { ...phoneWays(context, 'outline'), words: 'nowhere' };
  const { strings } = context;
  return {
    body: html`${scan(context)} ${request(context)}`,
    actions: html`${walletLink(context, strings.openHere, 'outline')} ${cancelButton(context)}`,
  };
}

function link(href: string | undefined, text: string): TemplateResult | typeof nothing {
  const safe = webAddress(href);
  return safe
    ? html`<a href=${safe} target="_blank" rel="noopener noreferrer" .textContent=${text}></a>`
    : nothing;
}

/** Says before an identity check what will happen and what to have ready. */
function intro(context: ViewContext): Parts {
  const { strings, app, begin } = context;
  return {
    body: html`<ul class="asks">
        <li .textContent=${strings.introWallet}></li>
        <li .textContent=${strings.introDocument}></li>
      </ul>
      <p class="detail">
        ${link(app?.learnMore, strings.learnMore)} ${app?.wallets?.map(({ name, link: get }) => link(get, name))}
      </p>`,
    actions: html`${button(strings.verify, begin, 'primary')} ${cancelButton(context)}`,
  };
}

function waiting(context: ViewContext): Parts {
  return { body: spinner, actions: cancelButton(context) };
}

/** Another device has answered, and the person proves there that they see this page. */
function numberMatch(context: ViewContext): Parts {
  const { strings, match, retry } = context;
  return {
    words: 'match',
    body: html`<div class="badge" .textContent=${match}></div>`,
    actions: html`${button(strings.newCode, retry, 'outline')} ${cancelButton(context)}`,
  };
}

function problem(context: ViewContext): Parts {
  const { error, strings } = context;
  return {
    body: html`${badge('alert', 'bad')}
      <p class="detail">
        <code .textContent=${error?.code ?? ''}></code>
        ${link(error?.docs, strings.docs)}
      </p>`,
    actions: error?.retryable ? retryActions(context) : dismissButton(context, 'primary'),
  };
}

/** What views are drawn with, for parts that are loaded when they are needed. */
export const kit = { badge, button, cancelButton, fill, phoneWays, request, scan, walletLink };
export type Kit = typeof kit;

type Drawn = Exclude<ViewName, 'idle'> | 'intro';

const VIEWS: Record<Drawn, (context: ViewContext) => Parts> = {
  creating: waiting,
  intro,
  pending,
  read: (context) => ({
    body: html`${badge('wallet')} ${request(context)}`,
    actions: html`${button(context.isPhone ? context.strings.retry : context.strings.newCode, context.renew, 'outline')}
    ${cancelButton(context)}`,
  }),
  answered: (context) => (context.match ? numberMatch(context) : waiting(context)),
  approved: (context) => ({
    words: 'approved',
    body: badge('check', 'good'),
    actions: button(context.strings.done, context.dismiss, 'primary'),
  }),
  exchanged: (context) => VIEWS.approved(context),
  denied: (context) => ({ words: 'denied', body: badge('cross'), actions: retryActions(context) }),
  // On screen for a moment at most, because the modal closes.
  cancelled: (context) => VIEWS.denied(context),
  expired: (context) => ({ body: badge('clock'), actions: retryActions(context) }),
  failed: problem,
  error: problem,
  elsewhere: (context) => ({ body: badge('check'), actions: dismissButton(context, 'primary') }),
};

function isView(name: string): name is Drawn {
  return Object.hasOwn(VIEWS, name);
}

/** What to draw; nothing while there is no scope request. */
export function viewOf(name: string, context: ViewContext): View | undefined {
  if (!isView(name)) return undefined;
  const { strings, error, notice } = context;
  const { words = name as Words, ...parts } = VIEWS[name](context);
  const { [`${words}Text`]: text = error?.message ?? '' } = strings as unknown as Partial<
    Record<string, string>
  >;
  return {
    title: fill(strings[words], context),
    text: notice ? strings.tooLarge : fill(text, context),
    ...parts,
  };
}
