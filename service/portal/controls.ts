import { type TemplateResult, html, nothing } from 'lit';
import type { PortalProblem } from './portal-client.js';
import { problemText } from './portal-view.js';

/** What a labelled input shows around itself. */
export interface FieldOptions {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with what was typed. */
  wrong?: string | undefined;
}

/**
 * A label, a hint, the control and what is wrong with it. The control must have the id, and {@link describedBy} as `aria-describedby`.
 */
export function field({ id, label, hint, wrong }: FieldOptions, control: TemplateResult): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    ${control}
    ${wrong === undefined ? nothing : html`<p class="wrong" id=${`${id}-wrong`}>${wrong}</p>`}
  </div>`;
}

/** The ids of what belongs to an input, for `aria-describedby`. */
export function describedBy({ id, hint, wrong }: FieldOptions): string | typeof nothing {
  const ids = [hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-wrong`];
  return ids.filter((one) => one !== '').join(' ') || nothing;
}

/** A box to tick, with what it means. */
export function tick(
  { id, label, hint }: FieldOptions,
  isOn: boolean,
  set: (isOn: boolean) => void,
  isDisabled: boolean,
): TemplateResult {
  return html`<div class="tick">
    <input type="checkbox" id=${id} .checked=${isOn} ?disabled=${isDisabled} aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
  </div>`;
}

/** A refusal that belongs to no field on screen. */
export function problemBox(
  problem: PortalProblem | undefined,
  shownAtFields: readonly string[] = [],
): unknown {
  if (!problem || (problem.member !== undefined && shownAtFields.includes(problem.member))) return nothing;
  return html`<p class="problem">${problemText(problem)}</p>`;
}

/** What the service says about a field of this name. */
export function wrongOf(problem: PortalProblem | undefined, member: string): string | undefined {
  return problem?.member === member ? problemText(problem) : undefined;
}

/** The text that was typed into an input. */
export const typed = (event: Event): string => (event.target as HTMLInputElement).value;
