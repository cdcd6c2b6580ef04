import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { DataSubject, DataSubjectKind, DeletionCheck } from '../../../src/protocol/portal-data.js';
import { describedBy, field, problemBox, typed } from '../controls.js';
import { PortalView } from '../portal-view.js';
import { download } from '../take-away.js';
import { countText, fillText, timeText, words } from '../words.js';

const KINDS: readonly DataSubjectKind[] = ['app', 'member', 'scope-request', 'email', 'phone'];

/** Asks about one app, person or request: what is kept of it, and whether it is gone. */
export class DataSubjectForm extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    kind: { state: true },
    name: { state: true },
    check: { state: true },
  };

  declare private kind: DataSubjectKind;
  declare private name: string;
  declare private check: DeletionCheck | undefined;

  constructor() {
    super();
    this.kind = 'app';
    this.name = '';
  }

  override render(): TemplateResult {
    const text = words.data.ask;
    const hint = text.hints[this.kind];
    const name = { id: 'subject', label: text.names[this.kind], ...(hint !== '' && { hint }) };
    return html`<form class="form" @submit=${this.#export}>
      <h2>${text.title}</h2>
      <p class="muted">${text.text}</p>
      ${field(
        { id: 'kind', label: text.kind },
        html`<select id="kind" @change=${this.#chooseKind}>
          ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${text.kinds[kind]}</option>`)}
        </select>`,
      )}
      ${field(
        name,
        html`<input id="subject" required autocomplete="off" spellcheck="false" maxlength="320" .value=${this.name} aria-describedby=${describedBy(name)}
        @input=${this.#typeName} />`,
      )}
      ${problemBox(this.problem)}
      <div class="row">
        <button class="act outline" ?disabled=${this.isBusy}>${text.export}</button>
        <button class="act outline" type="button" ?disabled=${this.isBusy || this.name.trim() === ''} @click=${this.#verify}>${text.verify}</button>
      </div>
      ${this.check ? this.#verdict(this.check) : nothing}
    </form>`;
  }

  #verdict(check: DeletionCheck): TemplateResult {
    const text = words.data.verdict;
    const { rows, bytes, deletedAt } = check;
    const lines = Object.entries(rows).map(([table, count]) => {
      const values = {
        table: words.data.tables[table]?.name ?? table,
        rows: countText(words.data.rows, count),
      };
      return html`<li>${fillText(text.rows, values)}</li>`;
    });
    return html`<section class="notice stack" aria-labelledby="verdict">
      <h3 id="verdict">${this.#verdictText(check)}</h3>
      ${lines.length === 0 ? nothing : html`<ul>${lines}</ul>`}
      <p>${bytes ? fillText(text.bytes, { count: String(bytes.found), audit: String(bytes.inAudit) }) : check.isInRedis ? words.redis.rowsOnly : text.notRead}</p>
      ${bytes && !bytes.isJournalEmpty ? html`<p>${text.journal}</p>` : nothing}
      ${deletedAt === undefined ? nothing : html`<p>${fillText(text.deletedAt, { date: timeText(deletedAt) })}</p>`}
      <p class="small">${text.limits}</p>
      <p class="small">${fillText(text.statementText, { url: this.portal.client.publicKeys })}</p>
      <div class="row">
        <button class="act outline" type="button" @click=${() => download('statement.jwt', check.statement)}>${text.download}</button>
      </div>
    </section>`;
  }

  #verdictText({ isGone, rows }: DeletionCheck): string {
    const text = words.data.verdict;
    if (!isGone) return text.left;
    return Object.keys(rows).length > 0 ? text.goneButAudit : text.gone;
  }

  get #subject(): DataSubject {
    return { kind: this.kind, name: this.name };
  }

  readonly #chooseKind = (event: Event): void => {
    this.kind = typed(event) as DataSubjectKind;
    this.check = undefined;
  };

  readonly #typeName = (event: Event): void => {
    this.name = typed(event);
    this.check = undefined;
  };

  readonly #export = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = words.data.ask;
    const exported = await this.attempt(() => this.portal.client.exportData(this.#subject));
    if (!exported) return;
    const rows = Object.values(exported.tables).reduce((sum, list) => sum + list.length, 0);
    if (rows === 0) return this.portal.say(text.nothing);
    download(`${this.kind}.json`, JSON.stringify(exported, null, 2));
    this.portal.say(fillText(text.exported, { rows: countText(words.data.rows, rows) }));
  };

  readonly #verify = async (): Promise<void> => {
    this.check = await this.attempt(() => this.portal.client.verifyDeletion(this.#subject));
    if (this.check) this.portal.say(this.#verdictText(this.check));
  };
}
