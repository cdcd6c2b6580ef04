import { type TemplateResult, html, nothing } from 'lit';
import type { SafetyPart, View } from '../view.js';
import { words } from '../words.js';
import { notice, problemText } from './problem.js';

/** Says in a part of the page about safety how what was done there went. */
export function saidView(
  { part, isBusy, notice: good, problem }: Extract<View, { kind: 'settings' }>,
  here: SafetyPart,
): TemplateResult | typeof nothing {
  if (part !== here) return nothing;
  if (isBusy) return notice(words.working);
  return html`${problem ? problemText(problem) : nothing}${good ? notice(good) : nothing}`;
}
