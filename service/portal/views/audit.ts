import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { AuditEntry } from '../../../src/protocol/portal.js';
import { problemBox } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { countText, timeText, wordFor, words } from '../words.js';

/** Entries that one answer of the service has at most. */
const PAGE = 100;

/** Who did what, newest first. Owners can take all of it along. */
export class AuditView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    entries: { state: true },
    hasOlder: { state: true },
  };

  declare private entries: AuditEntry[] | undefined;
  declare private hasOlder: boolean;

  protected override async load(): Promise<void> {
    this.entries = await this.attempt(() => this.portal.client.audit());
    this.hasOlder = this.entries?.length === PAGE;
  }

  override render(): TemplateResult {
    const text = words.audit;
    const actions = {
      ...text.actions,
      ...words.tryIt.actions,
      ...words.data.actions,
      ...words.walletSignIn.actions,
    };
    return html`
      <div class="title">
        <h1>${text.title}</h1>
        ${this.portal.may('owner') ? html`<a class="act outline" href=${this.portal.client.auditExport} download="audit.ndjson">${text.export}</a>` : nothing}
      </div>
      <p class="text">${text.text}</p>
      ${problemBox(this.problem)}
      <div class="scroll" tabindex="0" role="region" aria-label=${text.title}>
        <table>
          <thead><tr>${[text.at, text.who, text.what, text.target, text.from].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>
            ${this.entries?.map(
              ({ at, by, action, target, fields, address }) => html`<tr>
                <td>${timeText(at)}</td>
                <td><bdi>${by.name}</bdi></td>
                <td>${wordFor(actions, action)}${fields ? html` <span class="muted small">${fields.join(', ')}</span>` : ''}</td>
                <td>${target === undefined ? '–' : html`<code>${target}</code>`}</td>
                <td><bdi dir="ltr">${address ?? '–'}</bdi></td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.hasOlder ? html`<button class="act outline" ?disabled=${this.isBusy} @click=${this.#showOlder}>${words.older}</button>` : nothing}
    `;
  }

  readonly #showOlder = async (): Promise<void> => {
    const { entries = [] } = this;
    const older = await this.attempt(() => this.portal.client.audit(entries.at(-1)?.id));
    if (!older) return;
    this.entries = [...entries, ...older];
    this.hasOlder = older.length === PAGE;
    this.portal.say(countText(words.olderShown, older.length));
  };
}
