import { LitElement, type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { PortalSession, Role } from '../../src/protocol/portal.js';
import { languageChoice } from './language-choice.js';
import { mark } from './mark.js';
import { PortalClient, PortalProblem } from './portal-client.js';
import type { PortalView } from './portal-view.js';
import { type Portal, allows } from './portal.js';
import { type InvitationLink, type Route, parseInvitation, parseRoute, withoutQuery } from './route.js';
import { styles } from './styles/styles.js';
import { followWords, words } from './words.js';

/** The Integration Portal. It shows one view at a time, which the fragment of the address names. */
export class PortalApp extends LitElement implements Portal {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    session: { state: true },
    route: { state: true },
    said: { state: true },
    isAsking: { state: true },
    isStarted: { state: true },
  };

  declare client: PortalClient;
  declare session: PortalSession | undefined;
  declare private route: Route;
  declare private said: string;
  /** The person is asked whether to leave a view with something unsaved. */
  declare private isAsking: boolean;
  /** Whether it is known if somebody is signed in. */
  declare private isStarted: boolean;
  #invitation: InvitationLink | undefined;
  /** The address of the view on screen, and the one that waits for an answer. */
  #shown = '';
  #wanted = '';
  #heading = '';

  constructor() {
    super();
    this.client = new PortalClient(new URL('../portal-api/', document.baseURI).href);
    this.said = '';
    this.isAsking = false;
    this.isStarted = false;
    this.route = { view: 'apps' };
    followWords(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
    addEventListener('beforeunload', this.#unload);
    this.#takeInvitation();
    this.#show(withoutQuery(location.hash));
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
    removeEventListener('beforeunload', this.#unload);
  }

  may(role: Role): boolean {
    return this.session !== undefined && allows(this.session.member.role, role);
  }

  say(text: string): void {
    this.said = text;
  }

  go(hash: string): void {
    location.hash = hash;
  }

  signedIn(session: PortalSession): void {
    this.#invitation = undefined;
    this.session = session;
    this.said = '';
  }

  signedOut(why: string): void {
    if (this.session) this.said = why;
    this.session = undefined;
  }

  override render(): TemplateResult {
    if (window.top !== window && !this.hasAttribute('framed'))
      return html`<main class="page"><p>${words.framed}</p></main>`;
    if (!this.isStarted) return html`<main class="page" aria-busy="true"></main>`;
    if (!this.session || this.#invitation)
      return html`<div class="sheet">
          <header class="head">${mark()}${words.portal}</header>
          <main class="content">${this.#entrance()}</main>
          ${languageChoice(this)}
        </div>
        ${this.#status()}`;
    return html`
      <header class="bar">
        <a class="skip" href="#main" @click=${this.#skip}>${words.skip}</a>
        <a class="brand" href="#/">${mark()}<span>${words.portal}</span></a>
        <nav aria-label=${words.navigation}>${this.#links()}</nav>
      </header>
      <main class="page" id="main" tabindex="-1">${this.#view()}</main>
      ${languageChoice(this)}
      ${this.#status()}
      ${this.isAsking ? this.#leaveQuestion() : nothing}
    `;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.leave');
    if (dialog && !dialog.open) dialog.showModal();
    this.drawn();
  }

  /** Names the page after the heading of the view, and moves the focus to that of a new one, so that keyboard and screen reader start there. */
  drawn(): void {
    const title = this.renderRoot.querySelector('h1');
    const part = this.renderRoot.querySelector<HTMLElement>('[data-heading]');
    const heading = part ?? title;
    const name = `${this.#shown} ${this.#current()?.localName}`;
    if (!heading || !title) return;
    const names = [...new Set([heading, title])].map(({ textContent }) => textContent.trim());
    document.title = [...names, words.portal].join(' · ');
    if (name === this.#heading) return;
    const isFirst = this.#heading === '';
    this.#heading = name;
    if (isFirst) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #current(): PortalView | null {
    return this.renderRoot.querySelector<PortalView>('main > :not(p)');
  }

  #links(): TemplateResult[] {
    const { view } = this.route;
    const isApps = view === 'apps' || view === 'new' || view === 'import' || view === 'app';
    const names = { ...words.nav, operation: words.operation.title, data: words.data.title };
    const link = (name: keyof typeof names, isHere: boolean) =>
      html`<a href=${name === 'apps' ? '#/' : `#/${name}`} aria-current=${isHere ? 'page' : nothing}>${names[name]}</a>`;
    return [
      link('apps', isApps),
      ...(['trust', 'operation', 'data', 'members', 'audit', 'account'] as const).map((name) =>
        link(name, view === name),
      ),
    ];
  }

  #entrance(): TemplateResult {
    return this.#invitation
      ? html`<portal-registration .portal=${this as Portal} .link=${this.#invitation}></portal-registration>`
      : html`<portal-sign-in .portal=${this as Portal}></portal-sign-in>`;
  }

  #view(): TemplateResult {
    const { view, appId, tab } = this.route;
    switch (view) {
      case 'apps':
        return html`<portal-apps .portal=${this as Portal}></portal-apps>`;
      case 'new':
        return html`<portal-new-app .portal=${this as Portal}></portal-new-app>`;
      case 'import':
        return html`<portal-import-app .portal=${this as Portal}></portal-import-app>`;
      case 'app':
        return html`<portal-app-page .portal=${this as Portal} .appId=${appId} .tab=${tab}></portal-app-page>`;
      case 'trust':
        return html`<portal-trust .portal=${this as Portal}></portal-trust>`;
      case 'operation':
        return html`<portal-operation .portal=${this as Portal}></portal-operation>`;
      case 'data':
        return html`<portal-data .portal=${this as Portal}></portal-data>`;
      case 'members':
        return html`<portal-members .portal=${this as Portal}></portal-members>`;
      case 'audit':
        return html`<portal-audit .portal=${this as Portal}></portal-audit>`;
      case 'account':
        return html`<portal-account .portal=${this as Portal}></portal-account>`;
      case 'unknown':
        return html`<h1>${words.unknownPage}</h1><p class="text"><a href="#/">${words.toApps}</a></p>`;
    }
  }

  #status(): TemplateResult {
    return html`<p class="said" role="status">${this.said}</p>`;
  }

  #leaveQuestion(): TemplateResult {
    return html`<dialog class="leave" aria-labelledby="leave-title" @cancel=${this.#stay}>
      <h2 id="leave-title">${words.leave.title}</h2>
      <p>${words.leave.text}</p>
      <div class="row">
        <button class="act outline" @click=${this.#stay}>${words.leave.stay}</button>
        <button class="act danger" @click=${this.#leave}>${words.leave.go}</button>
      </div>
    </dialog>`;
  }

  async #start(): Promise<void> {
    try {
      this.session = await this.client.session();
    } catch (error) {
      if (!(error instanceof PortalProblem)) throw error;
    }
    this.isStarted = true;
  }

  /** The token leaves the address and the history at once. */
  #takeInvitation(): void {
    const link = parseInvitation(location.hash);
    if (!link) return;
    this.#invitation = link;
    history.replaceState(null, '', location.pathname + location.search);
  }

  #show(hash: string): void {
    this.#shown = hash;
    this.said = '';
    this.route = parseRoute(hash);
  }

  readonly #moved = (): void => {
    this.#takeInvitation();
    const hash = withoutQuery(location.hash);
    if (hash === this.#shown) return void this.requestUpdate();
    if (!this.#current()?.holdsUnsaved) return this.#show(hash);
    this.#wanted = hash;
    this.isAsking = true;
    history.replaceState(null, '', `${location.pathname}${location.search}${this.#shown}`);
  };

  readonly #unload = (event: Event): void => {
    if (this.#current()?.holdsUnsaved) event.preventDefault();
  };

  readonly #stay = (): void => {
    this.isAsking = false;
  };

  readonly #leave = (): void => {
    this.isAsking = false;
    history.replaceState(null, '', `${location.pathname}${location.search}${this.#wanted}`);
    this.#show(this.#wanted);
  };

  /** The target is in a shadow root, where a fragment does not lead, and the fragment names the view. */
  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  };
}
