import { type ReactiveController, type TemplateResult, html } from 'lit';
import type { AppDetail, Checklist as Steps, IntegrationStep } from '../../src/protocol/portal.js';
import { problemBox } from './controls.js';
import { PortalProblem } from './portal-client.js';
import type { PortalView } from './portal-view.js';
import { countText, timeText, words } from './words.js';

const STEPS: readonly IntegrationStep[] = ['created', 'read', 'approved', 'exchanged'];

/** How often the service is asked, in milliseconds, while not all steps are done and the page is on screen. */
const EVERY = 3_000;

/** How far the integration of an app is. It asks the service again and again, until every step was reached. */
export class Checklist implements ReactiveController {
  readonly #host: PortalView & { app: AppDetail };
  #steps: Steps = {};
  #problem: PortalProblem | undefined;
  #hasLooked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PortalView & { app: AppDetail }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    void this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  render(): TemplateResult {
    const text = words.checklist;
    return html`<section class="asks checklist" aria-labelledby="checklist">
      <h3 id="checklist">${text.title}</h3>
      ${problemBox(this.#problem)}
      <ol>
        ${STEPS.map((step) => {
          const at = this.#steps[step];
          return html`<li class=${at === undefined ? 'open' : 'done'}>
            <span>${text.steps[step]}</span>
            <span class="muted small">${at === undefined ? text.waiting : timeText(at)}</span>
          </li>`;
        })}
      </ol>
      <p class="small">${this.#done === STEPS.length ? text.complete : text.hint}</p>
    </section>`;
  }

  get #done(): number {
    return STEPS.filter((step) => this.#steps[step] !== undefined).length;
  }

  readonly #look = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'hidden') return;
    const { portal, app } = this.#host;
    const before = this.#done;
    try {
      this.#steps = await portal.client.checklist(app.appId);
      this.#problem = undefined;
    } catch (error) {
      if (!(error instanceof PortalProblem)) throw error;
      if (error.code === 'not_signed_in') return portal.signedOut(words.signIn.over);
      this.#problem = error;
    }
    if (!this.#host.isConnected) return;
    if (this.#hasLooked && this.#done > before) portal.say(countText(words.checklist.progress, this.#done));
    this.#hasLooked = true;
    this.#host.requestUpdate();
    if (this.#done < STEPS.length) this.#timer = setTimeout(this.#look, EVERY);
  };
}
