import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { AppShell } from './app-shell.js';
import { consent } from './styles/consent.js';
import { controls } from './styles/controls.js';
import { home } from './styles/home.js';
import { offer } from './styles/offer.js';
import { outcome } from './styles/outcome.js';
import { pages } from './styles/pages.js';
import { question } from './styles/question.js';
import { theme } from './styles/theme.js';
import { consentView } from './views/consent.js';
import { addedText, homeView } from './views/home.js';
import { credentialView } from './views/credential.js';
import { historyView } from './views/history.js';
import { lockedView } from './views/locked.js';
import { settingsView } from './views/settings.js';
import { mark } from './views/icons.js';
import { offerView } from './views/offer.js';
import { questionView } from './views/question.js';
import { doneView, failedView, scanView, waitingView } from './views/outcome.js';
import type { View } from './view.js';
import { WalletModel } from './wallet-model.js';
import { followWords, language, wordFor, words } from './words.js';

/** The wallet page. It shows one view at a time. */
export class WalletApp extends LitElement {
  static override styles = [theme, controls, home, consent, offer, outcome, pages, question];
  readonly #model = new WalletModel(this);
  readonly #shell = new AppShell(this);
  #shown: View['kind'] = 'home';
  #language = language;

  constructor() {
    super();
    followWords(this);
  }

  override render(): TemplateResult {
    const { view, question: asked } = this.#model;
    // Another page could cover the question with something else. The service forbids frames by a header; this check works on other servers, too.
    if (window.top !== window) return html`<main class="content"><p>${words.framed}</p></main>`;
    return html`
      <div class="sheet">
        <header>
          ${banner(view)}
          ${this.#shell.hasUpdate ? updateNotice(this.#shell) : nothing}
          <div class="head">${mark()}${words.wallet}</div>
        </header>
        <main class="content ${view.kind}">${this.#renderView(view)}</main>
      </div>
      <p class="vh" role="status">${announcement(view)}</p>
      ${asked ? questionView(this.#model, asked) : nothing}
    `;
  }

  /** Moves the focus to the heading of a new view, so that keyboard and screen reader start there. */
  protected override updated(_changed: PropertyValues): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const { kind } = this.#model.view;
    const isNew = kind !== this.#shown;
    if (!isNew && language === this.#language) return;
    this.#shown = kind;
    this.#language = language;
    document.title = wordFor(words.titles, kind) ?? words.wallet;
    if (!isNew) return;
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #renderView(view: View): TemplateResult {
    switch (view.kind) {
      case 'home':
        return homeView(this.#model, view, this.#shell);
      case 'credential':
        return credentialView(this.#model, view.id);
      case 'history':
        return historyView(this.#model);
      case 'settings':
        return settingsView(this.#model, view);
      case 'locked':
        return lockedView(this.#model, view);
      case 'scan':
        return scanView(this.#model);
      case 'opening':
        return waitingView(words.opening);
      case 'offer':
        return offerView(this.#model, view);
      case 'consent':
        return consentView(this.#model, view);
      case 'sending':
        return waitingView(view.isApproval ? words.sharing : words.denying);
      case 'done':
        return doneView(this.#model, view);
      case 'failed':
        return failedView(this.#model, view);
    }
  }
}

/** Says that a newer version waits. Nothing is reloaded before the person says so, because a request may be open. */
function updateNotice(shell: AppShell): TemplateResult {
  return html`<p class="update">
    <span>${words.update}</span><button class="act plain" @click=${() => shell.update()}>${words.updateNow}</button>
  </p>`;
}

/** Marks a view that belongs to a request or an offer that is a test. */
function banner(view: View): TemplateResult | typeof nothing {
  if ('request' in view && view.request.verifier.isTest)
    return html`<p class="test">${words.testRequest}</p>`;
  return 'opened' in view && view.opened.isTest ? html`<p class="test">${words.testData}</p>` : nothing;
}

/** What a screen reader announces in addition to the heading. */
function announcement(view: View): string {
  if (view.kind === 'consent') return view.choice.misfit ? words.misfitStatus : words.decideStatus;
  if (view.kind === 'settings') return view.problem ?? view.notice ?? '';
  if (view.kind === 'locked') return view.hasFailed ? words.lockedFailed : '';
  if (view.kind === 'failed') return words.errors[view.code];
  if (view.kind === 'offer' && view.error) return words.errors[view.error];
  if (view.kind !== 'home' && view.kind !== 'offer') return '';
  if (view.error) return words.didNotWork;
  if (view.isBusy) return words.addingStatus;
  return view.kind === 'home' && view.added ? addedText(view.added) : '';
}
