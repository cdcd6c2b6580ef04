import { type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import type { AppDetail, ScopeRow } from '../../../src/protocol/portal.js';
import type { ShownExchange } from '../../../src/protocol/try-it.js';
import { exchangeText, jsonText } from '../exchange-text.js';
import { PortalView, problemText } from '../portal-view.js';
import { tryResult } from '../try-result.js';
import { type Refusal, TryRun, type TryStep, refusalOf } from '../try-run.js';
import { countText, words } from '../words.js';

/** A real scope request of the app, and each step of it as it goes over the wire. */
export class TryIt extends PortalView {
  static override properties: PropertyDeclarations = {
    ...PortalView.properties,
    app: { attribute: false },
    scope: { attribute: false },
    row: { attribute: false },
    run: { state: true },
  };

  declare app: AppDetail;
  /** Name of the scope. */
  declare scope: string;
  /** The same with what is known of it, once it is. */
  declare row: ScopeRow | undefined;
  declare private run: TryRun | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.run?.close();
    this.run = undefined;
  }

  override render(): TemplateResult {
    const text = words.tryIt;
    return html`<section class="end" aria-labelledby="try-it">
      <h3 id="try-it">${text.title}</h3>
      <p>${text.text}</p>
      <p class="muted small">${text.notCounted}</p>
      ${this.portal.may('editor') ? this.#controls() : html`<p class="muted">${text.forEditors}</p>`}
      ${this.problem ? this.#refusal({ ...refusalOf(this.problem.code, this.portal.client.service), text: problemText(this.problem) }) : nothing}
      ${this.run ? this.#shown(this.run) : nothing}
    </section>`;
  }

  #controls(): TemplateResult {
    const text = words.tryIt;
    const isRunning = this.run !== undefined && !this.run.isOver;
    const label = isRunning ? text.stop : this.run ? text.again : text.start;
    return html`${this.row?.isAnswerable === false ? html`<p class="notice">${text.notAnswerable}</p>` : nothing}
      <div class="row">
        <button class=${isRunning ? 'act outline' : 'act primary'} ?disabled=${this.isBusy || this.app.revokedAt !== undefined}
          @click=${isRunning ? this.#stop : this.#start}>${label}</button>
        <code>${isRunning ? this.run?.scope : this.scope}</code>
      </div>`;
  }

  #shown(run: TryRun): TemplateResult {
    const text = words.tryIt;
    const { qrLink, match } = run.shown;
    return html`
      ${
        qrLink === undefined
          ? nothing
          : html`<div class="to-scan">
            <p>${text.scan}</p>
            <img src=${`${qrLink}/qr.svg`} alt=${text.code} width="224" height="224" />
            <a href=${qrLink} target="_blank" rel="noopener noreferrer">${text.open}</a>
          </div>`
      }
      ${match === undefined ? nothing : html`<div class="to-scan"><p>${text.match}</p><p class="number">${match}</p></div>`}
      <h4>${text.steps}</h4>
      <p class="muted small">${text.masked}</p>
      <ol class="tried">
        ${run.steps.map((step) => html`<li data-step=${step.kind}>${this.#step(step)}</li>`)}
        ${run.result?.items ? html`<li data-step="data">${tryResult(run.result)}</li>` : nothing}
      </ol>`;
  }

  #step({ kind, exchange, event, refusal }: TryStep): TemplateResult {
    const { title, text } = words.tryIt.step[kind];
    return html`<h4>${title}</h4>
      <p class="muted">${text}</p>
      ${refusal ? this.#refusal(refusal) : nothing}
      ${exchange ? this.#exchange(exchange) : nothing}
      ${
        event === undefined
          ? nothing
          : html`<details open>
            <summary>${words.tryIt.heard}</summary>
            <pre tabindex="0" dir="ltr">${jsonText(event)}</pre>
          </details>`
      }`;
  }

  #exchange(exchange: ShownExchange): TemplateResult {
    const { request, answer } = exchangeText(exchange);
    return html`<details open>
      <summary><code>${exchange.method} ${exchange.path}</code> <span class="chip">${exchange.status}</span></summary>
      <p class="small">${words.tryIt.sent}</p>
      <pre tabindex="0" dir="ltr">${request}</pre>
      <p class="small">${words.tryIt.answered}</p>
      <pre tabindex="0" dir="ltr">${answer}</pre>
    </details>`;
  }

  #refusal({ code, text, docs }: Refusal): TemplateResult {
    return html`<p class="problem"><code>${code}</code> ${text} <a href=${docs} target="_blank" rel="noopener">${words.tryIt.help}</a></p>`;
  }

  readonly #start = async (): Promise<void> => {
    const { client } = this.portal;
    const run = new TryRun(client, this.app.appId, this.scope, this.#changed);
    this.run?.close();
    this.run = undefined;
    const isStarted = await this.attempt(async () => {
      await run.start();
      return true;
    });
    if (isStarted && this.isConnected) this.run = run;
    else run.close();
  };

  readonly #stop = (): void => void this.run?.cancel();

  readonly #changed = (news?: TryStep): void => {
    if (news) this.portal.say(words.tryIt.step[news.kind].title);
    const items = this.run?.isOver ? this.run.result?.items : undefined;
    if (items && !news) this.portal.say(countText(words.tryIt.data.count, items.length));
    this.requestUpdate();
  };
}
