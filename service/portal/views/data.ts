import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { DataKept, DataOverview, DataTable } from '../../../src/protocol/portal-data.js';
import { problemBox } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { countText, dateText, fillText, sizeText, spanText, wordFor, words } from '../words.js';

/** What the service keeps, why and until when. Owners can ask about one app, person or request. */
export class DataView extends PortalView {
  static override properties: PropertyDeclarations = { ...PortalView.properties, overview: { state: true } };

  declare private overview: DataOverview | undefined;

  protected override async load(): Promise<void> {
    this.overview = await this.attempt(() => this.portal.client.data());
  }

  override render(): TemplateResult {
    const text = words.data;
    const { overview } = this;
    return html`
      <h1>${text.title}</h1>
      ${problemBox(this.problem)}
      ${
        overview === undefined
          ? nothing
          : html`
        <p class="text">${whereText(overview)}</p>
        ${this.portal.may('owner') ? html`<portal-data-subject .portal=${this.portal}></portal-data-subject>` : nothing}
        <h2>${text.all}</h2>
        <ul class="rows">${overview.tables.map(tableRow)}</ul>
      `
      }
    `;
  }
}

function tableRow(row: DataTable): TemplateResult {
  const { table, rows, oldest, kept } = row;
  const { name, why } = words.data.tables[table] ?? { name: table, why: '' };
  return html`<li>
    <span class="grow"><strong>${name}</strong>
      <span class="muted">${why}</span>
      <span class="muted small">${words.data.kept}: ${keptText(kept)}</span>
      ${oldest === undefined ? nothing : html`<span class="muted small">${fillText(words.data.oldest, { date: dateText(oldest) })}</span>`}
      ${storedAs(row)}</span>
    <span class="chip">${countText(words.data.rows, rows)}</span>
  </li>`;
}

function storedAs({ table, sealed, hashed, personal }: DataTable): TemplateResult | typeof nothing {
  const text = words.data;
  const lines = [
    [text.sealed, sealed],
    [text.hashed, hashed],
    [text.personal, personal],
  ] as const;
  const shown = lines.filter(([, fields]) => fields.length > 0);
  if (shown.length === 0) return nothing;
  return html`<details>
    <summary class="small">${text.fields}<span class="vh">: ${text.tables[table]?.name ?? table}</span></summary>
    ${shown.map(([line, fields]) => html`<p class="small">${fillText(line, { fields: fields.join(', ') })}</p>`)}
  </details>`;
}

function keptText({ rule, time, newest }: DataKept): string {
  const text = words.data;
  const until =
    rule === 'end' && time === undefined
      ? text.ownEnd
      : fillText(wordFor(text.until, rule), { time: spanText(time ?? 0) });
  return newest === undefined ? until : `${until}; ${fillText(text.newest, { count: String(newest) })}`;
}

/** Where everything is. */
function whereText({ bytes, isInRedis }: DataOverview): string {
  if (isInRedis) return words.redis.kept;
  return bytes === undefined ? words.data.inMemory : fillText(words.data.text, { size: sizeText(bytes) });
}
