import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type {
  BackupNote,
  DoctorFinding,
  DoctorReport,
  ExpiryRow,
} from '../../../src/protocol/portal-data.js';
import { problemBox } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { countText, dateText, fillText, timeText, wordFor, words } from '../words.js';

/** What makes a backup, as it is typed. */
const COMMAND = 'civic-service backup FILE';

/** How the installation does: what ends when, and for owners what is wrong with it, and its backups. */
export class OperationView extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    expiries: { state: true },
    backup: { state: true },
    report: { state: true },
  };

  declare private expiries: ExpiryRow[] | undefined;
  declare private backup: BackupNote | undefined;
  declare private report: DoctorReport | undefined;

  protected override async load(): Promise<void> {
    const { client } = this.portal;
    const isOwner = this.portal.may('owner');
    const both = await this.attempt(() =>
      Promise.all([client.expiries(), isOwner ? client.backup() : Promise.resolve(undefined)]),
    );
    if (both) [this.expiries, this.backup] = both;
  }

  override render(): TemplateResult {
    const text = words.operation;
    return html`
      <h1>${text.title}</h1>
      <p class="text">${text.text}</p>
      ${problemBox(this.problem)}
      ${this.portal.may('owner') ? this.#doctor() : nothing}
      ${this.expiries ? expiryList(this.expiries) : nothing}
      ${this.backup ? backupNote(this.backup) : nothing}
    `;
  }

  #doctor(): TemplateResult {
    const text = words.operation.doctor;
    const { report } = this;
    return html`<section class="stack" aria-labelledby="doctor">
      <h2 id="doctor">${text.title}</h2>
      <p class="text">${text.text}</p>
      <div class="row">
        <button class="act outline" ?disabled=${this.isBusy} @click=${this.#look}>${report ? text.again : text.run}</button>
      </div>
      ${report ? reportOf(report) : nothing}
    </section>`;
  }

  readonly #look = async (): Promise<void> => {
    const report = await this.attempt(() => this.portal.client.doctor());
    if (!report) return;
    this.report = report;
    this.portal.say(summaryOf(report));
  };
}

const needsAttention = ({ level }: DoctorFinding): boolean => level !== 'ok';

function summaryOf({ findings }: DoctorReport): string {
  const text = words.operation.doctor;
  const count = findings.filter(needsAttention).length;
  return count === 0 ? text.well : countText(text.found, count);
}

function reportOf(report: DoctorReport): TemplateResult {
  const text = words.operation.doctor;
  const unwell = report.findings.filter(needsAttention);
  const fine = report.findings.filter((finding) => !needsAttention(finding));
  return html`
    <p>${summaryOf(report)} <span class="muted small">${fillText(text.at, { date: timeText(report.at) })}</span></p>
    ${unwell.length === 0 ? nothing : html`<ul class="rows">${unwell.map(findingRow)}</ul>`}
    <details>
      <summary>${countText(text.fine, fine.length)}</summary>
      <ul class="rows">${fine.map(findingRow)}</ul>
    </details>
  `;
}

function findingRow({ check, level, message, change }: DoctorFinding): TemplateResult {
  const text = words.operation.doctor;
  return html`<li>
    <div class="grow"><strong>${check}</strong>
      <div>${message}</div>
      ${change === undefined ? nothing : html`<span class="muted">${text.change} ${change}</span>`}</div>
    ${levelChip(text.levels, level)}
  </li>`;
}

function expiryList(rows: readonly ExpiryRow[]): TemplateResult {
  const text = words.operation.expiries;
  return html`<section aria-labelledby="expiries">
    <h2 id="expiries">${text.title}</h2>
    <p class="text">${text.text}</p>
    ${rows.length === 0 ? html`<p class="muted">${text.none}</p>` : html`<ul class="rows">${rows.map(expiryRow)}</ul>`}
  </section>`;
}

function expiryRow({ kind, of, name, expiresAt, renews, level }: ExpiryRow): TemplateResult {
  const text = words.operation.expiries;
  const shown = name ?? of;
  return html`<li>
    <span class="grow"><strong>${wordFor(text.kinds, kind)}</strong>
      ${shown === undefined ? nothing : html`<span class="muted"><bdi>${shown}</bdi></span>`}
      <span class="muted small">${fillText(text.ends, { date: dateText(expiresAt) })}</span></span>
    ${renews ? html`<span class="muted small">${text.renews}</span>` : nothing}
    ${levelChip(text.levels, level)}
  </li>`;
}

function levelChip(
  names: Readonly<Record<ExpiryRow['level'], string>>,
  level: ExpiryRow['level'],
): TemplateResult {
  return html`<span class=${level === 'ok' ? 'chip' : 'chip bad'}>${names[level]}</span>`;
}

function backupNote({ lastAt }: BackupNote): TemplateResult {
  const text = words.operation.backup;
  return html`<section class="stack" aria-labelledby="backup">
    <h2 id="backup">${text.title}</h2>
    <p class="text">${lastAt === undefined ? text.never : fillText(text.last, { date: timeText(lastAt) })}</p>
    <p>${text.text}</p>
    <p><code>${COMMAND}</code></p>
    <p class="muted">${text.why}</p>
  </section>`;
}
