import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { TrustOverview } from '../../../src/protocol/portal.js';
import { problemBox } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { dateText, fillText, numberText, timeText, wordFor, words } from '../words.js';

/** Which issuers are trusted, for what, and which scopes that makes answerable. */
export class TrustView extends PortalView {
  static override properties: PropertyDeclarations = { ...PortalView.properties, trust: { state: true } };

  declare private trust: TrustOverview | undefined;

  protected override async load(): Promise<void> {
    this.trust = await this.attempt(() => this.portal.client.trust());
  }

  override render(): TemplateResult {
    const text = words.trust;
    const { trust } = this;
    return html`
      <h1>${text.title}</h1>
      <p class="text">${text.text}</p>
      ${problemBox(this.problem)}
      ${
        trust === undefined
          ? nothing
          : html`
        <h2>${text.answerable}</h2>
        <p>${trust.answerable.length === 0 ? text.noneAnswerable : trust.answerable.map((scope) => html`<code>${scope}</code> `)}</p>
        <h2>${text.anchors}</h2>
        ${trust.anchors.length === 0 ? html`<p class="muted">${text.noAnchors}</p>` : html`<ul class="rows">${trust.anchors.map((anchor) => this.#anchor(anchor))}</ul>`}
        <h2>${text.lists}</h2>
        ${trust.lists.length === 0 ? html`<p class="muted">${text.noLists}</p>` : html`<ul class="rows">${trust.lists.map((list) => this.#list(list))}</ul>`}
      `
      }
    `;
  }

  #anchor({
    name,
    types,
    notAfter,
    state,
    scopes,
    isTest,
  }: TrustOverview['anchors'][number]): TemplateResult {
    const text = words.trust;
    return html`<li>
      <span class="grow"><strong><bdi>${name}</bdi></strong>
        <span class="muted small"><bdi>${types.join(', ')}</bdi></span>
        <span class="muted small">${notAfter === undefined ? nothing : fillText(text.until, { date: dateText(notAfter) })}</span>
        ${scopesText(scopes)}</span>
      ${isTest ? html`<span class="chip">${text.test}</span>` : nothing}
      ${stateChip(state)}
    </li>`;
  }

  #list({
    url,
    issuers,
    fetchedAt,
    nextUpdate,
    state,
    failures,
    scopes,
  }: TrustOverview['lists'][number]): TemplateResult {
    const text = words.trust;
    return html`<li>
      <span class="grow"><strong><bdi>${url}</bdi></strong>
        <span class="muted small">${issuers === undefined ? text.notRead : fillText(text.issuers, { count: numberText(issuers) })}</span>
        <span class="muted small">${fetchedAt === undefined ? nothing : fillText(text.fetched, { date: timeText(fetchedAt) })}</span>
        <span class="muted small">${nextUpdate === undefined ? nothing : fillText(text.until, { date: dateText(nextUpdate) })}</span>
        ${failures === 0 ? nothing : html`<span class="wrong">${fillText(text.failures, { count: numberText(failures) })}</span>`}
        ${scopesText(scopes)}</span>
      ${stateChip(state)}
    </li>`;
  }
}

function stateChip(state: string): TemplateResult {
  return html`<span class=${state === 'trusted' ? 'chip' : 'chip bad'}>${wordFor(words.trust.states, state)}</span>`;
}

function scopesText(scopes: string[]): TemplateResult | typeof nothing {
  if (scopes.length === 0) return nothing;
  return html`<span class="muted small">${fillText(words.trust.scopes, { scopes: scopes.join(', ') })}</span>`;
}
