import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../src/client/safe-url.js';
import { type Strings, wordsOf } from '../locales/en.js';
import type { AppSummary } from '../../src/protocol/http.js';
import type { ErrorDetail } from '../shared/error-event.js';
import type { ViewName } from '../shared/scope-request-controller.js';
import { icon, type IconName } from './icons.js';

/** What a view may show and do. */
export interface Scene {
  strings: Strings;
  /** Who asks, when that is known. */
  app: Readonly<AppSummary> | undefined;
  labels: readonly string[];
  /** Milliseconds that the link stays valid. */
  remaining: number;
  /** A phone: a link instead of a code. */
  phone: boolean;
  /** The QR code, once its encoder is here. */
  qr: TemplateResult | undefined;
  /** The QR code fills the screen. */
  full: boolean;
  /** What came of copying the link; empty when nobody has tried. */
  copied: string;
  sameDeviceLink: string | undefined;
  error: ErrorDetail | undefined;
  /** Leaves the intro. */
  begin: () => void;
  dismiss: () => void;
  retry: () => void;
  renew: () => void;
  leaveForWallet: () => void;
  /** Makes the QR code fill the screen, or not. */
  resize: (full: boolean) => void;
  /** Copies the link. */
  copy: () => void;
}

/** One view. `title` and `text` are also what the live region says. */
export interface View {
  title: string;
  text: string;
  body?: TemplateResult;
  actions?: TemplateResult;
}

