import { type PropertyDeclarations, type TemplateResult, html } from 'lit';
import type { AuditEntry } from '../../../src/protocol/portal.js';
import { problemBox } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { timeText, wordFor, words } from '../words.js';

/** Who did what, newest first. */
export class AuditView extends PortalView {
  static override properties: PropertyDeclarations = { ...PortalView.properties, entries: { state: true } };

  declare private entries: AuditEntry[] | undefined;

  protected override async load(): Promise<void> {
    this.entries = await this.attempt(() => this.portal.client.audit());
  }

  override render(): TemplateResult {
    const text = words.audit;
    return html`
      <h1>${text.title}</h1>
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
                <td>${wordFor(text.actions, action)}${fields ? html` <span class="muted small">${fields.join(', ')}</span>` : ''}</td>
                <td>${target === undefined ? '–' : html`<code>${target}</code>`}</td>
                <td>${address ?? '–'}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}
