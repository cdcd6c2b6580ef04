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
  sameDeviceLink: string | undefined;
  error: ErrorDetail | undefined;
  /** Leaves the intro. */
  begin: () => void;
  dismiss: () => void;
  retry: () => void;
  renew: () => void;
  leaveForWallet: () => void;
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

function badge(name: IconName, tone: 'calm' | 'good' | 'bad'): TemplateResult {
  return html`<div class="badge ${tone}">${icon(name)}</div>`;
}

const spinner = html`<div class="badge calm"><span class="spinner"></span></div>`;

function button(
  text: string,
  onClick: () => void,
  look: 'fill' | 'line' | 'plain' = 'plain',
): TemplateResult {
  return html`<button type="button" class=${look} @click=${onClick}>${text}</button>`;
}

function dismissButton(
  { strings, dismiss }: Scene,
  look: 'fill' | 'line' | 'plain' = 'plain',
): TemplateResult {
  return button(strings.close, dismiss, look);
}

function retryActions(scene: Scene): TemplateResult {
  return html`${button(scene.strings.retry, scene.retry, 'fill')} ${dismissButton(scene)}`;
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
  return html`<p class="countdown" role="timer">${text.replace('{time}', clockTime(remaining))}</p>`;
}

function walletLink({ sameDeviceLink, leaveForWallet }: Scene, text: string, look: 'fill' | 'line') {
  const href = safeUrl(sameDeviceLink);
  if (href === undefined) return nothing;
  return html`<a class=${look} href=${href} referrerpolicy="no-referrer" @click=${leaveForWallet}>${text}</a>`;
}

function pendingOnPhone(scene: Scene): View {
  const { strings, remaining } = scene;
  return {
    title: strings.phone,
    text: strings.phoneText,
    body: html`${request(scene)} ${countdown(strings.linkCountdown, remaining)}`,
    actions: html`${walletLink(scene, strings.openWallet, 'fill')} ${button(strings.cancel, scene.dismiss)}`,
  };
}

function pending(scene: Scene): View {
  if (scene.phone) return pendingOnPhone(scene);
  const { strings, qr, remaining } = scene;
  return {
    title: strings.scan,
    text: strings.scanText,
    body: html`<div class="code">${qr ?? html`<span class="spinner"></span>`}</div>
      ${countdown(strings.countdown, remaining)} ${request(scene)}`,
    actions: html`${walletLink(scene, strings.openHere, 'line')} ${button(strings.cancel, scene.dismiss)}`,
  };
}

function link(href: string | undefined, text: string): TemplateResult | typeof nothing {
  const safe = safeUrl(href);
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${text}</a>` : nothing;
}

/** Before an identity check: what will happen, and what to have ready. */
function intro(scene: Scene): View {
  const { strings, app, begin, dismiss } = scene;
  return {
    title: fill(strings.intro, scene),
    text: strings.introText,
    body: html`<ul class="asks">
        <li>${strings.introWallet}</li>
        <li>${strings.introDocument}</li>
      </ul>
      <p class="detail">
        ${link(app?.learnMore, strings.learnMore)} ${app?.wallets?.map(({ name, link: get }) => link(get, name))}
      </p>`,
    actions: html`${button(strings.verify, begin, 'fill')} ${button(strings.cancel, dismiss)}`,
  };
}

const VIEWS: Record<Exclude<ViewName, 'idle'> | 'intro', (scene: Scene) => View> = {
  creating: ({ strings, dismiss }) => ({
    title: strings.creating,
    text: strings.creatingText,
    body: spinner,
    actions: button(strings.cancel, dismiss),
  }),
  intro,
  pending,
  read: (scene) => ({
    title: scene.strings.read,
    text: scene.strings.readText,
    body: html`${badge('wallet', 'calm')} ${request(scene)}`,
    actions: html`${button(scene.phone ? scene.strings.retry : scene.strings.newCode, scene.renew, 'line')} ${button(scene.strings.cancel, scene.dismiss)}`,
  }),
  answered: ({ strings, dismiss }) => ({
    title: strings.answered,
    text: strings.answeredText,
    body: spinner,
    actions: button(strings.cancel, dismiss),
  }),
  approved: (scene) => ({
    title: scene.strings.approved,
    text: fill(scene.strings.approvedText, scene),
    body: badge('check', 'good'),
    actions: button(scene.strings.done, scene.dismiss, 'fill'),
  }),
  exchanged: (scene) => VIEWS.approved(scene),
  denied: (scene) => ({
    title: scene.strings.denied,
    text: fill(scene.strings.deniedText, scene),
    body: badge('cross', 'calm'),
    actions: retryActions(scene),
  }),
  // Seen for a moment at most: the modal closes.
  cancelled: (scene) => VIEWS.denied(scene),
  expired: (scene) => ({
    title: scene.strings.expired,
    text: scene.strings.expiredText,
    body: badge('clock', 'calm'),
    actions: retryActions(scene),
  }),
  failed: (scene) => ({ ...problem(scene), title: scene.strings.failed }),
  error: problem,
  elsewhere: (scene) => ({
    title: scene.strings.elsewhere,
    text: scene.strings.elsewhereText,
    body: badge('check', 'calm'),
    actions: dismissButton(scene, 'fill'),
  }),
};

function problem(scene: Scene): View {
  const { error, strings } = scene;
  return {
    title: strings.error,
    text: error?.message ?? '',
    body: html`${badge('alert', 'bad')}
      <p class="detail">
        <code>${error?.code}</code>
        ${link(error?.docs, strings.docs)}
      </p>`,
    actions: error?.retryable ? retryActions(scene) : dismissButton(scene, 'fill'),
  };
}

export function viewOf(name: ViewName | 'intro', scene: Scene): View | undefined {
  return name === 'idle' ? undefined : VIEWS[name](scene);
}
