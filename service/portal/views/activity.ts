import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { ActivityRow, AppDetail } from '../../../src/protocol/portal.js';
import { chart } from '../chart.js';
import { problemBox, typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { countText, timeText, wordFor, words } from '../words.js';

/** What happened with the scope requests of an app. Nothing in it is personal. */
export class ActivityView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    rows: { state: true },
  };

  declare app: AppDetail;
  declare private rows: ActivityRow[] | undefined;
  #status = '';

  protected override async load(): Promise<void> {
    this.rows = await this.attempt(() => this.portal.client.activity(this.app.appId, this.#status));
  }

  override render(): TemplateResult {
    const text = words.activity;
    return html`
      <h2 data-heading>${words.app.tabs.activity}</h2>
      <div class="row">
        <label for="status">${text.show}</label>
        <select id="status" @change=${this.#pick}>
          <option value="">${text.all}</option>
          ${Object.entries(text.kinds).map(([kind, name]) => html`<option value=${kind}>${name}</option>`)}
        </select>
        <button class="act outline" ?disabled=${this.isBusy} @click=${this.#refresh}>${text.refresh}</button>
      </div>
      ${problemBox(this.problem)}
      ${this.rows === undefined ? nothing : this.#table(this.rows)}
    `;
  }

  #table(rows: ActivityRow[]): TemplateResult {
    const text = words.activity;
    if (rows.length === 0) return html`<p class="muted">${text.none}</p>`;
    return html`
      ${chart(countKinds(rows))}
      <div class="scroll" tabindex="0" role="region" aria-label=${text.table}>
        <table>
          <thead><tr>${[text.at, text.what, text.channel, text.scope, text.took, text.why].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              ({ at, kind, channel, scope, took, code }) => html`<tr>
                <td>${timeText(at)}</td>
                <td>${wordFor(text.kinds, kind)}</td>
                <td>${channel === undefined ? '–' : wordFor(text.channels, channel)}</td>
                <td>${scope ?? '–'}</td>
                <td>${took === undefined ? '–' : secondsText(took)}</td>
                <td>${code === undefined ? '–' : html`<a href=${`../docs/errors#${code}`} target="_blank" rel="noopener">${code}</a>`}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  readonly #pick = (event: Event): void => {
    this.#status = typed(event);
    void this.load();
  };

  readonly #refresh = async (): Promise<void> => {
    await this.load();
    if (this.rows) this.portal.say(countText(words.activity.found, this.rows.length));
  };
}

function secondsText(milliseconds: number): string {
  return new Intl.NumberFormat('en', { style: 'unit', unit: 'second', maximumFractionDigits: 1 }).format(
    milliseconds / 1000,
  );
}

/** How often each kind is among the rows, the most frequent first. */
function countKinds(rows: ActivityRow[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ name: wordFor(words.activity.kinds, kind), count }))
    .toSorted((a, b) => b.count - a.count);
}
