import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { ActivityCounts, ActivityRow, AppDetail } from '../../../src/protocol/portal.js';
import { problemBox, typed } from '../controls.js';
import { countsView } from '../counts.js';
import { PortalView } from '../portal-view.js';
import { countText, fillText, secondsText, timeText, wordFor, words } from '../words.js';

/** Rows that one answer of the service has at most. */
const PAGE = 100;

/** What happened with the scope requests of an app. Nothing in it is personal. */
export class ActivityView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    rows: { state: true },
    counts: { state: true },
    hasOlder: { state: true },
  };

  declare app: AppDetail;
  declare private rows: ActivityRow[] | undefined;
  declare private counts: ActivityCounts | undefined;
  declare private hasOlder: boolean;
  #status = '';

  protected override async load(): Promise<void> {
    const { client } = this.portal;
    const { appId } = this.app;
    const both = await this.attempt(() =>
      Promise.all([client.activity(appId, this.#status), client.counts(appId)]),
    );
    if (both) [this.rows, this.counts] = both;
    this.hasOlder = this.rows?.length === PAGE;
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
      ${this.counts === undefined ? nothing : countsView(this.counts)}
      ${this.rows === undefined ? nothing : this.#table(this.rows)}
    `;
  }

  #table(rows: ActivityRow[]): TemplateResult {
    const text = words.activity;
    if (rows.length === 0) return html`<p class="muted">${text.none}</p>`;
    return html`
      <h3>${text.last}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.table}>
        <table>
          <thead><tr>${[text.at, text.what, text.channel, text.scope, text.took, text.why].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              ({ at, kind, channel, scope, took, code, rule, origin }) => html`<tr>
                <td>${timeText(at)}</td>
                <td>${wordFor(text.kinds, kind)}</td>
                <td>${channel === undefined ? '–' : wordFor(text.channels, channel)}</td>
                <td>${scope ?? '–'}</td>
                <td>${took === undefined ? '–' : secondsText(took)}</td>
                <td>${code === undefined ? '–' : whyText(code, rule, origin)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.hasOlder ? html`<button class="act outline" ?disabled=${this.isBusy} @click=${this.#showOlder}>${words.older}</button>` : nothing}
    `;
  }

  readonly #showOlder = async (): Promise<void> => {
    const { rows = [] } = this;
    const { client } = this.portal;
    const older = await this.attempt(() => client.activity(this.app.appId, this.#status, rows.at(-1)?.id));
    if (!older) return;
    this.rows = [...rows, ...older];
    this.hasOlder = older.length === PAGE;
    this.portal.say(countText(words.olderShown, older.length));
  };

  readonly #pick = (event: Event): void => {
    this.#status = typed(event);
    void this.load();
  };

  readonly #refresh = async (): Promise<void> => {
    await this.load();
    if (this.rows) this.portal.say(countText(words.activity.found, this.rows.length));
  };
}

/** A refusal in plain words, with what to change; of any other code, a link to what it means. */
function whyText(code: string, rule: string | undefined, origin: string | undefined): TemplateResult {
  const { advice } = words.activity;
  const text = Object.hasOwn(advice, `${code}.${rule}`) ? advice[`${code}.${rule}`] : advice[code];
  return html`${text === undefined ? nothing : fillText(text, { origin: origin ?? '?' })}
    <a href=${`../docs/errors#${code}`} target="_blank" rel="noopener">${code}</a>`;
}