/** A string of ours with what it names filled in; first-strong isolates keep a name from turning the sentence around. */
function fill(template: string, { app, strings }: Scene): string {
  return template.replace('{app}', () => `\u2068${app?.name || strings.thisSite}\u2069`);
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

function button(text: string, onClick: () => void, look: Look = 'plain'): TemplateResult {
  return html`<button type="button" class="act ${look}" @click=${onClick}>${text}</button>`;
}

function dismissButton({ strings, dismiss }: Scene, look?: Look): TemplateResult {
  return button(strings.close, dismiss, look);
}

function cancelButton({ strings, dismiss }: Scene): TemplateResult {
  return button(strings.cancel, dismiss);
}

function retryActions(scene: Scene): TemplateResult {
  return html`${button(scene.strings.retry, scene.retry, 'primary')} ${dismissButton(scene)}`;
}

/** Who asks for what, in plain words. */
function request(scene: Scene): TemplateResult {
  const { strings, labels } = scene;
  const words = [...new Set(labels.map(wordsOf))];
  if (words.length === 0) return html`<p class="asks">${fill(strings.asks, scene)}</p>`;
  return html`<div class="asks">
    <p id="asks">${fill(strings.asksFor, scene)}</p>
    <ul aria-labelledby="asks">
      ${words.map((word) => html`<li><span dir="auto">${word}</span></li>`)}
    </ul>
  </div>`;
}

/** Counts by itself every second; `role=timer` keeps it from being read out. */
function countdown(text: string, remaining: number): TemplateResult {
  return html`<span role="timer">${text.replace('{time}', clockTime(remaining))}</span>`;
}

/** The code, which a press shows full screen; another, Escape, or moving on brings it back. */
function code({ strings, qr, full, resize }: Scene): TemplateResult {
  return html`<button
    part="qr-button"
    class="code ${full ? 'full' : ''}"
    type="button"
    aria-label=${full ? strings.shrink : strings.enlarge}
    ?disabled=${!qr}
    @click=${() => resize(!full)}
    @blur=${() => resize(false)}
  >
    ${qr ?? html`<span class="spinner"></span>`}
  </button>`;
}

function walletLink({ sameDeviceLink, leaveForWallet }: Scene, text: string, look: Look) {
  const href = safeUrl(sameDeviceLink);
  if (href === undefined) return nothing;
  return html`<a class="act ${look}" href=${href} referrerpolicy="no-referrer" @click=${leaveForWallet}>${text}</a>`;
}

/** What a view adds to its words, which are the strings of its name. */
interface Parts {
  /** Name of the strings, where it is not the view's own. */
  words?: Words;
  body?: TemplateResult;
  actions?: TemplateResult;
}

/** Names of titles. The text is under the same name with `Text` after it; where there is none, it is what the error says. */
type Words = keyof Strings & (ViewName | 'intro' | 'phone');

function pendingOnPhone(scene: Scene): Parts {
  const { strings, remaining } = scene;
  return {
    words: 'phone',
    body: html`${request(scene)}
      <p class="detail">${countdown(strings.linkCountdown, remaining)}</p>`,
    actions: html`${walletLink(scene, strings.openWallet, 'primary')} ${cancelButton(scene)}`,
  };
}

function pending(scene: Scene): Parts {
  if (scene.phone) return pendingOnPhone(scene);
  const { strings, copied, copy, remaining } = scene;
  return {
    body: html`${code(scene)}
      <ol class="vh">
        ${strings.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p class="detail">
        ${countdown(strings.countdown, remaining)}
        <button part="copy-button" class="act plain" type="button" @click=${copy}>
          ${copied || strings.copy}
        </button>
      </p>
      ${request(scene)}`,
    actions: html`${walletLink(scene, strings.openHere, 'outline')} ${cancelButton(scene)}`,
  };
}

function link(href: string | undefined, text: string): TemplateResult | typeof nothing {
  const safe = safeUrl(href);
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${text}</a>` : nothing;
}

/** Before an identity check: what will happen, and what to have ready. */
function intro(scene: Scene): Parts {
  const { strings, app, begin } = scene;
  return {
    body: html`<ul class="asks">
        <li>${strings.introWallet}</li>
        <li>${strings.introDocument}</li>
      </ul>
      <p class="detail">
        ${link(app?.learnMore, strings.learnMore)} ${app?.wallets?.map(({ name, link: get }) => link(get, name))}
      </p>`,
    actions: html`${button(strings.verify, begin, 'primary')} ${cancelButton(scene)}`,
  };
}

function waiting(scene: Scene): Parts {
  return { body: spinner, actions: cancelButton(scene) };
}

function problem(scene: Scene): Parts {
  const { error, strings } = scene;
  return {
    body: html`${badge('alert', 'bad')}
      <p class="detail">
        <code>${error?.code}</code>
        ${link(error?.docs, strings.docs)}
      </p>`,
    actions: error?.retryable ? retryActions(scene) : dismissButton(scene, 'primary'),
  };
}

const VIEWS: Record<Exclude<ViewName, 'idle'> | 'intro', (scene: Scene) => Parts> = {
  creating: waiting,
  intro,
  pending,
  read: (scene) => ({
    body: html`${badge('wallet')} ${request(scene)}`,
    actions: html`${button(scene.phone ? scene.strings.retry : scene.strings.newCode, scene.renew, 'outline')}
    ${cancelButton(scene)}`,
  }),
  answered: waiting,
  approved: (scene) => ({
    words: 'approved',
    body: badge('check', 'good'),
    actions: button(scene.strings.done, scene.dismiss, 'primary'),
  }),
  exchanged: (scene) => VIEWS.approved(scene),
  denied: (scene) => ({ words: 'denied', body: badge('cross'), actions: retryActions(scene) }),
  // Seen for a moment at most: the modal closes.
  cancelled: (scene) => VIEWS.denied(scene),
  expired: (scene) => ({ body: badge('clock'), actions: retryActions(scene) }),
  failed: problem,
  error: problem,
  elsewhere: (scene) => ({ body: badge('check'), actions: dismissButton(scene, 'primary') }),
};

export function viewOf(name: ViewName | 'intro', scene: Scene): View | undefined {
  if (name === 'idle') return undefined;
  const { strings, error } = scene;
  const { words = name as Words, ...parts } = VIEWS[name](scene);
  const { [`${words}Text`]: text = error?.message ?? '' } = strings as unknown as Partial<
    Record<string, string>
  >;
  return { title: fill(strings[words], scene), text: fill(text, scene), ...parts };
}
