import { type TemplateResult, html, nothing } from 'lit';
import type { ActivityCounts } from '../../src/protocol/portal.js';
import { chart } from './chart.js';
import { fillText, numberText, secondsText, wordFor, words } from './words.js';

/** How often each step and each refusal came up in the last 30 days, drawn and as a table, and how long people take in the middle. */
export function countsView({ hours, medians }: ActivityCounts): TemplateResult | typeof nothing {
  if (hours.length === 0) return nothing;
  const text = words.activity;
  const rows = sumUp(hours);
  return html`
    ${chart(rows)}
    <details>
      <summary>${text.asTable}</summary>
      <table>
        <thead><tr><th scope="col">${text.what}</th><th scope="col">${text.count}</th></tr></thead>
        <tbody>${rows.map(({ name, count }) => html`<tr><th scope="row">${name}</th><td>${numberText(count)}</td></tr>`)}</tbody>
      </table>
    </details>
    <p class="muted">
      ${(['read', 'approved', 'exchanged'] as const).map((step) => {
        const median = medians[step];
        return median === undefined
          ? nothing
          : html`${fillText(text.medians[step], { time: secondsText(median) })} `;
      })}
    </p>
  `;
}

/** The hours as one sum for each kind, the most frequent first. */
function sumUp(hours: ActivityCounts['hours']): { name: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const { kind, n } of hours) sums.set(kind, (sums.get(kind) ?? 0) + n);
  return [...sums]
    .map(([kind, count]) => ({ name: wordFor(words.activity.kinds, kind), count }))
    .toSorted((a, b) => b.count - a.count);
}
